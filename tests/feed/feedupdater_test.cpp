// SPDX-License-Identifier: MIT
#include "feed/feedworld.h"
#include "model/base/enumnames.h"

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Outcome = FeedUpdate::Outcome;

namespace {

class Updater : public testing::Test, protected FeedWorld
{
protected:
    void expectRefused(const QByteArray &document, FeedVerdict verdict, TrustRule rule)
    {
        serve(document);
        const QByteArray before = heldDocument();
        const FeedUpdate update = FeedWorld::update();
        EXPECT_EQ(update.outcome, Outcome::Refused);
        EXPECT_FALSE(update.error);
        ASSERT_TRUE(update.checked);
        EXPECT_EQ(enumName(update.checked->proof.verdict).toStdString(),
                  enumName(verdict).toStdString());
        EXPECT_EQ(enumName(update.checked->proof.rule).toStdString(), enumName(rule).toStdString());
        EXPECT_EQ(heldDocument(), before);
        const auto last = feeds->lastChecked().value();
        ASSERT_TRUE(last);
        EXPECT_EQ(last->document, document);
        EXPECT_EQ(last->verdict, verdict);
    }
};

/// A store that does something before it keeps a document, once.
class InterruptedStore : public FeedStore
{
public:
    InterruptedStore(FeedStore &real, std::function<Result<>()> before)
        : m_real(real)
        , m_before(std::move(before))
    {}
    Result<std::optional<FeedRecord>> held() override { return m_real.held(); }
    Result<std::optional<FeedRecord>> lastChecked() override { return m_real.lastChecked(); }
    Result<std::vector<FeedRecord>> feeds() override { return m_real.feeds(); }
    Result<FeedRecord> keep(const FeedRecord &record, const QString &judgedAgainst) override
    {
        if (const auto before = std::exchange(m_before, {})) {
            if (auto done = before(); !done)
                return failure(done.error());
        }
        return m_real.keep(record, judgedAgainst);
    }
    Result<> noteAttempt(const FeedAttempt &attempt) override
    {
        return m_real.noteAttempt(attempt);
    }
    Result<std::optional<FeedAttempt>> lastAttempt() override { return m_real.lastAttempt(); }

private:
    FeedStore &m_real;
    std::function<Result<>()> m_before;
};

} // namespace

TEST_F(Updater, ATrustedDocumentIsAcceptedWithItsEvidence)
{
    const FeedUpdate update = FeedWorld::update();
    EXPECT_EQ(update.outcome, Outcome::Accepted);
    ASSERT_TRUE(update.checked);
    EXPECT_EQ(update.checked->proof.verdict, FeedVerdict::Trusted);
    ASSERT_TRUE(update.checked->document);
    EXPECT_EQ(update.checked->document->configs.at(0).id, u"PING1"_s);
    EXPECT_EQ(update.tls.chain.size(), 2u);
    const auto held = feeds->held().value();
    ASSERT_TRUE(held);
    EXPECT_EQ(*held, update.checked->record);
    EXPECT_EQ(held->document, feedSignedOn(10));
    EXPECT_EQ(held->source, server.url());
    EXPECT_EQ(held->fetchedAt, kNow);
    EXPECT_EQ(held->checkedAt, kNow);
    EXPECT_EQ(held->tls, update.tls);
    EXPECT_TRUE(held->proof.contains(R"("verdict":"trusted")"));
    const auto attempt = feeds->lastAttempt().value();
    ASSERT_TRUE(attempt);
    EXPECT_EQ(attempt->at, kNow);
    EXPECT_FALSE(attempt->error);
    EXPECT_EQ(attempt->tls, update.tls);
}

TEST_F(Updater, AnUnchangedDocumentIsConfirmedWithoutBeingSentAgain)
{
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    clock.time = kNow.addSecs(3600);
    const FeedUpdate again = update();
    EXPECT_EQ(again.outcome, Outcome::Confirmed);
    EXPECT_FALSE(server.lastRequest().header("If-None-Match").isEmpty());
    const auto kept = feeds->feeds().value();
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept[0].fetchedAt, kNow);
    EXPECT_EQ(kept[0].checkedAt, clock.time);
    EXPECT_EQ(kept[0].acceptedAt, clock.time);
}

TEST_F(Updater, TheSameBytesSentAgainAreConfirmedToo)
{
    serve(feedSignedOn(10), false);
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    EXPECT_EQ(update().outcome, Outcome::Confirmed);
    EXPECT_EQ(server.lastRequest().header("If-None-Match"), QByteArray());
    EXPECT_EQ(feeds->feeds().value().size(), 1u);
}

TEST_F(Updater, AnotherAddressIsNotAskedConditionally)
{
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    FeedSource other = source();
    other.url = server.url(u"/other"_s);
    EXPECT_EQ(updateFeed(other, tools(), {}).outcome, Outcome::Confirmed);
    EXPECT_EQ(server.lastRequest().header("If-None-Match"), QByteArray());
    EXPECT_EQ(feeds->held().value()->source, other.url);
}

TEST_F(Updater, ANewerDocumentTakesThePlaceOfTheHeldOne)
{
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    serve(feedSignedOn(20));
    EXPECT_EQ(update().outcome, Outcome::Accepted);
    EXPECT_EQ(heldDocument(), feedSignedOn(20));
    EXPECT_EQ(feeds->feeds().value().size(), 2u);
}

TEST_F(Updater, AnOlderDocumentIsNeverAccepted)
{
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    expectRefused(feedSignedOn(9), FeedVerdict::RolledBack, TrustRule::OlderThanHeld);
    EXPECT_EQ(heldDocument(), feedSignedOn(10));
    serve(feedSignedOn(10));
    EXPECT_EQ(update().outcome, Outcome::Confirmed);
}

TEST_F(Updater, WhatIsNotTrustedIsKeptAsEvidenceAndNotHeld)
{
    expectRefused(signedFeed(FeedVariant::Altered), FeedVerdict::Altered, TrustRule::DigestDiffers);
    expectRefused(signedFeed(FeedVariant::Unsigned), FeedVerdict::Unsigned, TrustRule::None);
    expectRefused(signedFeed(FeedVariant::UntrustedAuthority), FeedVerdict::ChainRefused,
                  TrustRule::RootNotPinned);
    expectRefused(signedFeed(FeedVariant::ExpiredSigner), FeedVerdict::Expired,
                  TrustRule::CertificateExpired);
    expectRefused("<EOCS", FeedVerdict::Unreadable, TrustRule::NotWellFormed);
    expectRefused("", FeedVerdict::Unreadable, TrustRule::NotWellFormed);
    EXPECT_EQ(heldDocument(), QByteArray());
    EXPECT_EQ(feeds->feeds().value().size(), 6u);
}

TEST_F(Updater, ARefusedDocumentIsNotConfirmedByItsTag)
{
    expectRefused(signedFeed(FeedVariant::Altered), FeedVerdict::Altered, TrustRule::DigestDiffers);
    expectRefused(signedFeed(FeedVariant::Altered), FeedVerdict::Altered, TrustRule::DigestDiffers);
    EXPECT_EQ(server.lastRequest().header("If-None-Match"), QByteArray());
}

TEST_F(Updater, AnExpiredDocumentStaysTheMeasure)
{
    serve(feedSignedOn(10, FeedVariant::NoTimestamp));
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    clock.time = kFounded.addYears(3);
    EXPECT_EQ(update().outcome, Outcome::Refused);
    EXPECT_EQ(feeds->held().value()->verdict, FeedVerdict::Expired);
    expectRefused(feedSignedOn(5), FeedVerdict::RolledBack, TrustRule::NotProvenNewer);
}

TEST_F(Updater, WhenNothingComesTheReasonAndTheChainAreRemembered)
{
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    clock.time = kNow.addSecs(60);
    serveAnswer({"503 Service Unavailable", {}, {}});
    const FeedUpdate unavailable = update();
    EXPECT_EQ(unavailable.outcome, Outcome::NotFetched);
    EXPECT_FALSE(unavailable.checked);
    ASSERT_TRUE(unavailable.error);
    EXPECT_EQ(unavailable.error->reason, Reason::HttpStatus);
    const auto attempt = feeds->lastAttempt().value();
    ASSERT_TRUE(attempt && attempt->error);
    EXPECT_EQ(attempt->at, clock.time);
    EXPECT_EQ(attempt->error, unavailable.error);
    EXPECT_EQ(attempt->tls.chain.size(), 2u);
    EXPECT_EQ(heldDocument(), feedSignedOn(10));
    EXPECT_EQ(feeds->held().value()->checkedAt, kNow);

    HttpFetcher stranger;
    const FeedTools distrusting{stranger, check, *feeds, clock};
    const FeedUpdate refused = updateFeed(source(), distrusting, {});
    EXPECT_EQ(refused.error->reason, Reason::TlsRefused);
    EXPECT_EQ(feeds->lastAttempt().value()->tls.chain.size(), 2u);
    EXPECT_FALSE(feeds->lastAttempt().value()->tls.error.isEmpty());
}

TEST_F(Updater, ACancelledFetchLeavesNoTrace)
{
    std::stop_source stop;
    stop.request_stop();
    CallContext context;
    context.stop = stop.get_token();
    const FeedUpdate update = FeedWorld::update(context);
    EXPECT_EQ(update.outcome, Outcome::NotFetched);
    EXPECT_EQ(update.error->code, ErrorCode::Cancelled);
    EXPECT_EQ(feeds->lastAttempt().value(), std::nullopt);
}

TEST_F(Updater, AStoreThatFailsIsSaidAndTheVerdictIsNotLost)
{
    InterruptedStore broken(*feeds, [] {
        return Result<>(failure(ErrorCode::StoreFailed, Reason::DiskFull, u"amado.db"_s));
    });
    const FeedUpdate update = updateFeed(source(), {fetcher, check, broken, clock}, {});
    EXPECT_EQ(update.outcome, Outcome::NotStored);
    EXPECT_EQ(update.error->reason, Reason::DiskFull);
    ASSERT_TRUE(update.checked);
    EXPECT_EQ(update.checked->proof.verdict, FeedVerdict::Trusted);
    EXPECT_EQ(heldDocument(), QByteArray());
}

TEST_F(Updater, WhatAnotherProgramAcceptedMeanwhileCountsToo)
{
    InterruptedStore interrupted(*feeds, [this]() -> Result<> {
        const FeedUpdate other = importFeed(feedSignedOn(20), u"newer.xml"_s, FeedWorld::tools());
        EXPECT_EQ(other.outcome, Outcome::Accepted);
        return {};
    });
    const FeedUpdate update = updateFeed(source(), {fetcher, check, interrupted, clock}, {});
    EXPECT_EQ(update.outcome, Outcome::Refused);
    EXPECT_FALSE(update.error);
    EXPECT_EQ(update.checked->proof.rule, TrustRule::OlderThanHeld);
    EXPECT_EQ(heldDocument(), feedSignedOn(20));
}

TEST_F(Updater, AFileIsJudgedTheSameWay)
{
    const FeedUpdate imported = importFeed(feedSignedOn(10), u"feed.xml"_s, tools());
    EXPECT_EQ(imported.outcome, Outcome::Accepted);
    EXPECT_EQ(feeds->held().value()->source, u"feed.xml"_s);
    EXPECT_EQ(feeds->lastAttempt().value(), std::nullopt);
    EXPECT_EQ(importFeed(feedSignedOn(9), u"old.xml"_s, tools()).checked->proof.rule,
              TrustRule::OlderThanHeld);
    EXPECT_EQ(update().outcome, Outcome::Confirmed);
    EXPECT_EQ(feeds->held().value()->source, server.url());
}

TEST_F(Updater, ADocumentAcceptedElsewhereCountsToo)
{
    const FeedUpdate update = updateFeed(source(), tools(), {}, {}, feedSignedOn(20));
    EXPECT_EQ(update.outcome, Outcome::Refused);
    EXPECT_EQ(update.checked->proof.rule, TrustRule::OlderThanHeld);
}

TEST_F(Updater, AStoredDocumentIsJudgedAgainAndNotBelieved)
{
    ASSERT_EQ(update().outcome, Outcome::Accepted);
    FeedRecord record = *feeds->held().value();
    EXPECT_EQ(judgeStored(record, check, kNow).proof.verdict, FeedVerdict::Trusted);
    EXPECT_EQ(judgeStored(record, check, kFounded.addYears(5)).proof.verdict, FeedVerdict::Trusted);
    record.document.replace("DoNothing", "DoSomething");
    EXPECT_EQ(judgeStored(record, check, kNow).proof.verdict, FeedVerdict::Altered);

    serve(feedSignedOn(9));
    ASSERT_EQ(update().outcome, Outcome::Refused);
    const HeldFeed older = judgeStored(*feeds->lastChecked().value(), check, kNow);
    EXPECT_EQ(older.proof.verdict, FeedVerdict::RolledBack);
    EXPECT_EQ(older.proof.rule, TrustRule::OlderThanHeld);
    EXPECT_FALSE(older.proof.detail.isEmpty());
}
