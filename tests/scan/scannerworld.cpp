// SPDX-License-Identifier: MIT
#include "scan/scannerworld.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace amado::test {

using namespace Qt::StringLiterals;

ScannerWorld::ScannerWorld(const QJsonObject &scanner)
    : host(m_folder.path())
{
    behave(scanner);
    put(u"C/Tools/msert.exe"_s, "MZ practice");
    options.program = u"C:\\Tools\\msert.exe"_s;
    options.telemetryAccepted = true;
    options.pollEvery = std::chrono::milliseconds(10);
    options.waitForOthers = std::chrono::milliseconds(50);
    options.longest = std::chrono::seconds(30);
    options.limits.listedSystems = {u"10.0.17763"_s};
}

void ScannerWorld::behave(const QJsonObject &scanner) const
{
    QJsonObject server{{u"name"_s, u"EX07"_s},
                       {u"os"_s, QJsonObject{{u"product"_s, u"Windows Server 2019"_s},
                                             {u"version"_s, u"10.0.17763"_s},
                                             {u"language"_s, u"ja-JP"_s}}}};
    if (!scanner.isEmpty())
        server.insert(u"safetyScanner"_s, scanner);
    put(u"server.json"_s, QJsonDocument(server).toJson());
}

void ScannerWorld::put(const QString &path, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(m_folder.filePath(path)).path());
    QFile file(m_folder.filePath(path));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write(bytes);
}

QByteArray ScannerWorld::content(const QString &path) const
{
    QFile file(m_folder.filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList ScannerWorld::logs() const
{
    return QDir(m_folder.filePath(u"C/Windows/debug"_s)).entryList(QDir::Files, QDir::Name);
}

scan::ServerScan ScannerWorld::run(HostAccess &on)
{
    return runSafetyScan(
        on, path(), options, clock, context, [this](const SafetyScanRun &run) { started = run; },
        [this](const ScanProgress &now) { progress.push_back(now); });
}

scan::ServerScan ScannerWorld::follow(HostAccess &on, bool onlyLook)
{
    return followSafetyScan(on, path(), started.value_or(SafetyScanRun{}), onlyLook, options, clock,
                            context, [this](const ScanProgress &now) { progress.push_back(now); });
}

} // namespace amado::test
