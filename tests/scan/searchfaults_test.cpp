// SPDX-License-Identifier: MIT
#include "io/folder/directoryhost.h"
#include "model/base/enumnames.h"
#include "scan/searchfolder.h"
#include "support/logtraffic.h"

#include <gtest/gtest.h>

#include <QFile>

#include <atomic>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using namespace test;

const QByteArray kFound = w3cLine(41, "/ecp/y.js");
const QStringList kFoundMarks = {u"/ecp/[^/ ]+\\.js"_s};

class SearchFaultsTest : public testing::Test
{
protected:
    void SetUp() override { m_folder.put(u"C/logs/z.log"_s, kW3cHeader + kFound); }

    /// What is wrong with the first file; whatever it is, the last one has to be found.
    [[nodiscard]] Error problemOfFirst(const SearchLogs &request = searchFor(kFoundMarks))
    {
        m_reply = m_folder.searchAll(request);
        EXPECT_GE(m_reply.files.size(), 2u);
        EXPECT_FALSE(m_reply.hits.empty());
        if (m_reply.files.size() < 2 || m_reply.hits.empty())
            return {};
        EXPECT_EQ(size_t(m_reply.hits.back().file), m_reply.files.size() - 1);
        EXPECT_TRUE(m_reply.files.back().whole);
        EXPECT_EQ(m_reply.files.back().problem, std::nullopt);
        return m_reply.files.front().problem.value_or(
            Error{ErrorCode::Internal, Reason::None, {}, u"none"_s});
    }

    SearchFolder m_folder;
    SearchReply m_reply;
};

TEST_F(SearchFaultsTest, CutLastLine)
{
    m_folder.put(u"C/logs/a.log"_s,
                 kW3cHeader + kFound + "2024-11-30 00:42:07 10.0.0.5 GET /ecp/x.js -");
    const Error problem = problemOfFirst();
    EXPECT_EQ(problem.reason, Reason::LastLineCut);
    EXPECT_EQ(problem.line, 3);
    EXPECT_EQ(problem.subject, u"C:\\logs\\a.log");
    EXPECT_EQ(m_reply.hits.size(), 3u); // The cut one is searched too.
    EXPECT_TRUE(m_reply.files[0].whole);
}

TEST_F(SearchFaultsTest, LastLineWithAllItsColumnsIsWhole)
{
    m_folder.put(u"C/logs/a.log"_s, kW3cHeader + kFound.chopped(2));
    EXPECT_EQ(problemOfFirst().detail, u"none");
    EXPECT_EQ(m_reply.hits.size(), 2u);
}

TEST_F(SearchFaultsTest, BinaryFile)
{
    QByteArray bytes = QByteArray::fromHex("4d5a900003000000ffff0000b800").repeated(50) + kFound;
    m_folder.put(u"C/logs/a.log"_s, bytes);
    m_folder.put(u"C/logs/b.log.gz"_s, packed(bytes));
    EXPECT_EQ(problemOfFirst().reason, Reason::FileBinary);
    EXPECT_EQ(m_reply.files[1].problem.value_or(Error{}).reason, Reason::FileBinary);
    EXPECT_EQ(m_reply.hits.size(), 1u);
    EXPECT_FALSE(m_reply.files[0].whole);
}

TEST_F(SearchFaultsTest, DamagedArchives)
{
    LogTraffic traffic(1);
    const QByteArray whole = packed(kW3cHeader + kFound + traffic.iisLog(1, 300'000));
    m_folder.put(u"C/logs/a.log.gz"_s, whole.first(whole.size() / 2));
    EXPECT_EQ(problemOfFirst().reason, Reason::ArchiveDamaged);
    EXPECT_EQ(m_reply.hits.size(), 2u); // What came before counts.
    EXPECT_FALSE(m_reply.files[0].whole);
    QByteArray altered = whole;
    for (qsizetype at = altered.size() / 2; at < altered.size() / 2 + 40; ++at)
        altered[at] = char(~altered[at]);
    m_folder.put(u"C/logs/a.log.gz"_s, altered);
    EXPECT_EQ(problemOfFirst().reason, Reason::ArchiveDamaged);
    m_folder.put(u"C/logs/a.log.gz"_s, whole + "rubbish behind");
    EXPECT_EQ(problemOfFirst().reason, Reason::ArchiveDamaged);
    m_folder.put(u"C/logs/a.log.gz"_s, kFound); // Not packed at all: read as it is.
    EXPECT_EQ(problemOfFirst().detail, u"none");
    EXPECT_EQ(m_reply.hits.size(), 2u);
}

TEST_F(SearchFaultsTest, PipesAreNotOpened)
{
    ASSERT_EQ(::mkfifo(m_folder.local(u"C/logs/a.log"_s).toUtf8().constData(), 0600), 0);
    EXPECT_EQ(problemOfFirst().reason, Reason::FileUnreadable);
}

TEST_F(SearchFaultsTest, DeniedFileAndFolder)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "a super-user may read everything";
    m_folder.put(u"C/logs/a.log"_s, kFound);
    m_folder.put(u"C/logs/aa/b.log"_s, kFound);
    ::chmod(m_folder.local(u"C/logs/a.log"_s).toUtf8().constData(), 0);
    ::chmod(m_folder.local(u"C/logs/aa"_s).toUtf8().constData(), 0);
    EXPECT_EQ(problemOfFirst().code, ErrorCode::PermissionDenied);
    EXPECT_TRUE(
        std::any_of(m_reply.files.begin(), m_reply.files.end(), [](const SearchedFile &file) {
            return file.path == u"C:\\logs\\aa" && file.problem &&
                   file.problem->code == ErrorCode::PermissionDenied;
        }));
    ::chmod(m_folder.local(u"C/logs/aa"_s).toUtf8().constData(), 0700);
}

TEST_F(SearchFaultsTest, RotatedBetweenTwoCalls)
{
    m_folder.put(u"C/logs/a.log"_s, kW3cHeader + kFound.repeated(5));
    SearchLogs request = searchFor(kFoundMarks);
    request.maxHits = 3;
    const auto first = m_folder.search(request);
    ASSERT_TRUE(first && first->next);
    m_folder.put(u"C/logs/a.log"_s, kW3cHeader);
    request.from = first->next;
    EXPECT_EQ(problemOfFirst(request).reason, Reason::FileShrank);
    QFile::remove(m_folder.local(u"C/logs/a.log"_s));
    m_reply = m_folder.searchAll(request);
    ASSERT_EQ(m_reply.files.size(), 1u); // Gone: on with the one after it.
    EXPECT_EQ(m_reply.hits.size(), 1u);
}

/// A log that is cut while it is read must neither end the program nor hide other files.
TEST_F(SearchFaultsTest, CutWhileItIsRead)
{
    LogTraffic traffic(2);
    const QByteArray log = kW3cHeader + kFound + traffic.iisLog(1, 24 << 20);
    const QByteArray path = m_folder.local(u"C/logs/a.log"_s).toUtf8();
    int shrunk = 0;
    for (int round = 0; round < 12; ++round) {
        m_folder.put(u"C/logs/a.log"_s, log);
        std::atomic<bool> begun = false;
        std::jthread cutter([&] {
            while (!begun)
                std::this_thread::yield();
            std::this_thread::sleep_for(std::chrono::microseconds(200 * round));
            (void)::truncate(path.constData(), 4096);
        });
        begun = true;
        const Error problem = problemOfFirst();
        shrunk += problem.reason == Reason::FileShrank ? 1 : 0;
        EXPECT_TRUE(problem.reason == Reason::FileShrank || problem.reason == Reason::LastLineCut ||
                    problem.detail == u"none")
            << qPrintable(enumName(problem.reason));
    }
    EXPECT_GT(shrunk, 0);
}

} // namespace
} // namespace amado
