// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace amado::test {

/// A session bus of its own with an unlocked Secret Service on it; this process finds it like a
/// desktop's.
class KeyringSession
{
public:
    KeyringSession();
    ~KeyringSession();

    /// Why there is none on this machine; empty when it runs.
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    [[nodiscard]] QString startBus();
    [[nodiscard]] QString startKeyring();

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_problem;
};

} // namespace amado::test
