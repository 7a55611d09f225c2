// SPDX-License-Identifier: MIT
#include "io/lab/feedserver.h"
#include "model/base/enumnames.h"

#include "feed/fetchworld.h"
#include "io/feed/xmldsig.h"
#include "model/feed/feeddocument.h"
#include "support/practicekeys.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

QString labFolder()
{
    static const QTemporaryDir folder;
    static const bool prepared = [] {
        putPracticeKeys(folder.path());
        return true;
    }();
    EXPECT_TRUE(prepared);
    return folder.path();
}

/// A practice endpoint while it lives.
class TestEndpoint
{
public:
    explicit TestEndpoint(ServedFeed feed, const QDateTime &now = QDateTime::currentDateTimeUtc())
        : m_server(FeedServer::open(labFolder(), feed, 0, now))
    {
        EXPECT_TRUE(m_server) << qPrintable(m_server.error().detail);
        m_thread = std::jthread([this](const std::stop_token &stop) { m_server->serve(stop); });
    }
    [[nodiscard]] QString url() const { return m_server->url(); }
    [[nodiscard]] QString trustFolder() const { return m_server->trustFolder(); }
    [[nodiscard]] FetchOutcome fetch(const QString &etag = {}) const
    {
        const auto roots = readTlsRoots(trustFolder());
        EXPECT_TRUE(roots);
        HttpFetcher fetcher(*roots);
        FetchRequest request = directRequest(url());
        request.maxBytes = qint64(FeedLimits::kBytes);
        request.etag = etag;
        return fetcher.fetch(request, {});
    }

private:
    Result<FeedServer> m_server;
    std::jthread m_thread;
};

FeedProof proofOf(const TestEndpoint &endpoint)
{
    const FetchOutcome outcome = endpoint.fetch();
    EXPECT_TRUE(outcome.reply) << qPrintable(outcome.reply.error().detail);
    const auto anchors = readTrustFolder(endpoint.trustFolder());
    EXPECT_TRUE(anchors);
    if (!outcome.reply || !anchors)
        return {};
    return XmlSignatureCheck(*anchors).check(outcome.reply->body, QDateTime::currentDateTimeUtc());
}

} // namespace

TEST(FeedServer, ServesEveryVerdict)
{
    struct Case
    {
        ServedFeed feed;
        FeedVerdict verdict;
    };
    for (const Case &test : {Case{ServedFeed::Trusted, FeedVerdict::Trusted},
                             Case{ServedFeed::ExpiredSigner, FeedVerdict::Expired},
                             Case{ServedFeed::WrongIssuer, FeedVerdict::ChainRefused},
                             Case{ServedFeed::NoTimestamp, FeedVerdict::Trusted},
                             Case{ServedFeed::Altered, FeedVerdict::Altered},
                             Case{ServedFeed::Unsigned, FeedVerdict::Unsigned},
                             Case{ServedFeed::Older, FeedVerdict::Trusted}}) {
        const TestEndpoint endpoint(test.feed);
        EXPECT_EQ(enumName(proofOf(endpoint).verdict).toStdString(),
                  enumName(test.verdict).toStdString())
            << qPrintable(enumName(test.feed));
    }
}

TEST(FeedServer, TheOlderOneWasSignedAMonthEarlier)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const TestEndpoint newer(ServedFeed::Trusted, now);
    const TestEndpoint older(ServedFeed::Older, now);
    EXPECT_EQ(proofOf(older).timestamp.at.daysTo(proofOf(newer).timestamp.at), 30);
}

TEST(FeedServer, FailsOnTheWayAsAsked)
{
    EXPECT_FETCH_ERROR(TestEndpoint(ServedFeed::CutOff).fetch(), ErrorCode::Unreachable,
                       Reason::ConnectionLost);
    EXPECT_FETCH_ERROR(TestEndpoint(ServedFeed::TooLarge).fetch(), ErrorCode::InvalidData,
                       Reason::AnswerTooLarge);
    EXPECT_FETCH_ERROR(TestEndpoint(ServedFeed::WrongContentType).fetch(), ErrorCode::InvalidData,
                       Reason::WrongContentType);
    const FetchOutcome inspected = TestEndpoint(ServedFeed::Inspected).fetch();
    EXPECT_FETCH_ERROR(inspected, ErrorCode::PreconditionFailed, Reason::TlsRefused);
    ASSERT_EQ(inspected.tls.chain.size(), 2u);
    EXPECT_EQ(inspected.tls.chain[1].commonName, u"Practice Inspecting Proxy CA"_s);
}

TEST(FeedServer, ASlowFeedGivesWayToAStopRequest)
{
    const TestEndpoint endpoint(ServedFeed::Slow);
    HttpFetcher fetcher(readTlsRoots(endpoint.trustFolder()).value());
    std::stop_source stop;
    CallContext context;
    context.stop = stop.get_token();
    const FetchOutcome outcome = fetcher.fetch(directRequest(endpoint.url()), context,
                                               [&stop](qint64, qint64) { stop.request_stop(); });
    EXPECT_FETCH_ERROR(outcome, ErrorCode::Cancelled, Reason::None);
}

TEST(FeedServer, ConfirmsWhatIsHeldAndServesNothingElse)
{
    const TestEndpoint endpoint(ServedFeed::Trusted);
    const FetchOutcome first = endpoint.fetch();
    ASSERT_TRUE(first.reply);
    const FetchOutcome second = endpoint.fetch(first.reply->etag);
    ASSERT_TRUE(second.reply);
    EXPECT_TRUE(second.reply->notModified);
    HttpFetcher fetcher(readTlsRoots(endpoint.trustFolder()).value());
    EXPECT_FETCH_ERROR(fetcher.fetch(directRequest(endpoint.url() + u"/other"_s), {}),
                       ErrorCode::NotFound, Reason::HttpStatus);
}

TEST(FeedServer, MakesItsKeysOnceAndLetsNobodyElseReadThem)
{
    const QTemporaryDir folder;
    const auto certificates = [&folder]() -> QByteArray {
        const auto pki = openLabPki(folder.path(), QDateTime::currentDateTimeUtc());
        EXPECT_TRUE(pki);
        return pki->signer.rootPem() + toPem({certificateInfo(pki->tlsServer.certificate.get())});
    };
    const QByteArray before = certificates();
    EXPECT_EQ(certificates(), before);
    for (const QString &name : {u"feed-keys.pem"_s, u"tls-keys.pem"_s})
        EXPECT_EQ(QFile::permissions(folder.filePath(name)) & (QFile::ReadGroup | QFile::ReadOther),
                  QFile::Permissions())
            << qPrintable(name);
}

TEST(FeedServer, DamagedKeysAreSaid)
{
    const QTemporaryDir folder;
    for (const char *name : {"founded.txt", "feed-keys.pem", "tls-keys.pem"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("2026-01-01T00:00:00Z");
    }
    const auto server =
        FeedServer::open(folder.path(), ServedFeed::Trusted, 0, QDateTime::currentDateTimeUtc());
    ASSERT_FALSE(server);
    EXPECT_EQ(server.error().code, ErrorCode::InvalidData);
}

TEST(FeedServer, APortThatIsTakenIsSaid)
{
    const TestEndpoint first(ServedFeed::Trusted);
    const auto port = quint16(QUrl(first.url()).port());
    const auto second =
        FeedServer::open(labFolder(), ServedFeed::Trusted, port, QDateTime::currentDateTimeUtc());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().reason, Reason::PortInUse);
}
