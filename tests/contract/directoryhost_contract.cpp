// SPDX-License-Identifier: MIT
#include "contract/hostcontract.h"
#include "io/folder/directoryhost.h"
#include "io/tls/certificates.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(content);
}

QString chainFile(const QString &name)
{
    return u"certs/%1.pem"_s.arg(QString(name).replace(u':', u'-'));
}

QByteArray serverJson(const HostWorld &world)
{
    QJsonObject services;
    for (const auto &[name, state] : world.services.asKeyValueRange())
        services.insert(name,
                        QJsonObject{{u"state"_s, state.state}, {u"startType"_s, state.startType}});
    QJsonObject pools;
    for (const auto &[name, state] : world.appPools.asKeyValueRange())
        pools.insert(name, QJsonObject{{u"state"_s, state.state},
                                       {u"autoStart"_s, state.autoStart},
                                       {u"startMode"_s, state.startMode}});
    QJsonObject registry;
    for (const auto &[key, values] : world.registry.asKeyValueRange()) {
        QJsonObject object;
        for (const auto &[name, value] : values.asKeyValueRange())
            object.insert(name, value);
        registry.insert(key, object);
    }
    QJsonObject versions;
    for (const auto &[path, version] : world.fileVersions.asKeyValueRange())
        versions.insert(path, version);
    QJsonObject probes;
    for (const auto &[name, seen] : world.tlsProbes.asKeyValueRange()) {
        QJsonObject probe{
            {u"error"_s, seen.error.isEmpty() ? QJsonValue() : QJsonValue(seen.error)},
            {u"protocol"_s, seen.protocol}};
        if (!seen.chain.empty())
            probe.insert(u"chain"_s, chainFile(name));
        probes.insert(name, probe);
    }
    QJsonObject stores;
    for (const auto &[name, certificates] : world.certificateStores.asKeyValueRange())
        stores.insert(name, certificates.empty() ? QJsonArray() : QJsonArray{chainFile(name)});
    const QJsonObject exchange{
        {u"mitigationsEnabled"_s, true},
        {u"mitigationsBlocked"_s, QJsonArray::fromStringList(world.blocked)}};
    return QJsonDocument(QJsonObject{{u"name"_s, world.name},
                                     {u"roles"_s, QJsonArray{u"Mailbox"_s}},
                                     {u"capturedAt"_s, u"2026-11-20T09:00:00Z"_s},
                                     {u"services"_s, services},
                                     {u"appPools"_s, pools},
                                     {u"registry"_s, registry},
                                     {u"fileVersions"_s, versions},
                                     {u"tlsProbes"_s, probes},
                                     {u"certificateStores"_s, stores},
                                     {u"exchange"_s, QJsonObject{{u"server"_s, exchange}}}})
        .toJson();
}

class DirectoryUnderTest : public HostUnderTest
{
public:
    explicit DirectoryUnderTest(const HostWorld &world)
        : m_host(m_folder.path())
    {
        for (const auto &[path, content] : world.files.asKeyValueRange())
            writeFile(localPath(path), content);
        for (const auto &[name, seen] : world.tlsProbes.asKeyValueRange())
            writeFile(m_folder.filePath(chainFile(name)), toPem(seen.chain));
        for (const auto &[name, certificates] : world.certificateStores.asKeyValueRange())
            writeFile(m_folder.filePath(chainFile(name)), toPem(certificates));
        writeFile(m_folder.filePath(u"server.json"_s), serverJson(world));
        QByteArray lines;
        for (const EventRecord &event : world.events) {
            lines += QJsonDocument(QJsonObject{{u"at"_s, event.at.toString(Qt::ISODate)},
                                               {u"id"_s, event.id},
                                               {u"provider"_s, event.provider},
                                               {u"level"_s, event.level},
                                               {u"message"_s, event.message}})
                         .toJson(QJsonDocument::Compact) +
                     '\n';
        }
        writeFile(m_folder.filePath(u"events/Application.jsonl"_s), lines);
    }

    HostAccess &host() override { return m_host; }

    void editBehindBack(const QString &winPath, const std::optional<QByteArray> &content) override
    {
        if (content)
            writeFile(localPath(winPath), *content);
        else
            QFile::remove(localPath(winPath));
    }

    std::optional<QByteArray> contentOf(const QString &winPath) override
    {
        QFile file(localPath(winPath));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        return file.readAll();
    }

    void makeUnreachable() override
    {
        writeFile(m_folder.filePath(u"server.json"_s), R"({ "reachable": false })");
    }

private:
    [[nodiscard]] QString localPath(const QString &winPath) const
    {
        QString path = winPath;
        return m_folder.filePath(path.replace(u":\\"_s, u"/"_s).replace(u'\\', u'/'));
    }

    QTemporaryDir m_folder;
    DirectoryHost m_host;
};

} // namespace

std::unique_ptr<HostUnderTest> makeDirectoryUnderTest(const HostWorld &world)
{
    return std::make_unique<DirectoryUnderTest>(world);
}

INSTANTIATE_TEST_SUITE_P(Directory, HostContract,
                         testing::Values(NamedHostFactory{"Directory", makeDirectoryUnderTest, {}}),
                         [](const auto &test) { return std::string(test.param.name); });

} // namespace amado::test
