// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "io/feed/timestamptoken.h"
#include "io/feed/xmldsig.h"
#include "io/tls/certificates.h"
#include "model/feed/feeddocument.h"
#include "model/feed/feedproofjson.h"
#include "support/testpaths.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdlib>

namespace amado::fuzz {

namespace {

const QDateTime kNow(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC);

/// The roots of the seeds. Their signer's key is no secret, but a mutation does not find a new
/// signature.
const TrustAnchors &anchors()
{
    static const TrustAnchors read = [] {
        TrustAnchors made;
        for (const auto &[name, roots] : {std::pair{"root.pem", &made.feedRoots},
                                          std::pair{"tsa-root.pem", &made.timestampRoots}}) {
            QFile file(amado::test::sourcePath(u"tests/fuzz/trust/") + QString::fromLatin1(name));
            require(file.open(QIODevice::ReadOnly));
            *roots = *readPem(file.readAll());
        }
        return made;
    }();
    return read;
}

} // namespace

void readFeed(std::string_view input)
{
    const QByteArray bytes = bytesOf(input);
    (void)parseFeed(bytes);
    static const XmlSignatureCheck check(anchors());
    // The one text that the seeds' signer has signed.
    static const QByteArray only = [] {
        QFile seed(amado::test::sourcePath(u"tests/fuzz/corpus/feed/good.xml"));
        require(seed.open(QIODevice::ReadOnly));
        return check.check(seed.readAll(), kNow).signedContent;
    }();
    const FeedProof proof = check.check(bytes, kNow);
    require(proof.verdict != FeedVerdict::Trusted || proof.signedContent == only);
    require(proof.verdict != FeedVerdict::RolledBack);
    require(proof.brokenLink < static_cast<int>(proof.signer.size()));
    require((proof.timestamp.state == TimestampProof::State::Valid) ==
            proof.timestamp.at.isValid());
    const auto kept = readFeedProof(QJsonDocument(feedProofJson(proof)).toJson());
    require(kept && *kept == proof);
}

void readTimestamp(std::string_view input)
{
    // The seed is a token over exactly these bytes.
    const TimestampProof proof =
        checkTimestamp({bytesOf(input), "signature value", {}, kNow}, anchors().timestampRoots);
    static const QDateTime only(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
    require(proof.state == TimestampProof::State::Refused || proof.at == only);
    require(proof.state != TimestampProof::State::Absent);
}

} // namespace amado::fuzz
