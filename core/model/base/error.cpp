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
    std::pair{Reason::InvalidRule, "invalidRule"},
    std::pair{Reason::VariableNotAllowed, "variableNotAllowed"},
    std::pair{Reason::ConfigSourceMissing, "configSourceMissing"},
    std::pair{Reason::ModuleMissing, "moduleMissing"},
    std::pair{Reason::SectionUndeclared, "sectionUndeclared"},
    std::pair{Reason::SiteNotFound, "siteNotFound"},
    std::pair{Reason::PatternTooCostly, "patternTooCostly"},
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
    std::pair{Reason::EntryNotFound, "entryNotFound"},
    std::pair{Reason::EntryNotUndoable, "entryNotUndoable"},
    std::pair{Reason::AlreadyUndone, "alreadyUndone"},
    std::pair{Reason::StoreNewer, "storeNewer"},
    std::pair{Reason::StoreCorrupt, "storeCorrupt"},
    std::pair{Reason::StoreLocked, "storeLocked"},
    std::pair{Reason::ShellMissing, "shellMissing"},
    std::pair{Reason::AnswerUnusable, "answerUnusable"},
    std::pair{Reason::ExchangeShellUnreachable, "exchangeShellUnreachable"},
    std::pair{Reason::ServiceHasDependents, "serviceHasDependents"},
    std::pair{Reason::ToolNotTrusted, "toolNotTrusted"},
    std::pair{Reason::ToolRunning, "toolRunning"},
    std::pair{Reason::HostKeyUnknown, "hostKeyUnknown"},
    std::pair{Reason::HostKeyChanged, "hostKeyChanged"},
    std::pair{Reason::SignOnRefused, "signOnRefused"},
    std::pair{Reason::SignOnUnavailable, "signOnUnavailable"},
    std::pair{Reason::KeyFileUnusable, "keyFileUnusable"},
    std::pair{Reason::NotRecorded, "notRecorded"},
    std::pair{Reason::FileExists, "fileExists"},
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
