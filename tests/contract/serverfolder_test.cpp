// SPDX-License-Identifier: MIT
#include "io/connect/directoryconnector.h"
#include "io/files/atomicfile.h"
#include "io/folder/directoryhost.h"
#include "support/memoryfolder.h"
#include "support/syscalls.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using test::CallFault;
using test::FaultyCalls;

const QString kOwa = u"C:\\inetpub\\wwwroot\\owa\\web.config"_s;
const QByteArray kOld = "<configuration/>";

class ServerFolderTest : public testing::Test
{
protected:
    void SetUp() override
    {
        put(u"server.json"_s, R"({"name": "EX01"})");
        put(u"C/inetpub/wwwroot/readme.txt"_s, "x");
        put(u"C/inetpub/wwwroot/owa/web.config"_s, kOld);
    }
    [[nodiscard]] QString local(const QString &path) const { return m_folder.filePath(path); }
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
    void rename(const QString &from, const QString &to) const
    {
        ASSERT_TRUE(QFile::rename(local(from), local(to)));
    }
    [[nodiscard]] mode_t modeOf(const QString &path) const
    {
        struct stat info = {};
        return ::stat(local(path).toUtf8().constData(), &info) == 0 ? info.st_mode & 07777 : 0;
    }
    [[nodiscard]] Result<HostReply> ask(const HostRequest &request) const
    {
        DirectoryHost host(m_folder.path());
        auto replies = host.run(std::span(&request, 1), {});
        if (!replies)
            return failure(replies.error());
        return std::move(replies->front());
    }
    [[nodiscard]] Result<HostReply> askWhile(const CallFault &fault,
                                             const HostRequest &request) const
    {
        const FaultyCalls calls(fault);
        return ask(request);
    }
    /// How often the function is called for the request when all goes well.
    [[nodiscard]] int callsOf(const char *function, const HostRequest &request) const
    {
        const FaultyCalls calls({-1, 0, false, function});
        std::ignore = ask(request);
        return FaultyCalls::counted();
    }

private:
    QTemporaryDir m_folder{test::memoryFolder()};
};

/// Whether the answer says that nothing is there, in so many words.
bool saysAbsent(const Result<HostReply> &reply)
{
    return !reply && reply.error().code == ErrorCode::NotFound;
}

} // namespace

TEST_F(ServerFolderTest, AFolderThatCannotBeListedWholeTellsOfNothingThatItIsAbsent)
{
    rename(u"C/inetpub/wwwroot/owa"_s, u"C/inetpub/wwwroot/OWA"_s);
    rename(u"C/inetpub/wwwroot/OWA/web.config"_s, u"C/inetpub/wwwroot/OWA/Web.Config"_s);
    const std::vector<HostRequest> requests = {
        ReadFile{kOwa}, ReadFile{u"C:\\inetpub\\wwwroot\\owa\\absent.config"_s},
        ReadFile{u"C:\\inetpub\\wwwroot\\ecp\\web.config"_s}, ReadFileTail{kOwa},
        ListDirectory{u"C:\\inetpub\\wwwroot\\owa"_s}};
    // Whatever is asked, server.json is looked for first.
    const int before = callsOf("readdir", DescribeServer{});
    for (const HostRequest &request : requests) {
        const int listings = callsOf("readdir", request);
        ASSERT_GT(listings, before + 6);
        for (const int error : {EIO, ESTALE, ENOENT, EACCES}) {
            for (int number = before + 1; number <= listings; ++number) {
                const auto reply = askWhile({number, error, false, "readdir"}, request);
                EXPECT_FALSE(reply && std::holds_alternative<FileBytes>(*reply) &&
                             std::get<FileBytes>(*reply).bytes != kOld);
                EXPECT_FALSE(saysAbsent(reply))
                    << "request " << request.index() << ", listing " << number << ", " << error;
            }
        }
    }
}

TEST_F(ServerFolderTest, NothingIsWrittenWhereAFolderCannotBeListed)
{
    rename(u"C/inetpub/wwwroot/owa/web.config"_s, u"C/inetpub/wwwroot/owa/WEB.config"_s);
    const HostRequest create = WriteFileIfHash{kOwa, {}, "a second one"};
    EXPECT_EQ(ask(create).error().code, ErrorCode::PreconditionChanged);
    const int listings = callsOf("readdir", create);
    for (int number = 1; number <= listings; ++number) {
        EXPECT_FALSE(askWhile({number, EIO, false, "readdir"}, create));
        EXPECT_EQ(QDir(local(u"C/inetpub/wwwroot/owa"_s)).entryList(QDir::Files | QDir::Hidden),
                  QStringList{u"WEB.config"_s});
    }
    EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/WEB.config"_s), kOld);
}

TEST_F(ServerFolderTest, ASignalInTheMiddleOfAListingIsNoError)
{
    const int listings = callsOf("readdir", ReadFile{kOwa});
    for (int number = 1; number <= listings; ++number) {
        EXPECT_TRUE(askWhile({number, EINTR, false, "readdir"}, ReadFile{kOwa})) << number;
    }
}

TEST_F(ServerFolderTest, AFolderOfTooManyEntriesTellsOfNothingThatItIsAbsent)
{
    const QByteArray folder = local(u"C/inetpub/wwwroot/owa/"_s).toUtf8();
    for (int i = 0; i <= 200'000; ++i)
        ::close(::open(QByteArray(folder + QByteArray::number(i)).constData(), O_CREAT | O_WRONLY,
                       0600));
    const auto reply = ask(ReadFile{u"C:\\inetpub\\wwwroot\\owa\\absent.config"_s});
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().reason, Reason::FileTooLarge);
    EXPECT_EQ(ask(ListDirectory{u"C:\\inetpub\\wwwroot\\owa"_s}).error().reason,
              Reason::FileTooLarge);
}

TEST_F(ServerFolderTest, NamesThatDifferInCaseAloneAreNamedAndNoneIsChosen)
{
    rename(u"C/inetpub/wwwroot/owa/web.config"_s, u"C/inetpub/wwwroot/owa/WEB.config"_s);
    put(u"C/inetpub/wwwroot/owa/Web.Config"_s, "another");
    for (const bool exactlySpelled : {false, true}) {
        if (exactlySpelled)
            put(u"C/inetpub/wwwroot/owa/web.config"_s, "a third");
        for (const HostRequest &request :
             {HostRequest(ReadFile{kOwa}), HostRequest(WriteFileIfHash{kOwa, {}, "x"}),
              HostRequest(WriteFileIfHash{kOwa, sha256Hex(kOld), "x"})}) {
            const auto reply = ask(request);
            ASSERT_FALSE(reply);
            EXPECT_EQ(reply.error().reason, Reason::AmbiguousName);
            EXPECT_TRUE(reply.error().detail.contains(u"WEB.config, Web.Config"_s));
        }
    }
    EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/WEB.config"_s), kOld);
    EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/Web.Config"_s), "another");
    // Folders on the way are names too, and so is what only Windows folds: Ä and ä.
    QDir().mkpath(local(u"c/inetpub"_s));
    EXPECT_EQ(ask(ReadFile{u"C:\\inetpub\\wwwroot\\readme.txt"_s}).error().reason,
              Reason::AmbiguousName);
    QDir().rmdir(local(u"c/inetpub"_s));
    QDir().rmdir(local(u"c"_s));
    put(u"C/inetpub/Ä.txt"_s, "1");
    EXPECT_TRUE(ask(ReadFile{u"C:\\inetpub\\ä.txt"_s}));
    put(u"C/inetpub/ä.txt"_s, "2");
    EXPECT_EQ(ask(ReadFile{u"C:\\inetpub\\ä.txt"_s}).error().reason, Reason::AmbiguousName);
    EXPECT_TRUE(ask(ReadFile{u"C:\\inetpub\\wwwroot\\readme.txt"_s})) << "others are not touched";
}

TEST_F(ServerFolderTest, AServerThatCannotBeLookedAtDoesNotDropOutOfItsFleet)
{
    QTemporaryDir fleet(test::memoryFolder());
    for (const QString &name : {u"EX01"_s, u"EX02"_s})
        QDir().mkpath(fleet.filePath(name + u"/C/inetpub"_s));
    DirectoryConnector connector;
    int listings = 0;
    {
        const FaultyCalls calls({-1, 0, false, "readdir"});
        ASSERT_EQ(connector.serversAt(fleet.path())->size(), 2);
        listings = FaultyCalls::counted();
    }
    for (int number = 1; number <= listings; ++number) {
        const FaultyCalls calls({number, EIO, false, "readdir"});
        const auto servers = connector.serversAt(fleet.path());
        EXPECT_TRUE(!servers || servers->size() == 2) << number;
    }
}

TEST_F(ServerFolderTest, ANewFileIsNeverForOthersToWrite)
{
    const QString path = u"C:\\inetpub\\wwwroot\\ecp.config"_s;
    for (const auto &[mask, mode] :
         {std::pair{0, 0644}, std::pair{022, 0644}, std::pair{027, 0640}, std::pair{077, 0600}}) {
        const mode_t before = ::umask(mode_t(mask));
        const auto reply = ask(WriteFileIfHash{path, {}, "new"});
        ::umask(before);
        ASSERT_TRUE(reply);
        EXPECT_EQ(modeOf(u"C/inetpub/wwwroot/ecp.config"_s), mode_t(mode)) << mask;
        QFile::remove(local(u"C/inetpub/wwwroot/ecp.config"_s));
    }
}

TEST_F(ServerFolderTest, AFileWithAnotherNameIsNotCutOffFromIt)
{
    const QByteArray file = local(u"C/inetpub/wwwroot/owa/web.config"_s).toUtf8();
    const QByteArray other = local(u"C/inetpub/copy.config"_s).toUtf8();
    ASSERT_EQ(::link(file.constData(), other.constData()), 0);
    const auto reply = ask(WriteFileIfHash{kOwa, sha256Hex(kOld), "new"});
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, ErrorCode::PreconditionFailed);
    EXPECT_TRUE(reply.error().detail.contains(u"2 names"_s));
    EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/web.config"_s), kOld);
    ASSERT_EQ(::unlink(other.constData()), 0);
    EXPECT_TRUE(ask(WriteFileIfHash{kOwa, sha256Hex(kOld), "new"}));
}

TEST_F(ServerFolderTest, ALockThatSomebodyKeepsIsWaitedForAFewSecondsAndNamed)
{
    const int holder = ::open(local({}).toUtf8().constData(), O_RDONLY | O_DIRECTORY);
    ASSERT_EQ(::flock(holder, LOCK_EX), 0);
    QElapsedTimer timer;
    timer.start();
    const auto reply = ask(WriteFileIfHash{kOwa, sha256Hex(kOld), "new"});
    EXPECT_LT(timer.elapsed(), 20'000);
    ::close(holder);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, ErrorCode::PreconditionFailed);
    EXPECT_TRUE(reply.error().detail.contains(u"locked"_s));
    EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/web.config"_s), kOld);
}

TEST_F(ServerFolderTest, WhatStandsThereDecidesWhateverTheWriteWasAnswered)
{
    const HostRequest write = WriteFileIfHash{kOwa, sha256Hex(kOld), "new"};
    // The last sync is the folder's, after the rename; a rename may fail and have happened.
    const std::vector<std::pair<CallFault, bool>> faults = {
        {{1, EIO, false, "fsync"}, false},      {{2, EROFS, false, "fsync"}, true},
        {{2, ENOSPC, true, "fsync"}, true},     {{1, EIO, false, "renameat2"}, false},
        {{1, ESTALE, true, "renameat2"}, true}, {{1, ENOSPC, false, "write"}, false}};
    for (const auto &[fault, written] : faults) {
        const auto reply = askWhile(fault, write);
        EXPECT_EQ(bool(reply), written) << fault.only << ' ' << fault.number;
        EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/web.config"_s), written ? QByteArray("new") : kOld);
        EXPECT_EQ(QDir(local(u"C/inetpub/wwwroot/owa"_s)).entryList(QDir::Files | QDir::Hidden),
                  QStringList{u"web.config"_s});
        put(u"C/inetpub/wwwroot/owa/web.config"_s, kOld);
    }
    // The same for taking a file away.
    EXPECT_TRUE(
        askWhile({1, EIO, false, "fsync"}, WriteFileIfHash{kOwa, sha256Hex(kOld), std::nullopt}));
    EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/web.config"_s), "(absent)");
}

TEST_F(ServerFolderTest, ContentThatStandsThereAlreadyIsNotWrittenAndLeftoversGo)
{
    put(u"C/inetpub/wwwroot/owa/.amado-web.config.tmp"_s, "half of it");
    struct stat before = {};
    struct stat after = {};
    const QByteArray path = local(u"C/inetpub/wwwroot/owa/web.config"_s).toUtf8();
    ASSERT_EQ(::stat(path.constData(), &before), 0);
    EXPECT_TRUE(ask(WriteFileIfHash{kOwa, sha256Hex(kOld), kOld}));
    ASSERT_EQ(::stat(path.constData(), &after), 0);
    EXPECT_EQ(before.st_ino, after.st_ino);
    EXPECT_EQ(get(u"C/inetpub/wwwroot/owa/.amado-web.config.tmp"_s), "(absent)");
}

} // namespace amado
