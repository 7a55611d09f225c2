// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace amado::test {

/// A Samba domain controller with an Exchange organisation, in a network namespace that only this
/// process and its children see: the usual ports on loopback, whatever else runs on the machine.
/// Must be made in the main thread before any other.
class SambaForest
{
public:
    SambaForest();
    ~SambaForest();

    /// Why there is none on this machine; empty when it runs.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString roots() const
    {
        return path(QStringLiteral("dc.pem"));
    } ///< Its certificate is its own root.
    /// From now on this process has a ticket of the account, or none when it is empty.
    void signIn(const QString &account) const;

    static inline const QString account = QStringLiteral("reader@EXLAB.TEST");
    static inline const QByteArray password = "Passw0rd.1";

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString isolate() const;
    [[nodiscard]] QString provision() const;
    [[nodiscard]] QString fill() const;
    [[nodiscard]] QString start();
    [[nodiscard]] static QString run(const QString &program, const QStringList &arguments,
                                     const QByteArray &input = {});

    QTemporaryDir m_folder;
    QProcess m_samba;
    QString m_problem;
};

} // namespace amado::test
