// SPDX-License-Identifier: MIT
#include "remote/sshaccounts.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

const QString kNames = u"libnss_wrapper.so"_s;
const QString kPam = u"libpam_wrapper.so"_s;
const QString kModule = u"pam_wrapper/pam_matrix.so"_s; ///< Beside the library that loads it.

/// Where Debian keeps a library, whatever the machine's architecture; empty: it is not installed.
QString library(const QString &name)
{
    const QDir libraries(u"/usr/lib"_s);
    for (const QString &folder : libraries.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const QString path = libraries.filePath(folder + u'/' + name); QFile::exists(path))
            return path;
    }
    return {};
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(text.toUtf8());
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<std::string> SshAccounts::missing()
{
    if (library(kNames).isEmpty())
        return "libnss-wrapper is not installed; `./dev test` installs it";
    if (library(kPam).isEmpty() || library(kModule).isEmpty())
        return "libpam-wrapper is not installed; `./dev test` installs it";
    return std::nullopt;
}

SshAccounts::SshAccounts(SshServer &server)
    : m_server(server)
{
    QDir(server.file(u"."_s)).mkpath(u"home"_s);
    QDir(server.file(u"."_s)).mkpath(u"pam"_s);
    write(server.file(u"home/.k5login"_s), kPrincipal + u'\n');
    const QString ids = u":x:%1:%2::"_s.arg(::geteuid()).arg(::getegid());
    const QString rest = ids + server.file(u"home"_s) + u":/bin/sh\n"_s;
    write(server.file(u"passwd"_s), kUser + rest + kPrincipal + rest +
                                        u"sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin\n"_s);
    write(server.file(u"group"_s), u"own:x:%1:\n"_s.arg(::getegid()));
    const QString password = u':' + QString::fromLatin1(kPassword) + u":sshd\n"_s;
    write(server.file(u"passwords"_s), kUser + password + kPrincipal + password);
    setEnvironment({});
    configure({});
}

/// The wrapper of PAM keeps a copy of the settings for each process and forgets it when that is
/// killed, as OpenSSH does with its unprivileged half.
SshAccounts::~SshAccounts()
{
    m_server.waitUntilIdle();
    const QDir temporary(QDir::tempPath());
    const QByteArray ours = m_server.file(u"passwords"_s).toUtf8();
    for (const QString &name : temporary.entryList({u"pam.?"_s}, QDir::Dirs)) {
        if (content(temporary.filePath(name + u"/sshd"_s)).contains(ours))
            QDir(temporary.filePath(name)).removeRecursively();
    }
}

void SshAccounts::configure(const QStringList &lines, const QStringList &account)
{
    const QString matrix =
        u" required %1 passdb=%2\n"_s.arg(library(kModule), m_server.file(u"passwords"_s));
    QString pam = u"auth"_s + matrix + u"password"_s + matrix + u"session"_s + matrix;
    for (const QString &module : account)
        pam += u"account "_s + module + u'\n';
    if (account.isEmpty())
        pam += u"account"_s + matrix;
    write(m_server.file(u"pam/sshd"_s), pam);
    write(m_server.file(u"pam/other"_s), pam);
    QFile::remove(m_server.file(u"log"_s));
    m_server.configure(lines + QStringList{u"UsePAM yes"_s, u"LogLevel VERBOSE"_s});
}

void SshAccounts::setEnvironment(const QStringList &more)
{
    m_server.setEnvironment(
        more + QStringList{u"LD_PRELOAD=%1:%2"_s.arg(library(kNames), library(kPam)),
                           u"NSS_WRAPPER_PASSWD="_s + m_server.file(u"passwd"_s),
                           u"NSS_WRAPPER_GROUP="_s + m_server.file(u"group"_s), u"PAM_WRAPPER=1"_s,
                           u"PAM_WRAPPER_SERVICE_DIR="_s + m_server.file(u"pam"_s)});
}

int SshAccounts::refusals() const
{
    m_server.waitUntilIdle();
    const QByteArray log = content(m_server.file(u"log"_s));
    return int(log.count("Failed password") + log.count("Failed keyboard-interactive"));
}

QByteArray SshAccounts::passwords() const
{
    return content(m_server.file(u"passwords"_s));
}

} // namespace amado::test
