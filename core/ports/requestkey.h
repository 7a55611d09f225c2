#pragma once

#include "model/base/enumnames.h"
#include "ports/hostaccess.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace amado {

// Requests as one line of text: equal requests give equal lines. Names are stable; they are stored and recorded.

namespace requestkey {

/// Lower-case hexadecimal SHA-256; empty for no content.
inline QString hashOf(const std::optional<QByteArray> &content)
{
    return content ? QString::fromLatin1(QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex())
                   : QString();
}

/// Name and arguments of each kind of request.
struct Writer {
    QJsonArray operator()(const DescribeServer &) const { return {QStringLiteral("describeServer")}; }
    QJsonArray operator()(const ReadFile &r) const { return {QStringLiteral("readFile"), r.path, r.maxBytes}; }
    QJsonArray operator()(const WriteFileIfHash &r) const
    {
        return {QStringLiteral("writeFileIfHash"), r.path, r.expectedSha256, hashOf(r.content)};
    }
    QJsonArray operator()(const ReadFileTail &r) const { return {QStringLiteral("readFileTail"), r.path, r.maxBytes}; }
    QJsonArray operator()(const ListDirectory &r) const { return {QStringLiteral("listDirectory"), r.path}; }
    QJsonArray operator()(const ReadRegistryValue &r) const
    {
        return {QStringLiteral("readRegistryValue"), r.key, r.name};
    }
    QJsonArray operator()(const ReadFileVersion &r) const { return {QStringLiteral("readFileVersion"), r.path}; }
    QJsonArray operator()(const QueryService &r) const { return {QStringLiteral("queryService"), r.name}; }
    QJsonArray operator()(const SetService &r) const
    {
        return {QStringLiteral("setService"), r.name, text(r.expected), text(r.wanted)};
    }
    QJsonArray operator()(const QueryAppPool &r) const { return {QStringLiteral("queryAppPool"), r.name}; }
    QJsonArray operator()(const SetAppPool &r) const
    {
        return {QStringLiteral("setAppPool"), r.name, text(r.expected), text(r.wanted)};
    }
    QJsonArray operator()(const ReadExchangeSettings &) const { return {QStringLiteral("readExchangeSettings")}; }
    QJsonArray operator()(const SetBlockedMitigations &r) const
    {
        return {QStringLiteral("setBlockedMitigations"), QJsonArray::fromStringList(r.expected),
                QJsonArray::fromStringList(r.wanted)};
    }
    QJsonArray operator()(const QueryEvents &r) const
    {
        return {QStringLiteral("queryEvents"), r.log, r.provider, r.maxCount};
    }
    QJsonArray operator()(const ProbeTls &r) const { return {QStringLiteral("probeTls"), r.host, r.port}; }
    QJsonArray operator()(const ReadCertificateStore &r) const
    {
        return {QStringLiteral("readCertificateStore"), r.store};
    }
    QJsonArray operator()(const StartTool &r) const
    {
        return {QStringLiteral("startTool"), int(r.tool), r.program, r.fullScan, r.removeThreats};
    }
    QJsonArray operator()(const PollTool &r) const
    {
        return {QStringLiteral("pollTool"), int(r.tool), r.run.processId,
                r.run.startedAt.toUTC().toString(Qt::ISODateWithMs), r.waitMs};
    }
    QJsonArray operator()(const StopTool &r) const
    {
        return {QStringLiteral("stopTool"), int(r.tool), r.run.processId, time(r.run.startedAt)};
    }
    QJsonArray operator()(const SearchLogs &r) const
    {
        QJsonArray from;
        if (r.from)
            from = {r.from->file, r.from->offset, r.from->line, hashOf(r.from->header)};
        return {QStringLiteral("searchLogs"), r.folder, list(r.names), enumName(r.format), list(r.marks), time(r.since),
                from, r.maxHits, r.maxHitBytes, r.maxBytes, r.maxMs};
    }
    QJsonArray operator()(const InspectFiles &r) const
    {
        return {QStringLiteral("inspectFiles"), r.folder, list(r.names), r.recursive, r.hash, r.signature, r.maxHashBytes,
                r.maxFiles};
    }
    QJsonArray operator()(const SearchEvents &r) const
    {
        QJsonArray ids;
        for (const int id : r.ids)
            ids.append(id);
        return {QStringLiteral("searchEvents"), r.log, list(r.providers), ids, list(r.levels), time(r.since),
                time(r.until), r.maxCount};
    }
    QJsonArray operator()(const CheckTool &r) const { return {QStringLiteral("checkTool"), int(r.tool), r.program}; }
    QJsonArray operator()(const PutToolPart &r) const
    {
        return {QStringLiteral("putToolPart"), int(r.tool), r.offset, hashOf(r.content), r.totalSize, r.sha256};
    }

private:
    static QJsonArray list(const QStringList &texts) { return QJsonArray::fromStringList(texts); }
    static QString time(const QDateTime &at) { return at.toUTC().toString(Qt::ISODateWithMs); }
    static QJsonArray text(const ServiceState &state) { return {state.state, state.startType}; }
    static QJsonArray text(const AppPoolState &state) { return {state.state, state.autoStart, state.startMode}; }
};

} // namespace requestkey

[[nodiscard]] inline QJsonArray requestJson(const HostRequest &request)
{
    return std::visit(requestkey::Writer{}, request);
}

[[nodiscard]] inline QString requestKey(const HostRequest &request)
{
    return QString::fromUtf8(QJsonDocument(requestJson(request)).toJson(QJsonDocument::Compact));
}

/// Whether asking leaves everything as it is and tells of the server's state, so that the answer may serve whoever asks
/// the same in the same visit.
[[nodiscard]] inline bool isReading(const HostRequest &request)
{
    return !isWriting(request) && !std::holds_alternative<PollTool>(request) &&
           !std::holds_alternative<CheckTool>(request);
}

/// The reading request of a key; nullopt for anything else, so that nothing stored can make the program write.
[[nodiscard]] inline std::optional<HostRequest> readingFromKey(const QString &key)
{
    const QJsonArray parts = QJsonDocument::fromJson(key.toUtf8()).array();
    const QString kind = parts.at(0).toString();
    const QString first = parts.at(1).toString();
    const QString second = parts.at(2).toString();
    std::optional<HostRequest> request;
    if (kind == u"describeServer")
        request = DescribeServer{};
    else if (kind == u"readFile")
        request = ReadFile{first, parts.at(2).toInteger()};
    else if (kind == u"readFileTail")
        request = ReadFileTail{first, parts.at(2).toInteger()};
    else if (kind == u"listDirectory")
        request = ListDirectory{first};
    else if (kind == u"readRegistryValue")
        request = ReadRegistryValue{first, second};
    else if (kind == u"readFileVersion")
        request = ReadFileVersion{first};
    else if (kind == u"queryService")
        request = QueryService{first};
    else if (kind == u"queryAppPool")
        request = QueryAppPool{first};
    else if (kind == u"readExchangeSettings")
        request = ReadExchangeSettings{};
    else if (kind == u"queryEvents")
        request = QueryEvents{first, second, parts.at(3).toInt()};
    else if (kind == u"probeTls")
        request = ProbeTls{first, parts.at(2).toInt()};
    else if (kind == u"readCertificateStore")
        request = ReadCertificateStore{first};
    // Only what is spelled exactly as it would be written is what it says it is.
    if (request && requestKey(*request) != key)
        request.reset();
    return request;
}

} // namespace amado
