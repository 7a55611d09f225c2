#include "model/base/error.h"

#include <array>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kReasonNames = {
    std::pair{Reason::None, "none"},
    std::pair{Reason::NotAServer, "notAServer"},
    std::pair{Reason::MalformedXml, "malformedXml"},
    std::pair{Reason::DocTypeDeclared, "docTypeDeclared"},
    std::pair{Reason::UnsupportedEncoding, "unsupportedEncoding"},
    std::pair{Reason::FileTooLarge, "fileTooLarge"},
    std::pair{Reason::TooDeep, "tooDeep"},
    std::pair{Reason::LinkLeavesFolder, "linkLeavesFolder"},
    std::pair{Reason::MalformedJson, "malformedJson"},
    std::pair{Reason::WrongJsonType, "wrongJsonType"},
    std::pair{Reason::FileUnreadable, "fileUnreadable"},
    std::pair{Reason::DiskFull, "diskFull"},
    std::pair{Reason::ConfigRedirected, "configRedirected"},
    std::pair{Reason::SectionLocked, "sectionLocked"},
    std::pair{Reason::SectionNotAllowed, "sectionNotAllowed"},
    std::pair{Reason::DuplicateName, "duplicateName"},
    std::pair{Reason::NameInUse, "nameInUse"},
    std::pair{Reason::FileReadTwice, "fileReadTwice"},
    std::pair{Reason::ConfigOverLimit, "configOverLimit"},
    std::pair{Reason::UnknownAttribute, "unknownAttribute"},
    std::pair{Reason::UnknownElement, "unknownElement"},
    std::pair{Reason::InvalidRule, "invalidRule"},
    std::pair{Reason::VariableNotAllowed, "variableNotAllowed"},
    std::pair{Reason::ConfigSourceMissing, "configSourceMissing"},
    std::pair{Reason::ModuleMissing, "moduleMissing"},
    std::pair{Reason::SectionUndeclared, "sectionUndeclared"},
    std::pair{Reason::SiteNotFound, "siteNotFound"},
    std::pair{Reason::NoSiteListens, "noSiteListens"},
    std::pair{Reason::PatternTooCostly, "patternTooCostly"},
    std::pair{Reason::NotExpandable, "notExpandable"},
    std::pair{Reason::BeyondLimit, "beyondLimit"},
    std::pair{Reason::NotAFeed, "notAFeed"},
    std::pair{Reason::NotApplicable, "notApplicable"},
    std::pair{Reason::NothingToDo, "nothingToDo"},
    std::pair{Reason::BuildUnknown, "buildUnknown"},
    std::pair{Reason::FactMissing, "factMissing"},
    std::pair{Reason::NotEffective, "notEffective"},
    std::pair{Reason::FileChanged, "fileChanged"},
    std::pair{Reason::TargetInDoubt, "targetInDoubt"},
    std::pair{Reason::RuleNotFound, "ruleNotFound"},
    std::pair{Reason::RuleChanged, "ruleChanged"},
    std::pair{Reason::ServerMismatch, "serverMismatch"},
    std::pair{Reason::MitigationIdInvalid, "mitigationIdInvalid"},
    std::pair{Reason::BlockedByFamily, "blockedByFamily"},
    std::pair{Reason::EntryNotFound, "entryNotFound"},
    std::pair{Reason::EntryNotUndoable, "entryNotUndoable"},
    std::pair{Reason::AlreadyUndone, "alreadyUndone"},
    std::pair{Reason::StoreNewer, "storeNewer"},
    std::pair{Reason::StoreCorrupt, "storeCorrupt"},
    std::pair{Reason::StoreLocked, "storeLocked"},
    std::pair{Reason::StoreForeign, "storeForeign"},
    std::pair{Reason::StoreTwoNames, "storeTwoNames"},
    std::pair{Reason::AddressRefused, "addressRefused"},
    std::pair{Reason::NameNotResolved, "nameNotResolved"},
    std::pair{Reason::ConnectionRefused, "connectionRefused"},
    std::pair{Reason::ConnectionLost, "connectionLost"},
    std::pair{Reason::TlsRefused, "tlsRefused"},
    std::pair{Reason::TlsFailed, "tlsFailed"},
    std::pair{Reason::ProxyUnreachable, "proxyUnreachable"},
    std::pair{Reason::ProxyRefused, "proxyRefused"},
    std::pair{Reason::RedirectRefused, "redirectRefused"},
    std::pair{Reason::HttpStatus, "httpStatus"},
    std::pair{Reason::AnswerTooLarge, "answerTooLarge"},
    std::pair{Reason::WrongContentType, "wrongContentType"},
    std::pair{Reason::SignOnRefused, "signOnRefused"},
    std::pair{Reason::SignOnUnavailable, "signOnUnavailable"},
    std::pair{Reason::SignOnNeedsTls, "signOnNeedsTls"},
    std::pair{Reason::NtlmOverHttp, "ntlmOverHttp"},
    std::pair{Reason::KeyFileUnusable, "keyFileUnusable"},
    std::pair{Reason::NoTicket, "noTicket"},
    std::pair{Reason::TicketExpired, "ticketExpired"},
    std::pair{Reason::ClockSkew, "clockSkew"},
    std::pair{Reason::SpnUnknown, "spnUnknown"},
    std::pair{Reason::KdcUnreachable, "kdcUnreachable"},
    std::pair{Reason::IdentityDiffers, "identityDiffers"},
    std::pair{Reason::ChannelBindingRefused, "channelBindingRefused"},
    std::pair{Reason::EncryptionRequired, "encryptionRequired"},
    std::pair{Reason::AccessDenied, "accessDenied"},
    std::pair{Reason::PortClosed, "portClosed"},
    std::pair{Reason::PortSilent, "portSilent"},
    std::pair{Reason::CertificateUntrusted, "certificateUntrusted"},
    std::pair{Reason::CertificateChanged, "certificateChanged"},
    std::pair{Reason::QuotaExceeded, "quotaExceeded"},
    std::pair{Reason::ShellLost, "shellLost"},
    std::pair{Reason::ServerFault, "serverFault"},
    std::pair{Reason::RequestTooLong, "requestTooLong"},
    std::pair{Reason::ServiceUnavailable, "serviceUnavailable"},
    std::pair{Reason::UnexpectedStatus, "unexpectedStatus"},
    std::pair{Reason::ServiceSilent, "serviceSilent"},
    std::pair{Reason::FileNotWritable, "fileNotWritable"},
    std::pair{Reason::PortInUse, "portInUse"},
    std::pair{Reason::FolderNotEmpty, "folderNotEmpty"},
    std::pair{Reason::ActBrokeOff, "actBrokeOff"},
    std::pair{Reason::FetchTimedOut, "fetchTimedOut"},
    std::pair{Reason::FileBinary, "fileBinary"},
    std::pair{Reason::FileInUse, "fileInUse"},
    std::pair{Reason::FileShrank, "fileShrank"},
    std::pair{Reason::ArchiveDamaged, "archiveDamaged"},
    std::pair{Reason::LineTooLong, "lineTooLong"},
    std::pair{Reason::LastLineCut, "lastLineCut"},
    std::pair{Reason::NotWsMan, "notWsMan"},
    std::pair{Reason::AnswerAltered, "answerAltered"},
    std::pair{Reason::CommandTooLong, "commandTooLong"},
    std::pair{Reason::ShellMissing, "shellMissing"},
    std::pair{Reason::AnswerUnusable, "answerUnusable"},
    std::pair{Reason::ExchangeShellUnreachable, "exchangeShellUnreachable"},
    std::pair{Reason::ServiceHasDependents, "serviceHasDependents"},
    std::pair{Reason::ToolNotTrusted, "toolNotTrusted"},
    std::pair{Reason::ToolRunning, "toolRunning"},
    std::pair{Reason::HostKeyUnknown, "hostKeyUnknown"},
    std::pair{Reason::HostKeyChanged, "hostKeyChanged"},
    std::pair{Reason::HostNameInvalid, "hostNameInvalid"},
    std::pair{Reason::PortInvalid, "portInvalid"},
    std::pair{Reason::SignOnUnsuitable, "signOnUnsuitable"},
    std::pair{Reason::AccountMissing, "accountMissing"},
    std::pair{Reason::KeyFileMissing, "keyFileMissing"},
    std::pair{Reason::PinInvalid, "pinInvalid"},
    std::pair{Reason::CellInvalid, "cellInvalid"},
    std::pair{Reason::NotListed, "notListed"},
    std::pair{Reason::AmbiguousName, "ambiguousName"},
    std::pair{Reason::SecretMissing, "secretMissing"},
    std::pair{Reason::KeychainMissing, "keychainMissing"},
    std::pair{Reason::KeychainLocked, "keychainLocked"},
    std::pair{Reason::ExchangeMissing, "exchangeMissing"},
    std::pair{Reason::OrganizationMissing, "organizationMissing"},
    std::pair{Reason::DirectoryNeedsTls, "directoryNeedsTls"},
    std::pair{Reason::AccountFormUnsuitable, "accountFormUnsuitable"},
    std::pair{Reason::TicketRefused, "ticketRefused"},
    std::pair{Reason::SshFailed, "sshFailed"},
    std::pair{Reason::DirectoryTlsFailed, "directoryTlsFailed"},
    std::pair{Reason::DirectoryUntrusted, "directoryUntrusted"},
    std::pair{Reason::NotAdministrator, "notAdministrator"},
    std::pair{Reason::TokenFiltered, "tokenFiltered"},
    std::pair{Reason::RightsUnknown, "rightsUnknown"},
    std::pair{Reason::ListEmpty, "listEmpty"},
    std::pair{Reason::ListedTwice, "listedTwice"},
    std::pair{Reason::PasswordExpired, "passwordExpired"},
    std::pair{Reason::FurtherProofWanted, "furtherProofWanted"},
    std::pair{Reason::NotWindows, "notWindows"},
    std::pair{Reason::NotRecorded, "notRecorded"},
    std::pair{Reason::FileExists, "fileExists"},
    std::pair{Reason::ActUnderWay, "actUnderWay"},
    std::pair{Reason::GroupBusy, "groupBusy"},
    std::pair{Reason::GroupStopped, "groupStopped"},
    std::pair{Reason::NotBegun, "notBegun"},
    std::pair{Reason::ScannerExpired, "scannerExpired"},
    std::pair{Reason::SpaceLow, "spaceLow"},
    std::pair{Reason::SystemUnsupported, "systemUnsupported"},
    std::pair{Reason::SystemNotListed, "systemNotListed"},
    std::pair{Reason::TelemetryNotAccepted, "telemetryNotAccepted"},
    std::pair{Reason::ScannerLogMissing, "scannerLogMissing"},
    std::pair{Reason::ScannerLogForeign, "scannerLogForeign"},
    std::pair{Reason::ScannerStopped, "scannerStopped"},
    std::pair{Reason::TransferDamaged, "transferDamaged"},
};

} // namespace

bool isRetryable(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut;
}

bool outcomeUnknown(ErrorCode code)
{
    return code == ErrorCode::TimedOut;
}

QString toString(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::TimedOut:
        return u"timedOut"_s;
    case ErrorCode::Unreachable:
        return u"unreachable"_s;
    case ErrorCode::PermissionDenied:
        return u"permissionDenied"_s;
    case ErrorCode::NotFound:
        return u"notFound"_s;
    case ErrorCode::PreconditionChanged:
        return u"preconditionChanged"_s;
    case ErrorCode::PreconditionFailed:
        return u"preconditionFailed"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::InvalidData:
        return u"invalidData"_s;
    case ErrorCode::StoreFailed:
        return u"storeFailed"_s;
    case ErrorCode::Internal:
        return u"internal"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Reason reason)
{
    for (const auto &[value, name] : kReasonNames) {
        if (value == reason)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

Reason reasonFromString(QStringView name)
{
    for (const auto &[value, text] : kReasonNames) {
        if (name == QLatin1StringView(text))
            return value;
    }
    return Reason::None;
}

} // namespace amado
