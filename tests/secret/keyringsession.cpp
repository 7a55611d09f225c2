// SPDX-License-Identifier: MIT
#include "secret/keyringsession.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDir>
#include <QElapsedTimer>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceMs = 60'000;
}

KeyringSession::KeyringSession()
{
    for (const QString &program : {u"dbus-daemon"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            m_problem = program + u" is not installed"_s;
            return;
        }
    }
    m_problem = startBus();
    if (m_problem.isEmpty())
        m_problem = startKeyring();
}

KeyringSession::~KeyringSession()
{
    for (QProcess *process : {&m_keyring, &m_bus}) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        if (!process->waitForFinished(5'000)) {
            process->kill();
            process->waitForFinished();
        }
    }
}

QString KeyringSession::startBus()
{
    const QString home = m_home.path();
    QDir(home).mkdir(u"run"_s);
    QFile::setPermissions(home + u"/run"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    for (const QString &name : {u"DATA_HOME"_s, u"CONFIG_HOME"_s, u"CACHE_HOME"_s})
        environment.insert(u"XDG_"_s + name, home + u'/' + name);
    environment.insert(u"XDG_RUNTIME_DIR"_s, home + u"/run"_s);
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(name);
    m_bus.setProcessEnvironment(environment);
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QByteArray address;
    while (!address.endsWith('\n') && m_bus.waitForReadyRead(kPatienceMs))
        address += m_bus.readAllStandardOutput();
    if (!address.endsWith('\n'))
        return u"the session bus did not start"_s;
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.trimmed());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, QString::fromLatin1(address.trimmed()));
    m_keyring.setProcessEnvironment(environment);
    return {};
}

QString KeyringSession::startKeyring()
{
    m_keyring.setStandardOutputFile(QProcess::nullDevice());
    m_keyring.setStandardErrorFile(QProcess::nullDevice());
    m_keyring.start(u"gnome-keyring-daemon"_s,
                    {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    if (!m_keyring.waitForStarted(kPatienceMs))
        return u"gnome-keyring-daemon did not start"_s;
    m_keyring.write("test");
    m_keyring.closeWriteChannel();
    while (m_keyring.bytesToWrite() > 0 && m_keyring.waitForBytesWritten(kPatienceMs)) {
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kPatienceMs) {
        const auto owned = QDBusConnection::sessionBus().interface()->isServiceRegistered(
            u"org.freedesktop.secrets"_s);
        if (owned.isValid() && owned.value())
            return {};
        if (m_keyring.waitForFinished(20))
            return u"gnome-keyring-daemon ended at once"_s;
    }
    return u"no Secret Service appeared on the bus"_s;
}

} // namespace amado::test
