// SPDX-License-Identifier: MIT
#include "remote/sshserver.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>

#include <arpa/inet.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kProgram = "/usr/sbin/sshd";

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(content);
}

} // namespace

QString keySha256(const QString &publicKeyFile)
{
    const QByteArray blob = QByteArray::fromBase64(fileContent(publicKeyFile).split(' ').value(1));
    return QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Sha256).toHex());
}

std::optional<std::string> SshServer::missing()
{
    if (::access(kProgram, X_OK) != 0)
        return "OpenSSH's server is not installed; `./dev test` installs it";
    // Started by root, it wants an empty folder of this name for its unprivileged half.
    if (::geteuid() == 0 && ::access("/run/sshd", F_OK) != 0 && ::mkdir("/run/sshd", 0755) != 0)
        return "OpenSSH's server lacks /run/sshd";
    return std::nullopt;
}

SshServer &SshServer::shared()
{
    static SshServer server;
    return server;
}

SshServer::SshServer()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    newKey(u"host"_s);
    newKey(u"client"_s);
    m_hostKeySha256 = keySha256(file(u"host.pub"_s));
    write(file(u"authorized_keys"_s), fileContent(file(u"client.pub"_s)));
    configure({});

    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 16);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

SshServer::~SshServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    for (std::thread &connection : m_connections)
        connection.join();
    ::close(m_listener);
}

Endpoint SshServer::endpoint() const
{
    Endpoint endpoint;
    endpoint.transport = Transport::Ssh;
    endpoint.host = u"127.0.0.1"_s;
    endpoint.port = m_port;
    endpoint.signOn = SignOn::SshKey;
    endpoint.keyFile = file(u"client"_s);
    endpoint.pinnedSha256 = m_hostKeySha256;
    return endpoint;
}

std::unique_ptr<SshShell> SshServer::shell() const
{
    return std::make_unique<SshShell>(endpoint(), Credential{});
}

void SshServer::configure(const QStringList &lines)
{
    const QStringList usual = {u"HostKey %1"_s.arg(file(u"host"_s)),
                               u"AuthorizedKeysFile %1"_s.arg(file(u"authorized_keys"_s)),
                               u"StrictModes no"_s,
                               u"UsePAM no"_s,
                               u"PermitRootLogin yes"_s,
                               u"PasswordAuthentication no"_s,
                               u"KbdInteractiveAuthentication no"_s,
                               u"PrintMotd no"_s,
                               u"PidFile none"_s,
                               u"LogLevel ERROR"_s};
    write(file(u"sshd_config"_s), QString((lines + usual).join(u'\n') + u'\n').toUtf8());
}

void SshServer::setEnvironment(const QStringList &lines)
{
    const std::lock_guard lock(m_mutex);
    m_environment.clear();
    for (const QString &line : lines)
        m_environment.push_back(line.toStdString());
}

QString SshServer::newKey(const QString &name, const QString &passphrase, const QString &kind) const
{
    QProcess maker;
    maker.start(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, kind, u"-N"_s, passphrase, u"-C"_s, u"test"_s,
                                  u"-f"_s, file(name)});
    maker.waitForFinished(-1);
    EXPECT_EQ(maker.exitCode(), 0) << maker.readAllStandardError().toStdString();
    return file(name);
}

void SshServer::waitUntilIdle() const
{
    for (int open = m_open; open != 0; open = m_open)
        m_open.wait(open);
}

void SshServer::serve()
{
    const QByteArray config = file(u"sshd_config"_s).toUtf8();
    const QByteArray log = file(u"log"_s).toUtf8();
    for (int socket = 0; (socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        const char *const arguments[] = {kProgram, "-i", "-e", "-f", config.constData(), nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log.constData(),
                                         O_WRONLY | O_CREAT | O_APPEND, 0600);
        pid_t process = 0;
        ++m_open;
        {
            const std::lock_guard lock(m_mutex);
            std::vector<char *> environment;
            for (std::string &line : m_environment)
                environment.push_back(line.data());
            for (char **inherited = environ; *inherited != nullptr; ++inherited)
                environment.push_back(*inherited);
            environment.push_back(nullptr);
            ::posix_spawn(&process, kProgram, &actions, nullptr, const_cast<char **>(arguments),
                          environment.data());
        }
        posix_spawn_file_actions_destroy(&actions);
        ::close(socket);
        m_connections.emplace_back([this, process] {
            ::waitpid(process, nullptr, 0);
            --m_open;
            m_open.notify_all();
        });
    }
}

} // namespace amado::test
