// SPDX-License-Identifier: MIT
#pragma once

#include "io/feed/xmldsig.h"
#include "io/lab/certificateissuer.h"
#include "io/lab/feedsigner.h"

namespace amado::test {

/// The PKI of these tests was founded here, and its documents are signed then.
inline const QDateTime kFounded(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
/// A month later: nothing has expired.
inline const QDateTime kNow = kFounded.addDays(30);

/// A feed of the vendor's size and layout, not signed.
[[nodiscard]] QByteArray feedText();
[[nodiscard]] FeedKeys testKeys();
/// The same for a whole test program.
[[nodiscard]] const FeedSigner &testSigner();
[[nodiscard]] QByteArray signedFeed(FeedVariant variant = FeedVariant::Good);

/// A chain of the tests' own, to be bent before it is made. Like the lab's it has root, authority
/// and signer.
struct ChainPlan
{
    ChainPlan();

    CertificateRequest root;
    CertificateRequest authority;
    CertificateRequest signer;
    std::optional<CertificateRequest>
        second;         ///< Another authority between the first and the signer, with the same key.
    int signerBits = 0; ///< Above 0: a fresh key of that size.
    bool timestamp = false;  ///< Countersigned by the test PKI.
    bool rootPresent = true; ///< The root comes along in KeyInfo.
};

/// Replaces or adds an extension; an empty value takes it off.
void setExtension(CertificateRequest &request, const QByteArray &name, const QByteArray &value);

/// Makes the chain, signs the feed with it and checks the result with the root of the chain pinned.
[[nodiscard]] FeedProof checkPlan(const ChainPlan &plan, const QDateTime &now = kNow);

} // namespace amado::test
