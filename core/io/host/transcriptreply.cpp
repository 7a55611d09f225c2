#include "io/host/transcriptreply.h"

#include "io/host/secretscrub.h"
#include "io/tls/certificates.h"
#include "model/base/enumnames.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Null for a time that is not known.
QJsonValue momentValue(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject service(const ServiceState &state)
{
    return {{u"state"_s, state.state}, {u"startType"_s, state.startType}};
}

QJsonArray certificates(const CertificateChain &chain)
{
    QJsonArray array;
    for (const CertificateInfo &certificate : chain)
        array.append(QString::fromLatin1(certificate.der.toBase64()));
    return array;
}

/// Text where the bytes are exactly what the text is, so that a person can read it.
QJsonObject content(const QByteArray &bytes, TranscriptContents contents)
{
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (contents == TranscriptContents::Hashed)
        return {{u"size"_s, bytes.size()}, {u"sha256"_s, hash}};
    const QByteArray kept = withoutSecrets(bytes);
    // The hash of the whole would let anybody try passwords until it fits.
    QJsonObject object;
    if (kept != bytes)
        object.insert(u"secretsRemoved"_s, true);
    else
        object.insert(u"sha256"_s, hash);
    const QString text = QString::fromUtf8(kept);
    if (text.toUtf8() == kept)
        object.insert(u"text"_s, text);
    else
        object.insert(u"base64"_s, QString::fromLatin1(kept.toBase64()));
    return object;
}

template<class T, class Write>
QJsonObject fact(const Fact<T> &fact, Write write)
{
    QJsonObject object{{u"source"_s, fact.source()}};
    if (fact)
        object.insert(u"value"_s, write(*fact));
    else {
        object.insert(u"missing"_s, enumName(fact.reason()));
        object.insert(u"detail"_s, withoutSecrets(fact.detail()));
    }
    return object;
}

struct Writer
{
    TranscriptContents contents;

    QJsonObject operator()(const Done &) const { return {{u"done"_s, QJsonObject()}}; }
    QJsonObject operator()(const ServerDescription &d) const
    {
        const auto text = [](const QString &value) { return QJsonValue(value); };
        QJsonArray problems;
        for (const Error &problem : d.problems)
            problems.append(transcriptError(problem));
        return {{u"description"_s,
                 QJsonObject{{u"name"_s, d.name},
                             {u"fqdn"_s, d.fqdn},
                             {u"site"_s, d.site},
                             {u"roles"_s, fact(d.roles,
                                               [](const QStringList &roles) {
                                                   return QJsonArray::fromStringList(roles);
                                               })},
                             {u"operatingSystem"_s, fact(d.operatingSystem, text)},
                             {u"osLanguage"_s, fact(d.osLanguage, text)},
                             {u"rights"_s, fact(d.rights,
                                                [](AccountRights rights) {
                                                    return QJsonValue(enumName(rights));
                                                })},
                             {u"capturedAt"_s, momentValue(d.capturedAt)},
                             {u"live"_s, d.live},
                             {u"problems"_s, problems}}}};
    }
    QJsonObject operator()(const FileBytes &file) const
    {
        return {{u"file"_s, content(file.bytes, contents)}};
    }
    QJsonObject operator()(const DirectoryListing &list) const
    {
        return {{u"directory"_s,
                 QJsonObject{{u"files"_s, QJsonArray::fromStringList(list.files)},
                             {u"folders"_s, QJsonArray::fromStringList(list.folders)}}}};
    }
    QJsonObject operator()(const TextValue &value) const
    {
        return {{u"text"_s, QJsonObject{{u"value"_s, withoutSecrets(value.text)}}}};
    }
    QJsonObject operator()(const ServiceState &state) const
    {
        return {{u"service"_s, service(state)}};
    }
    QJsonObject operator()(const AppPoolState &pool) const
    {
        return {{u"appPool"_s, QJsonObject{{u"state"_s, pool.state},
                                           {u"autoStart"_s, pool.autoStart},
                                           {u"startMode"_s, pool.startMode}}}};
    }
    QJsonObject operator()(const ExchangeSettings &settings) const
    {
        QJsonObject object;
        if (settings.organizationMitigationsEnabled)
            object.insert(u"organizationMitigationsEnabled"_s,
                          *settings.organizationMitigationsEnabled);
        if (settings.serverMitigationsEnabled)
            object.insert(u"serverMitigationsEnabled"_s, *settings.serverMitigationsEnabled);
        if (settings.mitigationsApplied)
            object.insert(u"mitigationsApplied"_s,
                          QJsonArray::fromStringList(*settings.mitigationsApplied));
        if (settings.mitigationsBlocked)
            object.insert(u"mitigationsBlocked"_s,
                          QJsonArray::fromStringList(*settings.mitigationsBlocked));
        if (settings.internetWebProxy)
            object.insert(u"internetWebProxy"_s, withoutSecrets(*settings.internetWebProxy));
        return {{u"exchange"_s, object}};
    }
    QJsonObject operator()(const EventList &list) const
    {
        QJsonArray events;
        for (const EventRecord &event : list.events)
            events.append(QJsonObject{{u"at"_s, momentValue(event.at)},
                                      {u"id"_s, event.id},
                                      {u"provider"_s, event.provider},
                                      {u"level"_s, event.level},
                                      {u"message"_s, withoutSecrets(event.message)}});
        return {{u"events"_s, QJsonObject{{u"list"_s, events},
                                          {u"malformed"_s, list.malformed},
                                          {u"firstMalformedLine"_s, list.firstMalformedLine},
                                          {u"incomplete"_s, list.incomplete},
                                          {u"firstIncompleteLine"_s, list.firstIncompleteLine}}}};
    }
    QJsonObject operator()(const TlsObservation &seen) const
    {
        return {{u"tls"_s, QJsonObject{{u"chain"_s, certificates(seen.chain)},
                                       {u"protocol"_s, seen.protocol},
                                       {u"error"_s, withoutSecrets(seen.error)}}}};
    }
    QJsonObject operator()(const CertificateList &list) const
    {
        return {{u"certificates"_s, QJsonObject{{u"list"_s, certificates(list.certificates)}}}};
    }
    QJsonObject operator()(const ToolRun &run) const
    {
        return {{u"toolRun"_s, QJsonObject{{u"processId"_s, run.processId},
                                           {u"startedAt"_s, momentValue(run.startedAt)}}}};
    }
    QJsonObject operator()(const ToolState &state) const
    {
        return {{u"toolState"_s,
                 QJsonObject{{u"running"_s, state.running}, {u"logFile"_s, state.logFile}}}};
    }
    // Of the moment alone, and a transcript's server runs no tools.
    QJsonObject operator()(const ToolCheck &) const { return {}; }
    QJsonObject operator()(const ToolFile &) const { return {}; }
    // What a search finds is evidence with its own export, and too much for a transcript.
    QJsonObject operator()(const SearchReply &) const { return {}; }
    QJsonObject operator()(const FoundFiles &) const { return {}; }
    QJsonObject operator()(const FoundEvents &) const { return {}; }
};

template<class T, class Read>
Fact<T> readFact(const JsonReader &parent, const QString &key, Read read)
{
    const JsonReader object = parent.object(key);
    const QString source = object.text(u"source"_s);
    if (object.has(u"value"_s))
        return Fact<T>(read(object), source);
    return Fact<T>::missing(object.word<MissingReason>(u"missing"_s), source,
                            object.text(u"detail"_s));
}

ServerDescription readDescription(const JsonReader &object)
{
    const auto text = [](const JsonReader &value) { return value.text(u"value"_s); };
    ServerDescription d;
    d.name = object.text(u"name"_s);
    d.fqdn = object.text(u"fqdn"_s);
    d.site = object.text(u"site"_s);
    d.roles = readFact<QStringList>(
        object, u"roles"_s, [](const JsonReader &value) { return value.texts(u"value"_s); });
    d.operatingSystem = readFact<QString>(object, u"operatingSystem"_s, text);
    d.osLanguage = readFact<QString>(object, u"osLanguage"_s, text);
    if (object.has(u"rights"_s)) // Older transcripts say nothing of it.
        d.rights = readFact<AccountRights>(object, u"rights"_s, [](const JsonReader &value) {
            return value.word<AccountRights>(u"value"_s);
        });
    d.capturedAt = object.dateTime(u"capturedAt"_s);
    d.live = object.flag(u"live"_s, false);
    for (const JsonReader &problem : object.objects(u"problems"_s))
        d.problems.push_back(readTranscriptError(problem));
    return d;
}

Result<HostReply> readFile(const JsonReader &object)
{
    if (object.has(u"text"_s))
        return FileBytes{object.text(u"text"_s).toUtf8()};
    if (object.has(u"base64"_s)) {
        const auto decoded = QByteArray::fromBase64Encoding(
            object.text(u"base64"_s).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            object.refuse(u"base64"_s, u"base64"_s);
        return FileBytes{decoded.decoded};
    }
    return failure(ErrorCode::NotFound, Reason::FactMissing, {},
                   u"only its hash was recorded: %1"_s.arg(object.requiredText(u"sha256"_s)));
}

CertificateChain readCertificates(const JsonReader &object, const QString &key)
{
    CertificateChain chain;
    for (const QString &text : object.texts(key)) {
        auto certificate = readCertificate(QByteArray::fromBase64(text.toLatin1()));
        if (certificate)
            chain.push_back(std::move(*certificate));
        else
            object.refuse(key, u"certificates"_s);
    }
    return chain;
}

ExchangeSettings readSettings(const JsonReader &object)
{
    const auto flag = [&object](const QString &key) {
        return object.has(key) ? std::optional(object.flag(key, false)) : std::nullopt;
    };
    const auto texts = [&object](const QString &key) {
        return object.has(key) ? std::optional(object.texts(key)) : std::nullopt;
    };
    return {flag(u"organizationMitigationsEnabled"_s), flag(u"serverMitigationsEnabled"_s),
            texts(u"mitigationsApplied"_s), texts(u"mitigationsBlocked"_s),
            object.optionalText(u"internetWebProxy"_s)};
}

EventList readEvents(const JsonReader &object)
{
    EventList list;
    for (const JsonReader &event : object.objects(u"list"_s))
        list.events.push_back({event.dateTime(u"at"_s), event.number(u"id"_s),
                               event.text(u"provider"_s), event.text(u"level"_s),
                               event.text(u"message"_s)});
    list.malformed = object.number(u"malformed"_s);
    list.firstMalformedLine = object.number(u"firstMalformedLine"_s);
    list.incomplete = object.number(u"incomplete"_s);
    list.firstIncompleteLine = object.number(u"firstIncompleteLine"_s);
    return list;
}

} // namespace

QJsonObject transcriptError(const Error &error)
{
    return {{u"code"_s, enumName(error.code)},
            {u"reason"_s, enumName(error.reason)},
            {u"subject"_s, withoutSecrets(error.subject)},
            {u"detail"_s, withoutSecrets(error.detail)},
            {u"line"_s, error.line},
            {u"column"_s, error.column}};
}

Error readTranscriptError(const JsonReader &reader)
{
    return {reader.word<ErrorCode>(u"code"_s),
            enumFrom<Reason>(reader.text(u"reason"_s)).value_or(Reason::None),
            reader.text(u"subject"_s),
            reader.text(u"detail"_s),
            reader.number(u"line"_s),
            reader.number(u"column"_s)};
}

QJsonObject transcriptReply(const Result<HostReply> &reply, TranscriptContents contents)
{
    if (!reply)
        return {{u"error"_s, transcriptError(reply.error())}};
    return std::visit(Writer{contents}, *reply);
}

Result<HostReply> readTranscriptReply(const JsonReader &reader)
{
    const auto part = [&reader](const QString &key) { return reader.object(key); };
    if (reader.has(u"error"_s))
        return failure(readTranscriptError(part(u"error"_s)));
    if (reader.has(u"done"_s))
        return Done{};
    if (reader.has(u"description"_s))
        return readDescription(part(u"description"_s));
    if (reader.has(u"file"_s))
        return readFile(part(u"file"_s));
    if (reader.has(u"directory"_s))
        return DirectoryListing{part(u"directory"_s).texts(u"files"_s),
                                part(u"directory"_s).texts(u"folders"_s)};
    if (reader.has(u"text"_s))
        return TextValue{part(u"text"_s).text(u"value"_s)};
    if (reader.has(u"service"_s))
        return ServiceState{part(u"service"_s).text(u"state"_s),
                            part(u"service"_s).text(u"startType"_s)};
    if (reader.has(u"appPool"_s)) {
        const JsonReader pool = part(u"appPool"_s);
        return AppPoolState{pool.text(u"state"_s), pool.flag(u"autoStart"_s, true),
                            pool.text(u"startMode"_s)};
    }
    if (reader.has(u"exchange"_s))
        return readSettings(part(u"exchange"_s));
    if (reader.has(u"events"_s))
        return readEvents(part(u"events"_s));
    if (reader.has(u"tls"_s)) {
        const JsonReader seen = part(u"tls"_s);
        return TlsObservation{readCertificates(seen, u"chain"_s), seen.text(u"protocol"_s),
                              seen.text(u"error"_s)};
    }
    if (reader.has(u"certificates"_s))
        return CertificateList{readCertificates(part(u"certificates"_s), u"list"_s)};
    if (reader.has(u"toolRun"_s))
        return ToolRun{part(u"toolRun"_s).number(u"processId"_s),
                       part(u"toolRun"_s).dateTime(u"startedAt"_s)};
    if (reader.has(u"toolState"_s))
        return ToolState{part(u"toolState"_s).flag(u"running"_s, false),
                         part(u"toolState"_s).text(u"logFile"_s)};
    reader.refuse(u"ask"_s, u"an answer of a known kind"_s);
    return failure(ErrorCode::InvalidData);
}

} // namespace amado
