// SPDX-License-Identifier: MIT
#include "ui/mitigations/mitigationdetailview.h"

#include "model/base/enumnames.h"
#include "ui/text/agetext.h"
#include "ui/text/effecttext.h"
#include "ui/text/localized.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString standingWord(RuleRevision::Standing standing)
{
    switch (standing) {
    case RuleRevision::Standing::Accepted:
        return MitigationDetailView::tr("counts as protection");
    case RuleRevision::Standing::Outdated:
        return MitigationDetailView::tr("outdated, lets some attacks pass");
    case RuleRevision::Standing::NeverEffective:
        break;
    }
    return MitigationDetailView::tr("never had an effect");
}

/// The content as lines a person can compare with a web.config; the names are those of IIS.
QString contentOf(const RuleTemplate &rule, const RuleRevision &revision)
{
    QStringList lines;
    if (rule.outbound) {
        lines.append(u"match serverVariable=\"%1\" pattern=\"%2\""_s.arg(
            revision.outbound.serverVariable, revision.outbound.matchPattern));
        for (const RewriteCondition &condition : revision.preCondition.items)
            lines.append(u"preCondition input=\"%1\" pattern=\"%2\""_s.arg(condition.input,
                                                                           condition.pattern));
        lines.append(u"action value=\"%1\""_s.arg(revision.outbound.actionValue));
        return lines.join(u'\n');
    }
    lines.append(u"match url=\"%1\""_s.arg(revision.inbound.matchUrl));
    for (const RewriteCondition &condition : revision.inbound.conditions.items)
        lines.append(u"add input=\"%1\" pattern=\"%2\""_s.arg(condition.input, condition.pattern));
    return lines.join(u'\n');
}

} // namespace

MitigationDetailView::MitigationDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"mitigationSheet"_s);
}

void MitigationDetailView::showMitigation(const Mitigation &mitigation, QDate today)
{
    Document page;
    page.addSection(mitigation.id + u"  "_s + localized(mitigation.title));
    page.addText(localized(mitigation.summary));
    QStringList products;
    for (const Product product : mitigation.products)
        products.append(u"Exchange "_s + enumName(product));
    page.addRow(tr("Applies to"), products.join(u", "_s));
    page.addRow(tr("In Microsoft's feed"),
                mitigation.feedId.isEmpty() ? tr("No") : mitigation.feedId);
    page.addSection(tr("Side effects"));
    const auto effects = effectsOnUsers(mitigation.sideEffects);
    for (const SideEffect &effect : effects)
        page.addText(localized(effect.text));
    if (effects.empty())
        page.addMuted(tr("None are known."));
    const auto limits = limitsOf(mitigation.sideEffects);
    if (!limits.empty())
        page.addSection(tr("What it doesn't block"));
    for (const SideEffect &limit : limits)
        page.addText(localized(limit.text));
    page.addSection(tr("Microsoft's advice"));
    for (const VendorAdvice &advice : mitigation.advice) {
        if (advice.from <= today)
            page.addRow(tr("From %1").arg(exactDate(advice.from)), localized(advice.text));
    }
    addComponents(page, mitigation);
    for (const RuleTemplate &rule : mitigation.rules)
        addRevisions(page, rule);
    showDocument(page);
}

void MitigationDetailView::addRevisions(Document &page, const RuleTemplate &rule)
{
    page.addSection(tr("Rule “%1”").arg(rule.amadoName));
    for (const RuleRevision &revision : rule.revisions) {
        page.addRow(exactDate(revision.published), standingWord(revision.standing));
        page.addMonospace(contentOf(rule, revision));
    }
}

void MitigationDetailView::addComponents(Document &page, const Mitigation &mitigation)
{
    QStringList names;
    for (const ServiceRequirement &service : mitigation.services)
        names.append(service.name);
    if (names.isEmpty() && mitigation.applicationPools.isEmpty())
        return;
    page.addSection(tr("What it stops"));
    if (!names.isEmpty())
        page.addRow(tr("Services"), names.join(u", "_s));
    if (!mitigation.applicationPools.isEmpty())
        page.addRow(tr("Application pools"), mitigation.applicationPools.join(u", "_s));
    if (mitigation.stopsManagedAvailability)
        page.addText(tr("Managed Availability is stopped while this mitigation is active."));
}

} // namespace amado
