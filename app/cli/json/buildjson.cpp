// SPDX-License-Identifier: MIT
#include "cli/json/buildjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "ui/text/buildtext.h"
#include "ui/text/localized.h"
#include "ui/text/updatetext.h"

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

const Vulnerability &vulnerabilityAt(int index, const VulnerabilityCatalog &catalog)
{
    return catalog.vulnerabilities()[size_t(index)];
}

QJsonArray idsJson(const std::vector<int> &indices, const VulnerabilityCatalog &catalog)
{
    return jsonArray(indices, [&](int index) { return vulnerabilityAt(index, catalog).id; });
}

/// Names of the releases below and above a build that is not in the data; null where there is none.
QJsonValue betweenJson(const BuildFinding &build)
{
    if (!build.place || build.known)
        return {};
    const auto name = [](const Release *release) {
        return release ? QJsonValue(releaseName(*release)) : QJsonValue();
    };
    return QJsonArray{name(build.place->below), name(build.place->above)};
}

QJsonObject missingJson(const MissingUpdate &missing, const VulnerabilityCatalog &catalog)
{
    QJsonObject json = releaseJson(*missing.release);
    json.insert(u"vulnerabilities"_s, idsJson(missing.vulnerabilities, catalog));
    return json;
}

QJsonValue exploitedJson(const Vulnerability &vulnerability, QDate on)
{
    if (!vulnerability.isKnownExploited(on))
        return {};
    const KnownExploited &entry = *vulnerability.knownExploited;
    return QJsonObject{{u"added"_s, jsonDate(entry.added)},
                       {u"due"_s, jsonDate(entry.due)},
                       {u"ransomware"_s, entry.ransomware}};
}

/// One side of a disagreement, an entry for each of its sources.
void addSides(const QString &says, const QStringList &sources, bool chosen,
              const SourceDisagreement &disagreement, const Catalogs &catalogs, QJsonArray &sides)
{
    for (const QString &id : sources) {
        const DataSource *source = catalogs.source(id);
        sides.append(QJsonObject{{u"source"_s, source ? source->name : id},
                                 {u"says"_s, textOrNull(says)},
                                 {u"date"_s, source ? textOrNull(source->asOf) : QJsonValue()},
                                 {u"field"_s, enumName(disagreement.field)},
                                 {u"chosen"_s, chosen},
                                 {u"reason"_s, localized(disagreement.reason)}});
    }
}

/// What sources say about a vulnerability on the line of this build: about the first fix, of this
/// line alone.
QJsonArray sidesJson(const Vulnerability &vulnerability, const BuildFinding &build,
                     const Catalogs &catalogs)
{
    QJsonArray sides;
    for (const SourceDisagreement *each : disagreementsAbout(build, vulnerability, catalogs)) {
        QString chosen = localized(each->chosen);
        QString other = localized(each->other);
        const auto fix = std::find_if(vulnerability.fixes.begin(), vulnerability.fixes.end(),
                                      [&](const FirstFixed &own) {
                                          return own.product == build.place->product &&
                                                 own.cumulativeUpdate == build.cumulativeUpdate;
                                      });
        const bool isOfLine = each->field == SourceDisagreement::Field::FixedVersion &&
                              fix != vulnerability.fixes.end() && fix->build && fix->earlierListed;
        if (isOfLine) {
            chosen = fix->build->toString();
            other = fix->earlierListed->toString();
        }
        addSides(chosen, each->chosenSources, true, *each, catalogs, sides);
        addSides(other, each->otherSources, false, *each, catalogs, sides);
    }
    return sides;
}

QJsonValue reopenedJson(int vulnerability, const BuildFinding &build)
{
    for (const ReopenedFix &fix : build.reopened) {
        if (fix.vulnerability == vulnerability)
            return QJsonObject{{u"name"_s, fix.overrideName}, {u"setting"_s, fix.setting}};
    }
    return {};
}

QJsonObject vulnerabilityJson(const VulnerabilityFinding &finding, const BuildFinding &build,
                              const Catalogs &catalogs, QDate on)
{
    const Vulnerability &entry = vulnerabilityAt(finding.index, catalogs.vulnerabilities);
    return {{u"id"_s, entry.id},
            {u"title"_s, textOrNull(entry.title)},
            {u"published"_s, jsonDate(entry.published)},
            {u"state"_s, enumName(finding.state)},
            {u"severity"_s, textOrNull(entry.severity)},
            {u"cvss"_s, entry.cvss ? QJsonValue(*entry.cvss) : QJsonValue()},
            {u"knownExploited"_s, exploitedJson(entry, on)},
            {u"firstFixed"_s, jsonBuild(finding.firstFixed)},
            {u"followUps"_s, QJsonArray::fromStringList(entry.followUps)},
            {u"mitigations"_s, QJsonArray::fromStringList(entry.interimMitigations)},
            {u"settingOverride"_s, reopenedJson(finding.index, build)},
            {u"disagreement"_s, sidesJson(entry, build, catalogs)}};
}

QJsonObject programJson(const ExtendedProgram *program)
{
    return {{u"name"_s, program->name},
            {u"from"_s, jsonDate(program->from)},
            {u"through"_s, jsonDate(program->through)}};
}

QJsonObject followUpJson(const FollowUpNeed &need, const VulnerabilityCatalog &catalog)
{
    return {{u"id"_s, need.step->id},
            {u"text"_s, localized(need.step->text)},
            {u"url"_s, textOrNull(need.step->url)},
            {u"vulnerabilities"_s, idsJson(need.vulnerabilities, catalog)},
            {u"afterUpdate"_s, need.afterUpdate}};
}

QJsonValue ageJson(const BuildFinding &build, QDate on)
{
    return build.released.isValid() && build.released <= on ? QJsonValue(build.released.daysTo(on))
                                                            : QJsonValue();
}

} // namespace

QJsonObject releaseJson(const Release &release)
{
    return {{u"product"_s, enumName(release.product)},
            {u"cumulativeUpdate"_s, release.cumulativeUpdate},
            {u"update"_s, release.update.isEmpty() ? release.cumulativeUpdate : release.update},
            {u"version"_s, release.build.toString()},
            {u"released"_s, jsonDate(release.released)},
            {u"kb"_s, textOrNull(release.kb)}};
}

QJsonObject stepJson(const NextStep &step, const BuildFinding &build,
                     const VulnerabilityCatalog &catalog)
{
    const QString url = step.followUp ? step.followUp->url : QString();
    return {
        {u"action"_s, enumName(step.action)},
        {u"target"_s, textOrNull(stepTarget(step))},
        {u"version"_s, step.release ? QJsonValue(step.release->build.toString()) : QJsonValue()},
        {u"kb"_s, step.release ? textOrNull(step.release->kb) : QJsonValue()},
        {u"text"_s, stepSentence(step)},
        {u"why"_s, stepReason(step, build, catalog)},
        {u"reason"_s, enumName(step.reason)},
        {u"needsPaidProgram"_s, step.needsProgram},
        {u"lastPublic"_s,
         step.lastPublic ? QJsonValue(step.lastPublic->build.toString()) : QJsonValue()},
        {u"vulnerabilities"_s, idsJson(step.vulnerabilities, catalog)},
        {u"url"_s, textOrNull(url)}};
}

QJsonObject disagreementJson(const SourceDisagreement &disagreement, const Catalogs &catalogs)
{
    QJsonArray sides;
    addSides(localized(disagreement.chosen), disagreement.chosenSources, true, disagreement,
             catalogs, sides);
    addSides(localized(disagreement.other), disagreement.otherSources, false, disagreement,
             catalogs, sides);
    return {{u"subject"_s, disagreement.subject},
            {u"field"_s, enumName(disagreement.field)},
            {u"chosen"_s, textOrNull(localized(disagreement.chosen))},
            {u"other"_s, textOrNull(localized(disagreement.other))},
            {u"reason"_s, localized(disagreement.reason)},
            {u"sides"_s, sides}};
}

QJsonObject buildJson(const BuildFinding &build, const Catalogs &catalogs, QDate on)
{
    const VulnerabilityCatalog &vulnerabilities = catalogs.vulnerabilities;
    const auto known = [&build](const QJsonValue &value) {
        return build.isExact() ? value : QJsonValue();
    };
    return {
        {u"version"_s, jsonBuild(build.build)},
        {u"precision"_s, build.build ? QJsonValue(enumName(build.precision)) : QJsonValue()},
        {u"product"_s, build.product ? QJsonValue(enumName(*build.product)) : QJsonValue()},
        {u"known"_s, build.known},
        {u"between"_s, betweenJson(build)},
        {u"name"_s, buildName(build)},
        {u"cumulativeUpdate"_s, textOrNull(build.cumulativeUpdate)},
        {u"update"_s, textOrNull(build.update)},
        {u"released"_s, jsonDate(build.released)},
        {u"ageDays"_s, ageJson(build, on)},
        {u"support"_s, enumName(build.support)},
        {u"supportThrough"_s, jsonDate(build.supportThrough)},
        {u"paidPrograms"_s, jsonArray(build.programs, programJson)},
        {u"newestOfLine"_s, jsonBuild(build.newestOfLine)},
        {u"missing"_s, known(jsonArray(build.missingUpdates,
                                       [&](const MissingUpdate &missing) {
                                           return missingJson(missing, vulnerabilities);
                                       }))},
        {u"missingUpdates"_s, known(static_cast<int>(build.missingUpdates.size()))},
        {u"vulnerabilities"_s, jsonArray(build.vulnerabilities,
                                         [&](const VulnerabilityFinding &finding) {
                                             return vulnerabilityJson(finding, build, catalogs, on);
                                         })},
        {u"openVulnerabilities"_s, known(build.openVulnerabilities)},
        {u"mitigatedVulnerabilities"_s, known(build.mitigated)},
        {u"knownExploited"_s, known(build.knownExploited)},
        {u"followUps"_s,
         jsonArray(build.followUps,
                   [&](const FollowUpNeed &need) { return followUpJson(need, vulnerabilities); })},
        {u"nextSteps"_s,
         jsonArray(build.nextSteps,
                   [&](const NextStep &step) { return stepJson(step, build, vulnerabilities); })},
        {u"nextStep"_s, textOrNull(nextStepSentence(build))},
        {u"disagreements"_s,
         jsonArray(disagreementsAbout(build, catalogs), [&](const SourceDisagreement *each) {
             return disagreementJson(*each, catalogs);
         })}};
}

} // namespace amado::cli
