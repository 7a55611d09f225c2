// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace amado {

/// What the caller can do about a failure. The meaning of each value is binding for every layer.
enum class ErrorCode {
    Cancelled,           ///< The caller asked to stop; nothing beyond the finished steps was done.
    TimedOut,            ///< No answer in time: the outcome is unknown until the target is re-read.
    Unreachable,         ///< The server gave no answer at all; nothing was done. Retry later.
    PermissionDenied,    ///< The account may not do this.
    NotFound,            ///< The named thing does not exist.
    PreconditionChanged, ///< The target changed since the plan was made; plan again.
    PreconditionFailed,  ///< The state of the target forbids this act; fix it first.
    Unsupported,         ///< This program cannot handle the input (encoding, newer format).
    InvalidData,         ///< The input breaks the rules of its own format.
    StoreFailed,         ///< The console's own store could not be read or written.
    Internal,            ///< A defect of this program.
};

/// Why exactly, as a closed set: words for people are chosen from it in ui/text and nowhere else.
enum class Reason {
    None,
    // Files and folders
    NotAServer,          ///< The folder holds neither server.json nor a drive folder.
    MalformedXml,        ///< Not well-formed; line and column are set.
    DocTypeDeclared,     ///< The file carries a document type declaration, which is refused.
    UnsupportedEncoding, ///< Bytes are not valid in the declared or detected encoding.
    FileTooLarge,        ///< Larger than the limit named in detail.
    TooDeep,             ///< Elements are nested deeper than the limit.
    LinkLeavesFolder,    ///< A symbolic link points out of the server's folder.
    MalformedJson,       ///< server.json or a catalogue is not JSON.
    WrongJsonType,       ///< A key holds another type than its schema says.
    FileUnreadable,      ///< The operating system refused to read.
    DiskFull,            ///< No space left; the old file is intact.
    // IIS configuration
    ConfigRedirected, ///< redirection.config moves applicationHost.config elsewhere.
    SectionLocked, ///< A parent locks the section (overrideMode, allowOverride, lock attributes).
    SectionNotAllowed, ///< The section may not stand here (allowDefinition).
    DuplicateName,     ///< A collection holds the same key twice: IIS answers 500.19.
    NameInUse,         ///< A parent or child already uses the name we would write.
    FileReadTwice,   ///< A folder used twice on one path: the same element of the same file is read
                     ///< again; detail is its key.
    ConfigOverLimit, ///< Larger than IIS reads (MaxWebConfigFileSizeInKB); detail has both sizes.
    UnknownAttribute,   ///< An attribute that the section's schema does not have; names count their
                        ///< case.
    UnknownElement,     ///< An element that the section's schema does not have.
    InvalidRule,        ///< A rule IIS refuses (pattern, unknown enum value, missing attribute).
    VariableNotAllowed, ///< A rule sets a server variable that is not in allowedServerVariables.
    ConfigSourceMissing, ///< configSource names a file that does not exist.
    ModuleMissing,       ///< The URL Rewrite module is not installed or not loaded here.
    SectionUndeclared,   ///< The rewrite section is not declared in configSections.
    SiteNotFound,        ///< No site carries the Exchange front end.
    NoSiteListens, ///< No site is bound to the protocol, address, port and host name; subject names
                   ///< them.
    PatternTooCostly, ///< Matching a pattern hit the work limit.
    NotExpandable,    ///< An expression IIS cannot expand: 500.52 for the requests that reach it.
    BeyondLimit,      ///< Judging takes more work than this program does.
    // Mitigation feed
    NotAFeed, ///< The root of the document is not the feed's.
    // Planning and changing
    NotApplicable,  ///< The mitigation does not apply to this product, role or build.
    NothingToDo,    ///< The wanted state is already there.
    BuildUnknown,   ///< The build is not in the data.
    FactMissing,    ///< A fact the plan needs is missing; detail names it.
    NotEffective,   ///< The change would not take effect; detail says what decides instead.
    FileChanged,    ///< The bytes differ from those the plan was made for.
    TargetInDoubt,  ///< An earlier act on this target is not settled; recover first.
    RuleNotFound,   ///< No rule of that name is defined on this server.
    RuleChanged,    ///< Somebody changed our rule itself; shown, left to a person.
    ServerMismatch, ///< The folder answers as another server than the one recorded.
    // Ids of the vendor's feed
    MitigationIdInvalid, ///< Not the form of an id; detail is the text.
    BlockedByFamily,     ///< A full id stays blocked while its family is; detail names the family.
    // Journal and store
    EntryNotFound,    ///< No journal entry of that id.
    EntryNotUndoable, ///< The entry changed nothing that could be taken back.
    AlreadyUndone,    ///< A later entry already reverses this one.
    StoreNewer,       ///< Written by a newer program; detail names both versions.
    StoreCorrupt,     ///< The integrity check of the store failed.
    StoreLocked,      ///< Another program holds the store.
    StoreForeign,     ///< Something else than a store of this program; it was left untouched.
    StoreTwoNames,    ///< The store's file has another name besides, under which it may be open;
                      ///< detail: its own name.
    // Fetching over HTTP
    AddressRefused,    ///< Not an https address, or one that carries credentials.
    ConnectionRefused, ///< Nobody listens at the address, or no way leads there.
    TlsRefused,        ///< The endpoint's certificate is not trusted or not for its name.
    ProxyUnreachable,  ///< The proxy cannot be resolved or reached, or gave no answer.
    ProxyRefused,      ///< The proxy would not pass the request on; detail has its status.
    RedirectRefused,   ///< Sent on to another host or scheme, or in circles.
    HttpStatus,        ///< An answer other than the document; detail has the status.
    WrongContentType,  ///< The answer is not XML by its own account.
    // Signing on
    SignOnRefused,     ///< The server refused the account or its proof.
    SignOnUnavailable, ///< The server or this machine does not offer the chosen way of signing on.
    SignOnNeedsTls,    ///< Basic and certificate sign-on are used over verified TLS only.
    NtlmOverHttp, ///< NTLM without TLS does not authenticate the server; a person has to accept it.
    KeyFileUnusable, ///< The private key cannot be read: no such file, other format, wrong
                     ///< passphrase.
    NoTicket,        ///< No password was given and this session holds no Kerberos ticket.
    TicketExpired,   ///< The Kerberos ticket is no longer valid.
    ClockSkew,       ///< The clocks are further apart than Kerberos allows.
    SpnUnknown,      ///< The domain knows no service on a host of that name.
    KdcUnreachable,  ///< No domain controller of the account's realm answered.
    IdentityDiffers, ///< The ticket belongs to somebody else than the account chosen; detail names
                     ///< the owner.
    ChannelBindingRefused, ///< The server did not accept what binds the sign-on to the TLS
                           ///< connection.
    EncryptionRequired,    ///< A message would have travelled, or came, in clear text.
    AccessDenied,          ///< Signed on, but the account may not manage the server remotely.
    // Reaching servers
    NameNotResolved,      ///< No address is known for the name.
    PortClosed,           ///< The machine refused the connection: nothing listens on the port.
    PortSilent,           ///< No answer from the port: firewall, switched off, or another network.
    ConnectionLost,       ///< The connection ended before the answer was whole.
    TlsFailed,            ///< No common TLS version or cipher, or not TLS at all.
    CertificateUntrusted, ///< The server's certificate is not trusted or not for its name.
    CertificateChanged,   ///< The server shows another certificate than the one accepted before.
    AnswerTooLarge,       ///< Larger than the limit named in detail.
    // Windows Remote Management
    QuotaExceeded,  ///< The server runs as many shells or operations as it allows.
    ShellLost,      ///< The server no longer knows the shell: restarted, or ended by somebody.
    ServerFault,    ///< The service answered with a fault; detail is what it says.
    NotWsMan,       ///< The answer is not one of Windows Remote Management.
    AnswerAltered,  ///< The sealed answer was damaged or altered on the way.
    CommandTooLong, ///< The command line is longer than a remote shell takes.
    // Working on a server through a shell
    ShellMissing,   ///< No PowerShell answered there; nothing was done.
    AnswerUnusable, ///< The server's answer broke off or is not of our script: what was done is
                    ///< unknown.
    ExchangeShellUnreachable, ///< The Exchange commands could not be reached from the server
                              ///< itself.
    ServiceHasDependents, ///< Running services depend on the one to be stopped; detail names them.
    ToolNotTrusted,       ///< The tool does not carry the vendor's valid signature.
    ToolRunning,          ///< The tool is already running there.
    // Recorded answers of a server
    NotRecorded, ///< Nobody recorded an answer to this; detail names the request.
    FileExists,  ///< A file of that name is there already; nothing was overwritten.
    // Acts side by side, several requests in one call
    ActUnderWay, ///< Somebody is still carrying it out: detail names the program, or until when the
                 ///< server may be.
    GroupBusy, ///< Another member of the availability group is being changed or not settled; detail
               ///< names its entry.
    GroupStopped, ///< Not begun, because an act on another member of the availability group did not
                  ///< end well.
    NotBegun, ///< Nothing happened: a write before it failed, or the call was over before its turn.
    // Signing on over SSH
    HostKeyUnknown, ///< Nobody has accepted this server's key yet; detail is its SHA-256,
                    ///< lower-case hex.
    HostKeyChanged, ///< The server shows another key than the accepted one; detail is its SHA-256,
                    ///< lower-case hex.
    // Listing and reaching servers
    HostNameInvalid,  ///< Not a DNS name, IPv4 address or bracketed IPv6 address.
    PortInvalid,      ///< Not between 1 and 65535.
    SignOnUnsuitable, ///< The transport does not offer this way of signing on; detail names it.
    AccountMissing,   ///< This way of signing on needs an account name, and none that is usable was
                      ///< given.
    KeyFileMissing,   ///< This way of signing on needs a key file.
    PinInvalid,       ///< The fingerprint is no SHA-256.
    CellInvalid,      ///< A cell of a list of servers holds no allowed value; detail names both.
    NotListed,        ///< No server of that name or address is listed.
    AmbiguousName,    ///< Several listed servers carry that name; detail names their addresses.
    SecretMissing,    ///< The password is needed and nobody gave it.
    KeychainMissing,  ///< This machine has no keychain, so nothing can be stored.
    KeychainLocked,   ///< The keychain is locked or refused the request.
    ExchangeMissing,  ///< The server answers, but Exchange is not installed on it.
    OrganizationMissing, ///< The directory holds no Exchange organisation.
    DirectoryNeedsTls,   ///< A typed password is sent to a directory through TLS only.
    // Accounts and tickets
    AccountFormUnsuitable, ///< The name is not of the form this way of signing on needs; detail is
                           ///< the name.
    TicketRefused, ///< The domain gave a ticket for the server, and the server did not accept it.
    // Passwords that do not suffice
    PasswordExpired,    ///< It has to be changed before the account can sign on again.
    FurtherProofWanted, ///< The server asks for more than the password; detail is its question.
    // The machine this program runs on
    NotWindows, ///< It is to be read itself, but is no Windows server.
    // What a server shows of itself and says of an account
    SshFailed, ///< No SSH connection came about: refused or broken off in the key exchange, or not
               ///< SSH at all.
    DirectoryTlsFailed, ///< The directory's TLS port ended the handshake, as one without a
                        ///< certificate does.
    DirectoryUntrusted, ///< The directory's certificate is not trusted or not for its name.
    NotAdministrator,   ///< The account is no local administrator of the server.
    TokenFiltered,      ///< It is one, but Windows took these rights out of this sign-on.
    RightsUnknown,      ///< The server did not say whether the account is an administrator.
    // Lists of servers
    ListEmpty,   ///< The list holds no server.
    ListedTwice, ///< The list names the server a second time; detail is the line of the first.
    // What an HTTP service says or does not say
    RequestTooLong,     ///< It refused the request before any service saw it, as it does when its
                        ///< headers are too long.
    ServiceUnavailable, ///< The web service answers for another one that does not run or has no
                        ///< room (HTTP 503).
    UnexpectedStatus,   ///< An HTTP status in place of the service's answer; detail names it.
    ServiceSilent,      ///< The connection stands, and nothing came back over it in time.
    // This machine
    FileNotWritable, ///< The operating system refused to write.
    PortInUse,       ///< Another program listens on the port.
    FolderNotEmpty,  ///< The folder holds something else, which was left alone.
    // Acts and fetches that came to no end
    ActBrokeOff,   ///< Found again by recovery: the act ended in the middle, and nothing of it is
                   ///< left.
    FetchTimedOut, ///< No document, or not the whole of it, came in time.
    // Logs that are searched
    FileBinary,     ///< The file holds no text.
    FileInUse,      ///< Another program has the file open and lets nobody else read it.
    FileShrank,     ///< It became shorter while it was read: rotated or emptied.
    ArchiveDamaged, ///< The compressed file cannot be unpacked from some place on.
    LineTooLong, ///< A line is longer than the limit named in detail; its parts were looked at one
                 ///< by one.
    LastLineCut, ///< The file ends in the middle of a line.
    // The Safety Scanner
    ScannerExpired,       ///< The scanner is older than its life; detail has its date.
    SpaceLow,             ///< Less room than needed, nothing was begun; detail has both sizes.
    SystemUnsupported,    ///< The system cannot verify what the tool is signed with.
    SystemNotListed,      ///< The tool's maker does not list this system; nothing was refused.
    TelemetryNotAccepted, ///< Nobody said yes to what the scanner sends to Microsoft.
    ScannerLogMissing,    ///< The scanner ended and left no log of this run.
    ScannerLogForeign,    ///< No log of the Safety Scanner; detail says what it is, where that is
                          ///< known.
    ScannerStopped,       ///< The scanner ended before it had finished.
    TransferDamaged,      ///< What arrived is not what was sent; it was deleted.
};

/// One failure. `subject` says where (server, file, setting), `detail` is English for the log and
/// the raw-detail fold-out; neither is ever a sentence meant for the person at the screen.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    Reason reason = Reason::None;
    QString subject;
    QString detail;
    int line = 0;   ///< 1-based; 0 when the error has no place in a text.
    int column = 0; ///< 1-based, in characters.

    static void fields(auto &io, auto &self)
    {
        io.required(u"code", self.code).lenient(u"reason", self.reason);
        io.prose(u"subject", self.subject).prose(u"detail", self.detail);
        io(u"line", self.line)(u"column", self.column);
    }
    bool operator==(const Error &) const = default;
};

/// True when the same request may succeed later without anybody changing anything.
[[nodiscard]] bool isRetryable(ErrorCode code);
/// True when the act may or may not have happened.
[[nodiscard]] bool outcomeUnknown(ErrorCode code);

} // namespace amado
