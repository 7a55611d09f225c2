// SPDX-License-Identifier: MIT
#include "ui/text/errortext.h"

#include "ui/text/errorcontext.h"
#include "ui/text/logreasons.h"
#include "ui/text/reachreasons.h"
#include "ui/text/remotereasons.h"
#include "ui/text/scanreasons.h"

using namespace Qt::StringLiterals;

namespace amado {

ErrorWords reasonWords(Reason reason)
{
    switch (reason) {
    case Reason::None:
        break;
    case Reason::NotAServer:
        return {ErrorText::tr("This folder isn't an Exchange server"),
                ErrorText::tr("It contains neither server.json nor a drive folder such as C."),
                ErrorText::tr(
                    "Choose the folder of a server, or a folder that contains such folders.")};
    case Reason::MalformedXml:
        return {ErrorText::tr("A configuration file isn't well-formed"),
                ErrorText::tr("Neither IIS nor Amado can read it. Nothing is written to it."),
                ErrorText::tr("Fix the file at this line, then refresh.")};
    case Reason::DocTypeDeclared:
        return {
            ErrorText::tr("A configuration file declares a document type"),
            ErrorText::tr("Amado refuses such files because they can load content from elsewhere."),
            ErrorText::tr("Remove the declaration from the file, then refresh.")};
    case Reason::UnsupportedEncoding:
        return {ErrorText::tr("The text encoding of a file is invalid"),
                ErrorText::tr("Its content doesn't match the encoding that it declares, or Amado "
                              "doesn't support that encoding."),
                ErrorText::tr("Save the file as UTF-8 or UTF-16, then refresh.")};
    case Reason::FileTooLarge:
        return {ErrorText::tr("A file is too large"),
                ErrorText::tr("It's larger than Amado can read."),
                ErrorText::tr("Check why the file is so large.")};
    case Reason::TooDeep:
        return {ErrorText::tr("A file is nested too deeply"),
                ErrorText::tr("Its elements are nested more deeply than Amado can read."),
                ErrorText::tr("Check the file manually.")};
    case Reason::LinkLeavesFolder:
        return {ErrorText::tr("A link points outside the server's folder"),
                ErrorText::tr("Amado doesn't follow links that point outside the folder."),
                ErrorText::tr("Copy the actual file to this place.")};
    case Reason::MalformedJson:
        return {ErrorText::tr("A JSON file can't be read"),
                ErrorText::tr("Its content isn't JSON."),
                ErrorText::tr("Fix the file at the place shown.")};
    case Reason::WrongJsonType:
        return {ErrorText::tr("A value in a JSON file has the wrong type"),
                ErrorText::tr("Only this value stays unknown. Everything else is used."),
                ErrorText::tr("Correct the key that the details name.")};
    case Reason::FileUnreadable:
        return {
            ErrorText::tr("A file can't be read"),
            ErrorText::tr("The operating system reported an error, or this isn't a regular file."),
            ErrorText::tr(
                "Check the file and the disk or network share that it is on, then refresh.")};
    case Reason::FileNotWritable:
        return {ErrorText::tr("The file can't be written"),
                ErrorText::tr("It's read-only, or in a place where you can't write."),
                ErrorText::tr("Remove the write protection on the server, then try again.")};
    case Reason::PortInUse:
        return {ErrorText::tr("The port is in use"),
                ErrorText::tr("Another program on this computer is listening on it."),
                ErrorText::tr("Choose another port, or end the other program.")};
    case Reason::FolderNotEmpty:
        return {ErrorText::tr("The folder isn't empty"),
                ErrorText::tr("It contains other files, so nothing was created in it."),
                ErrorText::tr("Choose an empty folder, or one that doesn't exist yet.")};
    case Reason::ActBrokeOff:
        return {ErrorText::tr("The change was interrupted and left nothing behind"),
                ErrorText::tr("Amado exited before it was complete. Amado has read the server "
                              "again, and it's as it was before."),
                ErrorText::tr("Make the change again.")};
    case Reason::FetchTimedOut:
        return {ErrorText::tr("The feed didn't arrive in time"),
                ErrorText::tr(
                    "The time ran out before the whole document had arrived. Nothing was changed."),
                ErrorText::tr("Check the connection, the firewall and the proxy, then try again.")};
    case Reason::DiskFull:
        return {ErrorText::tr("The disk is full"),
                ErrorText::tr("There was no space left. The original file is unchanged."),
                ErrorText::tr("Free some space, then try again.")};
    case Reason::ConfigRedirected:
        return {ErrorText::tr("The IIS configuration is elsewhere"),
                ErrorText::tr("redirection.config moves applicationHost.config to another place."),
                ErrorText::tr("Copy the configuration from that place to the folder.")};
    case Reason::SectionLocked:
        return {
            ErrorText::tr("The configuration section is locked"),
            ErrorText::tr(
                "A parent level doesn't allow changes to this section here. Nothing was written."),
            ErrorText::tr(
                "Unlock the section in IIS, or ask its administrator to apply the mitigation.")};
    case Reason::SectionNotAllowed:
        return {ErrorText::tr("The section isn't allowed here"),
                ErrorText::tr("IIS allows it only at another level."),
                ErrorText::tr("Change the configuration at the level that IIS allows.")};
    case Reason::DuplicateName:
        return {ErrorText::tr("A name is used twice"),
                ErrorText::tr("IIS answers with error 500.19 if the same key occurs twice."),
                ErrorText::tr("Remove one of the two entries.")};
    case Reason::FileReadTwice:
        return {
            ErrorText::tr("IIS reads one file twice"),
            ErrorText::tr(
                "A virtual directory or application uses the folder of its parent, so IIS reads "
                "the same web.config twice, finds every name a second time and answers with error "
                "500.19. The entry itself is correct and occurs in the file only once."),
            ErrorText::tr(
                "Don't delete the entry. Add a remove element with the same name directly before "
                "it, or give the virtual directory its own folder in IIS Manager.")};
    case Reason::ConfigOverLimit:
        return {ErrorText::tr("The configuration file is too large for IIS"),
                ErrorText::tr("If a web.config exceeds the size limit, IIS answers everything "
                              "below it with error 500.19."),
                ErrorText::tr(
                    "Make the file smaller, for example by moving rewrite maps to a separate file "
                    "with configSource. Or increase MaxWebConfigFileSizeInKB in the registry under "
                    "HKLM\\SOFTWARE\\Microsoft\\InetStp\\Configuration and restart IIS.")};
    case Reason::UnknownAttribute:
        return {ErrorText::tr("IIS doesn't know an attribute"),
                ErrorText::tr("IIS answers with error 500.19 if an attribute isn't in its schema. "
                              "Names are case-sensitive."),
                ErrorText::tr("Correct or remove the attribute at this line.")};
    case Reason::UnknownElement:
        return {ErrorText::tr("IIS doesn't know an element"),
                ErrorText::tr("IIS answers with error 500.19 if an element isn't in its schema. "
                              "Names are case-sensitive."),
                ErrorText::tr("Correct or remove the element at this line.")};
    case Reason::NameInUse:
        return {ErrorText::tr("The name is already in use"),
                ErrorText::tr("A level above or below already defines it. Writing it again would "
                              "break the site."),
                ErrorText::tr("Rename or remove the other rule first.")};
    case Reason::InvalidRule:
        return {ErrorText::tr("A rule isn't valid"),
                ErrorText::tr("IIS doesn't accept the rule as it is written."),
                ErrorText::tr("Correct the rule at the line shown.")};
    case Reason::VariableNotAllowed:
        return {ErrorText::tr("A rule sets a server variable that isn't allowed"),
                ErrorText::tr("IIS allows rules to set only the server variables on its list."),
                ErrorText::tr("Add it to the allowed server variables in IIS.")};
    case Reason::ConfigSourceMissing:
        return {ErrorText::tr("A configuration file is missing"),
                ErrorText::tr("configSource names a file that doesn't exist."),
                ErrorText::tr("Restore the file, or remove the reference.")};
    case Reason::ModuleMissing:
        return {ErrorText::tr("The URL Rewrite module is missing"),
                ErrorText::tr("Without it, rewrite rules have no effect."),
                ErrorText::tr("Install IIS URL Rewrite Module 2.1, then try again.")};
    case Reason::SectionUndeclared:
        return {ErrorText::tr("The rewrite section isn't declared"),
                ErrorText::tr("applicationHost.config doesn't declare the section, usually because "
                              "the module isn't installed."),
                ErrorText::tr("Install IIS URL Rewrite Module 2.1, then try again.")};
    case Reason::NoSiteListens:
        return {
            ErrorText::tr("No site answers at this address"),
            ErrorText::tr("No IIS site is bound to this protocol, address, port and host name."),
            ErrorText::tr("Check the address, or name the site with --site.")};
    case Reason::SiteNotFound:
        return {ErrorText::tr("No Exchange site was found"),
                ErrorText::tr("No site in the configuration contains the Exchange front end."),
                ErrorText::tr(
                    "Check that applicationHost.config belongs to an Exchange mailbox server.")};
    case Reason::PatternTooCostly:
        return {
            ErrorText::tr("A pattern takes too long to match"),
            ErrorText::tr("Matching it reached the processing limit, so the result is unknown."),
            ErrorText::tr("Simplify the pattern of the rule.")};
    case Reason::NotExpandable:
        return {ErrorText::tr("An expression can't be expanded"),
                ErrorText::tr("IIS answers every request that reaches the rule with error 500.52."),
                ErrorText::tr("Correct the braces, the reference or the name of the rewrite map in "
                              "the expression shown.")};
    case Reason::BeyondLimit:
        return {
            ErrorText::tr("There are too many or too complex rules"),
            ErrorText::tr("Evaluating them exceeds the limit that Amado sets for one server, so "
                          "the verdict is unknown."),
            ErrorText::tr("Remove or simplify rewrite rules that you don't need, then refresh.")};
    case Reason::NotAFeed:
        return {ErrorText::tr("This isn't a mitigation feed"),
                ErrorText::tr("The document doesn't begin like Microsoft's feed."),
                ErrorText::tr(
                    "Check whether a proxy answered instead, or whether it's the wrong file.")};
    case Reason::NotApplicable:
        return {ErrorText::tr("The mitigation doesn't apply"),
                ErrorText::tr("It isn't meant for this product, role or build."),
                ErrorText::tr("No action is needed.")};
    case Reason::NothingToDo:
        return {ErrorText::tr("No action is needed"),
                ErrorText::tr("The server is already in the desired state."),
                ErrorText::tr("No steps are needed.")};
    case Reason::BuildUnknown:
        return {ErrorText::tr("Unknown build"),
                ErrorText::tr("The data of Amado doesn't contain this build."),
                ErrorText::tr(
                    "Install a newer version of Amado, or check the Exchange version manually.")};
    case Reason::FactMissing:
        return {ErrorText::tr("Information is missing"),
                ErrorText::tr("The plan needs information that couldn't be read."),
                ErrorText::tr("Provide the information that the details name, then refresh.")};
    case Reason::NotEffective:
        return {ErrorText::tr("The change wouldn't take effect"),
                ErrorText::tr("Another rule or setting takes precedence. Nothing was written."),
                ErrorText::tr("Check the rule that the details name.")};
    case Reason::FileChanged:
        return {ErrorText::tr("The file has changed"),
                ErrorText::tr(
                    "Its content differs from what the plan is based on. Nothing was written."),
                ErrorText::tr("Make a new plan and review it.")};
    case Reason::TargetInDoubt:
        return {ErrorText::tr("An earlier change isn't settled"),
                ErrorText::tr("Amado can't tell yet whether it took effect on the same target."),
                ErrorText::tr("Settle the open change in the history first.")};
    case Reason::RuleNotFound:
        return {ErrorText::tr("The rule wasn't found"),
                ErrorText::tr("No rule with this name is defined on this server."),
                ErrorText::tr("Refresh the server and check the name.")};
    case Reason::RuleChanged:
        return {ErrorText::tr("The rule was changed"),
                ErrorText::tr("It's no longer what Amado wrote, so Amado doesn't touch it."),
                ErrorText::tr("Compare the contents and edit the rule manually.")};
    case Reason::ServerMismatch:
        return {ErrorText::tr("Another server answered"),
                ErrorText::tr("The folder contains a different server than the one on record."),
                ErrorText::tr("Check the folder, then refresh.")};
    case Reason::MitigationIdInvalid:
        return {ErrorText::tr("This isn't a mitigation ID"),
                ErrorText::tr("A mitigation ID looks like M2 or M2.1.0."),
                ErrorText::tr("Check the ID in Microsoft's list.")};
    case Reason::BlockedByFamily:
        return {ErrorText::tr("The whole family is blocked"),
                ErrorText::tr("The list blocks the family that this ID belongs to, so unblocking "
                              "the single ID wouldn't have any effect."),
                ErrorText::tr("Unblock the family, which is the ID up to its first dot.")};
    case Reason::EntryNotFound:
        return {ErrorText::tr("The history entry wasn't found"),
                ErrorText::tr("There is no entry with this ID."),
                ErrorText::tr("Refresh the history.")};
    case Reason::EntryNotUndoable:
        return {ErrorText::tr("The entry can't be undone"),
                ErrorText::tr("It didn't change anything that could be undone."),
                ErrorText::tr("No action is needed.")};
    case Reason::AlreadyUndone:
        return {ErrorText::tr("Already undone"),
                ErrorText::tr("A later entry has already undone this one."),
                ErrorText::tr("No action is needed.")};
    case Reason::StoreNewer:
        return {ErrorText::tr("The store was created by a newer version"),
                ErrorText::tr("A newer version of Amado wrote it. It wasn't changed."),
                ErrorText::tr("Use the newer version, or choose another store.")};
    case Reason::StoreCorrupt:
        return {ErrorText::tr("The store is damaged"),
                ErrorText::tr("The integrity check failed. It wasn't changed."),
                ErrorText::tr("Restore the store file from a backup, or choose another store.")};
    case Reason::StoreLocked:
        return {ErrorText::tr("The store is in use"), ErrorText::tr("Another program is using it."),
                ErrorText::tr("Close the other program, then try again.")};
    case Reason::StoreForeign:
        return {ErrorText::tr("This isn't an Amado store"),
                ErrorText::tr("The file contains something else. It wasn't changed."),
                ErrorText::tr("Choose another file with --store.")};
    case Reason::StoreTwoNames:
        return {
            ErrorText::tr("The store has more than one name"),
            ErrorText::tr("The file also has another name (a hard link or a mounted file). Opening "
                          "it under both names at once would damage it, so it wasn't changed."),
            ErrorText::tr("Use its own name, or remove the other one.")};
    case Reason::AddressRefused:
        return {ErrorText::tr("This address isn't allowed"),
                ErrorText::tr("Amado fetches only from https addresses and through http proxies, "
                              "both without credentials."),
                ErrorText::tr("Correct the address or the proxy.")};
    case Reason::ConnectionRefused:
        return {
            ErrorText::tr("Amado couldn't connect to the endpoint"),
            ErrorText::tr("There is no answer from its address, or no route to it."),
            ErrorText::tr("Check the network and the firewall, and whether a proxy is needed.")};
    case Reason::TlsRefused:
        return {ErrorText::tr("The endpoint's certificate isn't trusted"),
                ErrorText::tr(
                    "Its chain doesn't lead to a trusted root certificate, it has expired, or it "
                    "was issued for another name. A proxy that inspects TLS has the same effect."),
                ErrorText::tr("Check the certificate chain that was presented, and exclude the "
                              "endpoint from TLS inspection.")};
    case Reason::ProxyUnreachable:
        return {ErrorText::tr("The proxy didn't answer"),
                ErrorText::tr("Its name can't be resolved, or it didn't answer."),
                ErrorText::tr("Check the address of the proxy and whether it is running.")};
    case Reason::ProxyRefused:
        return {ErrorText::tr("The proxy refused the request"),
                ErrorText::tr(
                    "It requires a sign-in, blocks the endpoint, or couldn't reach it itself."),
                ErrorText::tr("Ask for the endpoint to be excluded from sign-in at the proxy. "
                              "Amado doesn't sign in to proxies.")};
    case Reason::RedirectRefused:
        return {ErrorText::tr("The endpoint redirects elsewhere"),
                ErrorText::tr("It redirects to another host, to an address without TLS, or in a "
                              "loop. Amado doesn't follow such redirects."),
                ErrorText::tr(
                    "Check the address. The sign-in page of a network often redirects like this.")};
    case Reason::HttpStatus:
        return {ErrorText::tr("The endpoint didn't return a document"),
                ErrorText::tr("It answered with a status code other than success."),
                ErrorText::tr("Check the status code in the details, and try again later.")};
    case Reason::WrongContentType:
        return {
            ErrorText::tr("The answer isn't XML"),
            ErrorText::tr(
                "The endpoint declares another content type, so Amado didn't read it as a feed."),
            ErrorText::tr(
                "Check the address. A sign-in page or a proxy might have answered instead.")};
    case Reason::ShellMissing:
        return {ErrorText::tr("PowerShell didn't start on the server"),
                ErrorText::tr("Amado connected to the server, but its script didn't run there. "
                              "Nothing was changed."),
                ErrorText::tr("Check that Windows PowerShell 5.1 or PowerShell 7 is allowed to run "
                              "there in full language mode.")};
    case Reason::AnswerUnusable:
        return {ErrorText::tr("The server's answer can't be used"),
                ErrorText::tr("It was incomplete or couldn't be interpreted, so Amado can't tell "
                              "how far the operation got."),
                ErrorText::tr("Refresh the server to see its state.")};
    case Reason::ExchangeShellUnreachable:
        return {ErrorText::tr("The Exchange commands aren't available"),
                ErrorText::tr("The server couldn't open its own Exchange management session, so "
                              "its Exchange settings are unknown."),
                ErrorText::tr("Check that the account has permission to manage Exchange, and that "
                              "the PowerShell virtual directory answers on the server.")};
    case Reason::ServiceHasDependents:
        return {ErrorText::tr("Other services depend on this one"),
                ErrorText::tr("Running services need it, so Amado didn't stop it."),
                ErrorText::tr("First stop the services shown, then make a new plan.")};
    case Reason::ToolNotTrusted:
        return {ErrorText::tr("The tool isn't signed by Microsoft"),
                ErrorText::tr("The file on the server has no valid signature from Microsoft, so "
                              "Amado didn't start it."),
                ErrorText::tr("Download the tool again from Microsoft.")};
    case Reason::ToolRunning:
        return {ErrorText::tr("The tool is already running"),
                ErrorText::tr(
                    "It's running on the server at the moment, so Amado didn't start it again."),
                ErrorText::tr("Wait until it has finished.")};
    case Reason::HostKeyUnknown:
        return {
            ErrorText::tr("The server's key hasn't been accepted yet"),
            ErrorText::tr(
                "No one has confirmed yet that the key belongs to this server. Nothing was sent."),
            ErrorText::tr("Compare the fingerprint with the one that the server itself shows, then "
                          "accept it.")};
    case Reason::HostKeyChanged:
        return {ErrorText::tr("The server's key has changed"),
                ErrorText::tr("The server might have been reinstalled, or someone might be "
                              "intercepting the connection. Nothing was sent."),
                ErrorText::tr("Ask the server's administrator before you accept the new key.")};
    case Reason::SignOnRefused:
        return {ErrorText::tr("The server refused the sign-in"),
                ErrorText::tr("It doesn't accept this account with these credentials."),
                ErrorText::tr("Check the account and its password or key, and that it's allowed to "
                              "sign in to this server remotely.")};
    case Reason::SignOnUnavailable:
        return {ErrorText::tr("The server doesn't offer this sign-in method"),
                ErrorText::tr("The method is turned off on the server, or this computer has no key "
                              "or ticket for it."),
                ErrorText::tr("Choose another sign-in method, or turn this one on at the server.")};
    case Reason::NotRecorded:
        return {ErrorText::tr("The transcript doesn't contain an answer to this request"),
                ErrorText::tr(
                    "Amado asks something that it didn't ask when the answers were recorded."),
                ErrorText::tr("Record the server again with this version of Amado.")};
    case Reason::FileExists:
        return {ErrorText::tr("A file with this name already exists"),
                ErrorText::tr("It wasn't changed, and nothing was written."),
                ErrorText::tr("Choose another name, or remove the file first.")};
    case Reason::ActUnderWay:
        return {ErrorText::tr("The change might still be in progress"),
                ErrorText::tr("Another program is making it, or the server is still working on it "
                              "after the connection was lost."),
                ErrorText::tr("Wait until that program has ended or the time shown here has "
                              "passed, then settle the change again.")};
    case Reason::GroupBusy:
        return {ErrorText::tr("Another server in the availability group is being changed"),
                ErrorText::tr("Servers in a group are changed one at a time. A change on another "
                              "one is in progress or not settled."),
                ErrorText::tr("Wait until it has finished, or settle it, then try again.")};
    case Reason::GroupStopped:
        return {ErrorText::tr("Not started because of another server in the availability group"),
                ErrorText::tr("The change on an earlier server in the same group didn't succeed, "
                              "so the remaining servers weren't changed."),
                ErrorText::tr("Check that server first, then try again.")};
    case Reason::NotBegun:
        return {ErrorText::tr("This step wasn't started"),
                ErrorText::tr("An earlier step failed, or the time ran out. Nothing was written."),
                ErrorText::tr("Check why the earlier step failed, then try again.")};
    case Reason::KeyFileUnusable:
        return {ErrorText::tr("The private key can't be used"),
                ErrorText::tr(
                    "The file is missing, it has another format, or the passphrase is wrong."),
                ErrorText::tr("Check the path of the key file and its passphrase.")};
    case Reason::SignOnNeedsTls:
    case Reason::NtlmOverHttp:
    case Reason::NoTicket:
    case Reason::TicketExpired:
    case Reason::ClockSkew:
    case Reason::SpnUnknown:
    case Reason::KdcUnreachable:
    case Reason::IdentityDiffers:
    case Reason::ChannelBindingRefused:
    case Reason::EncryptionRequired:
    case Reason::AccessDenied:
    case Reason::NameNotResolved:
    case Reason::PortClosed:
    case Reason::PortSilent:
    case Reason::ConnectionLost:
    case Reason::TlsFailed:
    case Reason::CertificateUntrusted:
    case Reason::CertificateChanged:
    case Reason::AnswerTooLarge:
    case Reason::QuotaExceeded:
    case Reason::ShellLost:
    case Reason::ServerFault:
    case Reason::RequestTooLong:
    case Reason::ServiceUnavailable:
    case Reason::UnexpectedStatus:
    case Reason::ServiceSilent:
    case Reason::NotWsMan:
    case Reason::AnswerAltered:
    case Reason::CommandTooLong:
        return remoteReasonWords(reason);
    case Reason::HostNameInvalid:
    case Reason::PortInvalid:
    case Reason::SignOnUnsuitable:
    case Reason::AccountMissing:
    case Reason::KeyFileMissing:
    case Reason::PinInvalid:
    case Reason::CellInvalid:
    case Reason::NotListed:
    case Reason::AmbiguousName:
    case Reason::SecretMissing:
    case Reason::KeychainMissing:
    case Reason::KeychainLocked:
    case Reason::ExchangeMissing:
    case Reason::OrganizationMissing:
    case Reason::DirectoryNeedsTls:
    case Reason::AccountFormUnsuitable:
    case Reason::TicketRefused:
    case Reason::SshFailed:
    case Reason::DirectoryTlsFailed:
    case Reason::DirectoryUntrusted:
    case Reason::NotAdministrator:
    case Reason::TokenFiltered:
    case Reason::RightsUnknown:
    case Reason::ListEmpty:
    case Reason::ListedTwice:
    case Reason::PasswordExpired:
    case Reason::FurtherProofWanted:
    case Reason::NotWindows:
        return reachReasonWords(reason);
    case Reason::FileBinary:
    case Reason::FileInUse:
    case Reason::FileShrank:
    case Reason::ArchiveDamaged:
    case Reason::LineTooLong:
    case Reason::LastLineCut:
        return logReasonWords(reason);
    case Reason::ScannerExpired:
    case Reason::SpaceLow:
    case Reason::SystemUnsupported:
    case Reason::SystemNotListed:
    case Reason::TelemetryNotAccepted:
    case Reason::ScannerLogMissing:
    case Reason::ScannerLogForeign:
    case Reason::ScannerStopped:
    case Reason::TransferDamaged:
        return scanReasonWords(reason);
    }
    return {};
}

} // namespace amado
