// SPDX-License-Identifier: MIT
#include "winrm/farend.h"

#include "io/folder/directoryhost.h"
#include "io/script/scriptreply.h"
#include "model/base/enumnames.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

/// Texts stand behind "=" in a batch.
QString textOf(const QJsonValue &value)
{
    return value.toString().mid(1);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts.append(textOf(item));
    return texts;
}

ServiceState serviceOf(const QJsonValue &value)
{
    return {textOf(value["state"_L1]), textOf(value["startType"_L1])};
}

AppPoolState poolOf(const QJsonValue &value)
{
    return {textOf(value["state"_L1]), value["autoStart"_L1].toBool(),
            textOf(value["startMode"_L1])};
}

HostRequest requestOf(const QJsonObject &entry, const QByteArrayList &contents)
{
    const QString what = entry["do"_L1].toString();
    const auto text = [&](QLatin1StringView key) { return textOf(entry[key]); };
    if (what == u"readFile"_s)
        return ReadFile{text("path"_L1), entry["maxBytes"_L1].toInteger()};
    if (what == u"writeFileIfHash"_s) {
        const int index = entry["content"_L1].toInt();
        return WriteFileIfHash{text("path"_L1), text("expected"_L1),
                               index < 0 ? std::nullopt : std::optional(contents.value(index))};
    }
    if (what == u"queryService"_s)
        return QueryService{text("name"_L1)};
    if (what == u"setService"_s)
        return SetService{text("name"_L1), serviceOf(entry["expected"_L1]),
                          serviceOf(entry["wanted"_L1])};
    if (what == u"queryAppPool"_s)
        return QueryAppPool{text("name"_L1)};
    if (what == u"setAppPool"_s)
        return SetAppPool{text("name"_L1), poolOf(entry["expected"_L1]),
                          poolOf(entry["wanted"_L1])};
    if (what == u"readExchangeSettings"_s)
        return ReadExchangeSettings{};
    if (what == u"setBlockedMitigations"_s)
        return SetBlockedMitigations{textsOf(entry["expected"_L1]), textsOf(entry["wanted"_L1])};
    if (what == u"readFileTail"_s)
        return ReadFileTail{text("path"_L1), entry["maxBytes"_L1].toInteger()};
    if (what == u"listDirectory"_s)
        return ListDirectory{text("path"_L1)};
    if (what == u"readRegistryValue"_s)
        return ReadRegistryValue{text("key"_L1), text("name"_L1)};
    if (what == u"readFileVersion"_s)
        return ReadFileVersion{text("path"_L1)};
    if (what == u"queryEvents"_s)
        return QueryEvents{text("log"_L1), text("provider"_L1), entry["maxCount"_L1].toInt()};
    if (what == u"probeTls"_s)
        return ProbeTls{text("host"_L1), entry["port"_L1].toInt()};
    if (what == u"readCertificateStore"_s)
        return ReadCertificateStore{text("store"_L1)};
    return DescribeServer{};
}

QJsonValue jsonOf(bool value)
{
    return value;
}
QJsonValue jsonOf(const QString &value)
{
    return value;
}
QJsonValue jsonOf(const QStringList &values)
{
    return QJsonArray::fromStringList(values);
}
QJsonArray derOf(const CertificateChain &certificates)
{
    QJsonArray texts;
    for (const CertificateInfo &certificate : certificates)
        texts.append(QString::fromLatin1(certificate.der.toBase64()));
    return texts;
}

/// The values of the replies that the requests above can have.
struct Encode
{
    QByteArrayList &contents;

    QJsonObject operator()(const ServerDescription &description) const
    {
        QJsonObject object{{u"name"_s, description.name},
                           {u"fqdn"_s, description.fqdn},
                           {u"now"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
        if (description.roles)
            object.insert(u"roles"_s, jsonOf(*description.roles));
        return object;
    }
    QJsonObject operator()(const FileBytes &file) const
    {
        contents.append(file.bytes);
        return {{u"content"_s, contents.size() - 1}};
    }
    QJsonObject operator()(const ServiceState &state) const
    {
        return {{u"state"_s, state.state}, {u"startType"_s, state.startType}};
    }
    QJsonObject operator()(const AppPoolState &state) const
    {
        return {{u"state"_s, state.state},
                {u"autoStart"_s, state.autoStart},
                {u"startMode"_s, state.startMode}};
    }
    QJsonObject operator()(const ExchangeSettings &settings) const
    {
        QJsonObject object;
        const auto put = [&object](const QString &key, const auto &value) {
            if (value)
                object.insert(key, jsonOf(*value));
        };
        put(u"organizationMitigationsEnabled"_s, settings.organizationMitigationsEnabled);
        put(u"serverMitigationsEnabled"_s, settings.serverMitigationsEnabled);
        put(u"mitigationsApplied"_s, settings.mitigationsApplied);
        put(u"mitigationsBlocked"_s, settings.mitigationsBlocked);
        put(u"internetWebProxy"_s, settings.internetWebProxy);
        return object;
    }
    QJsonObject operator()(const TextValue &value) const { return {{u"text"_s, value.text}}; }
    QJsonObject operator()(const DirectoryListing &listing) const
    {
        return {{u"files"_s, jsonOf(listing.files)}, {u"folders"_s, jsonOf(listing.folders)}};
    }
    QJsonObject operator()(const EventList &list) const
    {
        QJsonArray events;
        for (const EventRecord &event : list.events)
            events.append(QJsonObject{{u"at"_s, event.at.toString(Qt::ISODateWithMs)},
                                      {u"id"_s, event.id},
                                      {u"provider"_s, event.provider},
                                      {u"level"_s, event.level},
                                      {u"message"_s, event.message}});
        return {{u"events"_s, events}};
    }
    QJsonObject operator()(const TlsObservation &seen) const
    {
        return {{u"chain"_s, derOf(seen.chain)},
                {u"protocol"_s, seen.protocol},
                {u"error"_s, seen.error}};
    }
    QJsonObject operator()(const CertificateList &list) const
    {
        return {{u"certificates"_s, derOf(list.certificates)}};
    }
    template<class Other>
    QJsonObject operator()(const Other &) const
    {
        return {};
    }
};

QJsonObject errorOf(const Error &error)
{
    return {{u"code"_s, enumName(error.code)},
            {u"reason"_s, enumName(error.reason)},
            {u"subject"_s, error.subject},
            {u"detail"_s, error.detail}};
}

} // namespace

Program farEnd(const QString &path)
{
    return [path](const QString &, ProgramIo &io) {
        const QByteArrayList lines = io.readAllInput().split('\n');
        const QJsonObject batch =
            QJsonDocument::fromJson(QByteArray::fromBase64(lines.value(1))).object();
        const QByteArray id = textOf(batch["batch"_L1]).toLatin1();
        if (io.isEnded())
            return 1;
        QByteArrayList given;
        for (const QByteArray &line : lines.mid(2))
            given.append(QByteArray::fromBase64(line));
        io.writeOut("AMADO-START " + id + "\r\n");

        std::vector<HostRequest> requests;
        for (const QJsonValue &entry : batch["requests"_L1].toArray())
            requests.push_back(requestOf(entry.toObject(), given));
        DirectoryHost host(path);
        CallContext context;
        context.writesUntil =
            QDateTime::fromString(textOf(batch["writesUntil"_L1]), Qt::ISODateWithMs);
        const auto replies = host.run(requests, context);
        QByteArrayList contents;
        QJsonArray results;
        for (size_t i = 0; i < requests.size(); ++i) {
            const Result<HostReply> reply = replies ? (*replies)[i] : failure(replies.error());
            QJsonObject result{{u"do"_s, kindOf(requests[i]).text()}};
            if (reply)
                result.insert(u"ok"_s, std::visit(Encode{contents}, *reply));
            else
                result.insert(u"error"_s, errorOf(reply.error()));
            results.append(result);
        }
        const QByteArray json = QJsonDocument(QJsonObject{{u"results"_s, results}})
                                    .toJson(QJsonDocument::Compact)
                                    .toBase64();
        io.writeOut("AMADO-REPLY " + id + ' ' + QByteArray::number(json.size()) + ' ' +
                    QByteArray::number(contents.size()) + "\r\n" + json + "\r\n");
        for (const QByteArray &content : contents)
            io.writeOut(content.toBase64() + "\r\n");
        io.writeOut("AMADO-END " + id + "\r\n");
        return 0;
    };
}

} // namespace amado::test
