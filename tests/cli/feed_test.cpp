// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"
#include "feed/testpki.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kAsOf = u"2026-07-01"_s;

/// Documents of the test PKI with its roots beside them.
class FeedFiles : public testing::Test
{
protected:
    FeedFiles()
    {
        writeFile(path(u"trust/root.pem"_s), testSigner().rootPem());
        writeFile(path(u"trust/tsa-root.pem"_s), testSigner().timestampRootPem());
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString document(const QString &name, const QByteArray &bytes) const
    {
        writeFile(path(name), bytes);
        return path(name);
    }
    [[nodiscard]] CliAnswer verify(const QString &file, const QStringList &more = {}) const
    {
        return askCli(QStringList{u"feed"_s, u"verify"_s, file, u"--trust"_s, path(u"trust"_s),
                                  u"--as-of"_s, kAsOf} +
                      more);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(FeedFiles, EachVariantHasItsVerdictAndExitCode)
{
    struct Case
    {
        FeedVariant variant;
        QString verdict;
        QString rule;
    };
    for (const Case &test :
         {Case{FeedVariant::Good, u"trusted"_s, u"none"_s},
          Case{FeedVariant::NoTimestamp, u"trusted"_s, u"none"_s},
          Case{FeedVariant::ExpiredSigner, u"expired"_s, u"certificateExpired"_s},
          Case{FeedVariant::UntrustedAuthority, u"chainRefused"_s, u"rootNotPinned"_s},
          Case{FeedVariant::Altered, u"altered"_s, u"digestDiffers"_s},
          Case{FeedVariant::Unsigned, u"unsigned"_s, u"none"_s}}) {
        const CliAnswer answer = verify(document(u"feed.xml"_s, signedFeed(test.variant)));
        EXPECT_EQ(answer.json["verdict"_L1].toString(), test.verdict);
        EXPECT_EQ(answer.json["rule"_L1].toString(), test.rule);
        const bool trusted = test.verdict == u"trusted"_s;
        EXPECT_EQ(answer.exitCode, trusted ? 0 : 1);
        EXPECT_EQ(answer.json["configs"_L1].toArray().size(), trusted ? 1 : 0);
    }
    const CliAnswer unreadable =
        verify(document(u"page.html"_s, "<html><body>Sign in</body></html>"));
    EXPECT_EQ(unreadable.json["verdict"_L1].toString(), u"unreadable"_s);
    EXPECT_EQ(unreadable.exitCode, 1);
}

TEST_F(FeedFiles, TrustedOnesAreListedWithTheirProof)
{
    const QJsonObject json = verify(document(u"feed.xml"_s, signedFeed())).json;
    const QJsonObject config = json["configs"_L1][0].toObject();
    EXPECT_EQ(config["id"_L1].toString(), u"PING1"_s);
    EXPECT_EQ(config["actions"_L1][0]["type"_L1].toString(), u"DoNothing"_s);
    EXPECT_TRUE(config["actions"_L1][0]["known"_L1].toBool());
    EXPECT_EQ(json["signer"_L1]["chain"_L1].toArray().size(), 3);
    EXPECT_EQ(json["timestamp"_L1]["state"_L1].toString(), u"valid"_s);
    EXPECT_EQ(json["timestamp"_L1]["at"_L1].toString(), u"2026-06-01T09:00:00.000Z"_s);
    EXPECT_EQ(json["checkedAt"_L1].toString(), u"2026-07-01T00:00:00.000Z"_s);
    EXPECT_TRUE(json["held"_L1].isNull());
}

TEST_F(FeedFiles, AnOlderOneDoesNotReplaceTheOneHeld)
{
    const QString held = document(u"held.xml"_s, signedFeed());
    const QString older = document(u"older.xml"_s, signedFeed(FeedVariant::Older));
    const CliAnswer back = verify(older, {u"--held"_s, held});
    EXPECT_EQ(back.exitCode, 1);
    EXPECT_EQ(back.json["verdict"_L1].toString(), u"rolledBack"_s);
    EXPECT_EQ(back.json["rule"_L1].toString(), u"olderThanHeld"_s);
    EXPECT_EQ(back.json["held"_L1]["order"_L1].toString(), u"older"_s);
    EXPECT_EQ(verify(held, {u"--held"_s, held}).json["held"_L1]["order"_L1].toString(), u"same"_s);
    const CliAnswer newer = verify(held, {u"--held"_s, older});
    EXPECT_EQ(newer.exitCode, 0);
    EXPECT_EQ(newer.json["held"_L1]["order"_L1].toString(), u"same"_s);
    const QString altered = document(u"altered.xml"_s, signedFeed(FeedVariant::Altered));
    const CliAnswer uncompared = verify(older, {u"--held"_s, altered});
    EXPECT_EQ(uncompared.exitCode, 0);
    EXPECT_EQ(uncompared.json["held"_L1]["verdict"_L1].toString(), u"altered"_s);
    EXPECT_FALSE(uncompared.err.isEmpty());
}

TEST_F(FeedFiles, WhatCannotBeReadIsNotJudged)
{
    const QString good = document(u"feed.xml"_s, signedFeed());
    for (const CliAnswer &answer : {verify(path(u"absent.xml"_s)), verify(path(u"trust"_s)),
                                    verify(good, {u"--held"_s, path(u"absent.xml"_s)}),
                                    verify(good, {u"--trust"_s, path(u"absent"_s)})}) {
        EXPECT_EQ(answer.exitCode, 3);
        EXPECT_TRUE(answer.json["verdict"_L1].isNull());
        EXPECT_EQ(answer.json["problems"_L1].toArray().size(), 1);
        EXPECT_FALSE(answer.err.isEmpty());
    }
    writeFile(path(u"broken/root.pem"_s), "-----BEGIN CERTIFICATE-----\nAAAA\n");
    EXPECT_EQ(verify(good, {u"--trust"_s, path(u"broken"_s)}).exitCode, 3);
    writeFile(path(u"tsaonly/tsa-root.pem"_s), testSigner().timestampRootPem());
    EXPECT_EQ(verify(good, {u"--trust"_s, path(u"tsaonly"_s)}).exitCode, 3);
}

TEST_F(FeedFiles, OnlyTheRootsGivenAreBelieved)
{
    const QString good = document(u"feed.xml"_s, signedFeed());
    const CliAnswer shipped = askCli({u"feed"_s, u"verify"_s, good, u"--as-of"_s, kAsOf});
    EXPECT_EQ(shipped.exitCode, 1);
    EXPECT_EQ(shipped.json["rule"_L1].toString(), u"rootNotPinned"_s);
    const auto samples = samplesFolder(u"feed"_s);
    if (!samples)
        GTEST_SKIP() << "the recorded feed is not here";
    const QString real = *samples + u"/ocs-feed-2021-09.xml"_s;
    EXPECT_EQ(verify(real).json["rule"_L1].toString(), u"rootNotPinned"_s);
    const CliAnswer today = askCli({u"feed"_s, u"verify"_s, real, u"--as-of"_s, u"2026-11-25"_s});
    EXPECT_EQ(today.exitCode, 0);
    EXPECT_EQ(today.json["expired"_L1].toArray().size(), 4);
}

TEST_F(FeedFiles, AreExplainedInBothLanguages)
{
    const QString good = document(u"feed.xml"_s, signedFeed());
    const QString bad = document(u"bad.xml"_s, signedFeed(FeedVariant::UntrustedAuthority));
    const QStringList options{u"--trust"_s, path(u"trust"_s), u"--as-of"_s, kAsOf, u"--lang"_s};
    const auto run = [&](const QString &file, const QString &language) {
        return QString::fromUtf8(
            runCli(QStringList{u"feed"_s, u"verify"_s, file} + options + QStringList{language})
                .out);
    };
    EXPECT_TRUE(run(good, u"en"_s).startsWith(u"The feed is trusted\n"));
    EXPECT_TRUE(run(good, u"en"_s).contains(u"2026-06-01 09:00:00 UTC"_s));
    EXPECT_TRUE(run(good, u"ja"_s).startsWith(u"フィードは信頼できます\n"));
    EXPECT_TRUE(run(bad, u"en"_s).contains(u"← the chain is broken here"_s));
    EXPECT_TRUE(run(bad, u"ja"_s).contains(u"ルート証明書"_s));
}

TEST_F(FeedFiles, NothingInThemSteersTheTerminal)
{
    QByteArray text = feedText();
    text.replace("Ping mitigation action.", "&#x9B;31m\xE2\x80\xAE"
                                            "evil");
    const auto document = testSigner().sign(text, FeedVariant::Good, kFounded);
    ASSERT_TRUE(document);
    const CliResult result =
        runCli({u"feed"_s, u"verify"_s, this->document(u"feed.xml"_s, *document), u"--trust"_s,
                path(u"trust"_s), u"--as-of"_s, kAsOf});
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_FALSE(result.out.contains("\xC2\x9B"));
    EXPECT_FALSE(result.out.contains("\xE2\x80\xAE"));
}
