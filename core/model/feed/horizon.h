#pragma once

#include "model/catalog/cutoffcatalog.h"
#include "model/feed/certificate.h"
#include "model/feed/feedproof.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace amado {

enum class HorizonChain { Endpoint, Signer, Timestamp, Rule };
enum class HorizonPlace { Leaf, Issuer, Root, Cutoff };

enum class HorizonSeverity {
    Later,
    Soon,     ///< At most 30 days away.
    Past,     ///< Over, and it matters.
    Harmless, ///< Over, yet a timestamp proves that the signature is older.
};

/// A dated point at which trust ends.
struct HorizonPoint {
    HorizonChain chain = HorizonChain::Endpoint;
    HorizonPlace place = HorizonPlace::Leaf;
    HorizonSeverity severity = HorizonSeverity::Later;
    QDateTime at;    ///< UTC, the last second it holds; for a cut-off its first.
    qint64 days = 0; ///< Whole days from the day of judging; negative when over.
    QString name;    ///< Common name of the certificate, or the id of the cut-off.
    QString sha256;  ///< Of the certificate; empty for a cut-off.
    QDate builtBefore = {}; ///< Of the builds a cut-off concerns; invalid for a certificate.

    bool operator==(const HorizonPoint &) const = default;
};

/// Warned about this long before, in days.
inline constexpr int kHorizonWarningDays = 30;

/// The points of an endpoint's chain (empty: not known), of a checked document (null: none) and of the
/// cut-offs known, by date.
[[nodiscard]] std::vector<HorizonPoint> horizonOf(const CertificateChain &endpoint, const FeedProof *proof,
                                                  const CutoffCatalog &cutoffs, const QDateTime &now);

} // namespace amado
