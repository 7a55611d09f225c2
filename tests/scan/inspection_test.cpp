// SPDX-License-Identifier: MIT
#include "scan/searchfolder.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using namespace test;

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

InspectFiles inspect(const QStringList &names = {})
{
    InspectFiles request;
    request.folder = u"C:\\web"_s;
    request.names = names;
    return request;
}

TEST(Inspection, NamesSizesTimesAndHashes)
{
    const SearchFolder folder;
    folder.put(u"C/web/auth/logon.aspx"_s, "page");
    folder.put(u"C/web/Z.ASPX"_s, "other");
    folder.put(u"C/web/a.txt"_s, "text");
    folder.put(u"C/web/large.aspx"_s, QByteArray(2000, 'x'));
    InspectFiles request = inspect({u"*.aspx"_s});
    request.maxHashBytes = 1000;
    const auto found = folder.ask<FoundFiles>(request);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->complete);
    ASSERT_EQ(found->files.size(), 3u);
    EXPECT_EQ(found->files[0].path, u"C:\\web\\auth\\logon.aspx");
    EXPECT_EQ(found->files[0].sha256, hashOf("page"));
    EXPECT_EQ(found->files[0].size, 4);
    EXPECT_TRUE(found->files[0].modified.isValid());
    EXPECT_EQ(found->files[0].modified.timeSpec(), Qt::UTC);
    EXPECT_FALSE(found->files[0].created.isValid());
    EXPECT_EQ(found->files[0].signatureValid, std::nullopt);
    EXPECT_EQ(found->files[1].path, u"C:\\web\\large.aspx");
    EXPECT_EQ(found->files[1].sha256, QString());
    EXPECT_EQ(found->files[1].problem, std::nullopt);
    EXPECT_EQ(found->files[2].path, u"C:\\web\\Z.ASPX");
}

TEST(Inspection, LimitsAndLinks)
{
    const SearchFolder folder;
    for (int i = 0; i < 5; ++i)
        folder.put(u"C/web/sub/%1.aspx"_s.arg(i), "x");
    folder.put(u"C/web/top.aspx"_s, "x");
    QFile::link(u"/etc/hostname"_s, folder.local(u"C/web/out.aspx"_s));
    InspectFiles request = inspect();
    request.recursive = false;
    auto found = folder.ask<FoundFiles>(request);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->files.size(), 2u);
    EXPECT_EQ(found->files[0].problem.value_or(Error{}).reason, Reason::LinkLeavesFolder);
    EXPECT_EQ(found->files[0].sha256, QString());
    request.recursive = true;
    request.hash = false;
    request.maxFiles = 3;
    found = folder.ask<FoundFiles>(request);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->files.size(), 3u);
    EXPECT_FALSE(found->complete);
    request.folder = u"C:\\nowhere"_s;
    EXPECT_EQ(folder.ask<FoundFiles>(request).error().code, ErrorCode::NotFound);
}

QByteArray event(const QByteArray &at, int id, const QByteArray &provider,
                 const QByteArray &rest = {})
{
    return "{\"at\":\"" + at + "\",\"id\":" + QByteArray::number(id) + ",\"provider\":\"" +
           provider + "\",\"level\":\"Error\"" + rest + "}\n";
}

TEST(EventSearchTest, FiltersAndRange)
{
    const SearchFolder folder;
    folder.put(u"events/MSExchange Management.jsonl"_s,
               event("2024-11-01T00:00:00Z", 1, "MSExchange CmdletLogs",
                     R"(,"message":"ok","data":["Install-TransportAgent","-Name \"x\"",null,7])") +
                   "no json\n\n{\"id\":1}\n" +
                   event("2024-11-03T00:00:00Z", 6, "MSExchange CmdletLogs") +
                   event("2024-11-02T00:00:00Z", 1, "msexchange cmdletlogs") +
                   event("2024-11-04T00:00:00Z", 1, "Other"));
    SearchEvents request;
    request.log = u"MSExchange Management"_s;
    request.providers = {u"MSExchange CmdletLogs"_s};
    auto found = folder.ask<FoundEvents>(request);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->events.size(), 3u);
    EXPECT_EQ(found->events[0].id, 6);
    EXPECT_EQ(found->events[0].line, 5);
    EXPECT_EQ(found->events[2].data,
              QStringList({u"Install-TransportAgent"_s, u"-Name \"x\""_s, QString(), u"7"_s}));
    EXPECT_EQ(found->total, 4);
    EXPECT_EQ(found->oldest, QDateTime(QDate(2024, 11, 1), QTime(0, 0), Qt::UTC));
    EXPECT_EQ(found->newest, QDateTime(QDate(2024, 11, 4), QTime(0, 0), Qt::UTC));
    EXPECT_EQ(found->malformed, 2);
    EXPECT_EQ(found->firstMalformedLine, 2);
    EXPECT_TRUE(found->complete);
    request.ids = {1};
    request.since = found->events[1].at;
    found = folder.ask<FoundEvents>(request);
    ASSERT_EQ(found->events.size(), 1u);
    EXPECT_EQ(found->events[0].at, request.since);
    request = {};
    request.log = u"MSExchange Management"_s;
    request.maxCount = 2;
    found = folder.ask<FoundEvents>(request);
    ASSERT_EQ(found->events.size(), 2u);
    EXPECT_EQ(found->events[0].provider, u"Other");
    EXPECT_FALSE(found->complete);
    request.levels = {u"warning"_s};
    EXPECT_TRUE(folder.ask<FoundEvents>(request)->events.empty());
}

TEST(EventSearchTest, ChannelsWithASlash)
{
    const SearchFolder folder;
    folder.put(u"events/Microsoft-IIS-Configuration%4Operational.jsonl"_s,
               event("2024-11-01T00:00:00Z", 29, "x"));
    SearchEvents request;
    request.log = u"Microsoft-IIS-Configuration/Operational"_s;
    EXPECT_EQ(folder.ask<FoundEvents>(request)->events.size(), 1u);
    for (const QString &log : {u"Application"_s, u"../server"_s, u"..\\server"_s}) {
        request.log = log;
        EXPECT_EQ(folder.ask<FoundEvents>(request).error().reason, Reason::FactMissing);
    }
}

} // namespace
} // namespace amado
