// SPDX-License-Identifier: MIT
#include "ui/text/statetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado {

namespace {

class StateText
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

} // namespace

QString stateWord(ProtectionState state)
{
    switch (state) {
    case ProtectionState::Fixed:
        return StateText::tr("Fixed", "state of protection");
    case ProtectionState::Redundant:
        return StateText::tr("Redundant", "state of protection");
    case ProtectionState::Mitigated:
        return StateText::tr("Mitigated", "state of protection");
    case ProtectionState::Outdated:
        return StateText::tr("Outdated", "state of protection");
    case ProtectionState::Ineffective:
        return StateText::tr("Ineffective", "state of protection");
    case ProtectionState::Conflict:
        return StateText::tr("Conflict", "state of protection");
    case ProtectionState::Exposed:
        return StateText::tr("Exposed", "state of protection");
    case ProtectionState::NotAffected:
        return StateText::tr("Not affected", "state of protection");
    case ProtectionState::Unknown:
        break;
    }
    return StateText::tr("Unknown", "state of protection");
}

QString stateWord(const ProtectionFinding &finding)
{
    if (finding.state == ProtectionState::Redundant && finding.codeFix && !finding.mayBeRemoved())
        return StateText::tr("Fixed and mitigated", "state of protection");
    return stateWord(finding.state);
}

QString stateWord(const Assessment &assessment)
{
    const auto &findings = assessment.protection;
    const auto headline =
        std::find_if(findings.begin(), findings.end(), [&](const ProtectionFinding &finding) {
            return finding.vulnerability == assessment.headlineVulnerability &&
                   finding.state == assessment.headline;
        });
    return headline == findings.end() ? stateWord(assessment.headline) : stateWord(*headline);
}

QString stateMeaning(ProtectionState state)
{
    switch (state) {
    case ProtectionState::Fixed:
        return StateText::tr("The installed update contains the fix.");
    case ProtectionState::Redundant:
        return StateText::tr(
            "The installed update contains the fix, and the mitigation is still there.");
    case ProtectionState::Mitigated:
        return StateText::tr("A mitigation is in effect. Next, install the update.");
    case ProtectionState::Outdated:
        return StateText::tr("An older, weaker mitigation is in effect.");
    case ProtectionState::Ineffective:
        return StateText::tr("A mitigation is present but has no effect.");
    case ProtectionState::Conflict:
        return StateText::tr("A rule has the name of a mitigation but different content.");
    case ProtectionState::Exposed:
        return StateText::tr("The server is vulnerable and nothing protects it.");
    case ProtectionState::NotAffected:
        return StateText::tr("The vulnerability doesn't affect this product, role or build.");
    case ProtectionState::Unknown:
        break;
    }
    return StateText::tr("Information that the verdict needs couldn't be read.");
}

OfferedAct offeredAct(const ProtectionFinding &finding)
{
    switch (finding.state) {
    case ProtectionState::Exposed:
    case ProtectionState::Ineffective:
    case ProtectionState::Conflict:
    case ProtectionState::Outdated:
        return OfferedAct::Protect;
    case ProtectionState::Redundant:
        return finding.mayBeRemoved() ? OfferedAct::Undo : OfferedAct::None;
    case ProtectionState::Unknown:
        return OfferedAct::Refresh;
    case ProtectionState::Fixed:
    case ProtectionState::Mitigated:
    case ProtectionState::NotAffected:
        break;
    }
    return OfferedAct::None;
}

} // namespace amado
