// SPDX-License-Identifier: MIT
#pragma once

#include "scan/scanlab.h"
#include "support/memoryfolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace amado::test {

/// A copy of the lab's quiet server, whose logs are whole, to take something away from or plant
/// something in.
class QuietServer : public testing::Test
{
protected:
    void SetUp() override
    {
        const QDir from(ScanLab::shared().path(LabTraces::WholeLogs));
        QDirIterator files(from.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = from.relativeFilePath(files.next());
            QDir().mkpath(QFileInfo(local(path)).path());
            ASSERT_TRUE(QFile::copy(files.filePath(), local(path)));
            QFile(local(path)).setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
    }
    [[nodiscard]] QString local(const QString &path) const { return m_folder.filePath(path); }
    [[nodiscard]] QByteArray get(const QString &path) const
    {
        QFile file(local(path));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    void put(const QString &path, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(local(path)).path());
        QFile file(local(path));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void remove(const QString &folder) const
    {
        EXPECT_TRUE(QDir(local(folder)).removeRecursively());
    }
    void change(const QString &path, const QByteArray &from, const QByteArray &to) const
    {
        QByteArray bytes = get(path);
        ASSERT_TRUE(bytes.contains(from)) << from.toStdString();
        put(path, bytes.replace(from, to));
    }
    [[nodiscard]] scan::ServerScan search(const TraceScanOptions &options = {}) const
    {
        return searched(m_folder.path(), options);
    }

    QTemporaryDir m_folder{memoryFolder()};
};

} // namespace amado::test
