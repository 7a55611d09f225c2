#pragma once

#include "model/base/result.h"
#include "model/catalog/buildcatalog.h"

#include <QDate>

namespace amado {

/// Can a build still receive mitigations from the vendor's feed on a day?
enum class FeedAbility { Capable, NoService, CutoffA, CutoffB, NotApplicable, Unknown };
[[nodiscard]] QString toString(FeedAbility ability); ///< "capable", "noService", "cutoffA", …

/// The service's introduction and the dated cut-offs, as data.
class CutoffCatalog
{
public:
    static Result<CutoffCatalog> parse(const QByteArray &json, const BuildCatalog &builds);
    /// For a build known to the builds catalogue; Unknown for any other.
    [[nodiscard]] FeedAbility ability(const BuildNumber &build, QDate on) const;
    /// First build of the server's CU line that passes the cut in force; nullopt when no build
    /// does.
    [[nodiscard]] std::optional<BuildNumber> firstCapable(const BuildNumber &build, QDate on) const;

private:
    /// A date from which a CU line needs a certain build.
    struct Cutoff
    {
        FeedAbility failure = FeedAbility::CutoffA;
        QDate effectiveFrom;
    };
    /// What one CU line can do.
    struct Line
    {
        BuildNumber first; ///< The CU itself.
        bool hasService = false;
        /// For each cut-off the first build that passes it; nullopt: none does.
        std::vector<std::optional<BuildNumber>> firstPassing;
    };
    struct KnownBuild
    {
        BuildNumber build;
        size_t line = 0;
    };
    [[nodiscard]] const Line *lineOf(const BuildNumber &build) const;

    std::vector<Cutoff> m_cutoffs; ///< By date.
    std::vector<Line> m_lines;
    std::vector<KnownBuild> m_builds; ///< Sorted.
};

} // namespace amado
