// SPDX-License-Identifier: MIT
#include "ui/document/protectiondocument.h"

#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/localized.h"
#include "ui/text/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

void addReturned(Document &document, const ReturnedRule &returned)
{
    document.addSection(DocumentText::tr("A removed rule is back"));
    document.addText(DocumentText::tr("Amado removed “%1” at %2, but it's on this server again.")
                         .arg(returned.rule.name, exactTime(returned.removedAt)));
    if (returned.idNotBlocked)
        document.addText(
            DocumentText::tr("The EM service writes the rule again as long as its ID isn't "
                             "blocked. Remove the rule again: Amado blocks the ID first."));
}

void addEquivalent(Document &document, const ProtectionFinding &finding,
                   const EquivalentProtection &item)
{
    if (item.needed)
        document.addText(equivalentSentence(item));
    if (item.redundantRules.isEmpty())
        return;
    DocumentRow row;
    row.sentence = redundantSentence(finding);
    // The entry knows what was there before; a rule the journal does not know is removed by name.
    row.action = RowAction{
        item.writtenBy ? u"undoOurs"_s : u"removeRule"_s,
        item.writtenBy ? item.writtenBy->value : item.redundantRules.front(),
        DocumentText::tr("Undo Amado's rule…"),
        DocumentText::tr("Undo Amado's protection against %1…").arg(finding.vulnerability)};
    document.add(std::move(row));
}

DocumentRow ruleRow(const ObservedRule &rule)
{
    const QString name = shownName(rule.name);
    const QString effect = rule.effective ? DocumentText::tr("In effect.") : ruleWhySentence(rule);
    DocumentRow row;
    row.depth = 1;
    row.sentence =
        DocumentText::tr("Rule “%1” (%2, %3). %4", "name, who wrote it, revision, effect")
            .arg(name, writerWord(rule.writer), revisionWord(rule.revision), effect);
    // Rules of our own are taken back through the history, which knows what was there before.
    if (rule.writer != RuleWriter::Amado)
        row.action = RowAction{u"removeRule"_s, rule.name, DocumentText::tr("Remove rule…"),
                               DocumentText::tr("Remove the rule “%1”…").arg(name)};
    return row;
}

void addFinding(Document &document, const ProtectionFinding &finding,
                const MitigationCatalog &catalog, const EquivalentProtection *item)
{
    const Mitigation *mitigation = catalog.find(finding.vulnerability);
    document.addVerdictSection(mitigation
                                   ? finding.vulnerability + u"  "_s + localized(mitigation->title)
                                   : finding.vulnerability,
                               badgeLook(finding.state), stateWord(finding));
    document.addText(reasonSentence(finding));
    if (finding.sourcesDisagree)
        document.addText(DocumentText::tr(
            "Public sources disagree about the first fixed build. Amado uses the later one."));
    if (finding.advice)
        document.addText(localized(finding.advice->text));
    if (item)
        addEquivalent(document, finding, *item);
    for (const ObservedRule &rule : finding.rules)
        document.add(ruleRow(rule));
    document.addEvidence(evidenceTitle(), finding.evidence);
}

} // namespace

Document protectionDocument(const Assessment &assessment, const ServerFacts &facts,
                            const MitigationCatalog &catalog, const ProtectionContext &context)
{
    Document document;
    for (const ReturnedRule &rule : context.returned)
        addReturned(document, rule);
    std::vector<const ProtectionFinding *> findings;
    for (const ProtectionFinding &finding : assessment.protection)
        findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const ProtectionFinding *a, const ProtectionFinding *b) {
                         return severity(a->state) > severity(b->state);
                     });
    for (const ProtectionFinding *finding : findings)
        addFinding(document, *finding, catalog,
                   equivalentProtection(context.equivalent, finding->vulnerability));
    if (findings.empty())
        document.addMuted(
            DocumentText::tr("Amado hasn't read this server yet. Refresh it to see its state."));
    if (!facts.configProblems.empty()) {
        document.addSection(DocumentText::tr("Problems in the configuration"));
        for (const ConfigProblem &problem : facts.configProblems)
            document.addText(errorLine(asError(problem)));
    }
    return document;
}

} // namespace amado
