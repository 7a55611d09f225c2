// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"
#include "support/practicekeys.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

#include <signal.h>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// The practice endpoint as a program of its own.
class Endpoint
{
public:
    explicit Endpoint(const QString &variant = u"trusted"_s)
        : m_process(
              startCli({u"lab"_s, u"serve-feed"_s, folder(), u"--variant"_s, variant, u"--json"_s}))
    {
        QByteArray said;
        QJsonParseError error{0, QJsonParseError::IllegalValue};
        while (error.error != QJsonParseError::NoError && m_process->waitForReadyRead(120'000)) {
            said += m_process->readAllStandardOutput();
            m_json = QJsonDocument::fromJson(said, &error).object();
        }
        EXPECT_EQ(error.error, QJsonParseError::NoError)
            << said.toStdString() << m_process->readAllStandardError().toStdString();
    }
    ~Endpoint() { EXPECT_EQ(end(SIGTERM), 0); }
    /// Ends it, if it still runs, and gives its exit code.
    int end(int signal)
    {
        if (m_process->state() == QProcess::Running) {
            ::kill(pid_t(m_process->processId()), signal);
            EXPECT_TRUE(m_process->waitForFinished(60'000));
        }
        return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    }

    [[nodiscard]] const QJsonObject &json() const { return m_json; }
    [[nodiscard]] QString url() const { return m_json["url"_L1].toString(); }
    [[nodiscard]] QString trust() const { return m_json["trust"_L1].toString(); }
    [[nodiscard]] static QString folder()
    {
        static const QTemporaryDir shared;
        static const QString path = [] {
            putPracticeKeys(shared.filePath(u"feed"_s));
            return shared.filePath(u"feed"_s);
        }();
        return path;
    }

private:
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_json;
};

class FeedFetch : public testing::Test
{
protected:
    QTemporaryDir m_folder;

    QStringList arguments(const Endpoint &endpoint, const QStringList &more = {}) const
    {
        return QStringList{u"feed"_s,    u"fetch"_s,
                           u"--url"_s,   endpoint.url(),
                           u"--trust"_s, endpoint.trust(),
                           u"--proxy"_s, u"none"_s,
                           u"--store"_s, m_folder.filePath(u"store.sqlite"_s)} +
               more;
    }
    CliAnswer fetch(const Endpoint &endpoint, const QStringList &more = {}) const
    {
        return askCli(arguments(endpoint, more));
    }
    static QString outcome(const CliAnswer &answer)
    {
        return answer.json["fetch"_L1]["outcome"_L1].toString();
    }
    static QString problem(const CliAnswer &answer)
    {
        return answer.json["problems"_L1][0]["code"_L1].toString();
    }
};

} // namespace

TEST_F(FeedFetch, ATrustedFeedIsFetchedAndConfirmed)
{
    const Endpoint endpoint;
    const CliAnswer first = fetch(endpoint);
    EXPECT_EQ(first.exitCode, 0) << first.err.toStdString();
    EXPECT_EQ(first.json["verdict"_L1].toString(), u"trusted"_s);
    EXPECT_EQ(first.json["file"_L1].toString(), endpoint.url());
    EXPECT_EQ(first.json["configs"_L1][0]["id"_L1].toString(), u"PING1"_s);
    EXPECT_EQ(outcome(first), u"accepted"_s);
    const QJsonObject fetched = first.json["fetch"_L1].toObject();
    EXPECT_EQ(fetched["source"_L1].toString(), endpoint.url());
    EXPECT_TRUE(fetched["stored"_L1].toBool());
    EXPECT_TRUE(fetched["proxy"_L1].isNull());
    EXPECT_EQ(fetched["tls"_L1]["protocol"_L1].toString(), u"TLSv1.3"_s);
    EXPECT_TRUE(fetched["tls"_L1]["error"_L1].isNull());
    EXPECT_EQ(fetched["tls"_L1]["chain"_L1].toArray().size(), 2);
    const CliAnswer second = fetch(endpoint);
    EXPECT_EQ(second.exitCode, 0);
    EXPECT_EQ(outcome(second), u"confirmed"_s);
    EXPECT_EQ(second.json["fetch"_L1]["fetchedAt"_L1], fetched["fetchedAt"_L1]);
}

TEST_F(FeedFetch, EveryRefusalIsSaidByItsVerdict)
{
    struct Case
    {
        const char *variant;
        const char *verdict;
        const char *rule;
    };
    for (const Case &test :
         {Case{"expiredSigner", "expired", "certificateExpired"},
          Case{"wrongIssuer", "chainRefused", "rootNotPinned"},
          Case{"altered", "altered", "digestDiffers"}, Case{"unsigned", "unsigned", "none"}}) {
        const Endpoint endpoint(QString::fromLatin1(test.variant));
        const CliAnswer answer = fetch(endpoint);
        EXPECT_EQ(answer.exitCode, 1) << test.variant;
        EXPECT_EQ(answer.json["verdict"_L1].toString(), QString::fromLatin1(test.verdict));
        EXPECT_EQ(answer.json["rule"_L1].toString(), QString::fromLatin1(test.rule));
        EXPECT_TRUE(answer.json["configs"_L1].toArray().isEmpty());
        EXPECT_EQ(outcome(answer), u"refused"_s);
        EXPECT_TRUE(answer.json["fetch"_L1]["stored"_L1].toBool());
    }
}

TEST_F(FeedFetch, AnOlderFeedIsRefusedWhereANewerOneIsHeld)
{
    {
        const Endpoint newer;
        ASSERT_EQ(fetch(newer).exitCode, 0);
    }
    const Endpoint older(u"older"_s);
    const CliAnswer answer = fetch(older);
    EXPECT_EQ(answer.exitCode, 1);
    EXPECT_EQ(answer.json["verdict"_L1].toString(), u"rolledBack"_s);
    EXPECT_EQ(answer.json["rule"_L1].toString(), u"olderThanHeld"_s);
}

TEST_F(FeedFetch, WhatFailsOnTheWayIsSaidWithTheEvidence)
{
    struct Case
    {
        const char *variant;
        const char *code;
    };
    for (const Case &test :
         {Case{"inspected", "tlsRefused"}, Case{"cutOff", "connectionLost"},
          Case{"tooLarge", "answerTooLarge"}, Case{"wrongContentType", "wrongContentType"}}) {
        const Endpoint endpoint(QString::fromLatin1(test.variant));
        const CliAnswer answer = fetch(endpoint);
        EXPECT_EQ(answer.exitCode, 3) << test.variant;
        EXPECT_TRUE(answer.json["verdict"_L1].isNull());
        EXPECT_EQ(problem(answer), QString::fromLatin1(test.code));
        EXPECT_EQ(outcome(answer), u"notFetched"_s);
        EXPECT_EQ(answer.json["fetch"_L1]["tls"_L1]["chain"_L1].toArray().size(), 2);
        EXPECT_EQ(answer.err.count('\n'), 1) << answer.err.toStdString();
    }
}

TEST_F(FeedFetch, TheLabsFeedMeansNothingToTheVendorsRoots)
{
    const Endpoint endpoint;
    const CliAnswer answer =
        askCli({u"feed"_s, u"fetch"_s, u"--url"_s, endpoint.url(), u"--proxy"_s, u"none"_s,
                u"--store"_s, m_folder.filePath(u"store.sqlite"_s)});
    EXPECT_EQ(answer.exitCode, 3);
    EXPECT_EQ(problem(answer), u"tlsRefused"_s);
}

TEST_F(FeedFetch, TextIsInTheLanguageAskedFor)
{
    const Endpoint endpoint;
    const CliResult english = runCli(arguments(endpoint, {u"--lang"_s, u"en"_s}));
    EXPECT_EQ(english.exitCode, 0);
    EXPECT_TRUE(english.out.contains(endpoint.url().toUtf8()));
    EXPECT_TRUE(english.out.contains("It was accepted"));
    const CliResult japanese = runCli(arguments(endpoint, {u"--lang"_s, u"ja"_s}));
    EXPECT_EQ(japanese.exitCode, 0);
    EXPECT_TRUE(japanese.out.contains(QString(u"取得元"_s).toUtf8())) << japanese.out.toStdString();
}

TEST_F(FeedFetch, AnAddressWithCredentialsIsRefusedAndNotRepeated)
{
    const CliAnswer answer =
        askCli({u"feed"_s, u"fetch"_s, u"--url"_s, u"https://me:secret@feed.invalid/"_s,
                u"--store"_s, m_folder.filePath(u"store.sqlite"_s)});
    EXPECT_EQ(answer.exitCode, 3);
    EXPECT_EQ(problem(answer), u"addressRefused"_s);
    EXPECT_FALSE(QJsonDocument(answer.json).toJson().contains("secret"));
    EXPECT_FALSE(answer.err.contains("secret"));
}

TEST_F(FeedFetch, AnInterruptedFetchEnds)
{
    const Endpoint endpoint(u"slow"_s);
    const auto process = startCli(arguments(endpoint));
    // Whether the signal comes before, while or after it fetches: the program ends by itself.
    ::kill(pid_t(process->processId()), SIGINT);
    ASSERT_TRUE(process->waitForFinished(120'000));
}

TEST_F(FeedFetch, WrongArgumentsAreUsage)
{
    for (const QStringList &wrong :
         {QStringList{u"feed"_s, u"fetch"_s, u"file.xml"_s},
          QStringList{u"feed"_s, u"fetch"_s, u"--url"_s, u""_s},
          QStringList{u"feed"_s, u"fetch"_s, u"--proxy"_s, u""_s},
          QStringList{u"feed"_s, u"verify"_s, u"file.xml"_s, u"--url"_s, u"https://x/"_s},
          QStringList{u"lab"_s, u"serve-feed"_s, u"a"_s, u"b"_s},
          QStringList{u"lab"_s, u"serve-feed"_s, u"--port"_s, u"70000"_s},
          QStringList{u"lab"_s, u"serve-feed"_s, u"--variant"_s, u"splendid"_s},
          QStringList{u"lab"_s, u"folder"_s, u"--port"_s, u"1"_s}})
        EXPECT_EQ(runCli(wrong).exitCode, 2) << wrong.join(u' ').toStdString();
}

TEST_F(FeedFetch, TheEndpointEndsWithEitherSignal)
{
    for (const int signal : {SIGINT, SIGTERM}) {
        Endpoint endpoint;
        EXPECT_EQ(endpoint.end(signal), 0);
    }
}

TEST_F(FeedFetch, AnEndpointThatCannotBeMadeSaysWhy)
{
    writeFile(m_folder.filePath(u"plain"_s), "x");
    const CliAnswer answer =
        askCli({u"lab"_s, u"serve-feed"_s, m_folder.filePath(u"plain/below"_s)});
    EXPECT_EQ(answer.exitCode, 3);
    EXPECT_TRUE(answer.json["url"_L1].isNull());
    EXPECT_EQ(answer.json["problems"_L1].toArray().size(), 1);
}
