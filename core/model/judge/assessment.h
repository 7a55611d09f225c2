// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedcontext.h"
#include "model/judge/buildfinding.h"
#include "model/judge/feedfinding.h"

#include <QDateTime>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace amado {

/// The nine states of protection, worst first as headlines and sorting have it; see severity() for
/// ranks (Unknown ranks with Exposed).
enum class ProtectionState {
    Exposed,
    Unknown,
    Conflict,
    Ineffective,
    Outdated,
    Mitigated,
    Redundant,
    Fixed,
    NotAffected,
};
/// Larger is worse. Unknown is never better than Exposed.
[[nodiscard]] int severity(ProtectionState state);
/// True for states with an offered act that must not wait: exposed, ineffective, conflict,
/// outdated.
[[nodiscard]] bool needsAction(ProtectionState state);

/// Why a state was given: chosen from a closed set so that words live in ui/text alone.
enum class ProtectionReason {
    CodeFix,                ///< Build at or past the first fixed build.
    CodeFixMitigationLeft,  ///< Fixed, and the mitigation is still there.
    ProductNotListed,       ///< No record lists the product.
    RoleNotAffected,        ///< Edge Transport has no web front end.
    ManagementToolsOnly,    ///< The machine has no server role, so it serves nothing.
    AcceptedRuleEffective,  ///< An accepted revision blocks every sample.
    ComponentsOff,          ///< Services or pools are off as demanded.
    OutdatedRevision,       ///< An older revision is effective.
    UnrecognizedRuleBlocks, ///< A rule of unknown wording stops the samples.
    RuleDisabled,
    RuleCleared,  ///< A child clears the inherited rules.
    RuleRemoved,  ///< A child removes the rule.
    RuleShadowed, ///< Another rule decides: one before it ends the pass, or one behind it has the
                  ///< last word.
    RuleWrongPlace,
    RuleNeverEffective,  ///< A revision that never took effect.
    RuleIncomplete,      ///< Only some of the rules the mitigation needs.
    ModuleMissing,       ///< URL Rewrite is not loaded.
    ConfigurationBroken, ///< IIS answers 500.19 where the rule should act.
    ComponentsPartlyOff, ///< Some services or pools are off, or would come back.
    SameNameOtherContent,
    NothingThere,
    SiteUnprotected, ///< Nothing there at one front-end site, while another one is protected.
    NoMitigationForProduct, ///< Vulnerable, and none was published for this product.
    BuildMissing,
    BuildNotInData, ///< Its number belongs to no product of the data.
    FactMissing,
    Unreachable,
};

struct ProtectionFinding
{
    QString vulnerability;
    QString feedId; ///< Family in Microsoft's feed: "M2"; empty when it is not in the feed.
    ProtectionState state = ProtectionState::Unknown;
    ProtectionReason reason = ProtectionReason::FactMissing;
    bool codeFix = false;
    bool sourcesDisagree = false;
    std::optional<BuildNumber> firstFixed;
    std::vector<ObservedRule> rules;
    /// Plain, language-neutral facts with their source: "ExSetup.exe 15.2.1544.9",
    /// "C:\…\web.config:42 …".
    QStringList evidence;
    QString site;        ///< The site the verdict stands on, where several serve a front end.
    QString missingFact; ///< For FactMissing: which.
    MissingReason missingReason = MissingReason::NotCollected;
    std::optional<VendorAdvice>
        advice; ///< What holds for this build on the day of judging, for Redundant.
    /// Our rules that are in effect beside an effective, accepted one of the vendor's service: the
    /// server is mitigated twice and ours may be taken back. Empty where the build has the fix.
    QStringList oursBesideService;

    /// Microsoft says for this build that the mitigation left over can be removed.
    [[nodiscard]] bool mayBeRemoved() const
    {
        return state == ProtectionState::Redundant && advice &&
               advice->kind == VendorAdvice::Kind::Remove;
    }
};

struct UnknownFact
{
    QString fact;
    MissingReason reason = MissingReason::NotCollected;
};

/// The verdict about one server.
struct Assessment
{
    QString server;
    QDateTime asOf;
    ProtectionState headline = ProtectionState::Unknown;
    ProtectionReason headlineReason = ProtectionReason::FactMissing;
    QString headlineVulnerability; ///< The finding the headline stands on.
    /// One for each mitigation of the catalogue whose vulnerability was published by then, in its
    /// order.
    std::vector<ProtectionFinding> protection;
    BuildFinding build;
    FeedFinding feed;
    std::vector<UnknownFact> unknowns;

    /// Null: nothing is said about it.
    [[nodiscard]] const ProtectionFinding *findingOf(QStringView vulnerability) const
    {
        const auto found = std::find_if(protection.begin(), protection.end(),
                                        [vulnerability](const ProtectionFinding &finding) {
                                            return finding.vulnerability == vulnerability;
                                        });
        return found == protection.end() ? nullptr : &*found;
    }
};

/// Pure judgement: same facts, catalogues, date and context give the same verdict. Over 50,000 a
/// second a core.
[[nodiscard]] Assessment assess(const ServerFacts &facts, const Catalogs &catalogs,
                                const QDateTime &now, const FeedContext &context = {});

} // namespace amado
