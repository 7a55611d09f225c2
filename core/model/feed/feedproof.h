// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/certificate.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace amado {

/// What a check of a signed feed came to. Only Trusted is a green light.
enum class FeedVerdict {
    Trusted,      ///< Signature, chain, purposes and time are all as demanded.
    ChainRefused, ///< The signature holds, but the signer's chain breaks a rule.
    Expired, ///< The signature holds, but nothing proves that it was made while every certificate
             ///< held.
    RolledBack, ///< Older than the document already held, or not proven to be newer.
    Altered,    ///< The content or the signature is not what was signed, or of a shape that no feed
                ///< has.
    Unsigned,   ///< There is no signature.
    Unreadable, ///< Not well-formed, too large, or no feed at all.
};

/// Which demand was not met: a closed set, worded in ui/text.
enum class TrustRule {
    None,
    // Altered
    DigestDiffers,    ///< The content is not what was signed.
    SignatureDiffers, ///< The signature value does not belong to the signer's key.
    // Unreadable
    NotWellFormed,
    Utf16Copy, ///< Saved as UTF-16: not the bytes that were signed.
    DocTypePresent,
    TooLarge,
    NotAFeed, ///< The root is not EOCS.
    // Altered: it reads well, yet no feed has such a signature
    SeveralSignatures,
    SignatureMisplaced, ///< Not the last child of the root: a wrapped or moved signature.
    AlgorithmRefused,   ///< Canonicalisation, digest or signature algorithm other than the expected
                        ///< one.
    TransformRefused,
    ReferenceRefused, ///< Not exactly one reference to the whole document.
    KeyInfoRefused,   ///< Of an unexpected shape; ChainRefused where no certificate can be read in
                      ///< it.
    SignatureShapeRefused, ///< An element, attribute, comment or text in the signature that is
                           ///< never there.
    // ChainRefused, Expired (signer or timestamp; FeedProof says which chain)
    KeyValueDiffers,    ///< KeyValue is the key of no certificate.
    CertificateMissing, ///< No way from the signer to a pinned root.
    RootNotPinned,
    PurposeMissing, ///< Code signing or the vendor's feed purpose is absent.
    NotYetValid,
    CertificateExpired,
    NotACertificateAuthority,
    ConstraintViolated, ///< Path length, name constraints, key usage or an unknown critical
                        ///< extension.
    WeakCryptography,
    CertificateSignatureDiffers,
    // RolledBack
    OlderThanHeld,
    NotProvenNewer, ///< Other content than the document held, and nothing proves that it was signed
                    ///< later.
};

/// The countersignature that proves when the feed was signed (RFC 3161).
struct TimestampProof
{
    enum class State {
        Absent,
        Valid,
        Refused, ///< There is one, but it proves nothing; `rule` says why.
    };
    State state = State::Absent;
    QDateTime at; ///< UTC; set when Valid.
    TrustRule rule = TrustRule::None;
    CertificateChain chain; ///< Of the timestamp authority.
    QString detail;         ///< English.

    bool operator==(const TimestampProof &) const = default;
};

/// A verdict with everything it stands on.
struct FeedProof
{
    FeedVerdict verdict = FeedVerdict::Unreadable;
    TrustRule rule = TrustRule::None;
    QString detail;          ///< English; names the element, algorithm or certificate concerned.
    CertificateChain signer; ///< Up to the pinned root, or as far as it goes.
    int brokenLink = -1; ///< Index into `signer` of the certificate that breaks `rule`; -1: none.
    TimestampProof timestamp;
    QDateTime judgedFor; ///< The moment the signer's chain was judged for: the timestamp's, else
                         ///< `checkedAt`.
    QDateTime checkedAt;
    QByteArray signedContent; ///< Canonical bytes the signature covers; empty unless the signature
                              ///< itself holds.

    bool operator==(const FeedProof &) const = default;
};

} // namespace amado
