// SPDX-License-Identifier: MIT
#include "directory/sambaforest.h"

#include "io/net/tcpconnection.h"
#include "support/testpaths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <csignal>

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 600'000;
const QString kConfiguration = u"CN=Configuration,DC=exlab,DC=test"_s;

QString found(const QString &program)
{
    const QString usual = QStandardPaths::findExecutable(program);
    return usual.isEmpty() ? QStandardPaths::findExecutable(program, {u"/usr/sbin"_s}) : usual;
}

bool bringLoopbackUp()
{
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    ifreq request{};
    qstrncpy(request.ifr_name, "lo", sizeof(request.ifr_name));
    request.ifr_flags = IFF_UP | IFF_RUNNING | IFF_LOOPBACK;
    const bool done = ioctl(descriptor, SIOCSIFFLAGS, &request) == 0;
    ::close(descriptor);
    return done;
}

QString writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return u"could not write "_s + path;
    return {};
}

} // namespace

SambaForest::SambaForest()
{
    for (const QString &program :
         {u"samba"_s, u"samba-tool"_s, u"ldbadd"_s, u"openssl"_s, u"kinit"_s}) {
        if (found(program).isEmpty()) {
            m_problem = program + u" is not installed"_s;
            return;
        }
    }
    m_problem = isolate();
    if (m_problem.isEmpty())
        m_problem = provision();
    if (m_problem.isEmpty())
        m_problem = fill();
    if (m_problem.isEmpty())
        m_problem = start();
}

SambaForest::~SambaForest()
{
    if (m_samba.state() == QProcess::NotRunning)
        return;
    // Its workers are in the session that was made for it, and may outlive it for a moment.
    const pid_t group = pid_t(m_samba.processId());
    ::kill(-group, SIGTERM);
    m_samba.waitForFinished(10'000);
    ::kill(-group, SIGKILL);
    m_samba.waitForFinished();
}

QString SambaForest::isolate() const
{
    if (geteuid() != 0)
        return u"a domain controller takes root"_s;
    if (unshare(CLONE_NEWNET) != 0 || !bringLoopbackUp())
        return u"this machine allows no network namespace"_s;
    return {};
}

QString SambaForest::run(const QString &program, const QStringList &arguments,
                         const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(found(program), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0)
        return {};
    return program + u": "_s + QString::fromUtf8(process.readAll().right(2000));
}

QString SambaForest::provision() const
{
    const QString certificate =
        run(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
             u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
             u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s,
             path(u"dc.key"_s), u"-out"_s, path(u"dc.pem"_s)});
    if (!certificate.isEmpty())
        return certificate;
    QFile::setPermissions(path(u"dc.key"_s), QFile::ReadOwner | QFile::WriteOwner);
    return run(u"samba-tool"_s,
               {u"domain"_s, u"provision"_s, u"--realm=EXLAB.TEST"_s, u"--domain=EXLAB"_s,
                u"--adminpass=Adm1n.Pass!"_s, u"--server-role=dc"_s, u"--dns-backend=NONE"_s,
                u"--host-name=dc1"_s, u"--host-ip=127.0.0.1"_s, u"--targetdir="_s + m_folder.path(),
                u"--option=interfaces=lo"_s, u"--option=bind interfaces only=yes"_s,
                u"--option=dsdb:schema update allowed=yes"_s,
                u"--option=server services=ldap,kdc,cldap"_s,
                // As Windows does, which wants a ticket bound to TLS and not sealed again.
                u"--option=ldap server require strong auth=allow_sasl_over_tls"_s,
                u"--option=tls certfile="_s + path(u"dc.pem"_s),
                u"--option=tls keyfile="_s + path(u"dc.key"_s),
                u"--option=tls cafile="_s + path(u"dc.pem"_s)});
}

QString SambaForest::fill() const
{
    const QString settings = path(u"etc/smb.conf"_s);
    QString problem;
    // The address too: its certificate is for it, and a ticket has to be.
    for (const QString &name : {u"ldap/localhost"_s, u"ldap/127.0.0.1"_s}) {
        if (problem.isEmpty())
            problem =
                run(u"samba-tool"_s, {u"spn"_s, u"add"_s, name, u"DC1$"_s, u"-s"_s, settings});
    }
    if (problem.isEmpty())
        problem = run(u"samba-tool"_s, {u"user"_s, u"create"_s, u"reader"_s,
                                        QString::fromLatin1(password), u"-s"_s, settings});
    for (const QString &part : {u"attributes"_s, u"classes"_s, u"organization"_s}) {
        if (!problem.isEmpty())
            return problem;
        QFile file(amado::test::sourcePath(u"tests/directory/exchange/") + part + u".ldif"_s);
        if (!file.open(QIODevice::ReadOnly))
            return u"could not read "_s + file.fileName();
        QByteArray text = file.readAll();
        text.replace("@SCHEMA@", QByteArray("CN=Schema," + kConfiguration.toUtf8()));
        text.replace("@CONFIG@", kConfiguration.toUtf8());
        const QString filled = path(part + u".ldif"_s);
        problem = writeText(filled, text);
        if (problem.isEmpty())
            problem = run(u"ldbadd"_s, {u"-H"_s, path(u"private/sam.ldb"_s),
                                        u"--option=dsdb:schema update allowed=true"_s, filled});
    }
    return problem;
}

QString SambaForest::start()
{
    const QByteArray kerberos = "[libdefaults]\n"
                                "default_realm = EXLAB.TEST\n"
                                "dns_lookup_kdc = false\n"
                                "dns_lookup_realm = false\n"
                                "rdns = false\n"
                                "dns_canonicalize_hostname = false\n"
                                "[realms]\n"
                                "EXLAB.TEST = {\n kdc = 127.0.0.1:88\n}\n";
    if (QString problem = writeText(path(u"krb5.conf"_s), kerberos); !problem.isEmpty())
        return problem;
    qputenv("KRB5_CONFIG", path(u"krb5.conf"_s).toLocal8Bit());
    m_samba.setStandardOutputFile(path(u"samba.log"_s));
    m_samba.setStandardErrorFile(path(u"samba.log"_s));
    m_samba.setChildProcessModifier([] { setsid(); });
    m_samba.start(found(u"samba"_s), {u"-F"_s, u"--no-process-group"_s, u"-M"_s, u"prefork"_s,
                                      u"-s"_s, path(u"etc/smb.conf"_s), u"--debug-stdout"_s});
    if (!m_samba.waitForStarted())
        return u"samba did not start"_s;
    QElapsedTimer timer;
    timer.start();
    for (const int port : {389, 636, 88}) {
        while (!connectTcp(u"127.0.0.1"_s, port, CallTimer(CallContext{}))) {
            if (timer.elapsed() > kPatienceMs || m_samba.waitForFinished(50))
                return u"samba does not serve port %1"_s.arg(port);
        }
    }
    return {};
}

void SambaForest::signIn(const QString &user) const
{
    const QString cache = path(u"tickets"_s);
    QFile::remove(cache);
    qputenv("KRB5CCNAME", "FILE:" + cache.toLocal8Bit());
    if (!user.isEmpty()) {
        const QString problem = run(u"kinit"_s, {user}, password + '\n');
        if (!problem.isEmpty())
            qWarning("%s", qPrintable(problem));
    }
}

} // namespace amado::test
