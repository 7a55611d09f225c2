// SPDX-License-Identifier: MIT
#include "feed/fetchworld.h"
#include "io/scan/scannersource.h"
#include "scan/signedprogram.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

const QDateTime kDaysLater = kSigned.addDays(3);

QByteArray stampedProgram()
{
    ProgramPlan plan;
    plan.timestamp = kSigned;
    return signedProgram(plan);
}

class ScannerSource : public testing::Test
{
protected:
    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"msert.exe"_s);
        QFile made(path);
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return path;
    }

    Result<HeldScanner> hold(const QByteArray &bytes, const QDateTime &now = kDaysLater)
    {
        return holdScanner(file(bytes), m_limits, programAnchors(), now);
    }

    Result<HeldScanner> download(const QString &url)
    {
        m_limits.address64 = url;
        HttpFetcher fetcher(testPki().roots());
        return downloadScanner(fetcher, m_limits, true, {ProxyChoice::Kind::None, {}},
                               programAnchors(), kDaysLater, {});
    }

    QTemporaryDir m_folder;
    scan::ScannerLimits m_limits;
};

TEST_F(ScannerSource, HoldsAFileThatIsSignedAndYoung)
{
    const QByteArray program = stampedProgram();
    const auto held = hold(program);
    ASSERT_TRUE(held) << held.error().detail.toStdString();
    EXPECT_EQ(held->date, kSigned);
    ASSERT_TRUE(held->file->seek(0));
    EXPECT_EQ(held->file->readAll(), program);
    EXPECT_TRUE(hold(program, kSigned.addDays(10)));
    EXPECT_EQ(hold(program, kSigned.addDays(11)).error().reason, Reason::ScannerExpired);
    EXPECT_EQ(hold(program + 'x').error().reason, Reason::ToolNotTrusted);
    EXPECT_EQ(holdScanner(m_folder.filePath(u"none"_s), m_limits, programAnchors(), kDaysLater)
                  .error()
                  .code,
              ErrorCode::NotFound);
    EXPECT_EQ(holdScanner(m_folder.path(), m_limits, programAnchors(), kDaysLater).error().reason,
              Reason::FileUnreadable);
}

TEST_F(ScannerSource, DownloadsFromWhereTheAddressLeads)
{
    const QByteArray program = stampedProgram();
    const ServedAnswer answer{"200 OK", {"Content-Type: application/octet-stream"}, program, 4};
    const RunningServer files(always(answer));
    const RunningServer links(
        always({"302 Found", {"Location: " + files.url(u"/msert.exe"_s).toLatin1()}, {}}));
    const auto held = download(links.url(u"/fwlink"_s));
    ASSERT_TRUE(held) << held.error().detail.toStdString();
    EXPECT_EQ(held->program.size, program.size());
    const QString path = held->file->fileName();
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(ScannerSource, WhatIsNotTheScannerIsRefused)
{
    const RunningServer page(
        always({"200 OK", {"Content-Type: text/html"}, "<html>Sign in</html>"}));
    EXPECT_EQ(download(page.url()).error().reason, Reason::ToolNotTrusted);
    const RunningServer downgrade(
        always({"302 Found", {"Location: http://127.0.0.1:1/msert.exe"}, {}}));
    EXPECT_EQ(download(downgrade.url()).error().reason, Reason::RedirectRefused);
    ServedAnswer cut{"200 OK", {}, stampedProgram()};
    cut.cutAfter = 3000;
    const RunningServer broken(always(cut));
    EXPECT_EQ(download(broken.url()).error().code, ErrorCode::Unreachable);
    m_limits.largestProgram = 1000;
    const RunningServer large(always({"200 OK", {}, stampedProgram()}));
    EXPECT_EQ(download(large.url()).error().reason, Reason::AnswerTooLarge);
}

TEST_F(ScannerSource, AFullDiskIsSaid)
{
    const RunningServer server(always({"200 OK", {}, stampedProgram()}));
    HttpFetcher fetcher(testPki().roots());
    FetchRequest request = directRequest(server.url());
    request.content = FetchRequest::Content::Program;
    request.sink = [](QByteArrayView) { return false; };
    EXPECT_FETCH_ERROR(fetcher.fetch(request, {}), ErrorCode::PreconditionFailed, Reason::DiskFull);
}

} // namespace
} // namespace amado::test
