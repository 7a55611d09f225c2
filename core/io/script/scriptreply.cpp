// SPDX-License-Identifier: MIT
#include "io/script/scriptreply.h"

#include "io/script/scriptsearch.h"
#include "io/tls/certificates.h"
#include "model/base/enumnames.h"
#include "model/base/fields.h"
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

/// Sizes beyond what an int holds; JSON keeps them exact up to 2^53.
std::optional<qint64> wholeNumber(const JsonReader &value, const QString &key)
{
    constexpr double kMost = 9007199254740992.0;
    const auto number = value.real(key);
    return number && *number >= 0 && *number <= kMost ? std::optional(qint64(*number))
                                                      : std::nullopt;
}

QStringList namesAt(const JsonReader &value, const QString &key)
{
    QStringList found = value.texts(key);
    if (found.size() > kMaxNames)
        value.refuse(key, u"fewer entries"_s);
    return found;
}

/// Reads the parts of a reply; nothing a server says is believed beyond a sane size.
class PartReader
{
public:
    explicit PartReader(const JsonReader &value)
        : m_value(value)
    {}

    template<class T>
    PartReader &operator()(const FieldName &name, T &part,
                           const std::type_identity_t<T> &otherwise = T{})
    {
        read(name.text(), part, otherwise);
        return *this;
    }
    template<class T>
    PartReader &operator()(const FieldName &name, std::optional<T> &part)
    {
        if (m_value.has(name.text()))
            read(name.text(), part.emplace(), T{});
        return *this;
    }
    PartReader &required(const FieldName &name, QString &text)
    {
        text = m_value.requiredText(name.text());
        return *this;
    }
    PartReader &required(const FieldName &name, qint64 &number)
    {
        const auto found = wholeNumber(m_value, name.text());
        if (!found)
            m_value.refuse(name.text(), u"a whole number"_s);
        number = found.value_or(0);
        return *this;
    }
    template<class T>
    PartReader &required(const FieldName &name, T &part)
    {
        if (!m_value.has(name.text()))
            m_value.refuse(name.text(), u"a value"_s);
        return (*this)(name, part);
    }
    /// For people and the log.
    PartReader &prose(const FieldName &name, QString &text)
    {
        text = plainText(m_value.text(name.text()));
        return *this;
    }
    /// A setting that is acted on: as it is.
    PartReader &prose(const FieldName &name, std::optional<QString> &text)
    {
        return (*this)(name, text);
    }

private:
    void read(const QString &key, QString &text, const QString &) const
    {
        text = m_value.text(key);
    }
    void read(const QString &key, bool &flag, bool otherwise) const
    {
        flag = m_value.flag(key, otherwise);
    }
    void read(const QString &key, int &number, int otherwise) const
    {
        number = m_value.number(key, otherwise);
    }
    void read(const QString &key, qint64 &number, qint64 otherwise) const
    {
        number = wholeNumber(m_value, key).value_or(otherwise);
    }
    void read(const QString &key, QStringList &names, const QStringList &) const
    {
        names = namesAt(m_value, key);
    }
    void read(const QString &key, QDateTime &time, const QDateTime &) const
    {
        time = m_value.dateTime(key);
    }
    template<HasFields T>
    void read(const QString &key, std::vector<T> &parts, const std::vector<T> &) const
    {
        const std::vector<JsonReader> entries = m_value.objects(key);
        if (qsizetype(entries.size()) > kMaxNames)
            m_value.refuse(key, u"fewer entries"_s);
        for (const JsonReader &entry : entries) {
            PartReader inner(entry);
            T::fields(inner, parts.emplace_back());
        }
    }

    const JsonReader &m_value;
};

/// Reads the value of one successful reply; the request says of which kind it is. A kind is read by
/// its parts unless something stands here for it.
class ValueReader
{
public:
    ValueReader(const JsonReader &value, const QByteArrayList &contents)
        : m_value(value)
        , m_contents(contents)
    {}

    template<class Request>
    Result<HostReply> operator()(const Request &request) const
    {
        return read(request, typename Request::Reply());
    }

private:
    template<class Request, HasFields Reply>
    Result<HostReply> read(const Request &, Reply reply) const
    {
        PartReader parts(m_value);
        Reply::fields(parts, reply);
        if constexpr (requires { reply.isWhole(); }) {
            if (!reply.isWhole())
                return unusable(u"a part of the reply is no value"_s);
        }
        return reply;
    }

    template<class Request>
    Result<HostReply> read(const Request &, ServerDescription description) const
    {
        description.name = m_value.requiredText(u"name"_s);
        description.fqdn = m_value.text(u"fqdn"_s);
        description.site = m_value.text(u"site"_s);
        description.roles =
            fact<QStringList>(u"roles"_s, [this] { return namesAt(m_value, u"roles"_s); });
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

    template<class Request>
    Result<HostReply> read(const Request &request, FileBytes file) const
    {
        const int index = m_value.number(u"content"_s, -1);
        if (index < 0 || index >= m_contents.size())
            return unusable(u"the file content is missing"_s);
        if (m_contents[index].size() > request.maxBytes)
            return unusable(u"more content than was asked for"_s);
        file.bytes = m_contents[index];
        return file;
    }

    template<class Request>
    Result<HostReply> read(const Request &, DirectoryListing listing) const
    {
        PartReader parts(m_value);
        DirectoryListing::fields(parts, listing);
        listing.files.sort(Qt::CaseInsensitive);
        listing.folders.sort(Qt::CaseInsensitive);
        return listing;
    }

    template<class Request>
    Result<HostReply> read(const Request &, TextValue value) const
    {
        value.text = m_value.text(u"text"_s);
        if (!m_value.has(u"text"_s) || value.text.size() > kMaxText)
            m_value.refuse(u"text"_s, u"text of sane length"_s);
        return value;
    }

    template<class Request>
    Result<HostReply> read(const Request &request, EventList list) const
    {
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

    template<class Request>
    Result<HostReply> read(const Request &, TlsObservation seen) const
    {
        seen.protocol = m_value.text(u"protocol"_s);
        seen.error = m_value.text(u"error"_s);
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
    template<class Request>
    Result<HostReply> read(const Request &, CertificateList list) const
    {
        for (const QString &der : certificateTexts(u"certificates"_s)) {
            if (auto certificate = readCertificate(QByteArray::fromBase64(der.toLatin1())))
                list.certificates.push_back(std::move(*certificate));
        }
        return list;
    }

    Result<HostReply> read(const SearchLogs &request, const SearchReply &) const
    {
        return readSearchReply(request, m_value, m_contents);
    }
    Result<HostReply> read(const InspectFiles &request, const FoundFiles &) const
    {
        return readSearchReply(request, m_value, m_contents);
    }
    Result<HostReply> read(const SearchEvents &request, const FoundEvents &) const
    {
        return readSearchReply(request, m_value, m_contents);
    }

    template<class T, class Read>
    Fact<T> fact(const QString &key, const Read &take) const
    {
        const QString source = u"server/"_s + key;
        if (m_value.has(key))
            return Fact<T>(take(), source);
        return Fact<T>::missing(MissingReason::NotPresent, source);
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

    const JsonReader &m_value;
    const QByteArrayList &m_contents;
};

Result<HostReply> interpret(const HostRequest &request, const QJsonObject &entry,
                            const QByteArrayList &contents)
{
    if (entry.value("do"_L1).toString() != kindOf(request).text())
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
    // These are of the connection or of Amado, never of one request.
    return code == Unreachable || code == StoreFailed || code == Internal ? std::nullopt : code;
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
