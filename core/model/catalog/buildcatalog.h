#pragma once

#include "model/base/buildnumber.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

enum class Product { Exchange2013, Exchange2016, Exchange2019, ExchangeSe };
/// "2013", "2016", "2019", "SE".
[[nodiscard]] QString toString(Product product);

enum class ReleaseKind { Rtm, CumulativeUpdate, SecurityUpdate, HotfixUpdate };

struct Release {
    Product product = Product::Exchange2019;
    QString cumulativeUpdate; ///< The CU line: "RTM", "CU14".
    QString update;           ///< "Mar24SU"; empty for the CU itself.
    ReleaseKind kind = ReleaseKind::SecurityUpdate;
    BuildNumber build;
    QDate released;
    QString kb; ///< "KB5036401" or empty.
};

enum class SupportState { Supported, Esu, EsuEnded, Unsupported, Unknown };
[[nodiscard]] QString toString(SupportState state); ///< "supported", "esu", "esuEnded", …

/// Two sources that differ about one release.
struct SourceDisagreement {
    QString subject, field, chosen, other, otherSource;
};

/// Every public Exchange build with its date and the support rules. Immutable; lookups are O(log n).
class BuildCatalog
{
public:
    static Result<BuildCatalog> parse(const QByteArray &json);

    [[nodiscard]] QDate dataDate() const;
    [[nodiscard]] const std::vector<Release> &releases() const; ///< Sorted by build.
    [[nodiscard]] const Release *find(const BuildNumber &build) const;
    /// Product by version prefix and range even for a build the data does not know.
    [[nodiscard]] static std::optional<Product> productOf(const BuildNumber &build);
    /// Releases of the CU line in order of build.
    [[nodiscard]] std::vector<const Release *> line(Product product, QStringView cumulativeUpdate) const;
    /// CU lines of the product, oldest first (RTM, CU1, …).
    [[nodiscard]] const QStringList &cumulativeUpdates(Product product) const;
    /// Support of that CU line on that day, from dates alone.
    [[nodiscard]] SupportState support(Product product, QStringView cumulativeUpdate, QDate on) const;
    /// Last day of regular support; invalid when no end is set.
    [[nodiscard]] QDate supportThrough(Product product) const;
    [[nodiscard]] std::vector<SourceDisagreement> disagreements(const BuildNumber &build) const;

private:
    // Members are the implementer's choice.
};

} // namespace amado
