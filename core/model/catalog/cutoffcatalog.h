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
    /// First build of the server's CU line that passes the cut in force; nullopt when no build does.
    [[nodiscard]] std::optional<BuildNumber> firstCapable(const BuildNumber &build, QDate on) const;

private:
    // Members are the implementer's choice.
};

} // namespace amado
