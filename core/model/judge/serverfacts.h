// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/buildnumber.h"
#include "model/base/fact.h"
#include "model/catalog/mitigationcatalog.h"
#include "model/feed/feedevents.h"
#include "model/feed/feedsnapshot.h"
#include "model/feed/rolegroup.h"
#include "model/iis/iisconfiguration.h"
#include "model/judge/settingoverride.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>
#include <vector>

namespace amado {

enum class ServiceRunState { Running, Stopped, Other };
enum class ServiceStartType { Automatic, Manual, Disabled, Other };

struct ServiceState
{
    QString state;     ///< As reported: "Running", "Stopped", "Paused", …
    QString startType; ///< "Automatic", "AutomaticDelayedStart", "Manual", "Disabled".

    [[nodiscard]] bool isRunning() const
    {
        return state.compare(u"Running", Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] bool isDisabled() const
    {
        return startType.compare(u"Disabled", Qt::CaseInsensitive) == 0;
    }
    static void fields(auto &io, auto &self)
    {
        io.required(u"state", self.state).required(u"startType", self.startType);
    }
    bool operator==(const ServiceState &) const = default;
};

struct AppPoolState
{
    QString state; ///< "Started", "Stopped".
    bool autoStart = true;
    QString startMode; ///< "OnDemand", "AlwaysRunning".

    static void fields(auto &io, auto &self)
    {
        io.required(u"state", self.state).required(u"autoStart", self.autoStart);
        io.required(u"startMode", self.startMode);
    }
    bool operator==(const AppPoolState &) const = default;
};

/// What Exchange says of the server: the switches that govern Microsoft's mitigation service, its
/// version, and the setting overrides meant for it.
struct ExchangeSettings
{
    std::optional<bool> organizationMitigationsEnabled;
    std::optional<bool> serverMitigationsEnabled;
    std::optional<QStringList> mitigationsApplied;
    std::optional<QStringList> mitigationsBlocked;
    std::optional<QString> internetWebProxy;         ///< Empty text: known to be unset.
    std::optional<QString> adminDisplayVersion = {}; ///< "Version 15.2 (Build 1544.4)".
    std::optional<std::vector<SettingOverride>> settingOverrides = {};

    [[nodiscard]] bool hasSwitches() const
    {
        return organizationMitigationsEnabled || serverMitigationsEnabled || mitigationsApplied ||
               mitigationsBlocked || internetWebProxy;
    }
    static void fields(auto &io, auto &self)
    {
        io(u"organizationMitigationsEnabled", self.organizationMitigationsEnabled);
        io(u"serverMitigationsEnabled", self.serverMitigationsEnabled);
        io(u"mitigationsApplied", self.mitigationsApplied);
        io(u"mitigationsBlocked", self.mitigationsBlocked);
        io.prose(u"internetWebProxy", self.internetWebProxy);
        io(u"adminDisplayVersion", self.adminDisplayVersion);
        io(u"settingOverrides", self.settingOverrides);
    }
    bool operator==(const ExchangeSettings &) const = default;
};

/// What is kept of a server exactly as it was read.
struct ServerState
{
    QString name;
    QString fqdn;
    QString site;
    QDateTime capturedAt; ///< When the server was in this state, UTC.
    Fact<QStringList> roles;
    Fact<QString> operatingSystem;   ///< "Windows Server 2019".
    Fact<QString> osLanguage;        ///< "ja-JP".
    Fact<QString> exchangeVersion;   ///< File version of ExSetup.exe.
    Fact<QString> availabilityGroup; ///< Name of its DAG; NotPresent: it belongs to none.
    Fact<QString> rewriteModuleVersion;
    QMap<QString, Fact<ServiceState>> services; ///< By service name as asked for.
    QMap<QString, Fact<AppPoolState>> appPools;
    Fact<ExchangeSettings> exchange;
    std::vector<Error> problems; ///< Wrong JSON types, unreadable files, … each concerns one fact.
    /// What had to be asked of this server beyond what every server is asked: makes the next
    /// session short, says nothing about the server.
    QStringList asked;

    /// Nothing where the version is not known, or no build.
    [[nodiscard]] std::optional<BuildNumber> build() const
    {
        return exchangeVersion ? BuildNumber::parse(*exchangeVersion) : std::nullopt;
    }
    static void fields(auto &io, auto &self)
    {
        io(u"name", self.name)(u"fqdn", self.fqdn)(u"site", self.site);
        io(u"capturedAt", self.capturedAt)(u"roles", self.roles);
        io(u"operatingSystem", self.operatingSystem)(u"osLanguage", self.osLanguage);
        io(u"exchangeVersion", self.exchangeVersion);
        io(u"availabilityGroup", self.availabilityGroup);
        io(u"rewriteModuleVersion", self.rewriteModuleVersion);
        io(u"services", self.services)(u"appPools", self.appPools)(u"exchange", self.exchange);
        io(u"problems", self.problems)(u"asked", self.asked);
    }
    bool operator==(const ServerState &) const = default;
};

/// Everything read from one server in one session, raw. Large; not stored as a whole.
struct ServerSnapshot : ServerState
{
    Fact<QString> installPath; ///< "C:\Program Files\Microsoft\Exchange Server\V15\".
    ConfigFileSet configFiles;
    Fact<std::vector<EventRecord>> mitigationEvents; ///< Of the mitigation service, newest first.
    FeedSnapshot feed;
    QStringList eomtBackups; ///< Windows paths of unified EOMT backups present.
    ConfigFileSet
        otherFiles; ///< Content of these backups and of what stands where they are set aside.

    /// The inherited comparison would see the shared part alone.
    bool operator==(const ServerSnapshot &) const = delete;
};

/// One rule that belongs (or claims to belong) to a mitigation.
struct ObservedRule
{
    enum class Revision { Final, Outdated, NeverEffective, Unknown };
    /// Why a rule is not effective.
    enum class Why {
        Disabled,
        Cleared,            ///< A place further down clears all inherited rules.
        Removed,            ///< A place further down removes this rule.
        Shadowed,           ///< Another rule decides.
        WrongPlace,         ///< Attacks do not pass where it stands.
        NotInherited,       ///< Its location does not pass rules on.
        NeverEffective,     ///< A wording published by mistake, which blocks nothing.
        ModuleMissing,      ///< The URL Rewrite module is not loaded there.
        ConfigurationError, ///< IIS serves nothing there.
        Incomplete,         ///< Another rule that belongs to it is missing.
        ContentDiffers,     ///< Content of no published wording.
    };
    QString name;
    RuleWriter writer = RuleWriter::Unknown;
    QString file;
    int line = 0;
    Revision revision = Revision::Unknown;
    bool byNameOnly = false; ///< Known name, content of no known revision.
    bool effective = false;
    std::optional<Why> why; ///< Of a rule that is not effective; nullopt where nobody can say.
    QString decidedBy;      ///< The rule that decided instead, for Shadowed.
    /// Names of the sites this was observed at. Empty: in facts stored before sites were told
    /// apart.
    QStringList sites = {};

    static void fields(auto &io, auto &self)
    {
        io.required(u"name", self.name).required(u"writer", self.writer);
        io(u"file", self.file)(u"line", self.line).required(u"revision", self.revision);
        io(u"byNameOnly", self.byNameOnly)(u"effective", self.effective);
        io.lenient(u"why", self.why);
        io(u"decidedBy", self.decidedBy)(u"sites", self.sites);
    }
    bool operator==(const ObservedRule &) const = default;
};

struct SampleOutcome
{
    QString sample;
    bool attack = false;
    bool asWanted = false; ///< Attack stopped, normal request served unchanged.
    QString decidedBy;
    QString site = {}; ///< Where it was tried; empty in facts stored before sites were told apart.

    static void fields(auto &io, auto &self)
    {
        io.required(u"sample", self.sample);
        io(u"attack", self.attack)(u"asWanted", self.asWanted);
        io(u"decidedBy", self.decidedBy)(u"site", self.site);
    }
    bool operator==(const SampleOutcome &) const = default;
};

/// What the facts say about one mitigation, before the build is looked at.
struct MitigationObservation
{
    QString mitigation;
    std::vector<ObservedRule> rules;
    std::vector<SampleOutcome> samples;
    /// Services and pools concerned, in words of the server: "MSExchangeUM" → "Stopped/Disabled".
    std::vector<std::pair<QString, QString>> components;
    int componentsOff = 0;      ///< Fully switched off as the mitigation demands.
    int componentsTouched = 0;  ///< At least partly switched off.
    int componentsRequired = 0; ///< Present on the server and to be switched off.
    bool managedAvailabilityRunning = false;
    /// Facts missing that the verdict needs: name of the fact and why.
    std::vector<std::pair<QString, MissingReason>> missing;

    static void fields(auto &io, auto &self)
    {
        io.required(u"mitigation", self.mitigation);
        io(u"rules", self.rules)(u"samples", self.samples);
        io.pairs(u"components", self.components, u"name", u"state");
        io(u"componentsOff", self.componentsOff)(u"componentsTouched", self.componentsTouched);
        io(u"componentsRequired", self.componentsRequired);
        io(u"managedAvailabilityRunning", self.managedAvailabilityRunning);
        io.pairs(u"missing", self.missing, u"fact", u"reason");
    }
    bool operator==(const MitigationObservation &) const = default;
};

/// The facts of one server in the small form that is stored and judged.
struct ServerFacts : ServerState
{
    QString path;                ///< Where it was read: the folder.
    QDateTime collectedAt;       ///< When this console read it, UTC.
    Fact<int> configSizeLimit;   ///< ConfigFileSet::sizeLimit, in KB,
    Fact<int> configSizeLimit32; ///< and sizeLimit32.
    Fact<QDateTime> lastFeedSuccess;
    Fact<EventRecord> lastFeedFailure;
    Fact<EventRecord>
        lastServiceError; ///< Of the mitigation service, about something else than a fetch.
    FeedFacts feed;
    std::vector<MitigationObservation> mitigations;
    std::vector<ConfigProblem> configProblems;
    std::optional<Error>
        unreachable; ///< Set when the server did not answer; everything else is then old or empty.

    static void fields(auto &io, auto &self)
    {
        ServerState::fields(io, self);
        io(u"path", self.path)(u"collectedAt", self.collectedAt);
        io(u"configSizeLimit", self.configSizeLimit);
        io(u"configSizeLimit32", self.configSizeLimit32);
        io(u"lastFeedSuccess", self.lastFeedSuccess)(u"lastFeedFailure", self.lastFeedFailure);
        io(u"lastServiceError", self.lastServiceError)(u"feed", self.feed);
        io(u"mitigations", self.mitigations)(u"configProblems", self.configProblems);
        io(u"unreachable", self.unreachable);
    }
    bool operator==(const ServerFacts &) const = default;
};

/// Derives the small form: reads the IIS configuration, runs the samples. Pure; the slow half of
/// judging, which does a limited amount of work for one server (see JudgingBudget); what lies
/// beyond is missing as BeyondLimit. Returns soon after a request to stop; what it gives then is
/// unfinished and must not be used.
[[nodiscard]] ServerFacts observe(const ServerSnapshot &snapshot, const MitigationCatalog &catalog,
                                  const std::stop_token &stop = {});

/// Facts as stored; unknown keys are ignored when reading, wrong types are errors.
[[nodiscard]] QByteArray serializeFacts(const ServerFacts &facts);
[[nodiscard]] Result<ServerFacts> parseFacts(const QByteArray &json);

} // namespace amado
