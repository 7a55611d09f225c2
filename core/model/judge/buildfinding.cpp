// SPDX-License-Identifier: MIT
#include "model/judge/buildfinding.h"

#include "model/judge/serverfacts.h"

#include <QRegularExpression>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// "Version 15.2 (Build 1544.4)" → 15.2.1544.4. Also without the words, as some exports have it.
std::optional<BuildNumber> adminDisplayVersion(const QString &text)
{
    static const QRegularExpression form(
        u"^\\s*(?:Version\\s+)?(\\d{1,9}\\.\\d{1,9})\\s+\\(Build\\s+(\\d{1,9}\\.\\d{1,9})\\)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch()
               ? BuildNumber::parse(QString(match.captured(1) + u'.' + match.captured(2)))
               : std::nullopt;
}

/// The version with its precision: the file's own number where it was read.
void readVersion(const ServerFacts &facts, BuildFinding &finding)
{
    finding.build = facts.build();
    if (finding.build)
        return;
    const QString display = facts.exchangeVersion ? *facts.exchangeVersion
                            : facts.exchange
                                ? facts.exchange->adminDisplayVersion.value_or(QString())
                                : QString();
    finding.build = adminDisplayVersion(display);
    if (finding.build)
        finding.precision = BuildPrecision::CumulativeUpdate;
}

void judgeSupport(const BuildCatalog &builds, QDate on, BuildFinding &finding)
{
    const BuildPlace &place = *finding.place;
    finding.supportThrough = builds.supportThrough(place.product);
    if (place.preview) {
        finding.support = SupportState::Unsupported;
        return;
    }
    finding.support = builds.support(place.product, place.cumulativeUpdate, on);
    for (const ExtendedProgram &program : builds.programs()) {
        if (program.covers(place.product, place.cumulativeUpdate))
            finding.programs.push_back(&program);
    }
}

void findMissingUpdates(const Catalogs &catalogs, QDate on, BuildFinding &finding)
{
    const BuildPlace &place = *finding.place;
    for (const Release *other : catalogs.builds.line(place.product, place.cumulativeUpdate)) {
        if (other->released > on)
            continue;
        finding.newestOfLine = other->build;
        const bool isUpdate = !other->update.isEmpty();
        if (isUpdate && other->build > *finding.build && isNeeded(*other, catalogs, on))
            finding.missingUpdates.push_back({other, {}});
    }
}

VulnerabilityState stateOf(FixState state)
{
    switch (state) {
    case FixState::Fixed:
        return VulnerabilityState::Fixed;
    case FixState::Vulnerable:
        return VulnerabilityState::Open;
    case FixState::NotConfirmed:
        return VulnerabilityState::NotConfirmed;
    case FixState::NotAffected:
        return VulnerabilityState::NotAffected;
    case FixState::Unknown:
        return VulnerabilityState::Unknown;
    }
    Q_UNREACHABLE();
}

/// Records list the products of their day: one that appeared later was made with the fix, and a
/// setting override switches it off there as well.
bool hasFix(const Vulnerability &vulnerability, VulnerabilityState state, Product product)
{
    const bool isNewer =
        !vulnerability.fixes.empty() &&
        std::all_of(vulnerability.fixes.begin(), vulnerability.fixes.end(),
                    [product](const FirstFixed &fix) { return fix.product < product; });
    return state == VulnerabilityState::Fixed ||
           (state == VulnerabilityState::NotAffected && isNewer);
}

/// The settings that keep a fix from working: those of the vulnerability and of its follow-ups.
std::vector<OverriddenSetting> settingsAgainst(const Vulnerability &vulnerability,
                                               const VulnerabilityCatalog &catalog)
{
    std::vector<OverriddenSetting> settings = vulnerability.reopenedBy;
    for (const QString &id : vulnerability.followUps) {
        const std::vector<OverriddenSetting> &undoneBy = catalog.followUp(id)->undoneBy;
        settings.insert(settings.end(), undoneBy.begin(), undoneBy.end());
    }
    return settings;
}

using Overrides = std::vector<const SettingOverride *>;

Overrides overridesInForce(const ServerFacts &facts, const BuildNumber &build)
{
    Overrides found;
    if (!facts.exchange || !facts.exchange->settingOverrides)
        return found;
    for (const SettingOverride &each : *facts.exchange->settingOverrides) {
        if (each.isInForce(facts.name, facts.fqdn, build))
            found.push_back(&each);
    }
    return found;
}

/// Opens again what an override on the server switches off.
void reopen(const Overrides &overrides, const VulnerabilityCatalog &catalog, BuildFinding &finding)
{
    if (overrides.empty())
        return;
    for (VulnerabilityFinding &each : finding.vulnerabilities) {
        const Vulnerability &vulnerability = catalog.vulnerabilities()[size_t(each.index)];
        if (!hasFix(vulnerability, each.state, finding.place->product))
            continue;
        for (const OverriddenSetting &setting : settingsAgainst(vulnerability, catalog)) {
            const auto found = std::find_if(
                overrides.begin(), overrides.end(),
                [&](const SettingOverride *override) { return override->sets(setting); });
            if (found == overrides.end())
                continue;
            each.state = VulnerabilityState::Open;
            finding.reopened.push_back({each.index, (*found)->name,
                                        QString(setting.component + u'/' + setting.section + u": " +
                                                setting.parameter + u'=' + setting.value)});
            break;
        }
    }
}

/// The first missing update that contains the fix.
void assignFix(int vulnerability, const FixVerdict &fix, BuildFinding &finding)
{
    const auto contains = [&](const MissingUpdate &missing) {
        return fix.firstFixed ? *fix.firstFixed <= missing.release->build
                              : fix.fixedOn <= missing.release->released;
    };
    const auto found = fix.fixedOn.isValid() ? std::find_if(finding.missingUpdates.begin(),
                                                            finding.missingUpdates.end(), contains)
                                             : finding.missingUpdates.end();
    if (found != finding.missingUpdates.end())
        found->vulnerabilities.push_back(vulnerability);
}

void judgeVulnerabilities(const ServerFacts &facts, const VulnerabilityCatalog &catalog, QDate on,
                          BuildFinding &finding)
{
    const std::vector<FixVerdict> fixes = catalog.fixVerdicts(*finding.build);
    finding.vulnerabilities.reserve(fixes.size());
    for (const int index : catalog.newestFirst()) {
        if (catalog.vulnerabilities()[size_t(index)].published > on)
            continue;
        VulnerabilityFinding each{index, VulnerabilityState::Unknown, {}};
        if (finding.isExact()) {
            const FixVerdict &fix = fixes[size_t(index)];
            each.state = stateOf(fix.state);
            if (fix.fixedOn.isValid() && fix.fixedOn <= on)
                each.firstFixed = fix.firstFixed;
            if (each.isOpen())
                assignFix(index, fix, finding);
        }
        finding.vulnerabilities.push_back(each);
    }
    if (finding.isExact())
        reopen(overridesInForce(facts, *finding.build), catalog, finding);
}

} // namespace

void BuildFinding::count(const VulnerabilityCatalog &catalog, QDate on)
{
    openVulnerabilities = knownExploited = mitigated = 0;
    for (const VulnerabilityFinding &each : vulnerabilities) {
        mitigated += each.state == VulnerabilityState::Mitigated;
        if (!each.isOpen())
            continue;
        ++openVulnerabilities;
        const Vulnerability &vulnerability = catalog.vulnerabilities()[size_t(each.index)];
        knownExploited += vulnerability.isKnownExploited(on);
    }
}

bool isNeeded(const Release &release, const Catalogs &catalogs, QDate on)
{
    const bool fixes = release.kind != ReleaseKind::HotfixUpdate ||
                       catalogs.vulnerabilities.isFirstFix(release.build, on);
    return release.released <= on && fixes && !catalogs.builds.isReplaced(release, on);
}

BuildFinding judgeBuild(const ServerFacts &facts, const Catalogs &catalogs, QDate on)
{
    BuildFinding finding;
    finding.dataDate = catalogs.builds.dataDate();
    readVersion(facts, finding);
    if (!finding.build)
        return finding;
    finding.product = BuildCatalog::productOf(*finding.build);
    finding.place = catalogs.builds.place(*finding.build);
    if (!finding.place)
        return finding;
    finding.cumulativeUpdate = finding.place->cumulativeUpdate;
    const Release *release = finding.place->exact;
    finding.known = release != nullptr;
    if (release && finding.isExact()) {
        finding.update = release->update;
        finding.released = release->released;
    } else if (finding.place->preview) {
        finding.released = finding.place->preview->released;
    }
    judgeSupport(catalogs.builds, on, finding);
    findMissingUpdates(catalogs, on, finding);
    if (!finding.isExact())
        finding.missingUpdates.clear();
    judgeVulnerabilities(facts, catalogs.vulnerabilities, on, finding);
    finding.count(catalogs.vulnerabilities, on);
    addNextSteps(finding, catalogs, on);
    return finding;
}

std::vector<const SourceDisagreement *> disagreementsAbout(const BuildFinding &finding,
                                                           const Vulnerability &vulnerability,
                                                           const Catalogs &catalogs)
{
    std::vector<const SourceDisagreement *> found;
    if (!finding.place)
        return found;
    for (const SourceDisagreement &each : catalogs.disagreements) {
        if (each.subject == vulnerability.id && each.isAbout(*finding.place))
            found.push_back(&each);
    }
    return found;
}

std::vector<const SourceDisagreement *> disagreementsAbout(const BuildFinding &finding,
                                                           const Catalogs &catalogs)
{
    std::vector<const SourceDisagreement *> found;
    if (!finding.place)
        return found;
    for (const SourceDisagreement &each : catalogs.disagreements) {
        const bool concernsMissing = std::any_of(
            finding.missingUpdates.begin(), finding.missingUpdates.end(),
            [&](const MissingUpdate &missing) { return each.isAbout(*missing.release); });
        if (concernsMissing || each.isAbout(*finding.place))
            found.push_back(&each);
    }
    return found;
}

} // namespace amado
