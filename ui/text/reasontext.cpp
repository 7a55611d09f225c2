// SPDX-License-Identifier: MIT
#include "ui/text/assessmenttext.h"

#include "ui/text/facttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class ReasonText
{
    Q_DECLARE_TR_FUNCTIONS(ReasonText)
};

const ObservedRule *ruleConcerned(const ProtectionFinding &finding, bool effective)
{
    const auto isThere = [&](const ObservedRule &rule) {
        return finding.site.isEmpty() || rule.sites.isEmpty() || rule.sites.contains(finding.site);
    };
    for (const ObservedRule &rule : finding.rules) {
        if (rule.effective == effective && isThere(rule))
            return &rule;
    }
    return finding.rules.empty() ? nullptr : &finding.rules.front();
}

QString named(const ObservedRule *rule)
{
    return rule ? rule->name : ReasonText::tr("(unnamed)");
}

QString fixedSentence(const ProtectionFinding &finding)
{
    if (finding.firstFixed)
        return ReasonText::tr("The build is %1, the first one with the fix, or newer.")
            .arg(finding.firstFixed->toString());
    return ReasonText::tr("The build contains the fix.");
}

QString leftOverSentence(const ProtectionFinding &finding)
{
    if (finding.mayBeRemoved())
        return finding.codeFix
                   ? ReasonText::tr("The build contains the fix, so you can remove the mitigation.")
                   : ReasonText::tr("No source lists this product as affected, so you can remove "
                                    "the mitigation.");
    if (finding.advice)
        return ReasonText::tr("The build contains the fix. Microsoft recommends keeping the "
                              "mitigation on this build.");
    return finding.codeFix
               ? ReasonText::tr("The build contains the fix, and the mitigation is still there.")
               : ReasonText::tr("No source lists this product as affected, and the mitigation is "
                                "still there.");
}

QString nothingSentence(const ProtectionFinding &finding)
{
    if (finding.firstFixed)
        return ReasonText::
            tr("The fix comes with build %1, which isn't installed, and no mitigation is in place.")
                .arg(finding.firstFixed->toString());
    return ReasonText::tr("No update for this CU contains the fix, and no mitigation is in place.");
}

QString shadowedSentence(const QString &name, const ObservedRule *rule)
{
    if (rule && !rule->decidedBy.isEmpty())
        return ReasonText::tr("The rule “%1” has no effect here because “%2” takes precedence.")
            .arg(name, rule->decidedBy);
    return ReasonText::tr("The rule “%1” has no effect here because another rule takes precedence.")
        .arg(name);
}

} // namespace

static QString sentenceOf(const ProtectionFinding &finding)
{
    const QString idle = named(ruleConcerned(finding, false));
    switch (finding.reason) {
    case ProtectionReason::CodeFix:
        return fixedSentence(finding);
    case ProtectionReason::CodeFixMitigationLeft:
        return leftOverSentence(finding);
    case ProtectionReason::ProductNotListed:
        return ReasonText::tr("No source lists this product as affected.");
    case ProtectionReason::RoleNotAffected:
        return ReasonText::tr(
            "An Edge Transport server has no web front end that could be attacked.");
    case ProtectionReason::ManagementToolsOnly:
        return ReasonText::tr("This computer has only the Exchange management tools. It offers no "
                              "service that could be attacked.");
    case ProtectionReason::AcceptedRuleEffective:
        return ReasonText::tr("The published rule “%1” stops every known attack sample.")
            .arg(named(ruleConcerned(finding, true)));
    case ProtectionReason::ComponentsOff:
        return ReasonText::tr("The vulnerable services and application pools are stopped.");
    case ProtectionReason::OutdatedRevision:
        return ReasonText::tr("The rule “%1” is an older revision that lets some attacks pass.")
            .arg(named(ruleConcerned(finding, true)));
    case ProtectionReason::UnrecognizedRuleBlocks:
        return ReasonText::tr(
                   "The rule “%1” stops the attack samples but isn't a published revision.")
            .arg(named(ruleConcerned(finding, true)));
    case ProtectionReason::RuleDisabled:
        return ReasonText::tr("The rule “%1” is disabled.").arg(idle);
    case ProtectionReason::RuleCleared:
        return ReasonText::tr("A lower level of the site clears the rule “%1”.").arg(idle);
    case ProtectionReason::RuleRemoved:
        return ReasonText::tr("A lower level of the site removes the rule “%1”.").arg(idle);
    case ProtectionReason::RuleShadowed:
        return shadowedSentence(idle, ruleConcerned(finding, false));
    case ProtectionReason::RuleWrongPlace:
        return ReasonText::tr("The rule “%1” is in a place that attacks don't pass through.")
            .arg(idle);
    case ProtectionReason::RuleNeverEffective:
        return ReasonText::tr("The rule “%1” is a revision that never took effect.").arg(idle);
    case ProtectionReason::RuleIncomplete:
        return ReasonText::tr("Only some of the rules that belong together are in effect.");
    case ProtectionReason::SameNameOtherContent:
        return ReasonText::tr(
                   "The content of the rule “%1” doesn't match any published mitigation.")
            .arg(idle);
    case ProtectionReason::ModuleMissing:
        return ReasonText::tr("The URL Rewrite module isn't loaded, so no rule takes effect.");
    case ProtectionReason::ConfigurationBroken:
        return ReasonText::tr("The IIS configuration has an error where the rule should apply, so "
                              "IIS can't serve any page there.");
    case ProtectionReason::ComponentsPartlyOff:
        return ReasonText::tr(
            "Some of the services and application pools are still running or would start again.");
    case ProtectionReason::NothingThere:
        return nothingSentence(finding);
    case ProtectionReason::SiteUnprotected:
        return ReasonText::tr("The site “%1” also serves Exchange but has no mitigation.")
            .arg(finding.site);
    case ProtectionReason::NoMitigationForProduct:
        return ReasonText::tr(
            "The server is vulnerable, and no mitigation was published for its product.");
    case ProtectionReason::BuildMissing:
        return ReasonText::tr("The Exchange build couldn't be read.");
    case ProtectionReason::BuildNotInData:
        return ReasonText::tr(
            "The build number doesn't match any Exchange version that Amado knows.");
    case ProtectionReason::FactMissing:
        return ReasonText::tr("Information is missing: %1 (%2).")
            .arg(factName(finding.missingFact), missingWord(finding.missingReason));
    case ProtectionReason::Unreachable:
        break;
    }
    return ReasonText::tr("The server didn't answer.");
}

QString reasonSentence(const ProtectionFinding &finding)
{
    const QString sentence = sentenceOf(finding);
    if (finding.site.isEmpty() || finding.reason == ProtectionReason::SiteUnprotected)
        return sentence;
    return ReasonText::tr("Site “%1”: %2", "IIS site, reason").arg(finding.site, sentence);
}

} // namespace amado
