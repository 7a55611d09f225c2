// SPDX-License-Identifier: MIT
#include "io/scan/evidencecollector.h"

#include "io/connect/directoryconnector.h"
#include "io/files/posixfile.h"
#include "io/redaction/evidencelines.h"
#include "model/scan/scanjson.h"
#include "support/jsonschema.h"
#include "support/testpaths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC);
const QString kLog = u"C:\\inetpub\\logs\\u_ex210303.log"_s;
const QString kPage = u"C:\\inetpub\\wwwroot\\aspnet_client\\x.aspx"_s;
const QByteArray kLines = "#Software: IIS\r\n#Fields: date time cs-uri-query\r\n"
                          "2021-03-03 04:00:00 -\r\n"
                          "2021-03-03 04:12:07 X-Rps-CAT=VgEAVAdXaW5kb3dz&a=1\r\n"
                          "2021-03-03 04:12:11 password=Sommer2021!\r\n";

class FixedClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return kNow; }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

/// A server in a folder, a scan with findings in it, and a folder for what is kept.
class Evidence : public testing::Test
{
protected:
    QTemporaryDir m_folder;
    DirectoryConnector m_connector;
    FixedClock m_clock;
    EvidenceCollector m_collector{m_connector, m_clock, u"1.2.3"_s};

    void SetUp() override
    {
        put(u"C/inetpub/logs/u_ex210303.log"_s, kLines);
        put(u"C/inetpub/wwwroot/aspnet_client/x.aspx"_s, "inert");
    }
    void put(const QString &path, const QByteArray &bytes)
    {
        const QString whole = m_folder.filePath(u"EX01/"_s + path);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(whole).path()));
        QFile file(whole);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] static scan::Finding finding(const QString &file, const QList<qint64> &lines,
                                               const QString &text)
    {
        scan::Finding finding;
        finding.indicator = u"proxyShell"_s;
        finding.file = file;
        finding.lines = lines;
        finding.count = lines.size();
        finding.text = text;
        return finding;
    }
    [[nodiscard]] scan::ServerScan scan() const
    {
        scan::ServerScan scan;
        scan.server = u"EX01"_s;
        scan.path = m_folder.filePath(u"EX01"_s);
        scan.startedAt = scan.endedAt = kNow;
        scan.findings = {
            finding(kLog, {4, 5}, u"2021-03-03 04:12:07 X-Rps-CAT=VgEAVAdXaW5kb3dz&a=1"_s),
            finding(kPage, {}, {})};
        return scan;
    }
    [[nodiscard]] QString kept(const QString &path = {}) const
    {
        return m_folder.filePath(u"evidence/"_s + path);
    }
    [[nodiscard]] EvidenceOptions into() const
    {
        EvidenceOptions options;
        options.folder = m_folder.filePath(u"evidence"_s);
        return options;
    }
    /// The manifest, after everything in it and beside it was checked.
    [[nodiscard]] QJsonObject manifest() const
    {
        const QByteArray bytes = bytesOf(kept(u"manifest.json"_s));
        EXPECT_EQ(bytesOf(kept(u"manifest.sha256"_s)),
                  sha256Hex(bytes).toLatin1() + "  manifest.json\n");
        const QJsonObject json = QJsonDocument::fromJson(bytes).object();
        const QJsonObject schema =
            QJsonDocument::fromJson(
                bytesOf(sourcePath(u"resources/schemas/evidence-manifest.json")))
                .object();
        EXPECT_EQ(schemaViolations(json, schema).join(u'\n').toStdString(), "");
        QStringList named{u"manifest.json"_s, u"manifest.sha256"_s};
        for (const QJsonValue server : json[u"servers"].toArray()) {
            for (const QJsonValue file : server[u"files"].toArray()) {
                const QString path = file[u"file"].toString();
                named.append(path);
                const QByteArray content = bytesOf(kept(path));
                EXPECT_EQ(file[u"sha256"].toString(), sha256Hex(content)) << path.toStdString();
                EXPECT_EQ(file[u"size"].toInteger(), content.size());
            }
        }
        QDirIterator all(kept(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = QDir(kept()).relativeFilePath(all.next());
            EXPECT_TRUE(named.contains(path)) << path.toStdString();
        }
        return json;
    }
};

} // namespace

TEST_F(Evidence, LinesAndFilesAreKeptWithTheirHashes)
{
    const auto done = m_collector.keep({scan()}, into(), {});
    ASSERT_TRUE(done) << qPrintable(done.error().detail);
    EXPECT_TRUE(done->problems.empty());
    EXPECT_EQ(done->files, 4);
    const QJsonObject json = manifest();
    EXPECT_EQ(json[u"createdAt"].toString(), u"2026-11-30T09:00:00Z"_s);
    EXPECT_EQ(json[u"tool"][u"version"].toString(), u"1.2.3"_s);
    EXPECT_TRUE(json[u"complete"].toBool());
    EXPECT_FALSE(json[u"redacted"].toBool());
    EXPECT_EQ(bytesOf(kept(u"EX01/files/C/inetpub/logs/u_ex210303.log"_s)), kLines);
    EXPECT_EQ(bytesOf(kept(u"EX01/files/C/inetpub/wwwroot/aspnet_client/x.aspx"_s)), "inert");
    EXPECT_EQ(bytesOf(kept(u"EX01/lines/u_ex210303.log.txt"_s)),
              "0\t#Fields: date time cs-uri-query\n"
              "4\t2021-03-03 04:12:07 X-Rps-CAT=VgEAVAdXaW5kb3dz&a=1\n"
              "5\t2021-03-03 04:12:11 password=Sommer2021!\n");
    EXPECT_EQ(*scan::parseScan(bytesOf(kept(u"EX01/scan.json"_s))), scan());
    EXPECT_EQ(done->manifestSha256, sha256Hex(bytesOf(done->manifest)));
    struct stat info = {};
    ASSERT_EQ(::stat(kept(u"EX01/scan.json"_s).toUtf8().constData(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600U);
}

TEST_F(Evidence, RedactionTakesSecretsOutAndLeavesWholeFilesOut)
{
    EvidenceOptions options = into();
    options.redact = true;
    const auto done = m_collector.keep({scan()}, options, {});
    ASSERT_TRUE(done);
    const QJsonObject json = manifest();
    EXPECT_TRUE(json[u"redacted"].toBool());
    EXPECT_FALSE(QFileInfo::exists(kept(u"EX01/files"_s)));
    const QJsonArray leftOut = json[u"servers"].toArray().at(0)[u"leftOut"].toArray();
    EXPECT_EQ(leftOut.size(), 2);
    EXPECT_EQ(leftOut.at(0)[u"sourceSha256"].toString(), sha256Hex(kLines));
    const QByteArray lines = bytesOf(kept(u"EX01/lines/u_ex210303.log.txt"_s));
    EXPECT_TRUE(lines.contains("4\t2021-03-03 04:12:07 X-Rps-CAT=xxxxxxxxxxxxxxxx&a=1\n"));
    QDirIterator all(kept(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QByteArray bytes = bytesOf(all.next());
        EXPECT_FALSE(bytes.contains("VgEAVAdXaW5kb3dz") || bytes.contains("Sommer2021"));
    }
}

TEST(EvidenceLines, ProofsOfSessionsAreTakenOutAndEvidenceStays)
{
    const QString line =
        u"GET /owa/ cadata=abc123;+cadataKey=Zm9v;+X-OWA-CANARY=c4n4ry 203.0.113.9 200"_s;
    const QString clean = redactedLine(line);
    EXPECT_EQ(clean.size(), line.size());
    for (const auto *secret : {u"abc123", u"Zm9v", u"c4n4ry"})
        EXPECT_FALSE(clean.contains(QStringView(secret))) << clean.toStdString();
    EXPECT_TRUE(clean.contains(u"203.0.113.9 200"_s) && clean.startsWith(u"GET /owa/"_s));
    const QString plain = u"2021-03-03 04:12:07 POST /ecp/y.js ServerInfo~a]@ex01:444/ 241"_s;
    EXPECT_EQ(redactedLine(plain), plain);
}

TEST(EvidenceLines, AreCountedInEveryEncoding)
{
    const QByteArray utf16 = QByteArray("\xff\xfe") +
                             QByteArray(reinterpret_cast<const char *>(u"one\r\ntwo\r\nthree"), 30);
    EXPECT_EQ(linesOf(utf16, {2, 3}), "2\ttwo\n3\tthree\n");
    EXPECT_EQ(linesOf("a\nb\nc", {1, 3, 9}), "1\ta\n3\tc\n");
    EXPECT_EQ(linesOf("DateTime,a\n1,2\n", {2}), "0\tDateTime,a\n2\t1,2\n");
    EXPECT_EQ(linesOf("\x93\x63\n", {1}), "1\t\x93\x63\n");
    EXPECT_EQ(linesOf({}, {1}), QByteArray());
}

TEST_F(Evidence, NothingIsEverOverwritten)
{
    ASSERT_TRUE(QDir().mkpath(kept()));
    put(u"../evidence/mine.txt"_s, "mine");
    auto done = m_collector.keep({scan()}, into(), {});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().reason, Reason::FolderNotEmpty);
    EXPECT_EQ(bytesOf(kept(u"mine.txt"_s)), "mine");
    ASSERT_TRUE(QFile::remove(kept(u"mine.txt"_s)));
    EXPECT_TRUE(m_collector.keep({scan()}, into(), {})) << "an empty folder is taken";
    done = m_collector.keep({scan()}, into(), {});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().reason, Reason::FolderNotEmpty);
    EvidenceOptions file = into();
    file.folder = kept(u"manifest.json"_s);
    EXPECT_FALSE(m_collector.keep({scan()}, file, {}));
}

TEST_F(Evidence, NamesFromServersStayInsideTheFolder)
{
    scan::ServerScan hostile = scan();
    hostile.server = u"../../evil"_s;
    hostile.findings.push_back(finding(u"C:\\..\\..\\..\\etc\\x"_s, {1}, u"line"_s));
    hostile.findings.push_back(finding(u"/etc/passwd"_s, {1}, u"line"_s));
    hostile.findings.push_back(finding(u"C:\\a\n\x202e"_s + QString(300, u'n'), {1}, u"line"_s));
    hostile.findings.push_back(finding(u"Application"_s, {7}, u"an event\r\nof two lines"_s));
    const auto done = m_collector.keep({hostile, hostile}, into(), {});
    ASSERT_TRUE(done) << qPrintable(done.error().detail);
    const QJsonObject json = manifest();
    EXPECT_THAT(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                testing::UnorderedElementsAre(u"EX01"_s, u"evidence"_s))
        << "beside the evidence nothing is new";
    EXPECT_FALSE(json[u"complete"].toBool());
    EXPECT_EQ(json[u"servers"].toArray().size(), 2);
    const QStringList folders = QDir(kept()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    EXPECT_EQ(folders.size(), 2);
    EXPECT_EQ(bytesOf(kept(folders.front() + u"/lines/Application.txt"_s)),
              "7\tan event  of two lines\n");
}

TEST_F(Evidence, WhatCannotBeReadIsSaidAndItsLinesAreKeptAsTheScanHasThem)
{
    EvidenceOptions options = into();
    options.largestFile = 20;
    scan::ServerScan scan = this->scan();
    scan.findings.push_back(finding(u"C:\\gone.log"_s, {9}, u"a line"_s));
    scan::ServerScan unreachable = this->scan();
    unreachable.server = u"EX02"_s;
    unreachable.path = m_folder.filePath(u"EX02"_s);
    const auto done = m_collector.keep({scan, unreachable}, options, {});
    ASSERT_TRUE(done);
    ASSERT_EQ(done->problems.size(), 3U);
    EXPECT_EQ(done->problems[0].code, ErrorCode::NotFound);
    EXPECT_EQ(done->problems[1].reason, Reason::FileTooLarge);
    EXPECT_EQ(done->problems[2].code, ErrorCode::NotFound);
    const QJsonObject json = manifest();
    EXPECT_FALSE(json[u"complete"].toBool());
    EXPECT_EQ(json[u"servers"].toArray().at(0)[u"problems"].toArray().size(), 2);
    EXPECT_EQ(bytesOf(kept(u"EX01/lines/gone.log.txt"_s)), "9\ta line\n");
    EXPECT_TRUE(bytesOf(kept(u"EX01/lines/u_ex210303.log.txt"_s)).startsWith("4\t2021-03-03"));
    EXPECT_TRUE(bytesOf(kept(u"EX02/lines/u_ex210303.log.txt"_s)).startsWith("4\t2021-03-03"));
}

TEST_F(Evidence, ACancelKeepsWhatWasThereAndSaysSo)
{
    std::stop_source stop;
    stop.request_stop();
    CallContext context;
    context.stop = stop.get_token();
    const auto done = m_collector.keep({scan(), scan()}, into(), context);
    ASSERT_TRUE(done);
    ASSERT_FALSE(done->problems.empty());
    EXPECT_EQ(done->problems.back().code, ErrorCode::Cancelled);
    const QJsonObject json = manifest();
    EXPECT_FALSE(json[u"complete"].toBool());
    EXPECT_TRUE(QFileInfo::exists(kept(u"EX01/scan.json"_s)));
}

TEST_F(Evidence, AFullDiskKeepsWhatWasWholeAndSaysSo)
{
    put(u"C/inetpub/logs/u_ex210303.log"_s, kLines + QByteArray(100'000, 'x'));
    struct rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {50'000, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto done = m_collector.keep({scan()}, into(), {});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_TRUE(done) << qPrintable(done.error().detail);
    ASSERT_EQ(done->problems.size(), 1U);
    EXPECT_EQ(done->problems.front().reason, Reason::DiskFull);
    EXPECT_FALSE(QFileInfo::exists(kept(u"EX01/files/C/inetpub/logs/u_ex210303.log"_s)));
    EXPECT_TRUE(QFileInfo::exists(kept(u"EX01/scan.json"_s)));
    EXPECT_FALSE(manifest()[u"complete"].toBool());
}
