// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

struct ServerFacts;
struct SettingOverride;

/// How exactly the version of a server is known.
enum class BuildPrecision {
    Full,             ///< The version of ExSetup.exe, which every update changes.
    CumulativeUpdate, ///< AdminDisplayVersion, which names product and CU and no update.
};
template<>
inline constexpr auto kGivenNames<BuildPrecision> = givenNames(u"full", u"cu");

enum class VulnerabilityState {
    Open,
    Mitigated, ///< The fix is missing; a published mitigation is in effect.
    Fixed,
    NotConfirmed, ///< Sources disagree whether this build has the fix: it counts as open.
    NotAffected,
    Unknown,
};

/// What the build of a server means for one vulnerability.
struct VulnerabilityFinding
{
    int index = 0; ///< Into the vulnerability catalogue.
    VulnerabilityState state = VulnerabilityState::Unknown;
    /// Of the server's own CU line, once it was released; nullopt: none, or its number is unknown.
    std::optional<BuildNumber> firstFixed;

    /// Counts as a vulnerability that somebody has to do something about.
    [[nodiscard]] bool isOpen() const
    {
        return state == VulnerabilityState::Open || state == VulnerabilityState::NotConfirmed;
    }
    bool operator==(const VulnerabilityFinding &) const = default;
};

/// An update that is not installed.
struct MissingUpdate
{
    const Release *release = nullptr; ///< Points into the catalogue.
    /// What it is the first of the missing ones to fix: indices, the newest vulnerability first.
    std::vector<int> vulnerabilities;
};

/// A fix that a setting override on the server switches off.
struct ReopenedFix
{
    int vulnerability = 0;
    QString overrideName;
    QString setting; ///< "Transport/NonCompliantSenderSettings: BlockNullBytesInFromHeader=false"
};

/// What is to be done besides installing a build.
struct FollowUpNeed
{
    const FollowUp *step = nullptr; ///< Points into the catalogue.
    std::vector<int> vulnerabilities;
    /// The fix is not installed yet, and the step goes with it. Otherwise the build has the fix,
    /// and somebody has to make sure that the step was done.
    bool afterUpdate = false;
};

/// One thing to do, as data.
struct NextStep
{
    enum class Action { CumulativeUpdate, SecurityUpdate, Migrate, FollowUp, None };
    enum class Reason {
        LineUnsupported,      ///< No update appears for the installed CU any more.
        FixNeedsNewerCu,      ///< What is open is fixed on a newer CU alone.
        FixesVulnerabilities, ///< It fixes what is open.
        NewestUpdate,         ///< It is newer; nothing that is open is known to be fixed by it.
        SupportEnded,         ///< The product is out of support.
        GoesWithFix,          ///< A fix of these steps takes effect with it.
        OverrideReopens,      ///< A setting override switches a fix off.
        NothingMissing,
        NewerThanData,
    };
    Action action = Action::None;
    Reason reason = Reason::NothingMissing;
    const Release *release = nullptr;    ///< What to install; points into the catalogue.
    const Release *lastPublic = nullptr; ///< For what only a paid programme gives: the newest
                                         ///< update everybody got; null: it is installed already.
    bool needsProgram = false;           ///< Only customers of a paid programme get it.
    std::optional<Product> product;      ///< Where to move to.
    const FollowUp *followUp = nullptr;
    QString overrideName;
    std::vector<int> vulnerabilities; ///< It is about these, the newest first.
};

/// How current a server is: everything that follows from its build, its setting overrides and a
/// day. Pointers point into the catalogues it was judged with.
struct BuildFinding
{
    bool known = false; ///< The build is in the data.
    /// Where it stands among the known builds; without it nothing below is known.
    std::optional<BuildPlace> place;
    std::optional<BuildNumber> build;
    BuildPrecision precision = BuildPrecision::Full;
    std::optional<Product> product;
    QString cumulativeUpdate; ///< Empty also where the data does not know the CU line.
    QString update;           ///< Empty also for a build that is not in the data.
    QDate dataDate;           ///< Of the builds catalogue.
    QDate released;           ///< Of what is installed; invalid where that is not known.
    SupportState support = SupportState::Unknown;
    QDate supportThrough;
    std::vector<const ExtendedProgram *> programs; ///< Paid ones for this CU, by date.
    std::optional<BuildNumber> newestOfLine;
    /// Updates of the line that are not installed and fix something, in order.
    std::vector<MissingUpdate> missingUpdates;
    /// One for each vulnerability published by that day, the newest first.
    std::vector<VulnerabilityFinding> vulnerabilities;
    int openVulnerabilities = 0;
    int knownExploited = 0; ///< Of the open ones, those listed as exploited by that day.
    int mitigated = 0;
    std::vector<ReopenedFix> reopened;
    std::vector<FollowUpNeed> followUps;
    std::vector<NextStep> nextSteps; ///< In order; empty where nothing can be told.

    /// What is installed is known to the update, so that updates and vulnerabilities are judged.
    [[nodiscard]] bool isExact() const { return place && precision == BuildPrecision::Full; }
    /// The build, unless only its CU is known.
    [[nodiscard]] std::optional<BuildNumber> exactBuild() const
    {
        return precision == BuildPrecision::Full ? build : std::nullopt;
    }
    /// Counts again after states have changed.
    void count(const VulnerabilityCatalog &catalog, QDate on);
};

[[nodiscard]] BuildFinding judgeBuild(const ServerFacts &facts, const Catalogs &catalogs, QDate on);

/// Whether an update has to be installed by whoever wants every fix known on that day: of hotfix
/// updates a few are the first to fix a vulnerability; the next security update contains the
/// others. An edition that was replaced is not.
[[nodiscard]] bool isNeeded(const Release &release, const Catalogs &catalogs, QDate on);
/// Fills in what to do next; everything else of the finding stands already.
void addNextSteps(BuildFinding &finding, const Catalogs &catalogs, QDate on);

/// Where sources differ about what the finding rests on: the build, its CU line, the updates that
/// are missing, and the vulnerabilities of that line. Points into the catalogue.
[[nodiscard]] std::vector<const SourceDisagreement *>
disagreementsAbout(const BuildFinding &finding, const Catalogs &catalogs);
/// Those about one vulnerability on the line of that build.
[[nodiscard]] std::vector<const SourceDisagreement *>
disagreementsAbout(const BuildFinding &finding, const Vulnerability &vulnerability,
                   const Catalogs &catalogs);

} // namespace amado
