// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedproof.h"

#include <QDateTime>
#include <QStringList>

#include <span>

#include <openssl/x509.h>

namespace amado {

/// Object identifiers of key usages (RFC 5280, section 4.2.1.12), and the vendor's own for signers
/// of Exchange XML, as seen in the recorded feed of 2021.
inline constexpr char kCodeSigningPurpose[] = "1.3.6.1.5.5.7.3.3";
inline constexpr char kTimeStampingPurpose[] = "1.3.6.1.5.5.7.3.8";
inline constexpr char kExchangeXmlPurpose[] = "1.3.6.1.4.1.311.76.57.1.11";

/// What a chain has to show.
struct ChainDemand
{
    /// Extended key usages of the first certificate, all needed.
    QStringList purposes;
    /// It may have no others, as RFC 3161, section 2.3 has it for timestamps.
    bool noOtherPurpose = false;
    /// An authority that limits its key usages must include this one.
    QString nestedPurpose;
    /// UTC; the moment every certificate must hold at.
    QDateTime at;
};

struct ChainFinding
{
    CertificateChain chain; ///< Up to the pinned root, or as far as it goes.
    TrustRule rule = TrustRule::None;
    int brokenLink = -1; ///< Index into `chain`.
    QString detail;      ///< English.
};

/// Leads from the first of `given` up to a root with a pinned key; the others of `given` may serve
/// as links and can never serve as roots. Several faults: the gravest is named, and a certificate
/// that has merely expired comes last. Keys and hashes below 112 bits of strength (RSA under 2048
/// bits, SHA-1) are refused (NIST SP 800-131A). Nothing is asked from the network, so a revoked
/// certificate is not noticed. Never throws; callable from any thread.
[[nodiscard]] ChainFinding checkChain(std::span<X509 *const> given, const CertificateChain &pinned,
                                      const ChainDemand &demand);

} // namespace amado
