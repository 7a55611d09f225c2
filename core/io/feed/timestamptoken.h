// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedproof.h"

#include <QByteArray>

#include <vector>

namespace amado {

/// What a countersignature is checked with.
struct TimestampQuestion
{
    QByteArray token;                     ///< CMS SignedData around a TSTInfo, BER or DER.
    QByteArray signatureValue;            ///< The raw bytes the token was made for.
    std::vector<QByteArray> certificates; ///< DER; links besides those inside the token.
    QDateTime now;                        ///< UTC.
};

/// Reads an RFC 3161 token and decides what it proves. Valid demands: SHA-256 imprint of exactly
/// `signatureValue`; a token signature by a certificate that the token itself names (RFC 5816); key
/// usage timeStamping; a chain up to one of `roots` of which every certificate held at the time the
/// token names; that time not later than `now`, with five minutes for clocks that differ.
///
/// Decision: a certificate of the authority that has expired since takes nothing from the proof;
/// what counts is that it held at the time named, as RFC 3161 tokens are meant to outlive it. Its
/// limit: with the key of an expired authority in the wrong hands, a time in the past could be
/// forged, and without revocation lists nobody would notice. What is proven is therefore never
/// newer than a document held (judgeAgainstHeld), and ages are shown.
///
/// Refused rules: NotWellFormed, TooLarge (64 KiB), AlgorithmRefused, DigestDiffers,
/// SignatureDiffers, NotYetValid (a time to come), and those of the chain. Callable from any
/// thread; no network.
[[nodiscard]] TimestampProof checkTimestamp(const TimestampQuestion &question,
                                            const CertificateChain &roots);

} // namespace amado
