// SPDX-License-Identifier: MIT
#include "engine/feedservice.h"
#include "feed/feedworld.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThread>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Outcome = FeedUpdate::Outcome;

namespace {

class Service : public testing::Test, protected FeedWorld
{
protected:
    Service()
    {
        make();
        EXPECT_TRUE(service->load());
    }
    void make()
    {
        service = std::make_unique<FeedService>(*feeds, fetcher, check, clock, *queue);
        service->setSource(source());
        QObject::connect(service.get(), &FeedService::finished, [this](Outcome outcome) {
            EXPECT_EQ(QThread::currentThread(), qApp->thread());
            EXPECT_FALSE(service->isBusy());
            outcomes.push_back(outcome);
        });
    }
    /// Waits for the next outcome.
    Outcome next()
    {
        const size_t count = outcomes.size();
        EXPECT_TRUE(QTest::qWaitFor([&] { return outcomes.size() > count; }, 60'000));
        return outcomes.size() > count ? outcomes.back() : Outcome::NotFetched;
    }
    Outcome fetch()
    {
        service->fetch();
        return next();
    }

    std::vector<Outcome> outcomes;
    std::unique_ptr<JobQueue> queue = std::make_unique<JobQueue>();
    std::unique_ptr<FeedService> service;
};

} // namespace

TEST_F(Service, StartsEmptyAndAtTheUsualAddress)
{
    EXPECT_FALSE(service->held());
    EXPECT_FALSE(service->lastChecked());
    EXPECT_FALSE(service->lastError());
    EXPECT_FALSE(service->lastTls());
    EXPECT_FALSE(service->lastAttemptAt().isValid());
    EXPECT_FALSE(service->isBusy());
    EXPECT_EQ(service->exportProof().error().code, ErrorCode::NotFound);
    const FeedService fresh(*feeds, fetcher, check, clock, *queue);
    EXPECT_EQ(fresh.source().url, u"https://officeclient.microsoft.com/getexchangemitigations"_s);
    EXPECT_EQ(fresh.source().proxy.kind, ProxyChoice::Kind::System);
}

TEST_F(Service, WhileItPractisesTheSettingsWaitForLater)
{
    const FeedTools tools{fetcher, check, *feeds, clock};
    const FeedSource practice{u"https://127.0.0.1:1/practice"_s, {ProxyChoice::Kind::None, {}}};
    ASSERT_TRUE(service->switchTo(tools, practice));
    service->setSource({u"https://mirror.example/feed"_s, {}});
    EXPECT_EQ(service->source().url, practice.url);
    ASSERT_TRUE(service->switchTo(tools, std::nullopt));
    EXPECT_EQ(service->source().url, u"https://mirror.example/feed"_s);
}

TEST_F(Service, FetchesAndTells)
{
    int changes = 0;
    qint64 received = 0;
    QObject::connect(service.get(), &FeedService::changed, [&] { ++changes; });
    QObject::connect(service.get(), &FeedService::progress,
                     [&](qint64 now, qint64) { received = now; });
    service->fetch();
    EXPECT_TRUE(service->isBusy());
    service->fetch(); // Not doubled.
    EXPECT_EQ(next(), Outcome::Accepted);
    EXPECT_EQ(outcomes.size(), 1u);
    EXPECT_EQ(changes, 2);
    EXPECT_EQ(server.asked(), 1);
    EXPECT_EQ(received, feedSignedOn(10).size());
    ASSERT_TRUE(service->held() && service->lastChecked());
    EXPECT_EQ(service->held()->record.document, feedSignedOn(10));
    EXPECT_EQ(service->held()->proof.verdict, FeedVerdict::Trusted);
    EXPECT_TRUE(service->held()->document);
    EXPECT_EQ(service->lastChecked()->record, service->held()->record);
    EXPECT_FALSE(service->lastError());
    ASSERT_TRUE(service->lastTls());
    EXPECT_EQ(service->lastTls()->chain.size(), 2u);
    EXPECT_EQ(service->lastAttemptAt(), kNow);
}

TEST_F(Service, RemembersEverythingAfterARestart)
{
    ASSERT_EQ(fetch(), Outcome::Accepted);
    serve(feedSignedOn(9));
    ASSERT_EQ(fetch(), Outcome::Refused);
    serveAnswer({"404 Not Found", {}, {}});
    ASSERT_EQ(fetch(), Outcome::NotFetched);
    make();
    EXPECT_FALSE(service->held());
    ASSERT_TRUE(service->load());
    ASSERT_TRUE(service->held() && service->lastChecked() && service->lastError() &&
                service->lastTls());
    EXPECT_EQ(service->held()->record.document, feedSignedOn(10));
    EXPECT_EQ(service->lastChecked()->record.document, feedSignedOn(9));
    EXPECT_EQ(service->lastChecked()->proof.verdict, FeedVerdict::RolledBack);
    EXPECT_EQ(service->lastError()->reason, Reason::HttpStatus);
    EXPECT_EQ(service->lastTls()->chain.size(), 2u);
}

TEST_F(Service, AnErrorGoesWhenAFetchSucceeds)
{
    serveAnswer({"503 Service Unavailable", {}, {}});
    ASSERT_EQ(fetch(), Outcome::NotFetched);
    EXPECT_TRUE(service->lastError());
    serve(feedSignedOn(10));
    ASSERT_EQ(fetch(), Outcome::Accepted);
    EXPECT_FALSE(service->lastError());
}

TEST_F(Service, ImportsAFile)
{
    service->importFile(signedFeed(FeedVariant::Altered), u"altered.xml"_s);
    EXPECT_TRUE(service->isBusy());
    EXPECT_EQ(next(), Outcome::Refused);
    EXPECT_FALSE(service->held());
    EXPECT_EQ(service->lastChecked()->proof.verdict, FeedVerdict::Altered);
    service->importFile(feedSignedOn(10), u"feed.xml"_s);
    EXPECT_EQ(next(), Outcome::Accepted);
    EXPECT_EQ(service->held()->record.source, u"feed.xml"_s);
    EXPECT_EQ(server.asked(), 0);
}

TEST_F(Service, CancellingKeepsWhatIsKnown)
{
    ASSERT_EQ(fetch(), Outcome::Accepted);
    ServedAnswer slow = xmlAnswer(feedSignedOn(20));
    slow.pieces = 2;
    slow.pause = 1h;
    serveAnswer(slow);
    service->fetch();
    ASSERT_TRUE(QTest::qWaitFor([this] { return server.asked() == 2; }, 60'000));
    service->cancel();
    EXPECT_EQ(next(), Outcome::NotFetched);
    EXPECT_FALSE(service->lastError());
    EXPECT_EQ(service->held()->record.document, feedSignedOn(10));
    EXPECT_EQ(service->lastTls()->chain.size(), 2u);
}

TEST_F(Service, GoesAwayInTheMiddleOfAFetch)
{
    ServedAnswer slow = xmlAnswer(feedSignedOn(20));
    slow.pause = 1h;
    serveAnswer(slow);
    service->fetch();
    ASSERT_TRUE(QTest::qWaitFor([this] { return server.asked() == 1; }, 60'000));
    service.reset();
    queue.reset();
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(outcomes.empty());
}

TEST_F(Service, ExportsEverythingAVerdictStandsOn)
{
    ASSERT_EQ(fetch(), Outcome::Accepted);
    const auto exported = service->exportProof();
    ASSERT_TRUE(exported);
    const QJsonObject json = QJsonDocument::fromJson(*exported).object();
    EXPECT_EQ(json["schema"_L1].toString(), u"amado.feedproof/1"_s);
    EXPECT_EQ(json["verdict"_L1].toString(), u"trusted"_s);
    EXPECT_EQ(json["rule"_L1].toString(), u"none"_s);
    EXPECT_EQ(json["document"_L1]["source"_L1].toString(), server.url());
    EXPECT_EQ(json["document"_L1]["fetchedAt"_L1].toString(), u"2026-07-01T09:00:00.000Z"_s);
    EXPECT_EQ(QByteArray::fromBase64(json["document"_L1]["base64"_L1].toString().toLatin1()),
              feedSignedOn(10));
    const auto chainIn = [](const QJsonValue &pem) {
        const auto chain = readPem(pem.toString().toLatin1());
        return chain ? *chain : CertificateChain();
    };
    EXPECT_EQ(chainIn(json["signerPem"_L1]), service->held()->proof.signer);
    EXPECT_EQ(chainIn(json["timestampPem"_L1]), service->held()->proof.timestamp.chain);
    EXPECT_EQ(chainIn(json["tls"_L1]["chainPem"_L1]), service->lastTls()->chain);
    EXPECT_EQ(json["tls"_L1]["protocol"_L1].toString(), u"TLSv1.3"_s);
}
