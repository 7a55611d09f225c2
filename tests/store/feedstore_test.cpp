// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "store/entries.h"

#include "io/store/feedretention.h"
#include "io/store/sqlsession.h"
#include "io/tls/certificates.h"
#include "support/testpaths.h"

#include <QCryptographicHash>
#include <QFile>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kFirst(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);

FeedRecord recordOf(const QByteArray &document, FeedVerdict verdict = FeedVerdict::Trusted)
{
    FeedRecord record;
    record.document = document;
    record.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(document, QCryptographicHash::Sha256).toHex());
    record.source = u"https://feed.test/"_s;
    record.fetchedAt = kFirst;
    record.checkedAt = kFirst;
    record.verdict = verdict;
    record.proof = "{}";
    return record;
}

TlsObservation observation()
{
    QFile file(amado::test::sourcePath(u"resources/trust/microsoft-root-2011.pem"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const auto chain = readPem(file.readAll());
    EXPECT_TRUE(chain);
    return {*chain, u"TLSv1.2"_s, u"certificate has expired"_s};
}

class Feeds : public testing::Test
{
protected:
    StoreFolder m_folder;
    std::unique_ptr<Store> m_store = m_folder.open();
    std::unique_ptr<FeedStore> m_feeds = m_store->feeds();

    void keep(const FeedRecord &record)
    {
        const auto kept = m_feeds->keep(record, heldHash());
        ASSERT_TRUE(kept) << qPrintable(kept.error().detail);
    }
    QString heldHash() const
    {
        const auto held = m_feeds->held();
        EXPECT_TRUE(held);
        return *held ? (*held)->sha256 : QString();
    }
    QByteArray lastDocument() const
    {
        const auto last = m_feeds->lastChecked();
        EXPECT_TRUE(last);
        return *last ? (*last)->document : QByteArray();
    }
};

} // namespace

TEST_F(Feeds, NothingIsHeldAtFirst)
{
    EXPECT_EQ(m_feeds->held().value(), std::nullopt);
    EXPECT_EQ(m_feeds->lastChecked().value(), std::nullopt);
    EXPECT_EQ(m_feeds->lastAttempt().value(), std::nullopt);
    EXPECT_TRUE(m_feeds->feeds().value().empty());
}

TEST_F(Feeds, EverythingComesBackAfterARestart)
{
    FeedRecord record = recordOf("<a/>");
    record.tls = observation();
    record.etag = u"\"1\""_s;
    record.lastModified = kFirst.addDays(-3);
    keep(record);
    m_feeds.reset();
    m_store.reset();
    m_store = m_folder.open();
    m_feeds = m_store->feeds();
    record.acceptedAt = kFirst;
    EXPECT_EQ(m_feeds->held().value(), record);
    EXPECT_EQ(m_feeds->lastChecked().value(), record);
    EXPECT_EQ(m_feeds->feeds().value(), std::vector{record});
}

TEST_F(Feeds, TheSameBytesAreKeptOnceWithTheTimeOfTheLastCheck)
{
    keep(recordOf("<a/>"));
    FeedRecord again = recordOf("<a/>");
    again.fetchedAt = again.checkedAt = kFirst.addSecs(3600);
    again.source = u"file.xml"_s;
    again.etag = u"\"2\""_s;
    again.proof = R"({"n":2})";
    const auto kept = m_feeds->keep(again, heldHash());
    ASSERT_TRUE(kept);
    FeedRecord expected = again;
    expected.fetchedAt = kFirst;
    expected.acceptedAt = again.checkedAt;
    EXPECT_EQ(*kept, expected);
    EXPECT_EQ(m_feeds->feeds().value(), std::vector{expected});
}

TEST_F(Feeds, OnlyTrustedDocumentsAreHeld)
{
    keep(recordOf("<refused/>", FeedVerdict::Altered));
    EXPECT_EQ(heldHash(), QString());
    keep(recordOf("<a/>"));
    for (const FeedVerdict verdict :
         {FeedVerdict::ChainRefused, FeedVerdict::Expired, FeedVerdict::RolledBack,
          FeedVerdict::Altered, FeedVerdict::Unsigned, FeedVerdict::Unreadable}) {
        const FeedRecord refused = recordOf(enumName(verdict).toLatin1(), verdict);
        keep(refused);
        EXPECT_EQ(heldHash(), recordOf("<a/>").sha256);
        EXPECT_EQ(m_feeds->lastChecked().value(), refused);
    }
    EXPECT_EQ(m_feeds->feeds().value().size(), 8u);
}

TEST_F(Feeds, TheHeldOneStaysTheMeasureWhenItsVerdictChanges)
{
    keep(recordOf("<a/>"));
    FeedRecord expired = recordOf("<a/>", FeedVerdict::Expired);
    expired.checkedAt = kFirst.addYears(2);
    keep(expired);
    const auto held = m_feeds->held().value();
    ASSERT_TRUE(held);
    EXPECT_EQ(held->verdict, FeedVerdict::Expired);
    EXPECT_EQ(held->acceptedAt, kFirst);
    EXPECT_EQ(held->checkedAt, kFirst.addYears(2));
}

TEST_F(Feeds, TheLastOneIsTheLastEvenWhenTheClockIsSetBack)
{
    keep(recordOf("<a/>"));
    FeedRecord second = recordOf("<b/>");
    second.fetchedAt = second.checkedAt = kFirst.addDays(-10);
    keep(second);
    EXPECT_EQ(heldHash(), second.sha256);
    EXPECT_EQ(lastDocument(), "<b/>");
}

TEST_F(Feeds, AVerdictMadeAgainstAnotherHeldDocumentIsNotTaken)
{
    keep(recordOf("<a/>"));
    const auto stale = m_feeds->keep(recordOf("<b/>"), QString());
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, ErrorCode::PreconditionChanged);
    EXPECT_EQ(stale.error().reason, Reason::FileChanged);
    EXPECT_EQ(heldHash(), recordOf("<a/>").sha256);
    EXPECT_EQ(m_feeds->feeds().value().size(), 1u);
}

TEST_F(Feeds, DocumentsOfOtherRootsStandApart)
{
    const auto lab = m_store->feeds(feedScope(observation().chain));
    keep(recordOf("<a/>"));
    EXPECT_EQ(lab->held().value(), std::nullopt);
    ASSERT_TRUE(lab->keep(recordOf("<a/>", FeedVerdict::Unsigned), {}));
    ASSERT_TRUE(lab->keep(recordOf("<lab/>"), {}));
    ASSERT_TRUE(lab->noteAttempt({kFirst, u"lab"_s, {}, {}, {}}));
    EXPECT_EQ(heldHash(), recordOf("<a/>").sha256);
    EXPECT_EQ(m_feeds->feeds().value().size(), 1u);
    EXPECT_EQ(m_feeds->lastAttempt().value(), std::nullopt);
    EXPECT_EQ(lab->held().value()->document, "<lab/>");
}

TEST_F(Feeds, AVerdictNobodyKnowsIsNotGreen)
{
    keep(recordOf("<a/>"));
    auto session = SqlSession::open(m_folder.file(), 50ms);
    ASSERT_TRUE(session);
    ASSERT_TRUE((*session)->write([](QSqlDatabase &database) -> Result<> {
        const auto done = execute(database, u"UPDATE feeds SET verdict = 'splendid'"_s);
        return done ? Result<>() : Result<>(failure(done.error()));
    }));
    EXPECT_EQ(m_feeds->held().value()->verdict, FeedVerdict::Unreadable);
}

TEST_F(Feeds, TheLastAttemptReplacesTheOneBefore)
{
    const FeedAttempt failed{
        kFirst, u"https://feed.test/"_s,
        Error{ErrorCode::PreconditionFailed, Reason::TlsRefused, u"feed.test"_s, u"expired"_s},
        observation(), u"http://proxy:3128"_s};
    ASSERT_TRUE(m_feeds->noteAttempt(failed));
    EXPECT_EQ(m_feeds->lastAttempt().value(), failed);
    const FeedAttempt done{kFirst.addSecs(60), u"https://feed.test/"_s, {}, {}, {}};
    ASSERT_TRUE(m_feeds->noteAttempt(done));
    EXPECT_EQ(m_feeds->lastAttempt().value(), done);
}

TEST_F(Feeds, EveryCodeOfAnErrorComesBack)
{
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        FeedAttempt attempt{kFirst, u"x"_s, Error{ErrorCode(code), Reason::None, {}, {}}, {}, {}};
        ASSERT_TRUE(m_feeds->noteAttempt(attempt));
        EXPECT_EQ(m_feeds->lastAttempt().value()->error->code, ErrorCode(code));
    }
}

TEST_F(Feeds, AnEndpointThatAnswersNonsenseDoesNotFillTheStore)
{
    keep(recordOf("<a/>"));
    for (int i = 0; i < FeedRetention::kRefused + 5; ++i)
        keep(recordOf(QByteArray::number(i), FeedVerdict::Unreadable));
    EXPECT_EQ(m_feeds->feeds().value().size(), size_t(FeedRetention::kRefused) + 1);
    EXPECT_EQ(heldHash(), recordOf("<a/>").sha256);
    EXPECT_EQ(lastDocument(), QByteArray::number(FeedRetention::kRefused + 4));
}

TEST(FeedRetention, CountsAcceptedAndRefusedApart)
{
    std::vector<KeptFeed> feeds;
    for (int i = 0; i < 200; ++i)
        feeds.push_back({QString::number(i), 1, i % 2 == 0, i == 0});
    const QStringList dropped = feedsToDrop(feeds);
    EXPECT_EQ(dropped.size(), 200 - FeedRetention::kAccepted - FeedRetention::kRefused);
    EXPECT_FALSE(dropped.contains(u"98"_s));
    EXPECT_TRUE(dropped.contains(u"100"_s));
    EXPECT_FALSE(dropped.contains(u"39"_s));
    EXPECT_TRUE(dropped.contains(u"41"_s));
}

TEST(FeedRetention, NeverDropsTheHeldOneNorTheNewest)
{
    std::vector<KeptFeed> feeds;
    for (int i = 0; i < 100; ++i)
        feeds.push_back({QString::number(i), FeedRetention::kBytes + 1, true, i == 99});
    const QStringList dropped = feedsToDrop(feeds);
    EXPECT_EQ(dropped.size(), 98);
    EXPECT_FALSE(dropped.contains(u"0"_s));
    EXPECT_FALSE(dropped.contains(u"99"_s));
}

TEST(FeedRetention, KeepsAllBytesWithinTheLimit)
{
    const qint64 half = FeedRetention::kBytes / 2;
    const std::vector<KeptFeed> feeds = {
        {u"a"_s, half, true, true}, {u"b"_s, half, false, false}, {u"c"_s, 1, true, false}};
    EXPECT_EQ(feedsToDrop(feeds), QStringList{u"c"_s});
}

TEST(FeedScope, IsTheSameForTheSameRootsInAnyOrder)
{
    CertificateInfo a;
    a.sha256 = u"aa"_s;
    CertificateInfo b;
    b.sha256 = u"bb"_s;
    EXPECT_EQ(feedScope({}), QString());
    EXPECT_EQ(feedScope({a, b}), feedScope({b, a, b}));
    EXPECT_NE(feedScope({a}), feedScope({b}));
}
