// SPDX-License-Identifier: MIT
#include "model/judge/ruleidentity.h"

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

bool matchesEveryUrl(const InboundRuleContent &rule)
{
    static constexpr std::array kSpellings = {u".*", u"(.*)", u"^.*$", u"^(.*)$", u"^.*", u".*$"};
    if (rule.matchNegate)
        return false;
    return std::any_of(kSpellings.begin(), kSpellings.end(),
                       [&](const char16_t *text) { return rule.matchUrl == QStringView(text); });
}

bool blocks(const InboundRuleContent &rule)
{
    if (rule.action == ActionType::AbortRequest)
        return true;
    return rule.action == ActionType::CustomResponse && rule.statusCode >= 400 &&
           rule.statusCode < 500;
}

bool sameCondition(const RewriteCondition &a, const RewriteCondition &b)
{
    // Names of variables and functions compare without case; the pattern is code and does not.
    return a.input.compare(b.input, Qt::CaseInsensitive) == 0 && a.matchType == b.matchType &&
           a.pattern == b.pattern && a.ignoreCase == b.ignoreCase && a.negate == b.negate;
}

bool sameConditions(const std::vector<RewriteCondition> &a, const std::vector<RewriteCondition> &b)
{
    return a.size() == b.size() &&
           std::is_permutation(a.begin(), a.end(), b.begin(), sameCondition);
}

bool sameGrouping(LogicalGrouping a, LogicalGrouping b, size_t conditions)
{
    return conditions < 2 || a == b;
}

const PreCondition *findPreCondition(const std::vector<PreCondition> &all, const QString &name,
                                     const ConfigOrigin &near)
{
    const PreCondition *found = nullptr;
    for (const PreCondition &candidate : all) {
        if (candidate.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!found || candidate.origin.file == near.file)
            found = &candidate;
    }
    return found;
}

} // namespace

bool sameEffect(const InboundRuleContent &published, const InboundRuleContent &written)
{
    if (written.patternSyntax != published.patternSyntax || !written.serverVariables.empty())
        return false;
    const bool sameUrl = matchesEveryUrl(published)
                             ? matchesEveryUrl(written)
                             : published.matchUrl == written.matchUrl &&
                                   published.matchIgnoreCase == written.matchIgnoreCase &&
                                   published.matchNegate == written.matchNegate;
    return sameUrl && blocks(published) && blocks(written) &&
           sameConditions(published.conditions.items, written.conditions.items) &&
           sameGrouping(published.conditions.grouping, written.conditions.grouping,
                        published.conditions.items.size());
}

bool sameEffect(const OutboundRuleContent &published, const PreCondition &publishedCondition,
                const OutboundRuleContent &written, const PreCondition *writtenCondition)
{
    if (publishedCondition.items.empty() != (writtenCondition == nullptr))
        return false;
    if (writtenCondition && (writtenCondition->patternSyntax != publishedCondition.patternSyntax ||
                             !sameConditions(publishedCondition.items, writtenCondition->items) ||
                             !sameGrouping(publishedCondition.grouping, writtenCondition->grouping,
                                           publishedCondition.items.size())))
        return false;
    return written.patternSyntax == published.patternSyntax &&
           written.serverVariable.compare(published.serverVariable, Qt::CaseInsensitive) == 0 &&
           written.matchPattern == published.matchPattern &&
           written.matchIgnoreCase == published.matchIgnoreCase &&
           written.matchNegate == published.matchNegate && written.action == published.action &&
           written.actionValue == published.actionValue && written.replace == published.replace &&
           sameConditions(published.conditions.items, written.conditions.items) &&
           sameGrouping(published.conditions.grouping, written.conditions.grouping,
                        published.conditions.items.size());
}

const RuleRevision *identifyRevision(const RuleTemplate &rule, const WrittenRule &written,
                                     const std::vector<PreCondition> &preConditions)
{
    const auto same = [&](const RuleRevision &revision) {
        if (rule.outbound) {
            if (!written.outbound)
                return false;
            const PreCondition *condition =
                written.outbound->preCondition.isEmpty()
                    ? nullptr
                    : findPreCondition(preConditions, written.outbound->preCondition,
                                       written.origin);
            return sameEffect(revision.outbound, revision.preCondition, written.outbound->content,
                              condition);
        }
        return written.inbound && sameEffect(revision.inbound, written.inbound->content);
    };
    // The newest wording first: two revisions may differ in what their time could not yet express.
    const auto found = std::find_if(rule.revisions.rbegin(), rule.revisions.rend(), same);
    return found == rule.revisions.rend() ? nullptr : &*found;
}

RuleWriter writerOf(const RuleTemplate *rule, QStringView name)
{
    if (name.startsWith("EEMS "_L1, Qt::CaseInsensitive))
        return RuleWriter::Eems;
    if (name.startsWith("Amado "_L1, Qt::CaseInsensitive))
        return RuleWriter::Amado;
    if (rule) {
        for (const KnownRuleName &known : rule->knownNames) {
            if (name.compare(known.name, Qt::CaseInsensitive) == 0)
                return known.writer;
        }
    }
    return RuleWriter::Unknown;
}

bool claimsToBe(const RuleTemplate &rule, QStringView name)
{
    if (name.compare(rule.amadoName, Qt::CaseInsensitive) == 0)
        return true;
    return std::any_of(rule.knownNames.begin(), rule.knownNames.end(),
                       [&](const KnownRuleName &known) {
                           return known.writer != RuleWriter::Manual &&
                                  name.compare(known.name, Qt::CaseInsensitive) == 0;
                       });
}

} // namespace amado
