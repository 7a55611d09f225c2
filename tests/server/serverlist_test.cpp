// SPDX-License-Identifier: MIT
#include "model/server/serverlist.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

std::vector<ServerListRow> rowsOf(const QByteArray &csv)
{
    auto rows = parseServerList(csv, u"servers.csv"_s);
    EXPECT_TRUE(rows);
    return rows ? std::move(*rows) : std::vector<ServerListRow>();
}

} // namespace

TEST(ServerList, GoodRowsAreReadAndBadOnesNameTheirLine)
{
    const auto rows = rowsOf("name,transport,port,signOn,user\r\n"
                             "ex01.corp.example,winrm,,kerberos,\r\n"
                             "\r\n"
                             "ex 02,winrm,,,\r\n"
                             "ex03,telnet,,,\r\n"
                             "ex04,ssh,2222,sshAgent,admin\r\n"
                             "ex05,winrm,99999,,\r\n"
                             "ex06,winrm,,ntlm,CORP\\admin\r\n"
                             "\"ex07\",\"winrm\",5985,kerberos,\"admin@CORP.EXAMPLE\"\r\n");
    ASSERT_EQ(rows.size(), 7u);
    ASSERT_TRUE(rows[0].endpoint);
    EXPECT_EQ(addressOf(*rows[0].endpoint), u"winrm://ex01.corp.example:5985"_s);
    const std::array<std::pair<size_t, Reason>, 4> bad = {
        std::pair{1u, Reason::HostNameInvalid}, std::pair{2u, Reason::CellInvalid},
        std::pair{4u, Reason::PortInvalid}, std::pair{5u, Reason::NtlmOverHttp}};
    const std::array lines = {4, 5, 7, 8};
    for (size_t i = 0; i < bad.size(); ++i) {
        const ServerListRow &row = rows[bad[i].first];
        ASSERT_FALSE(row.endpoint) << row.line;
        EXPECT_EQ(row.endpoint.error().reason, bad[i].second) << row.line;
        EXPECT_EQ(row.endpoint.error().line, lines[i]);
        EXPECT_EQ(row.endpoint.error().subject, u"servers.csv"_s);
    }
    ASSERT_TRUE(rows[3].endpoint);
    EXPECT_EQ(addressOf(*rows[3].endpoint), u"ssh://ex04:2222"_s);
    ASSERT_TRUE(rows[6].endpoint);
    EXPECT_EQ(rows[6].endpoint->user, u"admin@CORP.EXAMPLE"_s);
}

TEST(ServerList, TheFirstLineMayNameTheColumns)
{
    const auto rows = rowsOf("\xEF\xBB\xBFName;TLS;availabilityGroup;User;signOn\n"
                             "ex01;yes;DAG1;CORP\\admin;ntlm\n"
                             "ex02;perhaps;;;\n");
    ASSERT_EQ(rows.size(), 2u);
    ASSERT_TRUE(rows[0].endpoint) << qPrintable(rows[0].endpoint.error().detail);
    EXPECT_EQ(addressOf(*rows[0].endpoint), u"winrms://ex01:5986"_s);
    EXPECT_EQ(rows[0].availabilityGroup, u"DAG1"_s);
    ASSERT_FALSE(rows[1].endpoint);
    EXPECT_EQ(rows[1].endpoint.error().reason, Reason::CellInvalid);
    EXPECT_TRUE(rows[1].endpoint.error().detail.contains(u"perhaps"_s));
    EXPECT_EQ(parseServerList("name,colour\nex01,red\n", u"l"_s).error().reason,
              Reason::CellInvalid);
}

TEST(ServerList, AKeyFileIsWhatIsSignedOnWith)
{
    const auto rows = rowsOf("ex01,ssh,,,admin,/keys/ed25519\n"
                             "ex02,ssh,,sshAgent,admin,\n"
                             "ex03,ssh,,sshKey,admin,\n");
    ASSERT_EQ(rows.size(), 3u);
    ASSERT_TRUE(rows[0].endpoint) << qPrintable(rows[0].endpoint.error().detail);
    EXPECT_EQ(rows[0].endpoint->signOn, SignOn::SshKey);
    EXPECT_EQ(rows[0].endpoint->keyFile, u"/keys/ed25519"_s);
    ASSERT_TRUE(rows[1].endpoint);
    EXPECT_EQ(rows[1].endpoint->signOn, SignOn::SshAgent);
    ASSERT_FALSE(rows[2].endpoint);
    EXPECT_EQ(rows[2].endpoint.error().reason, Reason::KeyFileMissing);
    const auto named = rowsOf("name,transport,user,keyFile,tls\n"
                              "ex01,ssh,admin,/keys/ed25519,\n"
                              "ex02,winrm,,/keys/client.pem,yes\n");
    ASSERT_EQ(named.size(), 2u);
    ASSERT_TRUE(named[0].endpoint && named[1].endpoint);
    EXPECT_EQ(named[0].endpoint->signOn, SignOn::SshKey);
    EXPECT_EQ(named[1].endpoint->signOn, SignOn::Certificate);
}

TEST(ServerList, NamesAloneAreEnough)
{
    const auto rows = rowsOf("ex01\nex02.corp.example\n");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_TRUE(rows[0].endpoint);
    EXPECT_EQ(addressOf(*rows[1].endpoint), u"winrm://ex02.corp.example:5985"_s);
}

TEST(ServerList, AListWithoutServersIsSaidToBeEmpty)
{
    for (const char *empty :
         {"", "\n \n", "# nothing yet\n", "name,transport\n", ";;;\r\n", "sep=;\nname;port\n"}) {
        const auto rows = parseServerList(empty, u"l"_s);
        ASSERT_FALSE(rows) << empty;
        EXPECT_EQ(rows.error().reason, Reason::ListEmpty) << empty;
        EXPECT_EQ(rows.error().subject, u"l"_s);
    }
}

TEST(ServerList, FilesOfSpreadsheetsAreRead)
{
    const QString text = u"Name;Port;TLS;Sign-on;User;DAG;備考\r\n"_s;
    EXPECT_EQ(parseServerList(text.toUtf8(), u"l"_s).error().detail, u"備考"_s);
    const QString good = u"sep=;\r\nport;NAME ; tls;Sign-on;User;DAG;\r\n"
                         u"5986; ex01.corp.example ;yes;ntlm;\"CORP\\a;b\";大阪;\r\n"
                         u";;;;;;\r\n# ex09\r\n;ex02\u3000;;;;\r\n"_s;
    std::vector<QByteArray> files{good.toUtf8(), "\xEF\xBB\xBF" + good.toUtf8()};
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
        files.push_back(encode(good));
    }
    // Files of a Mac, and of a spreadsheet where the comma is for decimals.
    files.push_back(QString(good).replace(u"\r\n"_s, u"\r"_s).toUtf8());
    files.push_back(QString(good).replace(u"sep=;\r\n"_s, QString()).toUtf8());
    files.push_back(QString(good)
                        .replace(u"sep=;\r\n"_s, QString())
                        .replace(u"a;b"_s, u"a|b"_s)
                        .replace(u';', u'\t')
                        .replace(u'|', u';')
                        .toUtf8());
    for (const QByteArray &file : files) {
        const auto rows = rowsOf(file);
        ASSERT_EQ(rows.size(), 2u) << file.toStdString();
        ASSERT_TRUE(rows[0].endpoint) << rows[0].endpoint.error().detail.toStdString();
        EXPECT_EQ(addressOf(*rows[0].endpoint), u"winrms://ex01.corp.example:5986"_s);
        EXPECT_EQ(rows[0].endpoint->user, u"CORP\\a;b"_s);
        EXPECT_EQ(rows[0].availabilityGroup, u"大阪"_s);
        ASSERT_TRUE(rows[1].endpoint);
        EXPECT_EQ(addressOf(*rows[1].endpoint), u"winrm://ex02:5985"_s);
    }
    EXPECT_TRUE(rowsOf("# made, by, hand\nname;port\nex01;5985\n").front().endpoint);
    QByteArray half("\xFF\xFE");
    EXPECT_EQ(parseServerList(half + "e", u"l"_s).error().reason, Reason::UnsupportedEncoding);
}

TEST(ServerList, LineEndsOfOneCharacterAreLineEnds)
{
    const auto rows = rowsOf("name\rex3\rex4\r");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].name, u"ex3"_s);
    EXPECT_EQ(rows[1].line, 3);
}

TEST(ServerList, EveryColumnCanBeNamedAndIsNamedInOnePlace)
{
    QStringList heads = serverListColumns();
    EXPECT_EQ(heads.size(), 10);
    const auto rows = rowsOf(
        (heads.join(u',') + u"\nex01,ssh,,sshKey,admin,/k,," + QString(64, u'a') + u",no,DAG1\n")
            .toUtf8());
    ASSERT_EQ(rows.size(), 1u);
    ASSERT_TRUE(rows[0].endpoint) << rows[0].endpoint.error().detail.toStdString();
    EXPECT_EQ(rows[0].endpoint->keyFile, u"/k"_s);
    EXPECT_EQ(rows[0].endpoint->pinnedSha256, QString(64, u'a'));
    EXPECT_EQ(rows[0].availabilityGroup, u"DAG1"_s);
    EXPECT_EQ(parseServerList("name,port,Port\nex01\n", u"l"_s).error().reason,
              Reason::CellInvalid);
}

TEST(ServerList, ASecondLineForAServerIsNamed)
{
    const auto rows = rowsOf("ex01\nEX01\nex01,ssh,,sshAgent,admin\n");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_TRUE(rows[0].endpoint);
    ASSERT_FALSE(rows[1].endpoint);
    EXPECT_EQ(rows[1].endpoint.error().reason, Reason::ListedTwice);
    EXPECT_EQ(rows[1].endpoint.error().line, 2);
    EXPECT_EQ(rows[1].endpoint.error().detail, u"1"_s);
    EXPECT_TRUE(rows[2].endpoint) << "another way to it";
}

TEST(ServerList, WhatIsNoListOfServersIsRefusedWhole)
{
    EXPECT_EQ(parseServerList("\x83\x54\x81\x5B", u"l"_s).error().reason,
              Reason::UnsupportedEncoding);
    EXPECT_EQ(parseServerList(QByteArray("a\0b", 3), u"l"_s).error().reason,
              Reason::UnsupportedEncoding);
    EXPECT_EQ(parseServerList(QByteArray(2 << 20, 'x'), u"l"_s).error().reason,
              Reason::FileTooLarge);
    EXPECT_EQ(parseServerList(QByteArray("ex01\n").repeated(6000), u"l"_s).error().reason,
              Reason::FileTooLarge);
    const auto open = rowsOf("ex01\n\"ex02,winrm\nex03\n");
    ASSERT_EQ(open.size(), 2u);
    EXPECT_TRUE(open[0].endpoint);
    EXPECT_FALSE(open[1].endpoint);
}

TEST(ServerList, ALineNamesOnlyWhatItsCellsHold)
{
    const auto rows = parseServerList("name,transport,tls,pin\nex01,winrm,true,\n", u"list"_s);
    ASSERT_TRUE(rows);
    const NamedParts &named = rows->front().named;
    EXPECT_FALSE(named.signOn || named.user || named.keyFile || named.allowNtlmOverHttp ||
                 named.pin);
    const auto full = parseServerList("ex01,winrm,,kerberos,a@corp\n", u"list"_s);
    ASSERT_TRUE(full);
    EXPECT_TRUE(full->front().named.signOn && full->front().named.user);
    EXPECT_FALSE(full->front().named.pin);
}
