#include "model/feed/missingrule.h"

#include "model/feed/feeddocument.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

std::vector<MitigationGap> mitigationGaps(const ServerFacts &facts,
                                          const MitigationCatalog &catalog)
{
    std::vector<MitigationGap> gaps;
    if (!facts.exchange || !facts.exchange->mitigationsApplied)
        return gaps;
    const QStringList &applied = *facts.exchange->mitigationsApplied;
    for (const MitigationObservation &observation : facts.mitigations) {
        const Mitigation *mitigation = catalog.find(observation.mitigation);
        if (!mitigation || mitigation->feedId.isEmpty() || !mitigation->usesRules() ||
            !observation.missing.empty())
            continue;
        const auto listed = std::find_if(applied.begin(), applied.end(), [&](const QString &id) {
            return coversMitigation(mitigation->feedId, id);
        });
        const auto ofService =
            std::any_of(observation.rules.begin(), observation.rules.end(),
                        [](const ObservedRule &rule) { return rule.writer == RuleWriter::Eems; });
        if (listed != applied.end() && !ofService) {
            gaps.push_back({MitigationGap::Kind::RuleMissing,
                            *listed,
                            mitigation->id,
                            {QString(u"Get-ExchangeServer MitigationsApplied="_s + *listed)}});
            continue;
        }
        if (listed != applied.end())
            continue;
        const auto other = std::find_if(
            observation.rules.begin(), observation.rules.end(), [](const ObservedRule &rule) {
                return rule.effective && rule.writer != RuleWriter::Eems;
            });
        if (other != observation.rules.end())
            gaps.push_back({MitigationGap::Kind::OutOfBand,
                            mitigation->feedId,
                            mitigation->id,
                            {u"%1:%2 %3"_s.arg(other->file).arg(other->line).arg(other->name)}});
    }
    return gaps;
}

} // namespace amado
