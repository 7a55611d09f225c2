// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/catalog/buildcatalog.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

/// Can a build still receive mitigations from the vendor's feed on a day?
enum class FeedAbility { Capable, NoService, CutOff, NotApplicable, Unknown };

/// A date from which a CU line needs a certain build.
struct Cutoff
{
    enum class Compares {
        Endpoint, ///< The identity of the endpoint: whatever is fetched from that day on.
        Document, ///< The signer of the document: what is published from that day on.
    };
    QString id; ///< "cutoffA"
    QDate effectiveFrom;
    QDate builtBefore; ///< Builds released before that day are concerned.
    Compares compares = Compares::Endpoint;
    QStringList retiredIssuers; ///< Signer issuers that older builds still accept.
};

/// A public root that the vendor's chains lead to.
struct VendorRoot
{
    enum class Chain { Endpoint, Signer, Timestamp };
    QString id;   ///< "digicert-global-root-g2"
    QString name; ///< Common name.
    Chain chain = Chain::Endpoint;
    bool needed = false; ///< Today's chains cannot be judged without it.
    QString sha1;        ///< Upper-case hex, as Windows shows a thumbprint.
    QString keyId;       ///< Subject key identifier, upper-case hex.
};

/// The service's introduction, the dated cut-offs and what the vendor's chains lead to, as data.
class CutoffCatalog
{
public:
    static Result<CutoffCatalog> parse(const QByteArray &json, const BuildCatalog &builds);
    /// By date.
    [[nodiscard]] const std::vector<Cutoff> &cutoffs() const { return m_cutoffs; }
    /// In the data, or placed there by its number.
    [[nodiscard]] bool canPlace(const BuildNumber &build) const { return lineOf(build) != nullptr; }
    /// False also for a build that cannot be placed.
    [[nodiscard]] bool hasService(const BuildNumber &build) const;
    /// First build of the CU line that passes the cut-off of that index; nullopt when none does or
    /// the build cannot be placed.
    [[nodiscard]] std::optional<BuildNumber> firstPassing(const BuildNumber &build,
                                                          size_t cutoff) const;
    /// First build of the CU line; nullopt also where the data does not know the line.
    [[nodiscard]] std::optional<BuildNumber> firstOfLine(const BuildNumber &build) const;

    /// Where the vendor publishes the feed; empty when the data does not say.
    [[nodiscard]] const QString &endpointHost() const { return m_endpointHost; }
    [[nodiscard]] int endpointPort() const { return m_endpointPort; }
    [[nodiscard]] const std::vector<VendorRoot> &roots() const { return m_roots; }

private:
    /// What the builds of one range of numbers can do.
    struct Line
    {
        std::optional<BuildNumber> first; ///< The CU itself; nullopt: the line is not known.
        bool hasService = false;
        /// For each cut-off the first build that passes it; nullopt: none does.
        std::vector<std::optional<BuildNumber>> firstPassing;
    };
    [[nodiscard]] const Line *lineOf(const BuildNumber &build) const;

    QString m_endpointHost;
    int m_endpointPort = 443;
    std::vector<VendorRoot> m_roots;
    std::vector<Cutoff> m_cutoffs;    ///< By date.
    std::vector<BuildRange> m_ranges; ///< As in the builds catalogue.
    std::vector<Line> m_lines;        ///< One for each range.
};

} // namespace amado
