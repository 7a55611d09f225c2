// SPDX-License-Identifier: MIT
#include "support/kdc.h"

#include <QFile>
#include <QStandardPaths>

#include <csignal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kToolPatience = 60'000;
constexpr int kGoodbye = 5'000;

QString tool(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s})
                           : found;
}

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

/// What the faketime tool has programs load. The tool itself stays between a program and whoever
/// ends it, so that ending it leaves the program behind.
QString fakeTimeLibrary()
{
    QProcess asked;
    asked.start(tool(u"faketime"_s), {u"-f"_s, u"+0"_s, u"env"_s});
    asked.waitForFinished(kToolPatience);
    for (const QByteArray &line : asked.readAllStandardOutput().split('\n')) {
        if (line.startsWith("LD_PRELOAD="))
            return QString::fromLocal8Bit(line.mid(11));
    }
    return {};
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

} // namespace

QString Kdc::missing()
{
    for (const QString &name : {u"krb5kdc"_s, u"kdb5_util"_s, u"kadmin.local"_s, u"kinit"_s}) {
        if (tool(name).isEmpty())
            return name + u" is not installed"_s;
    }
    return {};
}

Kdc::Kdc(const QString &clockShift)
    : m_clockShift(clockShift)
{
    for (int attempt = 0; attempt < 3 && !m_up; ++attempt) {
        m_port = freePort(); // Another program may take it in between.
        configure();
        m_up = (attempt > 0 || makeDatabase()) && serve();
    }
}

Kdc::~Kdc()
{
    stop();
}

void Kdc::stop()
{
    if (m_kdc.state() == QProcess::NotRunning)
        return;
    m_kdc.terminate();
    if (m_kdc.waitForFinished(kGoodbye))
        return;
    m_kdc.kill();
    m_kdc.waitForFinished(kToolPatience);
}

int Kdc::refusedProofs()
{
    // What it says of a request is written before its answer.
    while (m_kdc.waitForReadyRead(0)) {
    }
    m_log += m_kdc.readAll();
    return int(m_log.count("PREAUTH_FAILED: "));
}

void Kdc::writeClientSettings(const QString &name, int port) const
{
    write(m_folder.filePath(name), u"[libdefaults]\n"
                                   " default_realm = EXLAB.TEST\n"
                                   " dns_lookup_kdc = false\n"
                                   " dns_lookup_realm = false\n"
                                   " dns_canonicalize_hostname = false\n"
                                   " rdns = false\n"
                                   " udp_preference_limit = 1\n"
                                   " kdc_timesync = 0\n"
                                   "[realms]\n"
                                   " EXLAB.TEST = {\n"
                                   "  kdc = 127.0.0.1:%1\n"
                                   " }\n"
                                   "[domain_realm]\n"
                                   " localhost = EXLAB.TEST\n"_s.arg(port));
}

void Kdc::configure() const
{
    const QString folder = m_folder.path();
    writeClientSettings(u"krb5.conf"_s, m_port);
    write(folder + u"/kdc.conf"_s, u"[kdcdefaults]\n"
                                   " kdc_listen = \"\"\n"
                                   " kdc_tcp_listen = 127.0.0.1:%1\n"
                                   "[realms]\n"
                                   " EXLAB.TEST = {\n"
                                   "  database_name = %2/principal\n"
                                   "  key_stash_file = %2/stash\n"
                                   "  acl_file = %2/kadm5.acl\n"
                                   "  max_life = 10h\n"
                                   " }\n"
                                   "[logging]\n"
                                   " kdc = STDERR\n"_s.arg(m_port)
                                       .arg(folder));
}

QProcessEnvironment Kdc::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KRB5_CONFIG"_s, m_folder.filePath(u"krb5.conf"_s));
    environment.insert(u"KRB5_KDC_PROFILE"_s, m_folder.filePath(u"kdc.conf"_s));
    environment.insert(u"KRB5CCNAME"_s, u"FILE:"_s + m_folder.filePath(u"tickets"_s));
    if (!m_clockShift.isEmpty()) {
        environment.insert(u"LD_PRELOAD"_s, fakeTimeLibrary());
        environment.insert(u"FAKETIME"_s, m_clockShift);
        // Each program counts for itself, and leaves no shared memory when it is killed.
        environment.insert(u"FAKETIME_DISABLE_SHM"_s, u"1"_s);
    }
    return environment;
}

bool Kdc::runTool(const QString &program, const QStringList &arguments,
                  const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool(program), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool done = process.waitForFinished(kToolPatience) && process.exitCode() == 0;
    m_problem = program + u": "_s + QString::fromUtf8(process.readAll());
    return done;
}

bool Kdc::makeDatabase()
{
    const QString keytab = m_folder.filePath(u"service.keytab"_s);
    return runTool(u"kdb5_util"_s, {u"create"_s, u"-s"_s, u"-W"_s, u"-P"_s, u"master"_s}, {}) &&
           runTool(u"kadmin.local"_s, {},
                   "addprinc -pw Passw0rd.1 alice\n"
                   "addprinc +requires_preauth -pw Passw0rd.3 carol\n"
                   "addprinc -randkey host/localhost\n"
                   "addprinc -randkey HTTP/127.0.0.1\n"
                   "addprinc -randkey ldap/localhost\n"
                   "ktadd -k " +
                       QFile::encodeName(keytab) + " host/localhost HTTP/127.0.0.1\n");
}

bool Kdc::serve()
{
    m_kdc.setProcessEnvironment(environment());
    m_kdc.setProcessChannelMode(QProcess::MergedChannels);
    // It must not outlive a test that dies.
    m_kdc.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_kdc.start(tool(u"krb5kdc"_s), {u"-n"_s});
    // "commencing operation" is the last it says before it serves.
    QByteArray said;
    while (!said.contains("commencing operation")) {
        if (!m_kdc.waitForReadyRead(kToolPatience)) {
            stop();
            m_problem = u"krb5kdc: "_s + QString::fromUtf8(said + m_kdc.readAll());
            return false;
        }
        said += m_kdc.readAll();
    }
    return true;
}

void Kdc::enter() const
{
    qputenv("KRB5_CONFIG", QFile::encodeName(m_folder.filePath(u"krb5.conf"_s)));
    qputenv("KRB5CCNAME", "FILE:" + QFile::encodeName(m_folder.filePath(u"tickets"_s)));
    qputenv("KRB5_KTNAME", "FILE:" + QFile::encodeName(m_folder.filePath(u"service.keytab"_s)));
    qputenv("KRB5RCACHENAME", "none:");
}

void Kdc::enterAskingAt(int port) const
{
    writeClientSettings(u"elsewhere.conf"_s, port);
    enter();
    qputenv("KRB5_CONFIG", QFile::encodeName(m_folder.filePath(u"elsewhere.conf"_s)));
}

bool Kdc::getTicket(const QStringList &options) const
{
    return runTool(u"kinit"_s, options + QStringList{u"alice"_s}, "Passw0rd.1\n");
}

bool Kdc::expirePassword() const
{
    return runTool(u"kadmin.local"_s, {}, "modprinc +needchange alice\n");
}

void Kdc::dropTickets() const
{
    QFile::remove(m_folder.filePath(u"tickets"_s));
}

} // namespace amado::test
