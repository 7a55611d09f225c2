// SPDX-License-Identifier: MIT
#include "model/change/returnedrules.h"

#include "model/feed/feeddocument.h"

#include <algorithm>

namespace amado {

namespace {

const ObservedRule *findRule(const ServerFacts &facts, const QString &name, QString &mitigation)
{
    for (const MitigationObservation &observation : facts.mitigations) {
        for (const ObservedRule &rule : observation.rules) {
            if (rule.name.compare(name, Qt::CaseInsensitive) == 0) {
                mitigation = observation.mitigation;
                return &rule;
            }
        }
    }
    return nullptr;
}

} // namespace

bool coversMitigationId(const QStringList &blocked, QStringView id)
{
    const QString wanted = id.toString();
    return std::any_of(blocked.begin(), blocked.end(), [&](const QString &entry) {
        return coversMitigation(entry, wanted) || coversMitigation(wanted, entry);
    });
}

std::vector<ReturnedRule> rulesThatReturned(const std::vector<JournalEntry> &history,
                                            const ServerFacts &facts,
                                            const MitigationCatalog &catalog)
{
    const std::vector<EntryId> reversed = reversedEntries(history);
    std::vector<ReturnedRule> returned;
    for (const JournalEntry &entry : history) {
        const bool removedRule = entry.kind == ActKind::Undo && !entry.rule.isEmpty() &&
                                 entry.result == EntryResult::Verified &&
                                 entry.server.compare(facts.name, Qt::CaseInsensitive) == 0;
        if (!removedRule || facts.collectedAt <= entry.at ||
            std::find(reversed.begin(), reversed.end(), entry.id) != reversed.end())
            continue;
        ReturnedRule found{
            .removedBy = entry.id, .removedAt = entry.at, .mitigation = {}, .rule = {}};
        const ObservedRule *rule = findRule(facts, entry.rule, found.mitigation);
        if (!rule)
            continue;
        found.rule = *rule;
        const Mitigation *mitigation = catalog.find(found.mitigation);
        found.idNotBlocked =
            rule->writer == RuleWriter::Eems && mitigation && facts.exchange &&
            !coversMitigationId(facts.exchange->mitigationsBlocked.value_or(QStringList()),
                                mitigation->feedId);
        returned.push_back(std::move(found));
    }
    return returned;
}

} // namespace amado
