// SPDX-License-Identifier: MIT
#include "ui/fleet/protectiondetailview.h"

#include "ui/i18n/languageswitcher.h"
#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/localized.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QWidget *findingHead(const ProtectionFinding &finding, const QString &title, QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, measure::kGap8, 0, 0);
    row->setSpacing(measure::kGap8);
    auto *badge = new StatusBadge(head);
    badge->setBadge(badgeLook(finding.state), stateWord(finding));
    QLabel *name = makeLabel(TextRole::Section, head, true);
    name->setText(title.isEmpty() ? finding.vulnerability
                                  : finding.vulnerability + u"  "_s + title);
    row->addWidget(badge);
    row->addWidget(name, 1);
    return head;
}

} // namespace

ProtectionDetailView::ProtectionDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"protectionSheet"_s);
}

void ProtectionDetailView::showServer(const FleetServer &server, const Catalogs &catalogs,
                                      const std::vector<ReturnedRule> &returned,
                                      const std::vector<EquivalentProtection> &equivalent)
{
    clear();
    for (const ReturnedRule &rule : returned)
        addReturned(rule);
    std::vector<const ProtectionFinding *> findings;
    for (const ProtectionFinding &finding : server.assessment.protection)
        findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const ProtectionFinding *a, const ProtectionFinding *b) {
                         return severity(a->state) > severity(b->state);
                     });
    for (const ProtectionFinding *finding : findings)
        addFinding(*finding, catalogs, equivalentProtection(equivalent, finding->vulnerability));
    if (findings.empty())
        addMuted(tr("Amado hasn't read this server yet. Refresh it to see its state."));
    if (!server.facts.configProblems.empty()) {
        addSection(tr("Problems in the configuration"));
        for (const ConfigProblem &problem : server.facts.configProblems)
            addText(errorLine(asError(problem)));
    }
    finish();
}

void ProtectionDetailView::addReturned(const ReturnedRule &returned)
{
    addSection(tr("A removed rule is back"));
    addText(tr("Amado removed “%1” at %2, but it's on this server again.")
                .arg(returned.rule.name, exactTime(returned.removedAt)));
    if (returned.idNotBlocked)
        addText(tr("The EM service writes the rule again as long as its ID isn't blocked. Remove "
                   "the rule again: Amado blocks the ID first."));
}

void ProtectionDetailView::addFinding(const ProtectionFinding &finding, const Catalogs &catalogs,
                                      const EquivalentProtection *item)
{
    const Mitigation *mitigation = catalogs.mitigations.find(finding.vulnerability);
    addWidget(
        findingHead(finding, mitigation ? localized(mitigation->title) : QString(), content()));
    addText(reasonSentence(finding));
    if (finding.sourcesDisagree)
        addText(
            tr("Public sources disagree about the first fixed build. Amado uses the later one."));
    if (finding.advice)
        addText(localized(finding.advice->text));
    if (item)
        addEquivalentProtection(finding, *item);
    for (const ObservedRule &rule : finding.rules)
        addRule(rule);
    if (!finding.evidence.isEmpty())
        addFold(tr("Evidence"), finding.evidence.join(u'\n'));
}

void ProtectionDetailView::addEquivalentProtection(const ProtectionFinding &finding,
                                                   const EquivalentProtection &item)
{
    if (item.needed)
        addText(equivalentSentence(item));
    if (item.redundantRules.isEmpty())
        return;
    auto *line = new QWidget(content());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap8);
    QLabel *text = makeLabel(TextRole::Body, line, true);
    text->setText(redundantSentence(finding));
    auto *undo = new QPushButton(tr("Undo Amado's rule…"), line);
    undo->setObjectName(u"undoOurs"_s);
    undo->setAccessibleName(tr("Undo Amado's protection against %1…").arg(finding.vulnerability));
    row->addWidget(text, 1);
    row->addWidget(undo, 0, Qt::AlignTop);
    // The entry knows what was there before; a rule the journal does not know is removed by name.
    connect(undo, &QPushButton::clicked, this,
            [this, entry = item.writtenBy, rule = item.redundantRules.front()] {
                if (entry)
                    Q_EMIT entryUndoRequested(*entry);
                else
                    Q_EMIT ruleRemovalRequested(rule);
            });
    addWidget(line);
}

void ProtectionDetailView::addRule(const ObservedRule &rule)
{
    auto *line = new QWidget(content());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(measure::kGap16, 0, 0, 0);
    row->setSpacing(measure::kGap8);
    QLabel *text = makeLabel(TextRole::Body, line, true);
    const QString effect = rule.effective ? tr("In effect.") : ruleWhySentence(rule);
    text->setText(tr("Rule “%1” (%2, %3). %4", "name, who wrote it, revision, effect")
                      .arg(shownName(rule.name), writerWord(rule.writer),
                           revisionWord(rule.revision), effect));
    row->addWidget(text, 1);
    // Rules of our own are taken back through the history, which knows what was there before.
    if (rule.writer != RuleWriter::Amado) {
        auto *remove = new QPushButton(tr("Remove rule…"), line);
        remove->setObjectName(u"removeRule"_s);
        remove->setAccessibleName(tr("Remove the rule “%1”…").arg(shownName(rule.name)));
        row->addWidget(remove, 0, Qt::AlignTop);
        connect(remove, &QPushButton::clicked, this,
                [this, name = rule.name] { Q_EMIT ruleRemovalRequested(name); });
    }
    addWidget(line);
}

} // namespace amado
