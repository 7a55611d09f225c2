// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include "support/jsonschema.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

QString privateData()
{
    static const QTemporaryDir folder;
    return folder.path();
}

std::unique_ptr<QProcess> prepared(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, privateData());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    // The keychain of whoever runs the tests is left alone.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
    process->setProcessEnvironment(environment);
    process->setProgram(QStringLiteral(AMADO_CLI_PROGRAM));
    process->setArguments(arguments);
    return process;
}

QJsonObject schemaOf(const QJsonObject &document)
{
    static QHash<QString, QJsonObject> schemas;
    const QString name = document["schema"_L1].toString();
    if (!schemas.contains(name)) {
        const QString bare = name.section(u'.', 1).section(u'/', 0, 0);
        const CliResult printed = runCli({u"schema"_s, bare});
        schemas.insert(name, QJsonDocument::fromJson(printed.out).object());
    }
    return schemas.value(name);
}

} // namespace

CliResult runCli(const QStringList &arguments, const std::function<void()> &beforeExec)
{
    const auto process = prepared(arguments);
    if (beforeExec)
        process->setChildProcessModifier(beforeExec);
    process->start();
    CliResult result;
    if (process->waitForFinished(120'000) && process->exitStatus() == QProcess::NormalExit)
        result.exitCode = process->exitCode();
    result.out = process->readAllStandardOutput();
    result.err = process->readAllStandardError();
    return result;
}

CliAnswer askCli(const QStringList &arguments, const std::function<void()> &beforeExec)
{
    const CliResult result = runCli(arguments + QStringList{u"--json"_s}, beforeExec);
    CliAnswer answer{result.exitCode, {}, result.err};
    QJsonParseError error;
    answer.json = QJsonDocument::fromJson(result.out, &error).object();
    EXPECT_EQ(error.error, QJsonParseError::NoError)
        << arguments.join(u' ').toStdString() << "\n"
        << result.out.toStdString() << result.err.toStdString();
    const QJsonObject schema = schemaOf(answer.json);
    EXPECT_FALSE(schema.isEmpty()) << "no schema of " << result.out.left(80).toStdString();
    for (const QString &violation : schemaViolations(answer.json, schema))
        ADD_FAILURE() << arguments.join(u' ').toStdString() << ": " << violation.toStdString();
    return answer;
}

std::unique_ptr<QProcess> startCli(const QStringList &arguments)
{
    auto process = prepared(arguments);
    process->start();
    EXPECT_TRUE(process->waitForStarted());
    return process;
}

LabFixture::LabFixture()
{
    const CliResult made = runCli({u"lab"_s, lab()});
    EXPECT_EQ(made.exitCode, 0) << made.err.toStdString();
}

QString LabFixture::lab() const
{
    return path(u"lab"_s);
}

QString LabFixture::server(const QString &name) const
{
    return lab() + u'/' + name;
}

QString LabFixture::store() const
{
    return path(u"store.sqlite"_s);
}

QString LabFixture::path(const QString &name) const
{
    return m_folder.filePath(name);
}

QMap<QString, QByteArray> treeOf(const QString &folder)
{
    QMap<QString, QByteArray> tree;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        tree.insert(QDir(folder).relativeFilePath(path), readFile(path));
    }
    return tree;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

} // namespace amado::test
