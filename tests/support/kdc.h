// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace amado::test {

/// A Kerberos realm of its own: database, KDC on an ephemeral port of 127.0.0.1, configuration, all
/// in a private folder and running as whoever runs the test.
class Kdc
{
public:
    /// Why this machine cannot run one; empty: it can.
    [[nodiscard]] static QString missing();
    /// `clockShift` as the faketime tool takes it ("-2d"); empty: the machine's time.
    explicit Kdc(const QString &clockShift = {});
    ~Kdc();
    Kdc(const Kdc &) = delete;
    Kdc &operator=(const Kdc &) = delete;

    [[nodiscard]] bool isUp() const { return m_up; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Points this process at the realm: configuration, no tickets, the service's keys.
    void enter() const;
    /// The same, but whoever needs a ticket from now on asks at that port of 127.0.0.1.
    void enterAskingAt(int port) const;
    /// A ticket for "alice" in the private cache, got under the KDC's clock.
    [[nodiscard]] bool getTicket(const QStringList &options = {}) const;
    void dropTickets() const;
    /// Alice's password has to be changed from now on.
    [[nodiscard]] bool expirePassword() const;
    void stop();
    /// How many proofs by password the KDC has refused so far: what locks an account elsewhere.
    [[nodiscard]] int refusedProofs();
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    void configure() const;
    void writeClientSettings(const QString &name, int port) const;
    [[nodiscard]] bool makeDatabase();
    [[nodiscard]] bool serve();
    [[nodiscard]] bool runTool(const QString &program, const QStringList &arguments,
                               const QByteArray &input) const;
    [[nodiscard]] QProcessEnvironment environment() const;

    QTemporaryDir m_folder;
    QString m_clockShift;
    QProcess m_kdc;
    int m_port = 0;
    bool m_up = false;
    mutable QString m_problem;
    QByteArray m_log;
};

} // namespace amado::test
