// SPDX-License-Identifier: MIT
#include "engine/acts.h"
#include "engine/readahead.h"
#include "engine/serversession.h"

#include "app/backend.h"
#include "io/connect/directoryconnector.h"
#include "io/folder/directoryhost.h"
#include "io/lab/labgenerator.h"
#include "io/store/store.h"
#include "ports/requestkey.h"
#include "support/countinghost.h"
#include "support/memoryfolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class RoundTrips : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(createLab(folder.filePath(u"lab"_s))); }
    [[nodiscard]] QString path(const QString &server) const
    {
        return folder.filePath(u"lab/"_s + server);
    }
    Result<ServerFacts> session(const QString &server, const QStringList &remembered = {})
    {
        counter.calls = 0;
        auto host = counter.connect(path(server));
        if (!host)
            return failure(host.error());
        return readServer(**host, path(server), catalogs, clock, {}, remembered);
    }

    QTemporaryDir folder{memoryFolder()};
    Catalogs catalogs = loadCatalogs().value();
    FixedClock clock{QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<HostConnector> real = std::make_unique<DirectoryConnector>();
    CountingConnector counter{*real};
};

} // namespace

TEST_F(RoundTrips, AServerOnWhichNothingMovedIsReadInOne)
{
    for (const QString &server :
         QDir(folder.filePath(u"lab"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto first = session(server);
        if (!first)
            continue; // The lab has one that does not answer.
        EXPECT_LE(counter.calls, 4) << server.toStdString();
        const auto second = session(server, first->asked);
        ASSERT_TRUE(second) << server.toStdString();
        EXPECT_EQ(counter.calls, 1) << server.toStdString();
        EXPECT_EQ(*second, *first) << server.toStdString();
        // What is remembered survives being stored.
        EXPECT_EQ(parseFacts(serializeFacts(*first))->asked, first->asked);
    }
}

TEST_F(RoundTrips, OnlyWhatIsNewTakesMore)
{
    const QString server = u"OSA-EX16-02"_s;
    const auto first = session(server);
    ASSERT_TRUE(first);
    const QString config = path(server) + u"/C/Windows/System32/inetsrv/config/"_s;
    QFile backup(config + u"IISManagementRestoreCmdlets-CVE-2022-41040.json"_s);
    ASSERT_TRUE(backup.open(QIODevice::WriteOnly));
    backup.write("[]");
    backup.close();
    const auto second = session(server, first->asked);
    ASSERT_TRUE(second);
    EXPECT_EQ(counter.calls, 2);
    const auto third = session(server, second->asked);
    EXPECT_EQ(counter.calls, 1);
    // What nobody asks for any more is forgotten.
    ASSERT_TRUE(backup.remove());
    const auto fourth = session(server, third->asked);
    EXPECT_EQ(counter.calls, 1);
    EXPECT_EQ(fourth->asked, first->asked);
}

TEST_F(RoundTrips, MemoriesOfAnotherServerOrNoneAtAllSpoilNothing)
{
    const auto fresh = session(u"OSA-EX16-02"_s);
    ASSERT_TRUE(fresh);
    const QStringList nonsense{
        u"[\"readFile\",\"C:\\\\gone\\\\web.config\",16777216]"_s, u"not json"_s, QString(),
        requestKey(WriteFileIfHash{u"C:\\inetpub\\wwwroot\\web.config"_s, {}, "x"}),
        requestKey(SetService{u"MSExchangeHM"_s, {}, {}})};
    const auto second = session(u"OSA-EX16-02"_s, nonsense);
    ASSERT_TRUE(second);
    EXPECT_EQ(*second, *fresh);
}

TEST_F(RoundTrips, ApplyingAndProvingTakeTwoWhateverItTakes)
{
    const auto store = openStore(folder.filePath(u"amado.db"_s));
    ASSERT_TRUE(store);
    const ActTools tools{counter, catalogs, clock, &(*store)->journal(), u"tester"_s};
    size_t mostSteps = 0;
    for (const QString &server :
         QDir(folder.filePath(u"lab"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        auto known = session(server);
        if (!known)
            continue; // The lab has one that does not answer.
        for (const Mitigation &mitigation : catalogs.mitigations.mitigations()) {
            SCOPED_TRACE(testing::Message()
                         << server.toStdString() << ' ' << mitigation.id.toStdString());
            ServerRecord listed;
            listed.id = ServerId{u"1"_s};
            listed.name = server;
            listed.path = path(server);
            auto acts = planActs(tools, listed, known->asked, {Apply{mitigation.id}}, {}, {});
            ASSERT_EQ(acts.size(), 1U);
            if (!acts[0].isRunnable())
                continue;
            counter.calls = 0;
            runActs(tools, acts, {}, {});
            EXPECT_EQ(acts[0].result(), EntryResult::Verified);
            EXPECT_EQ(counter.calls, 2);
            mostSteps = std::max(mostSteps, acts[0].steps().size());
            known = session(server, known->asked);
            ASSERT_TRUE(known);
        }
    }
    EXPECT_GE(mostSteps, 2U);
}

TEST(ReadAhead, WhatWasReadBeforeAWriteIsNotUsedAfterIt)
{
    const QTemporaryDir folder(memoryFolder());
    const QString file = u"C:\\inetpub\\web.config"_s;
    QDir().mkpath(folder.filePath(u"EX01/C/inetpub"_s));
    DirectoryHost host(folder.filePath(u"EX01"_s));
    ReadAhead ahead(host, {ReadFile{file}, WriteFileIfHash{file, {}, "never"}});
    const HostRequest list = ListDirectory{u"C:\\inetpub"_s};
    ASSERT_TRUE(ahead.run(std::span(&list, 1), {}));
    const std::vector<HostRequest> write{WriteFileIfHash{file, {}, "first"}, ReadFile{file}};
    auto replies = ahead.run(write, {});
    ASSERT_TRUE(replies);
    EXPECT_TRUE((*replies)[0]) << "an expected write was carried out";
    EXPECT_EQ(replyAs<FileBytes>((*replies)[1])->bytes, "first");
    const HostRequest read = ReadFile{file};
    replies = ahead.run(std::span(&read, 1), {});
    EXPECT_EQ(replyAs<FileBytes>(replies->front())->bytes, "first");
    EXPECT_EQ(ahead.asked(), (QStringList{requestKey(list), requestKey(read)}));
}

TEST(RequestKey, ReadsComeBackAndNothingElseDoes)
{
    const std::vector<HostRequest> reads{
        DescribeServer{},
        ReadFile{u"C:\\a \"b\".config"_s, 10},
        ReadFileTail{u"C:\\日本.log"_s, 5},
        ListDirectory{u"C:\\"_s},
        ReadRegistryValue{u"HKLM\\x"_s, u"y"_s},
        ReadFileVersion{u"C:\\x.exe"_s},
        QueryService{u"W3SVC"_s},
        QueryAppPool{u"Pool"_s},
        ReadExchangeSettings{},
        QueryEvents{u"Application"_s, u"P"_s, 7},
        ProbeTls{u"host"_s, 8443},
        ReadCertificateStore{u"Root"_s},
    };
    for (const HostRequest &request : reads) {
        EXPECT_TRUE(isReading(request));
        const auto back = readingFromKey(requestKey(request));
        ASSERT_TRUE(back) << requestKey(request).toStdString();
        EXPECT_EQ(back->index(), request.index());
        EXPECT_EQ(requestKey(*back), requestKey(request));
    }
    for (const HostRequest &request :
         std::vector<HostRequest>{WriteFileIfHash{}, SetService{}, SetAppPool{},
                                  SetBlockedMitigations{}, StartTool{}, PollTool{}}) {
        EXPECT_FALSE(isReading(request));
        EXPECT_FALSE(readingFromKey(requestKey(request)));
    }
    for (const QString &text : {u"[\"readFile\"]"_s, u"[\"readFile\",\"C:\\\\x\",1.5]"_s, u"{}"_s,
                                u"[\"queryService\",3]"_s, u"[\"describeServer\" ]"_s})
        EXPECT_FALSE(readingFromKey(text)) << text.toStdString();
}
