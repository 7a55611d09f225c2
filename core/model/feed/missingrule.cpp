#include "model/feed/missingrule.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// "M01.1" as "M1.1": what stands before the first digit, then the number without leading zeros.
struct Id
{
    QStringView letters;
    QStringView rest;
};

Id split(QStringView id)
{
    qsizetype at = 0;
    while (at < id.size() && !id[at].isDigit())
        ++at;
    const QStringView letters = id.left(at);
    while (at + 1 < id.size() && id[at] == u'0' && id[at + 1].isDigit())
        ++at;
    return {letters, id.mid(at)};
}

} // namespace

bool belongsToFamily(QStringView id, QStringView family)
{
    const Id own = split(id.trimmed());
    const Id wanted = split(family.trimmed());
    if (wanted.letters.isEmpty() && wanted.rest.isEmpty())
        return false;
    return own.letters.compare(wanted.letters, Qt::CaseInsensitive) == 0 &&
           own.rest.startsWith(wanted.rest) &&
           (own.rest.size() == wanted.rest.size() || own.rest[wanted.rest.size()] == u'.');
}

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
            return belongsToFamily(id, mitigation->feedId);
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
