// SPDX-License-Identifier: MIT
#include "ui/text/assessmenttext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class AssessmentText
{
    Q_DECLARE_TR_FUNCTIONS(AssessmentText)
};

} // namespace

const ProtectionFinding *headlineFinding(const Assessment &assessment)
{
    return assessment.findingOf(assessment.headlineVulnerability);
}

QString headlineSentence(const Assessment &assessment)
{
    const QString &id = assessment.headlineVulnerability;
    switch (assessment.headline) {
    case ProtectionState::Exposed:
        if (assessment.headlineReason == ProtectionReason::SiteUnprotected)
            return AssessmentText::tr("One site of this server isn't protected against %1").arg(id);
        return AssessmentText::tr("Nothing protects this server against %1").arg(id);
    case ProtectionState::Ineffective:
        return AssessmentText::tr("The mitigation for %1 has no effect").arg(id);
    case ProtectionState::Conflict:
        return AssessmentText::tr("A rule for %1 has unexpected content").arg(id);
    case ProtectionState::Outdated:
        return AssessmentText::tr("The mitigation for %1 is outdated").arg(id);
    case ProtectionState::Mitigated:
        return AssessmentText::tr(
                   "A mitigation protects against %1, but the update is still missing")
            .arg(id);
    case ProtectionState::Redundant:
        return AssessmentText::tr("An update fixes %1, and its mitigation is still there").arg(id);
    case ProtectionState::Fixed:
        return AssessmentText::tr("Protected by update");
    case ProtectionState::NotAffected:
        return AssessmentText::tr("No known mitigation applies to this server");
    case ProtectionState::Unknown:
        break;
    }
    return id.isEmpty()
               ? AssessmentText::tr("Amado can't tell whether this server is protected")
               : AssessmentText::tr("Amado can't tell whether %1 affects this server").arg(id);
}

QString headlineReason(const Assessment &assessment)
{
    if (const ProtectionFinding *finding = headlineFinding(assessment))
        return reasonSentence(*finding);
    ProtectionFinding bare;
    bare.reason = assessment.headlineReason;
    if (bare.reason == ProtectionReason::FactMissing && !assessment.unknowns.empty()) {
        bare.missingFact = assessment.unknowns.front().fact;
        bare.missingReason = assessment.unknowns.front().reason;
    }
    return reasonSentence(bare);
}

std::optional<Error> unreadablePlace(const Assessment &assessment, const ServerFacts &facts)
{
    const ProtectionFinding *finding = headlineFinding(assessment);
    if (assessment.headlineReason != ProtectionReason::FactMissing &&
        !(finding && finding->reason == ProtectionReason::FactMissing))
        return std::nullopt;
    if (finding) {
        for (const ConfigProblem &problem : facts.configProblems) {
            if (problem.file.compare(finding->missingFact, Qt::CaseInsensitive) == 0)
                return asError(problem);
        }
        if (finding->missingReason != MissingReason::Unreadable)
            return std::nullopt;
    }
    const auto broken =
        std::find_if(facts.problems.begin(), facts.problems.end(),
                     [](const Error &problem) { return problem.code == ErrorCode::InvalidData; });
    return broken == facts.problems.end() ? std::nullopt : std::optional(*broken);
}

QString ruleWhySentence(const ObservedRule &rule)
{
    using enum ObservedRule::Why;
    if (rule.effective)
        return {};
    if (!rule.why)
        return AssessmentText::tr("It doesn't stop the attack samples.");
    switch (*rule.why) {
    case Disabled:
        return AssessmentText::tr("The rule is disabled.");
    case Cleared:
        return AssessmentText::tr("A lower level clears all inherited rules.");
    case Removed:
        return AssessmentText::tr("A lower level removes this rule.");
    case Shadowed:
        return rule.decidedBy.isEmpty()
                   ? AssessmentText::tr("Another rule takes precedence.")
                   : AssessmentText::tr("Another rule, “%1”, takes precedence.")
                         .arg(rule.decidedBy);
    case WrongPlace:
        return AssessmentText::tr("The rule is in a place that attacks don't pass through.");
    case NotInherited:
        return AssessmentText::tr("The rule is in a location element that isn't inherited.");
    case NeverEffective:
        return AssessmentText::tr("This revision was published by mistake and blocks nothing.");
    case ModuleMissing:
        return AssessmentText::tr("The URL Rewrite module isn't loaded here.");
    case ConfigurationError:
        return AssessmentText::tr(
            "The configuration has an error here, so IIS can't serve any page.");
    case Incomplete:
        return AssessmentText::tr("Another rule that this one needs is missing.");
    case ContentDiffers:
        return AssessmentText::tr("The content doesn't match any published mitigation.");
    }
    Q_UNREACHABLE();
}

QString writerWord(RuleWriter writer)
{
    switch (writer) {
    case RuleWriter::Eems:
        return AssessmentText::tr("Exchange EM service");
    case RuleWriter::Eomt:
        return AssessmentText::tr("EOMT (2021)");
    case RuleWriter::Eomt2:
        return AssessmentText::tr("EOMT v2");
    case RuleWriter::EomtUnified:
        return AssessmentText::tr("EOMT (unified)");
    case RuleWriter::Manual:
        return AssessmentText::tr("manually, following Microsoft's instructions");
    case RuleWriter::Amado:
        return AssessmentText::tr("Amado");
    case RuleWriter::Unknown:
        break;
    }
    return AssessmentText::tr("unknown author");
}

QString revisionWord(ObservedRule::Revision revision)
{
    switch (revision) {
    case ObservedRule::Revision::Final:
        return AssessmentText::tr("final revision");
    case ObservedRule::Revision::Outdated:
        return AssessmentText::tr("outdated revision");
    case ObservedRule::Revision::NeverEffective:
        return AssessmentText::tr("revision that never took effect");
    case ObservedRule::Revision::Unknown:
        break;
    }
    return AssessmentText::tr("not a published revision");
}

} // namespace amado
