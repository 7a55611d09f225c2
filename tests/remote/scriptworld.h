// SPDX-License-Identifier: MIT
#pragma once

#include "contract/hostcontract.h"
#include "io/script/remoteshell.h"
#include "ports/hostaccess.h"
#include "remote/tlsendpoints.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace amado::test {

/// PowerShell 7 of this machine; empty: there is none. Messages name `./dev test`, which installs
/// it.
[[nodiscard]] QString pwshProgram();
/// Why tests that run PowerShell are skipped; nullopt: they run.
[[nodiscard]] std::optional<std::string> noPowerShell();
/// The product's script.
[[nodiscard]] QByteArray hostScript();
/// The binary registry value in which "netsh winhttp" keeps a proxy.
[[nodiscard]] QByteArray winHttpSettings(const QByteArray &proxy);
/// The program standin.cpp; `powershell.exe` in a folder of its own.
[[nodiscard]] QString standInProgram();

/// One started PowerShell that serves all short runs of this program.
class PowerShellServer
{
public:
    /// Started at the first call.
    static PowerShellServer &shared();
    [[nodiscard]] const QString &socket() const { return m_socket; }
    ~PowerShellServer();

private:
    PowerShellServer();
    QTemporaryDir m_folder;
    QString m_socket;
    QProcess m_process;
};

/// A folder laid out as a server, with world.json for what is not a file.
class ScriptWorld
{
public:
    explicit ScriptWorld(const HostWorld &world);

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString native(const QString &winPath) const;
    void put(const QString &winPath, const QByteArray &content) const;
    [[nodiscard]] std::optional<QByteArray> content(const QString &winPath) const;
    [[nodiscard]] QJsonObject state() const; ///< world.json as it is now.
    void change(const std::function<void(QJsonObject &)> &edit) const;
    /// What standin.cpp needs, as environment of this program: LocalShell passes it on. Short runs
    /// go to the shared server, others to a PowerShell of their own.
    void enter(bool shared = true) const;
    /// For SshServer::configure(), once entered: the stand-in first on the search path of the
    /// account that signs on, with this world.
    [[nodiscard]] QStringList sshSettings() const;

private:
    QTemporaryDir m_folder;
};

/// A script host on such a world, by whatever shell.
class ScriptHostUnderTest : public HostUnderTest
{
public:
    using ShellFactory = std::function<std::unique_ptr<RemoteShell>(const ScriptWorld &)>;
    /// `unreachable` makes a shell to nowhere.
    ScriptHostUnderTest(const HostWorld &world, const ShellFactory &makeShell,
                        ShellFactory unreachable);

    HostAccess &host() override { return *m_host; }
    void editBehindBack(const QString &winPath, const std::optional<QByteArray> &content) override;
    std::optional<QByteArray> contentOf(const QString &winPath) override;
    void makeUnreachable() override;

    [[nodiscard]] ScriptWorld &world() { return m_world; }

private:
    ScriptWorld m_world;
    TlsEndpoints m_endpoints;
    ShellFactory m_unreachable;
    std::unique_ptr<HostAccess> m_host;
};

} // namespace amado::test
