// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace amado::test {

struct CliResult
{
    int exitCode = -1; ///< -1: ended by a signal, or not at all.
    QByteArray out;
    QByteArray err;
};

/// Runs the real program and waits for it. Its data folder is private to the test process.
[[nodiscard]] CliResult runCli(const QStringList &arguments,
                               const std::function<void()> &beforeExec = {});

/// The same with --json; a failure is recorded unless standard output is exactly one JSON document
/// that keeps the schema it names, as the program itself prints it.
struct CliAnswer
{
    int exitCode = -1;
    QJsonObject json;
    QByteArray err;
};
[[nodiscard]] CliAnswer askCli(const QStringList &arguments,
                               const std::function<void()> &beforeExec = {});

/// Starts the program and leaves it running.
[[nodiscard]] std::unique_ptr<QProcess> startCli(const QStringList &arguments);

/// A fresh practice lab with a store beside it.
class LabFixture
{
public:
    LabFixture();

    [[nodiscard]] QString lab() const;
    [[nodiscard]] QString server(const QString &name) const;
    [[nodiscard]] QString store() const;
    /// A place for other things of the test.
    [[nodiscard]] QString path(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

/// Every file below a folder with its bytes, by relative path.
[[nodiscard]] QMap<QString, QByteArray> treeOf(const QString &folder);

/// Writes a file with the folders it needs.
void writeFile(const QString &path, const QByteArray &bytes);
[[nodiscard]] QByteArray readFile(const QString &path);

} // namespace amado::test
