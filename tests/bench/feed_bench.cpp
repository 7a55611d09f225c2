// SPDX-License-Identifier: MIT
#include "io/feed/xmldsig.h"
#include "io/lab/feedsigner.h"
#include "support/testpaths.h"

#include <benchmark/benchmark.h>

#include <QFile>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kSigned(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
/// Bytes of the vendor's feed of September 2021.
constexpr qsizetype kRealSize = 19'221;

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A feed of the real one's size, signed by the test PKI.
QByteArray madeFeed(const FeedSigner &signer)
{
    QByteArray text = "<EOCS version=\"1.0.4\">\r\n</EOCS>";
    const qsizetype around = signer.sign(text, FeedVariant::Good, kSigned)->size();
    while (text.size() + around < kRealSize)
        text.insert(text.lastIndexOf("</EOCS>"),
                    "  <Config id=\"PING1\" desc=\"Probe.\"><ActionList><Action type=\"DoNothing\" "
                    "scope=\"Server\"><Value>DoNothing</Value></Action></ActionList></Config>\r\n");
    return *signer.sign(text, FeedVariant::Good, kSigned);
}

} // namespace

/// Signature, both chains and the timestamp of one document: verifications a second on one core.
/// Aim: over 300.
static void verifyFeed(benchmark::State &state)
{
    auto keys = FeedKeys::fromPem(fileBytes(test::fixture(u"feeds/test-keys.pem"_s)));
    const auto signer = FeedSigner::found(std::move(*keys), kSigned);
    const XmlSignatureCheck check(signer->anchors());
    const QByteArray document = madeFeed(*signer);
    for (auto _ : state) {
        const FeedProof proof = check.check(document, kSigned.addDays(1));
        if (proof.verdict != FeedVerdict::Trusted)
            state.SkipWithError("not trusted");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(verifyFeed);

/// The same with the vendor's document, where it is present.
static void verifyRealFeed(benchmark::State &state)
{
    const auto folder = test::samplesFolder(u"feed"_s);
    const QByteArray document =
        folder ? fileBytes(*folder + u"/ocs-feed-2021-09.xml"_s) : QByteArray();
    if (document.isEmpty()) {
        state.SkipWithError("the recorded feed is not here");
        return;
    }
    const XmlSignatureCheck check(*shippedTrustAnchors());
    for (auto _ : state) {
        const FeedProof proof = check.check(document, kSigned);
        if (proof.verdict != FeedVerdict::Trusted)
            state.SkipWithError("not trusted");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(verifyRealFeed);
