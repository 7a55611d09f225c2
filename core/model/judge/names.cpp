#include "model/judge/assessment.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(ProtectionState state)
{
    switch (state) {
    case ProtectionState::Exposed:
        return u"exposed"_s;
    case ProtectionState::Unknown:
        return u"unknown"_s;
    case ProtectionState::Conflict:
        return u"conflict"_s;
    case ProtectionState::Ineffective:
        return u"ineffective"_s;
    case ProtectionState::Outdated:
        return u"outdated"_s;
    case ProtectionState::Redundant:
        return u"redundant"_s;
    case ProtectionState::Mitigated:
        return u"mitigated"_s;
    case ProtectionState::Fixed:
        return u"fixed"_s;
    case ProtectionState::NotAffected:
        return u"notAffected"_s;
    }
    Q_UNREACHABLE();
}

QString toString(ProtectionReason reason)
{
    switch (reason) {
    case ProtectionReason::CodeFix:
        return u"codeFix"_s;
    case ProtectionReason::CodeFixMitigationLeft:
        return u"codeFixMitigationLeft"_s;
    case ProtectionReason::ProductNotListed:
        return u"productNotListed"_s;
    case ProtectionReason::RoleNotAffected:
        return u"roleNotAffected"_s;
    case ProtectionReason::ManagementToolsOnly:
        return u"managementToolsOnly"_s;
    case ProtectionReason::AcceptedRuleEffective:
        return u"acceptedRuleEffective"_s;
    case ProtectionReason::ComponentsOff:
        return u"componentsOff"_s;
    case ProtectionReason::OutdatedRevision:
        return u"outdatedRevision"_s;
    case ProtectionReason::UnrecognizedRuleBlocks:
        return u"unrecognizedRuleBlocks"_s;
    case ProtectionReason::RuleDisabled:
        return u"ruleDisabled"_s;
    case ProtectionReason::RuleCleared:
        return u"ruleCleared"_s;
    case ProtectionReason::RuleRemoved:
        return u"ruleRemoved"_s;
    case ProtectionReason::RuleShadowed:
        return u"ruleShadowed"_s;
    case ProtectionReason::RuleWrongPlace:
        return u"ruleWrongPlace"_s;
    case ProtectionReason::RuleNeverEffective:
        return u"ruleNeverEffective"_s;
    case ProtectionReason::RuleIncomplete:
        return u"ruleIncomplete"_s;
    case ProtectionReason::ModuleMissing:
        return u"moduleMissing"_s;
    case ProtectionReason::ConfigurationBroken:
        return u"configurationBroken"_s;
    case ProtectionReason::ComponentsPartlyOff:
        return u"componentsPartlyOff"_s;
    case ProtectionReason::SameNameOtherContent:
        return u"sameNameOtherContent"_s;
    case ProtectionReason::SiteUnprotected:
        return u"siteUnprotected"_s;
    case ProtectionReason::NothingThere:
        return u"nothingThere"_s;
    case ProtectionReason::NoMitigationForProduct:
        return u"noMitigationForProduct"_s;
    case ProtectionReason::BuildMissing:
        return u"buildMissing"_s;
    case ProtectionReason::BuildNotInData:
        return u"buildNotInData"_s;
    case ProtectionReason::FactMissing:
        return u"factMissing"_s;
    case ProtectionReason::Unreachable:
        return u"unreachable"_s;
    }
    Q_UNREACHABLE();
}

QString toString(SwitchState state)
{
    switch (state) {
    case SwitchState::Enabled:
        return u"enabled"_s;
    case SwitchState::OrgDisabled:
        return u"orgDisabled"_s;
    case SwitchState::ServerDisabled:
        return u"serverDisabled"_s;
    case SwitchState::Disabled:
        return u"disabled"_s;
    case SwitchState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString toString(ObservedRule::Revision revision)
{
    switch (revision) {
    case ObservedRule::Revision::Final:
        return u"final"_s;
    case ObservedRule::Revision::Outdated:
        return u"outdated"_s;
    case ObservedRule::Revision::NeverEffective:
        return u"neverEffective"_s;
    case ObservedRule::Revision::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
