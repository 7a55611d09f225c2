#include "io/host/scriptreply.h"

#include "io/host/scriptsearch.h"
#include "io/tls/certificates.h"
#include "model/base/enumnames.h"
#include "model/base/jsonreader.h"

#include <QJsonDocument>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

// More than any real server has; beyond, the answer is not believed.
constexpr qsizetype kMaxText = 1 << 20;
constexpr qsizetype kMaxNames = 200'000;
constexpr qsizetype kMaxCertificates = 5'000;
constexpr qsizetype kMaxCertificateChars = 64 << 10;

tl::unexpected<Error> unusable(const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::AnswerUnusable, {}, detail);
}

Result<HostReply> readError(const JsonReader &error)
{
    const QString code = error.requiredText(u"code"_s);
    const Reason reason = enumFrom<Reason>(error.text(u"reason"_s)).value_or(Reason::None);
    const QString subject = plainText(error.text(u"subject"_s));
    const QString detail = plainText(error.text(u"detail"_s));
    if (error.error())
        return unusable(error.error()->detail);
    const auto known = replyErrorCode(code);
    return known ? Result<HostReply>(failure(*known, reason, subject, detail))
                 : unusable(u"unknown error code"_s);
}

/// Reads the value of one successful reply; the request says what it must look like.
class ValueReader
{
public:
    ValueReader(const JsonReader &value, const QByteArrayList &contents)
        : m_value(value)
        , m_contents(contents)
    {}

    Result<HostReply> operator()(const DescribeServer &) const
    {
        ServerDescription description;
        description.name = m_value.requiredText(u"name"_s);
        description.fqdn = m_value.text(u"fqdn"_s);
        description.site = m_value.text(u"site"_s);
        description.roles = fact<QStringList>(u"roles"_s, [this] { return names(u"roles"_s); });
        const auto text = [this](const QString &key) {
            return fact<QString>(key, [&] { return m_value.text(key); });
        };
        description.operatingSystem = text(u"operatingSystem"_s);
        description.osLanguage = text(u"osLanguage"_s);
        description.rights = fact<AccountRights>(
            u"rights"_s, [this] { return m_value.word<AccountRights>(u"rights"_s); });
        description.capturedAt = m_value.dateTime(u"now"_s);
        if (!description.capturedAt.isValid())
            m_value.refuse(u"now"_s, u"a time"_s);
        description.live = true;
        return description;
    }

    Result<HostReply> operator()(const ReadFile &request) const
    {
        return content(request.maxBytes);
    }
    Result<HostReply> operator()(const ReadFileTail &request) const
    {
        return content(request.maxBytes);
    }
    Result<HostReply> operator()(const WriteFileIfHash &) const { return Done{}; }
    Result<HostReply> operator()(const SetService &) const { return Done{}; }
    Result<HostReply> operator()(const SetAppPool &) const { return Done{}; }
    Result<HostReply> operator()(const SetBlockedMitigations &) const { return Done{}; }

    Result<HostReply> operator()(const ListDirectory &) const
    {
        DirectoryListing listing{names(u"files"_s), names(u"folders"_s)};
        listing.files.sort(Qt::CaseInsensitive);
        listing.folders.sort(Qt::CaseInsensitive);
        return listing;
    }

    Result<HostReply> operator()(const ReadRegistryValue &) const { return textValue(); }
    Result<HostReply> operator()(const ReadFileVersion &) const { return textValue(); }

    Result<HostReply> operator()(const QueryService &) const
    {
        return ServiceState{m_value.requiredText(u"state"_s), m_value.requiredText(u"startType"_s)};
    }

    Result<HostReply> operator()(const QueryAppPool &) const
    {
        if (!m_value.has(u"autoStart"_s))
            m_value.refuse(u"autoStart"_s, u"true or false"_s);
        return AppPoolState{m_value.requiredText(u"state"_s), m_value.flag(u"autoStart"_s, true),
                            m_value.requiredText(u"startMode"_s)};
    }

    Result<HostReply> operator()(const ReadExchangeSettings &) const
    {
        const auto flag = [this](const QString &key) {
            return m_value.has(key) ? std::optional(m_value.flag(key, false)) : std::nullopt;
        };
        const auto list = [this](const QString &key) {
            return m_value.has(key) ? std::optional(names(key)) : std::nullopt;
        };
        ExchangeSettings settings;
        settings.organizationMitigationsEnabled = flag(u"organizationMitigationsEnabled"_s);
        settings.serverMitigationsEnabled = flag(u"serverMitigationsEnabled"_s);
        settings.mitigationsApplied = list(u"mitigationsApplied"_s);
        settings.mitigationsBlocked = list(u"mitigationsBlocked"_s);
        settings.internetWebProxy = m_value.optionalText(u"internetWebProxy"_s);
        return settings;
    }

    Result<HostReply> operator()(const QueryEvents &request) const
    {
        EventList list;
        for (const JsonReader &entry : m_value.objects(u"events"_s)) {
            if (list.events.size() >= static_cast<size_t>(std::max(0, request.maxCount)))
                break;
            const QDateTime at = QDateTime::fromString(entry.text(u"at"_s), Qt::ISODateWithMs);
            EventRecord event{at.toUTC(), entry.number(u"id"_s), entry.text(u"provider"_s),
                              entry.text(u"level"_s), entry.text(u"message"_s)};
            if (event.at.isValid())
                list.events.push_back(std::move(event));
            else
                ++list.malformed;
        }
        return list;
    }

    Result<HostReply> operator()(const ProbeTls &) const
    {
        TlsObservation seen{{}, m_value.text(u"protocol"_s), m_value.text(u"error"_s)};
        for (const QString &der : certificateTexts(u"chain"_s)) {
            auto certificate = readCertificate(QByteArray::fromBase64(der.toLatin1()));
            if (!certificate)
                return unusable(u"a certificate of the chain cannot be read"_s);
            seen.chain.push_back(std::move(*certificate));
        }
        return seen;
    }

    /// Windows keeps certificates that break the rules of their format. What cannot be read is left
    /// out: it is none of those anybody looks for.
    Result<HostReply> operator()(const ReadCertificateStore &) const
    {
        CertificateList list;
        for (const QString &der : certificateTexts(u"certificates"_s)) {
            if (auto certificate = readCertificate(QByteArray::fromBase64(der.toLatin1())))
                list.certificates.push_back(std::move(*certificate));
        }
        return list;
    }

    Result<HostReply> operator()(const StartTool &) const
    {
        const ToolRun run{m_value.number(u"processId"_s), m_value.dateTime(u"startedAt"_s),
                          m_value.text(u"archivedLog"_s)};
        if (run.processId <= 0 || !run.startedAt.isValid())
            m_value.refuse(u"processId"_s, u"a process"_s);
        return run;
    }

    Result<HostReply> operator()(const PollTool &) const
    {
        if (!m_value.has(u"running"_s))
            m_value.refuse(u"running"_s, u"true or false"_s);
        ToolState state{m_value.flag(u"running"_s, true), m_value.text(u"logFile"_s)};
        if (m_value.has(u"exitCode"_s))
            state.exitCode = m_value.number(u"exitCode"_s);
        state.at = m_value.dateTime(u"at"_s);
        return state;
    }

    Result<HostReply> operator()(const StopTool &) const { return Done{}; }
    Result<HostReply> operator()(const SearchLogs &request) const
    {
        return readSearchReply(request, m_value, m_contents);
    }
    Result<HostReply> operator()(const InspectFiles &request) const
    {
        return readSearchReply(request, m_value, m_contents);
    }
    Result<HostReply> operator()(const SearchEvents &request) const
    {
        return readSearchReply(request, m_value, m_contents);
    }

    Result<HostReply> operator()(const CheckTool &) const
    {
        if (!m_value.has(u"trusted"_s))
            m_value.refuse(u"trusted"_s, u"true or false"_s);
        ToolCheck check;
        check.trusted = m_value.flag(u"trusted"_s, false);
        check.signatureState = plainText(m_value.text(u"signatureState"_s));
        check.version = plainText(m_value.text(u"version"_s));
        check.fileDate = m_value.dateTime(u"fileDate"_s);
        check.at = m_value.dateTime(u"at"_s);
        check.freeBytes = wholeNumber(u"freeBytes"_s, -1);
        check.running = names(u"running"_s);
        check.operatingSystem = plainText(m_value.text(u"operatingSystem"_s));
        check.systemVersion = plainText(m_value.text(u"systemVersion"_s));
        if (m_value.has(u"readsSha2"_s))
            check.readsSha2 = m_value.flag(u"readsSha2"_s, true);
        check.logFile = m_value.text(u"logFile"_s);
        return check;
    }

    Result<HostReply> operator()(const PutToolPart &) const
    {
        ToolFile file{m_value.requiredText(u"program"_s), wholeNumber(u"received"_s, -1),
                      m_value.flag(u"whole"_s, false)};
        if (file.received < 0)
            m_value.refuse(u"received"_s, u"a number of bytes"_s);
        return file;
    }

private:
    template<class T, class Read>
    Fact<T> fact(const QString &key, const Read &read) const
    {
        const QString source = u"server/"_s + key;
        if (m_value.has(key))
            return Fact<T>(read(), source);
        return Fact<T>::missing(MissingReason::NotPresent, source);
    }

    /// Sizes beyond what an int holds; JSON keeps them exact up to 2^53.
    [[nodiscard]] qint64 wholeNumber(const QString &key, qint64 otherwise) const
    {
        constexpr double kMost = 9007199254740992.0;
        const auto value = m_value.real(key);
        return value && *value >= 0 && *value <= kMost ? qint64(*value) : otherwise;
    }

    [[nodiscard]] QStringList names(const QString &key) const
    {
        QStringList found = m_value.texts(key);
        if (found.size() > kMaxNames)
            m_value.refuse(key, u"fewer entries"_s);
        return found;
    }

    [[nodiscard]] QStringList certificateTexts(const QString &key) const
    {
        const QStringList found = m_value.texts(key);
        const bool sane = found.size() <= kMaxCertificates &&
                          std::all_of(found.begin(), found.end(), [](const QString &text) {
                              return text.size() <= kMaxCertificateChars;
                          });
        if (sane)
            return found;
        m_value.refuse(key, u"fewer and smaller certificates"_s);
        return {};
    }

    [[nodiscard]] Result<HostReply> textValue() const
    {
        TextValue value{m_value.text(u"text"_s)};
        if (!m_value.has(u"text"_s) || value.text.size() > kMaxText)
            m_value.refuse(u"text"_s, u"text of sane length"_s);
        return value;
    }

    [[nodiscard]] Result<HostReply> content(qint64 maxBytes) const
    {
        const int index = m_value.number(u"content"_s, -1);
        if (index < 0 || index >= m_contents.size())
            return unusable(u"the file content is missing"_s);
        if (m_contents[index].size() > maxBytes)
            return unusable(u"more content than was asked for"_s);
        return FileBytes{m_contents[index]};
    }

    const JsonReader &m_value;
    const QByteArrayList &m_contents;
};

struct NameOf
{
    QString operator()(const DescribeServer &) const { return u"describeServer"_s; }
    QString operator()(const ReadFile &) const { return u"readFile"_s; }
    QString operator()(const WriteFileIfHash &) const { return u"writeFileIfHash"_s; }
    QString operator()(const ReadFileTail &) const { return u"readFileTail"_s; }
    QString operator()(const ListDirectory &) const { return u"listDirectory"_s; }
    QString operator()(const ReadRegistryValue &) const { return u"readRegistryValue"_s; }
    QString operator()(const ReadFileVersion &) const { return u"readFileVersion"_s; }
    QString operator()(const QueryService &) const { return u"queryService"_s; }
    QString operator()(const SetService &) const { return u"setService"_s; }
    QString operator()(const QueryAppPool &) const { return u"queryAppPool"_s; }
    QString operator()(const SetAppPool &) const { return u"setAppPool"_s; }
    QString operator()(const ReadExchangeSettings &) const { return u"readExchangeSettings"_s; }
    QString operator()(const SetBlockedMitigations &) const { return u"setBlockedMitigations"_s; }
    QString operator()(const QueryEvents &) const { return u"queryEvents"_s; }
    QString operator()(const ProbeTls &) const { return u"probeTls"_s; }
    QString operator()(const ReadCertificateStore &) const { return u"readCertificateStore"_s; }
    QString operator()(const StartTool &) const { return u"startTool"_s; }
    QString operator()(const PollTool &) const { return u"pollTool"_s; }
    QString operator()(const StopTool &) const { return u"stopTool"_s; }
    QString operator()(const SearchLogs &) const { return u"searchLogs"_s; }
    QString operator()(const InspectFiles &) const { return u"inspectFiles"_s; }
    QString operator()(const SearchEvents &) const { return u"searchEvents"_s; }
    QString operator()(const CheckTool &) const { return u"checkTool"_s; }
    QString operator()(const PutToolPart &) const { return u"putToolPart"_s; }
};

Result<HostReply> interpret(const HostRequest &request, const QJsonObject &entry,
                            const QByteArrayList &contents)
{
    if (entry.value("do"_L1).toString() != requestName(request))
        return unusable(u"the reply is to another request"_s);
    const bool failed = entry.contains("error"_L1);
    const QJsonValue part = entry.value(failed ? "error"_L1 : "ok"_L1);
    if (!part.isObject())
        return unusable(u"neither a value nor an error"_s);
    // A reader of its own for each reply, so that one damaged reply hides no other.
    const auto reader = JsonReader::parse(
        QJsonDocument(part.toObject()).toJson(QJsonDocument::Compact), u"reply"_s);
    if (!reader)
        return unusable(reader.error().detail);
    if (failed)
        return readError(*reader);
    auto reply = std::visit(ValueReader(*reader, contents), request);
    if (reader->error())
        return unusable(reader->error()->detail);
    return reply;
}

} // namespace

QString plainText(const QString &text)
{
    QString line = text.left(1000);
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return line.simplified();
}

std::optional<ErrorCode> replyErrorCode(QStringView name)
{
    using enum ErrorCode;
    const auto code = enumFrom<ErrorCode>(name);
    // These are of the connection or of this program, never of one request.
    return code == Unreachable || code == StoreFailed || code == Internal ? std::nullopt : code;
}

QString requestName(const HostRequest &request)
{
    return std::visit(NameOf{}, request);
}

Result<HostReply> readReply(const HostRequest &request, const QJsonObject &entry,
                            const QByteArrayList &contents)
{
    auto reply = interpret(request, entry, contents);
    if (!reply && reply.error().reason == Reason::AnswerUnusable && isWriting(request))
        reply.error().code = ErrorCode::TimedOut;
    return reply;
}

} // namespace amado
