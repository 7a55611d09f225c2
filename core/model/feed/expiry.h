// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/cutoffcatalog.h"
#include "model/feed/certificate.h"
#include "model/feed/feedproof.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace amado {

enum class ExpiryChain { Endpoint, Signer, Timestamp, Rule };
enum class ExpiryPlace { Leaf, Issuer, Root, Cutoff };

enum class ExpirySeverity {
    Later,
    Soon,     ///< At most 30 days away.
    Past,     ///< Over, and it matters.
    Harmless, ///< Over, yet a timestamp proves that the signature is older.
};

/// A dated point at which trust ends.
struct ExpiryPoint
{
    ExpiryChain chain = ExpiryChain::Endpoint;
    ExpiryPlace place = ExpiryPlace::Leaf;
    ExpirySeverity severity = ExpirySeverity::Later;
    QDateTime at;           ///< UTC, the last second it holds; for a cut-off its first.
    qint64 days = 0;        ///< Whole days from the day of judging; negative when over.
    QString name;           ///< Common name of the certificate, or the id of the cut-off.
    QString sha256;         ///< Of the certificate; empty for a cut-off.
    QDate builtBefore = {}; ///< Of the builds a cut-off concerns; invalid for a certificate.

    bool operator==(const ExpiryPoint &) const = default;
};

/// Warned about this long before, in days.
inline constexpr int kExpiryWarningDays = 30;

/// The points of an endpoint's chain (empty: not known), of a checked document (null: none) and of
/// the cut-offs known, by date.
[[nodiscard]] std::vector<ExpiryPoint> expiryOf(const CertificateChain &endpoint,
                                                const FeedProof *proof,
                                                const CutoffCatalog &cutoffs, const QDateTime &now);

} // namespace amado
