// SPDX-License-Identifier: MIT
#include "feed/testpki.h"
#include "model/base/enumnames.h"
#include "model/feed/feeddocument.h"
#include "model/feed/feedheld.h"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

FeedProof check(const QByteArray &document, const QDateTime &now = kNow)
{
    return XmlSignatureCheck(testSigner().anchors()).check(document, now);
}

} // namespace

TEST(GoodSignature, IsTrustedWithEverythingShown)
{
    const FeedProof proof = check(signedFeed());
    EXPECT_EQ(proof.verdict, FeedVerdict::Trusted) << proof.detail.toStdString();
    EXPECT_EQ(proof.rule, TrustRule::None);
    ASSERT_EQ(proof.signer.size(), 3u);
    EXPECT_EQ(proof.signer.front().commonName, u"Amado Practice XML Signing"_s);
    EXPECT_EQ(proof.timestamp.state, TimestampProof::State::Valid)
        << proof.timestamp.detail.toStdString();
    EXPECT_EQ(proof.timestamp.at, kFounded);
    EXPECT_EQ(proof.timestamp.chain.size(), 2u);
    EXPECT_EQ(proof.judgedFor, kFounded);
    EXPECT_EQ(proof.checkedAt, kNow);
    const auto document = parseFeed(proof.signedContent);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->configs.front().id, u"PING1"_s);
}

TEST(GoodSignature, DoesNotDependOnWhatIsNotSigned)
{
    const QByteArray content = check(signedFeed()).signedContent;
    for (const auto &change : std::vector<std::function<void(QByteArray &)>>{
             [](QByteArray &d) { d.replace("\r\n", "\n"); },
             [](QByteArray &d) { d.remove(0, d.indexOf("<EOCS")); },
             [](QByteArray &d) { d.prepend("\xEF\xBB\xBF"); },
             [](QByteArray &d) { d.insert(d.indexOf("<EOCS"), "<!-- before -->"); },
             [](QByteArray &d) { d.replace("<Config id", "<Config   id"); },
             [](QByteArray &d) { d.replace(">DoNothing<", ">Do<!-- x -->Nothing<"); },
             [](QByteArray &d) { d.replace(">DoNothing<", "><![CDATA[DoNothing]]><"); },
             [](QByteArray &d) { d.replace("<SignatureValue>", "<SignatureValue>\n  "); }}) {
        QByteArray document = signedFeed();
        change(document);
        const FeedProof proof = check(document);
        EXPECT_EQ(proof.verdict, FeedVerdict::Trusted)
            << proof.detail.toStdString() << document.left(300).toStdString();
        EXPECT_EQ(proof.signedContent, content);
    }
}

TEST(GoodSignature, KeyInfoMayHaveAnyFormTheStandardGivesIt)
{
    const auto cut = [](QByteArray &document, const QByteArray &from, const QByteArray &to) {
        const qsizetype begin = document.indexOf(from);
        const QByteArray part =
            document.mid(begin, document.indexOf(to, begin) + to.size() - begin);
        document.remove(begin, part.size());
        return part;
    };
    const struct
    {
        const char *name;
        std::function<void(QByteArray &)> change;
    } rows[] = {
        {"without KeyValue", [&](QByteArray &d) { cut(d, "<KeyValue>", "</KeyValue>"); }},
        {"KeyValue last",
         [&](QByteArray &d) {
             const QByteArray value = cut(d, "<KeyValue>", "</KeyValue>");
             d.insert(d.indexOf("</KeyInfo>"), value);
         }},
        {"an X509Data for each certificate",
         [](QByteArray &d) {
             const qsizetype end = d.indexOf("</KeyInfo>");
             QByteArray head = d.left(end);
             head.replace("</X509Certificate><X509Certificate>",
                          "</X509Certificate></X509Data><X509Data><X509Certificate>");
             d = head + d.mid(end);
         }},
        {"several X509Data and no KeyValue, the signer last",
         [&](QByteArray &d) {
             cut(d, "<KeyValue>", "</KeyValue>");
             const QByteArray signer = cut(d, "<X509Certificate>", "</X509Certificate>");
             d.insert(d.indexOf("</KeyInfo>"), QByteArray("<X509Data>" + signer + "</X509Data>"));
         }},
        {"with the names of the certificates beside them",
         [](QByteArray &d) {
             d.insert(d.indexOf("<X509Certificate>"),
                      "<X509IssuerSerial><X509IssuerName>CN=x</X509IssuerName>"
                      "<X509SerialNumber>1</X509SerialNumber></X509IssuerSerial>"
                      "<X509SubjectName>CN=y</X509SubjectName><X509SKI>AAAA</X509SKI>");
         }},
    };
    const FeedProof usual = check(signedFeed());
    for (const auto &row : rows) {
        QByteArray document = signedFeed();
        row.change(document);
        ASSERT_NE(document, signedFeed()) << row.name;
        const FeedProof proof = check(document);
        EXPECT_EQ(enumName(proof.verdict), u"trusted"_s)
            << row.name << ": " << enumName(proof.rule).toStdString() << ' '
            << proof.detail.toStdString();
        EXPECT_EQ(proof.signer, usual.signer) << row.name;
        EXPECT_EQ(proof.signedContent, usual.signedContent) << row.name;
        document.replace("DoNothing<", "DoEvil<");
        EXPECT_EQ(enumName(check(document).verdict), u"altered"_s) << row.name;
    }
}

TEST(GoodSignature, NoChangedByteOfTheContentIsTrusted)
{
    const QByteArray good = signedFeed();
    const qsizetype end = good.indexOf("<Signature ");
    for (qsizetype at = good.indexOf("<EOCS"); at < end; ++at) {
        QByteArray changed = good;
        changed[at] = changed.at(at) == 'x' ? 'y' : 'x';
        const FeedVerdict verdict = check(changed).verdict;
        EXPECT_TRUE(verdict == FeedVerdict::Altered || verdict == FeedVerdict::Unreadable)
            << at << enumName(verdict).toStdString();
    }
}

TEST(GoodSignature, IsTheSameFromManyThreads)
{
    const QByteArray good = signedFeed();
    const QByteArray bad = signedFeed(FeedVariant::Altered);
    const XmlSignatureCheck checker(testSigner().anchors());
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int round = 0; round < 10; ++round) {
                wrong += checker.check(good, kNow).verdict != FeedVerdict::Trusted;
                wrong += checker.check(bad, kNow).verdict != FeedVerdict::Altered;
            }
        });
    threads.clear();
    EXPECT_EQ(wrong, 0);
}

TEST(PracticeFeeds, GiveEachTheirVerdict)
{
    struct Case
    {
        FeedVariant variant;
        FeedVerdict verdict;
        TrustRule rule;
        int link;
    };
    for (const Case &test :
         {Case{FeedVariant::Good, FeedVerdict::Trusted, TrustRule::None, -1},
          Case{FeedVariant::ExpiredSigner, FeedVerdict::Expired, TrustRule::CertificateExpired, 0},
          Case{FeedVariant::UntrustedAuthority, FeedVerdict::ChainRefused, TrustRule::RootNotPinned,
               2},
          Case{FeedVariant::NoTimestamp, FeedVerdict::Trusted, TrustRule::None, -1},
          Case{FeedVariant::Altered, FeedVerdict::Altered, TrustRule::DigestDiffers, -1},
          Case{FeedVariant::Unsigned, FeedVerdict::Unsigned, TrustRule::None, -1},
          Case{FeedVariant::Older, FeedVerdict::Trusted, TrustRule::None, -1}}) {
        const FeedProof proof = check(signedFeed(test.variant));
        EXPECT_EQ(enumName(proof.verdict), enumName(test.verdict)) << proof.detail.toStdString();
        EXPECT_EQ(enumName(proof.rule), enumName(test.rule)) << int(test.variant);
        EXPECT_EQ(proof.brokenLink, test.link) << int(test.variant);
    }
    const FeedProof held = check(signedFeed());
    const FeedProof older = check(signedFeed(FeedVariant::Older));
    const auto document = parseFeed(held.signedContent);
    EXPECT_EQ(judgeAgainstHeld(older, *document, held, *document).proof.verdict,
              FeedVerdict::RolledBack);
    EXPECT_EQ(judgeAgainstHeld(held, *document, held, *document).order, HeldOrder::Same);
}

TEST(PracticeFeeds, AreTheSameForTheSameKeys)
{
    const auto again = FeedSigner::found(testKeys(), kFounded);
    ASSERT_TRUE(again);
    for (const FeedVariant variant : {FeedVariant::Good, FeedVariant::UntrustedAuthority})
        EXPECT_EQ(*again->sign(feedText(), variant, kFounded), signedFeed(variant));
    const FeedKeys keys = testKeys();
    EXPECT_EQ(FeedKeys::fromPem(keys.toPem())->toPem(), keys.toPem());
    EXPECT_EQ(*readPem(again->rootPem()), again->anchors().feedRoots);
}

TEST(PracticeFeeds, AreMadeOfFeedsOnly)
{
    for (const QByteArray &text :
         {QByteArray("<html></html>"), QByteArray("<EOCS/>"), QByteArray("<EOCS>"), signedFeed(),
          QByteArray("<EOCS xmlns:x=\"urn:x\"></EOCS>")})
        EXPECT_FALSE(testSigner().sign(text, FeedVariant::Good, kFounded)) << text.toStdString();
}
