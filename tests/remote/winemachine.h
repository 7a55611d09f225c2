// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <map>
#include <optional>
#include <string>

namespace amado::test {

/// A Windows of its own in a temporary folder: wine's registry, services, file system and
/// certificate stores, and PowerShell 7 for Windows. Ended, with all its processes, with the
/// object.
class WineMachine
{
public:
    /// Why there can be none here; nullopt: there can.
    [[nodiscard]] static std::optional<std::string> missing();
    /// Made anew, which takes some seconds. Sets the environment of this program for as long as it
    /// is there: what the program starts runs on this machine.
    WineMachine();
    ~WineMachine();
    WineMachine(const WineMachine &) = delete;
    WineMachine &operator=(const WineMachine &) = delete;

    /// The program winestandin.cpp: takes the arguments of powershell.exe.
    [[nodiscard]] static QString powerShell();
    /// Where a path of the machine lies: "C:\a\b".
    [[nodiscard]] QString native(const QString &winPath) const;
    void put(const QString &winPath, const QByteArray &content) const;
    [[nodiscard]] std::optional<QByteArray> content(const QString &winPath) const;
    /// `entries`: what stands in a .reg file below its first line.
    void import(const QString &entries) const;
    /// What a script prints.
    [[nodiscard]] QByteArray answer(const QString &script) const;
    /// Runs a script until the machine ends; gives the first line that it prints.
    QByteArray begin(const QString &script);

private:
    void set(const char *variable, const QByteArray &value);
    void run(const QString &program, const QStringList &arguments) const;
    QTemporaryDir m_folder;
    QProcess m_running;
    std::map<QByteArray, std::optional<QByteArray>> m_before; ///< What the environment was.
};

} // namespace amado::test
