// SPDX-License-Identifier: MIT
#include "io/connect/directoryconnector.h"
#include "io/files/posixfile.h"
#include "io/folder/directoryhost.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <csignal>
#include <thread>

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QString kWebConfig = u"C:\\inetpub\\wwwroot\\web.config"_s;

class DirectoryHostTest : public testing::Test
{
protected:
    void SetUp() override { put(u"C/inetpub/wwwroot/web.config"_s, "<configuration/>"); }

    [[nodiscard]] QString local(const QString &path) const
    {
        return m_folder.filePath(u"server/"_s + path);
    }

    void put(const QString &path, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(local(path)).path());
        QFile file(local(path));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    [[nodiscard]] QByteArray get(const QString &path) const
    {
        QFile file(local(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
    }

    void link(const QString &target, const QString &path) const
    {
        ASSERT_EQ(::symlink(target.toUtf8().constData(), local(path).toUtf8().constData()), 0);
    }

    Result<HostReply> runOne(const HostRequest &request)
    {
        DirectoryHost host(local({}));
        auto replies = host.run(std::span(&request, 1), {});
        if (!replies)
            return failure(replies.error());
        return std::move(replies->front());
    }

    Reason reasonOf(const HostRequest &request)
    {
        const auto reply = runOne(request);
        return reply ? Reason::None : reply.error().reason;
    }

    QTemporaryDir m_folder;
};

TEST_F(DirectoryHostTest, LinksThatLeaveTheFolderAreRefusedForReadingAndWriting)
{
    QFile secret(m_folder.filePath(u"secret"_s));
    ASSERT_TRUE(secret.open(QIODevice::WriteOnly));
    secret.write("secret");
    secret.close();
    link(u"../../../../secret"_s, u"C/inetpub/wwwroot/relative.config"_s);
    link(secret.fileName(), u"C/inetpub/wwwroot/absolute.config"_s);
    link(u"/"_s, u"D"_s);
    link(u"../.."_s, u"C/up"_s);
    link(u"loop"_s, u"C/loop"_s);
    for (const QString &path :
         {u"C:\\inetpub\\wwwroot\\relative.config"_s, u"C:\\inetpub\\wwwroot\\absolute.config"_s,
          u"D:\\etc\\passwd"_s, u"C:\\up\\secret"_s, u"C:\\loop"_s}) {
        EXPECT_EQ(reasonOf(ReadFile{path}), Reason::LinkLeavesFolder) << path.toStdString();
        EXPECT_EQ(reasonOf(WriteFileIfHash{path, sha256Hex("secret"), "x"}),
                  Reason::LinkLeavesFolder);
    }
    EXPECT_EQ(reasonOf(ListDirectory{u"D:\\etc"_s}), Reason::LinkLeavesFolder);
    ASSERT_TRUE(secret.open(QIODevice::ReadOnly));
    EXPECT_EQ(secret.readAll(), "secret");
}

TEST_F(DirectoryHostTest, LinksInsideTheFolderAreFollowedAndKept)
{
    QDir().mkpath(local(u"C/Sites"_s));
    link(u"../inetpub/wwwroot"_s, u"C/Sites/one"_s);
    link(local(u"C/inetpub/wwwroot/web.config"_s), u"C/absolute.config"_s);
    EXPECT_TRUE(runOne(ReadFile{u"C:\\sites\\ONE\\web.config"_s}));
    ASSERT_TRUE(
        runOne(WriteFileIfHash{u"C:\\absolute.config"_s, sha256Hex("<configuration/>"), "new"}));
    EXPECT_EQ(get(u"C/inetpub/wwwroot/web.config"_s), "new");
    EXPECT_TRUE(QFileInfo(local(u"C/absolute.config"_s)).isSymLink());
}

TEST_F(DirectoryHostTest, DotsNeverClimbOutOfTheDrive)
{
    EXPECT_EQ(runOne(ReadFile{u"C:\\..\\..\\..\\..\\etc\\passwd"_s}).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(runOne(ReadFile{u"..\\..\\etc\\passwd"_s}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(runOne(ReadFile{u"\\\\host\\share\\file"_s}).error().code, ErrorCode::NotFound);
}

TEST_F(DirectoryHostTest, PipesSocketsAndFoldersAreNeverOpened)
{
    ASSERT_EQ(::mkfifo(local(u"C/pipe"_s).toUtf8().constData(), 0600), 0);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, local(u"C/socket"_s).toUtf8().constData(), sizeof(address.sun_path));
    ASSERT_EQ(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    ::close(socket);
    for (const QString &path : {u"C:\\pipe"_s, u"C:\\socket"_s, u"C:\\inetpub"_s}) {
        EXPECT_EQ(reasonOf(ReadFile{path}), Reason::FileUnreadable) << path.toStdString();
        EXPECT_FALSE(runOne(WriteFileIfHash{path, {}, "x"})) << path.toStdString();
    }
}

TEST_F(DirectoryHostTest, WritingKeepsModeAndRefusesAReadOnlyFile)
{
    const QByteArray path = local(u"C/inetpub/wwwroot/web.config"_s).toUtf8();
    ASSERT_EQ(::chmod(path.constData(), 0640), 0);
    ASSERT_TRUE(runOne(WriteFileIfHash{kWebConfig, sha256Hex("<configuration/>"), "new"}));
    struct stat info = {};
    ASSERT_EQ(::stat(path.constData(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0640U);
    ASSERT_EQ(::chmod(path.constData(), 0444), 0);
    const Error refused = runOne(WriteFileIfHash{kWebConfig, sha256Hex("new"), "x"}).error();
    EXPECT_EQ(refused.code, ErrorCode::PermissionDenied);
    EXPECT_EQ(refused.reason, Reason::FileNotWritable) << "it can be read";
    EXPECT_EQ(get(u"C/inetpub/wwwroot/web.config"_s), "new");
}

TEST_F(DirectoryHostTest, NoRoomLeavesTheOldFileAndNothingBesideIt)
{
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1 << 20, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto reply = runOne(
        WriteFileIfHash{kWebConfig, sha256Hex("<configuration/>"), QByteArray(2 << 20, 'x')});
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().reason, Reason::DiskFull);
    EXPECT_EQ(get(u"C/inetpub/wwwroot/web.config"_s), "<configuration/>");
    EXPECT_EQ(QDir(local(u"C/inetpub/wwwroot"_s))
                  .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
              QStringList{u"web.config"_s});
}

TEST_F(DirectoryHostTest, TheTemporaryFileOfACrashedWriteIsNoFileOfTheServer)
{
    put(u"C/inetpub/wwwroot/.amado-web.config.tmp"_s, "half");
    const auto listing =
        replyAs<DirectoryListing>(runOne(ListDirectory{u"C:\\inetpub\\wwwroot"_s}));
    EXPECT_EQ(listing->files, QStringList{u"web.config"_s});
    ASSERT_TRUE(runOne(WriteFileIfHash{kWebConfig, sha256Hex("<configuration/>"), "new"}));
    EXPECT_EQ(get(u"C/inetpub/wwwroot/.amado-web.config.tmp"_s), "(absent)");
}

TEST_F(DirectoryHostTest, ACopyThatDoesNotHoldAFolderSaysNotCollected)
{
    // wwwroot holds a file: it was collected, so what is not there does not exist.
    EXPECT_EQ(reasonOf(ReadFile{u"C:\\inetpub\\wwwroot\\aspnet_client\\web.config"_s}),
              Reason::None);
    EXPECT_EQ(reasonOf(ReadFile{u"C:\\inetpub\\wwwroot\\other.config"_s}), Reason::None);
    EXPECT_EQ(
        reasonOf(ReadFile{u"C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config"_s}),
        Reason::FactMissing);
    EXPECT_EQ(reasonOf(ReadFile{u"D:\\Exchange\\web.config"_s}), Reason::FactMissing);
    EXPECT_EQ(reasonOf(QueryService{u"MSExchangeUM"_s}), Reason::FactMissing);
    EXPECT_EQ(reasonOf(QueryEvents{u"Application"_s, {}}), Reason::FactMissing);
}

TEST_F(DirectoryHostTest, MalformedAndEndlessEventLinesAreCountedAndPassedOver)
{
    const QByteArray good =
        R"({"at":"2026-11-20T08:00:00+09:00","id":1005,"provider":"P","message":"m"})";
    put(u"events/Application.jsonl"_s, "\xEF\xBB\xBF" + good + "\r\n\n{broken\n" +
                                           QByteArray(3 << 20, 'x') + "\n" + R"({"id":"1"})" +
                                           "\n" + good);
    const auto events = replyAs<EventList>(runOne(QueryEvents{u"Application"_s, u"p"_s}));
    ASSERT_TRUE(events);
    EXPECT_EQ(events->events.size(), 2U);
    EXPECT_EQ(events->events[0].at, QDateTime(QDate(2026, 11, 19), QTime(23, 0), Qt::UTC));
    EXPECT_EQ(events->malformed, 2);
    EXPECT_EQ(events->firstMalformedLine, 3);
    EXPECT_EQ(events->incomplete, 1);
    EXPECT_EQ(events->firstIncompleteLine, 5);
    EXPECT_EQ(reasonOf(QueryEvents{u"../../secret"_s, {}}), Reason::FactMissing);
}

TEST_F(DirectoryHostTest, EventLinesWithOtherKeysAreNotCalledMalformed)
{
    put(u"events/Application.jsonl"_s,
        R"({"TimeCreated":"2026-11-20T08:00:00Z","Id":1008,"ProviderName":"P"})"
        "\n"
        R"({"at":"20.11.2026 08:00","id":1008,"provider":"P"})"
        "\n[1]\n"
        R"({"at":"2026-11-20T08:00:00Z","id":1008,"provider":"P"})");
    const auto events = replyAs<EventList>(runOne(QueryEvents{u"Application"_s, u"P"_s}));
    ASSERT_TRUE(events);
    EXPECT_EQ(events->events.size(), 1U);
    EXPECT_EQ(events->incomplete, 2);
    EXPECT_EQ(events->firstIncompleteLine, 1);
    EXPECT_EQ(events->malformed, 1);
    EXPECT_EQ(events->firstMalformedLine, 3);
}

TEST_F(DirectoryHostTest, WhatPowerShellSavedAsUtf16IsRead)
{
    const auto utf16 = [](const QString &text, QStringConverter::Encoding encoding) {
        return QByteArray(QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text));
    };
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QString lines;
        for (int i = 0; i < 4000; ++i) // more than one chunk
            lines += u"{\"at\":\"2026-11-20T08:00:00Z\",\"id\":1005,\"provider\":\"P\","
                     u"\"message\":\"更新 %1\"}\r\n"_s.arg(i);
        put(u"events/Application.jsonl"_s, utf16(lines, encoding));
        const auto events = replyAs<EventList>(runOne(QueryEvents{u"Application"_s, u"P"_s, 5000}));
        ASSERT_TRUE(events);
        EXPECT_EQ(events->events.size(), 4000U);
        EXPECT_EQ(events->malformed + events->incomplete, 0);

        const QString json = u"{ \"name\": \"東京\",\r\n  \"services\": { \"S\": "
                             u"{ \"state\": \"Running\", \"startType\": \"Automatic\" } } }"_s;
        put(u"server.json"_s, utf16(json, encoding));
        EXPECT_EQ(replyAs<ServerDescription>(runOne(DescribeServer{}))->name, u"東京"_s);
        const ServiceState on{u"Running"_s, u"Automatic"_s}, off{u"Stopped"_s, u"Disabled"_s};
        ASSERT_TRUE(runOne(SetService{u"S"_s, on, off}));
        EXPECT_EQ(get(u"server.json"_s), utf16(QString(json)
                                                   .replace(u"Running"_s, u"Stopped"_s)
                                                   .replace(u"Automatic"_s, u"Disabled"_s),
                                               encoding));
        ASSERT_TRUE(runOne(SetService{u"S"_s, off, on}));
        EXPECT_EQ(get(u"server.json"_s), utf16(json, encoding));
    }
    put(u"server.json"_s, QByteArray("{\0}\0", 4));
    const auto bare = replyAs<ServerDescription>(runOne(DescribeServer{}));
    ASSERT_EQ(bare->problems.size(), 1U);
    EXPECT_EQ(bare->problems[0].reason, Reason::UnsupportedEncoding);
}

TEST_F(DirectoryHostTest, ABrokenServerJsonHidesOnlyItsOwnAnswers)
{
    put(u"server.json"_s, "{ \"name\": \"EX01\",\n  oops }");
    const auto description = replyAs<ServerDescription>(runOne(DescribeServer{}));
    ASSERT_TRUE(description);
    EXPECT_EQ(description->name, u"server"_s);
    ASSERT_EQ(description->problems.size(), 1U);
    EXPECT_EQ(description->problems[0].reason, Reason::MalformedJson);
    EXPECT_EQ(description->problems[0].line, 2);
    EXPECT_EQ(description->problems[0].column, 3);
    EXPECT_EQ(description->roles.reason(), MissingReason::Unreadable);
    EXPECT_EQ(reasonOf(QueryService{u"X"_s}), Reason::MalformedJson);
    EXPECT_TRUE(runOne(ReadFile{kWebConfig}));
}

TEST_F(DirectoryHostTest, TwoWritersLoseNoChange)
{
    put(u"server.json"_s, R"({"services": {"A": {"state": "Running", "startType": "Manual"}},
        "appPools": {"P": {"state": "Started", "autoStart": true, "startMode": "OnDemand"}}})");
    const QByteArray before = get(u"server.json"_s);
    const auto toggle = [this](const HostRequest &off, const HostRequest &on) {
        DirectoryHost host(local({}));
        for (int i = 0; i < 25; ++i) {
            for (const HostRequest &request : {off, on}) {
                const auto replies = host.run(std::span(&request, 1), {});
                EXPECT_TRUE(replies && replies->front());
            }
        }
    };
    const ServiceState running{u"Running"_s, u"Manual"_s};
    const ServiceState stopped{u"Stopped"_s, u"Disabled"_s};
    const AppPoolState started{u"Started"_s, true, u"OnDemand"_s};
    const AppPoolState poolOff{u"Stopped"_s, false, u"OnDemand"_s};
    std::thread other([&] {
        toggle(SetAppPool{u"P"_s, started, poolOff}, SetAppPool{u"P"_s, poolOff, started});
    });
    toggle(SetService{u"A"_s, running, stopped}, SetService{u"A"_s, stopped, running});
    other.join();
    EXPECT_EQ(get(u"server.json"_s), before);
}

TEST_F(DirectoryHostTest, AFolderThatVanishedIsUnreachableAndOneThatIsNoServerSaysSo)
{
    const std::vector<HostRequest> requests = {DescribeServer{}};
    EXPECT_EQ(DirectoryHost(local(u"absent"_s)).run(requests, {}).error().code,
              ErrorCode::Unreachable);
    EXPECT_EQ(DirectoryHost(local(u"C/inetpub"_s)).run(requests, {}).error().reason,
              Reason::NotAServer);
}

TEST_F(DirectoryHostTest, AFolderOfServersIsAFleet)
{
    put(u"../EX02/server.json"_s, "{}");
    put(u"../EX03/d/file"_s, "x");
    put(u"../.hidden/server.json"_s, "{}");
    put(u"../notes/readme.txt"_s, "x");
    DirectoryConnector connector;
    const auto servers = connector.serversAt(m_folder.path());
    ASSERT_TRUE(servers);
    const QString root = QFileInfo(m_folder.path()).canonicalFilePath();
    EXPECT_EQ(*servers, (QStringList{root + u"/EX02"_s, root + u"/EX03"_s, root + u"/server"_s}));
    EXPECT_EQ(*connector.serversAt(root + u"/EX02"_s), QStringList{root + u"/EX02"_s});
    EXPECT_EQ(connector.serversAt(root + u"/notes"_s).error().reason, Reason::NotAServer);
    EXPECT_EQ(connector.serversAt(root + u"/absent"_s).error().code, ErrorCode::NotFound);
    EXPECT_EQ(connector.connect(root + u"/notes"_s).error().reason, Reason::NotAServer);
    EXPECT_TRUE(connector.connect(root + u"/EX03"_s));
}

TEST_F(DirectoryHostTest, ADeadlineThatHasPassedFailsTheWholeCall)
{
    const std::vector<HostRequest> requests(3, ReadFile{kWebConfig});
    const auto replies =
        DirectoryHost(local({})).run(requests, CallContext{{}, std::chrono::milliseconds(-1), {}});
    ASSERT_FALSE(replies);
    EXPECT_EQ(replies.error().code, ErrorCode::TimedOut);
}

} // namespace
} // namespace amado
