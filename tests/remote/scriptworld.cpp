// SPDX-License-Identifier: MIT
#include "remote/scriptworld.h"

#include "io/script/scripthost.h"
#include "support/testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

QJsonObject registryText(const QString &text)
{
    return {{u"kind"_s, u"String"_s}, {u"data"_s, text}};
}

QJsonObject proxySettings(const QByteArray &proxy)
{
    QJsonArray data;
    for (const char byte : winHttpSettings(proxy))
        data.append(static_cast<unsigned char>(byte));
    return {{u"kind"_s, u"Binary"_s}, {u"data"_s, data}};
}

QJsonObject worldJson(const HostWorld &world)
{
    QJsonObject registry;
    for (const auto &[key, values] : world.registry.asKeyValueRange()) {
        QJsonObject object;
        for (const auto &[name, value] : values.asKeyValueRange())
            object.insert(name, registryText(value));
        registry.insert(key, object);
    }
    registry.insert(u"HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\MailboxRole"_s,
                    QJsonObject{{u"ConfiguredVersion"_s, registryText(u"15.2.1544.9"_s)}});
    registry.insert(
        u"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"_s,
        QJsonObject{{u"ProductName"_s, registryText(u"Windows Server 2019 Standard"_s)}});
    registry.insert(u"HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\Language"_s,
                    QJsonObject{{u"InstallLanguage"_s, registryText(u"0411"_s)}});
    QJsonObject services;
    for (const auto &[name, state] : world.services.asKeyValueRange())
        services.insert(name,
                        QJsonObject{{u"state"_s, state.state}, {u"startType"_s, state.startType}});
    QJsonObject pools;
    for (const auto &[name, state] : world.appPools.asKeyValueRange())
        pools.insert(name, QJsonObject{{u"state"_s, state.state},
                                       {u"autoStart"_s, state.autoStart},
                                       {u"startMode"_s, state.startMode}});
    QJsonObject versions;
    for (const auto &[path, version] : world.fileVersions.asKeyValueRange())
        versions.insert(path, version);
    QJsonArray events;
    for (const EventRecord &event : world.events)
        events.append(QJsonObject{{u"at"_s, event.at.toString(Qt::ISODate)},
                                  {u"id"_s, event.id},
                                  {u"provider"_s, event.provider},
                                  {u"level"_s, event.level},
                                  {u"message"_s, event.message}});
    QJsonObject stores;
    for (const auto &[name, certificates] : world.certificateStores.asKeyValueRange()) {
        QJsonArray list;
        for (const CertificateInfo &certificate : certificates)
            list.append(QString::fromLatin1(certificate.der.toBase64()));
        stores.insert(name, list);
    }
    const QJsonObject server{{u"MitigationsEnabled"_s, true},
                             {u"MitigationsApplied"_s, QJsonArray{u"PING1"_s}},
                             {u"MitigationsBlocked"_s, QJsonArray::fromStringList(world.blocked)},
                             {u"InternetWebProxy"_s, QJsonValue::Null}};
    const QJsonObject organization{{u"MitigationsEnabled"_s, true}};
    return {{u"name"_s, world.name},
            {u"registry"_s, registry},
            {u"services"_s, services},
            {u"appPools"_s, pools},
            {u"fileVersions"_s, versions},
            {u"events"_s, events},
            {u"stores"_s, stores},
            {u"exchange"_s, QJsonObject{{u"server"_s, server}, {u"organization"_s, organization}}}};
}

} // namespace

QString pwshProgram()
{
    const QString own = amado::test::sourcePath(u"build/tools/pwsh");
    return QFile::exists(own) ? own : QStandardPaths::findExecutable(u"pwsh"_s);
}

std::optional<std::string> noPowerShell()
{
    if (!pwshProgram().isEmpty())
        return std::nullopt;
    return "there is no PowerShell 7 here; `./dev test` installs it where a .NET SDK is";
}

QByteArray hostScript()
{
    return fileContent(amado::test::sourcePath(u"resources/scripts/amado-host.ps1"));
}

QByteArray winHttpSettings(const QByteArray &proxy)
{
    const auto number = [](quint32 value) {
        return QByteArray(reinterpret_cast<const char *>(&value), sizeof(value));
    };
    const QByteArray skipped = "*.corp.example";
    return number(0x28) + number(1) + number(3) + number(quint32(proxy.size())) + proxy +
           number(quint32(skipped.size())) + skipped;
}

QString standInProgram()
{
    return QStringLiteral(AMADO_STANDIN);
}

PowerShellServer &PowerShellServer::shared()
{
    static PowerShellServer server;
    return server;
}

PowerShellServer::PowerShellServer()
    : m_socket(m_folder.filePath(u"socket"_s))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(pwshProgram(), {u"-NoProfile"_s, u"-NonInteractive"_s, u"-File"_s,
                                    amado::test::sourcePath(u"tests/remote/server.ps1"), m_socket,
                                    amado::test::sourcePath(u"tests/remote/prelude.ps1")});
    m_process.waitForReadyRead(-1);
    EXPECT_EQ(m_process.readLine(), "ready\n");
}

PowerShellServer::~PowerShellServer()
{
    m_process.kill();
    m_process.waitForFinished(-1);
}

ScriptWorld::ScriptWorld(const HostWorld &world)
{
    for (const auto &[path, bytes] : world.files.asKeyValueRange())
        put(path, bytes);
    for (const QString &path : world.fileVersions.keys())
        put(path, "MZ");
    put(u"C:\\Windows\\System32\\inetsrv\\Microsoft.Web.Administration.dll"_s, "MZ");
    change([&](QJsonObject &state) { state = worldJson(world); });
}

QString ScriptWorld::native(const QString &winPath) const
{
    QString path = winPath;
    return m_folder.filePath(path.replace(u":\\"_s, u"/"_s).replace(u'\\', u'/'));
}

void ScriptWorld::put(const QString &winPath, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(native(winPath)).path());
    QFile file(native(winPath));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << winPath.toStdString();
    file.write(bytes);
}

std::optional<QByteArray> ScriptWorld::content(const QString &winPath) const
{
    QFile file(native(winPath));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

QJsonObject ScriptWorld::state() const
{
    return QJsonDocument::fromJson(fileContent(m_folder.filePath(u"world.json"_s))).object();
}

void ScriptWorld::change(const std::function<void(QJsonObject &)> &edit) const
{
    const QString path = m_folder.filePath(u"world.json"_s);
    QJsonObject now = QFile::exists(path) ? state() : QJsonObject();
    edit(now);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(now).toJson());
}

void ScriptWorld::enter(bool shared) const
{
    qputenv("AMADO_TEST_WORLD", path().toUtf8());
    qputenv("AMADO_PWSH", pwshProgram().toUtf8());
    qputenv("AMADO_PRELUDE",
            QFile::encodeName(amado::test::sourcePath(u"tests/remote/prelude.ps1")));
    qputenv("AMADO_POWERSHELL_SOCKET",
            shared ? PowerShellServer::shared().socket().toUtf8() : QByteArray());
}

QStringList ScriptWorld::sshSettings() const
{
    const QString settings = u"SetEnv PATH=%1:/usr/local/bin:/usr/bin:/bin AMADO_TEST_WORLD=%2 "
                             u"AMADO_PWSH=%3 AMADO_PRELUDE=%4 AMADO_POWERSHELL_SOCKET=%5"_s;
    return {settings.arg(QFileInfo(standInProgram()).path(), path(), pwshProgram(),
                         qEnvironmentVariable("AMADO_PRELUDE"),
                         qEnvironmentVariable("AMADO_POWERSHELL_SOCKET"))};
}

ScriptHostUnderTest::ScriptHostUnderTest(const HostWorld &world, const ShellFactory &makeShell,
                                         ShellFactory unreachable)
    : m_world(world)
    , m_unreachable(std::move(unreachable))
    , m_host(std::make_unique<ScriptHost>(makeShell(m_world), hostScript(), u"test:"_s))
{
    const QByteArray proxy = "127.0.0.1:" + QByteArray::number(m_endpoints.port());
    m_world.change([&](QJsonObject &state) {
        QJsonObject registry = state[u"registry"_s].toObject();
        registry.insert(u"HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet "
                        u"Settings\\Connections"_s,
                        QJsonObject{{u"WinHttpSettings"_s, proxySettings(proxy)}});
        state[u"registry"_s] = registry;
    });
}

void ScriptHostUnderTest::makeUnreachable()
{
    m_host = std::make_unique<ScriptHost>(m_unreachable(m_world), hostScript(), u"test:"_s);
}

void ScriptHostUnderTest::editBehindBack(const QString &winPath,
                                         const std::optional<QByteArray> &content)
{
    if (content)
        m_world.put(winPath, *content);
    else
        QFile::remove(m_world.native(winPath));
}

std::optional<QByteArray> ScriptHostUnderTest::contentOf(const QString &winPath)
{
    return m_world.content(winPath);
}

} // namespace amado::test
