// SPDX-License-Identifier: MIT
#include "scan/scannerworld.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

QByteArray programOf(qsizetype size)
{
    QByteArray bytes(size, 'x');
    for (qsizetype i = 0; i < size; i += 4096)
        bytes[i] = char(i / 4096);
    return bytes;
}

class ScannerSend : public testing::Test
{
protected:
    Result<QString> send(HostAccess &host)
    {
        QBuffer device(&m_bytes);
        EXPECT_TRUE(device.open(QIODevice::ReadOnly));
        const QString sha256 = QString::fromLatin1(
            QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex());
        return sendScannerProgram(host, device, sha256, {}, {},
                                  [this](qint64 sent, qint64) { m_sent.push_back(sent); });
    }

    QByteArray m_bytes = programOf((9 << 20) + 7);
    std::vector<qint64> m_sent;
    ScannerWorld m_world{QJsonObject{{u"behaviour"_s, u"clean"_s}, {u"seconds"_s, 0}}};
};

TEST_F(ScannerSend, ArrivesToTheByteAndCanBeStarted)
{
    const auto program = send(m_world.host);
    ASSERT_TRUE(program) << program.error().detail.toStdString();
    EXPECT_EQ(*program, u"C:\\Program Files\\Amado\\Tools\\msert.exe"_s);
    EXPECT_EQ(m_world.content(u"C/Program Files/Amado/Tools/msert.exe"_s), m_bytes);
    EXPECT_EQ(m_sent, (std::vector<qint64>{4 << 20, 8 << 20}));
    m_world.options.program = *program;
    EXPECT_EQ(m_world.run().conclusion, scan::Conclusion::NothingFound);
}

TEST_F(ScannerSend, AProgramOfThisMachineIsThereForTheRunAlone)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"msert.exe"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(m_bytes);
    file.close();
    m_world.options.program.clear();
    m_world.options.localProgram = file.fileName();
    m_world.options.localSha256 =
        QString::fromLatin1(QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex());
    const auto there = [this] {
        return !m_world.content(u"C/Program Files/Amado/Tools/msert.exe"_s).isEmpty();
    };
    m_world.options.detach = true;
    EXPECT_EQ(m_world.run().conclusion, scan::Conclusion::Running);
    ASSERT_TRUE(m_world.started);
    EXPECT_TRUE(m_world.started->wasSent);
    EXPECT_TRUE(there());
    EXPECT_EQ(m_world.follow().conclusion, scan::Conclusion::NothingFound);
    EXPECT_FALSE(there());
    // Also when nothing was started in the end.
    m_world.behave({{u"behaviour"_s, u"denied"_s}});
    EXPECT_EQ(m_world.run().error.value().code, ErrorCode::PermissionDenied);
    EXPECT_FALSE(there());
    EXPECT_TRUE(removeScannerProgram(m_world.host, {}));
    // Another file than the one that was verified goes nowhere.
    m_world.options.localSha256 = QString(64, u'0');
    EXPECT_EQ(m_world.run().error.value().reason, Reason::FileChanged);
    EXPECT_FALSE(there());
}

TEST_F(ScannerSend, ALostPartOrAnswerIsMadeGood)
{
    int calls = 0;
    DisturbedHost flickering(
        m_world.host,
        [&](std::span<const HostRequest> requests) -> std::optional<DisturbedHost::Replies> {
            ++calls;
            if (calls == 3) // The answer is lost, and the part is not.
                (void)m_world.host.run(requests, {});
            if (calls == 2 || calls == 3)
                return DisturbedHost::Replies(failure(ErrorCode::TimedOut, Reason::ConnectionLost));
            return std::nullopt;
        });
    ASSERT_TRUE(send(flickering));
    EXPECT_EQ(m_world.content(u"C/Program Files/Amado/Tools/msert.exe"_s), m_bytes);

    DisturbedHost gone(m_world.host,
                       [](std::span<const HostRequest>) -> std::optional<DisturbedHost::Replies> {
                           return DisturbedHost::Replies(failure(ErrorCode::Unreachable));
                       });
    EXPECT_EQ(send(gone).error().code, ErrorCode::Unreachable);
}

TEST_F(ScannerSend, WhatArrivesDamagedIsNoProgram)
{
    DisturbedHost altering(
        m_world.host,
        [&](std::span<const HostRequest> requests) -> std::optional<DisturbedHost::Replies> {
            PutToolPart part = std::get<PutToolPart>(requests.front());
            part.content[0] = 'y';
            const std::array<HostRequest, 1> altered{part};
            return m_world.host.run(altered, {});
        });
    EXPECT_EQ(send(altering).error().reason, Reason::TransferDamaged);
    EXPECT_TRUE(m_world.content(u"C/Program Files/Amado/Tools/msert.exe"_s).isEmpty());
}

TEST_F(ScannerSend, SendsOnlyWhatWasVerified)
{
    QBuffer device(&m_bytes);
    ASSERT_TRUE(device.open(QIODevice::ReadOnly));
    EXPECT_EQ(sendScannerProgram(m_world.host, device, QString(64, u'0'), {}, {}).error().reason,
              Reason::FileChanged);
    scan::ScannerLimits small;
    small.largestProgram = 1 << 20;
    EXPECT_EQ(sendScannerProgram(m_world.host, device, {}, small, {}).error().reason,
              Reason::FileTooLarge);
    QBuffer empty;
    ASSERT_TRUE(empty.open(QIODevice::ReadOnly));
    EXPECT_FALSE(sendScannerProgram(m_world.host, empty, {}, {}, {}));
    EXPECT_TRUE(m_world.content(u"C/Program Files/Amado/Tools/msert.exe"_s).isEmpty());
}

} // namespace
} // namespace amado::test
