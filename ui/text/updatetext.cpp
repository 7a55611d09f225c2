// SPDX-License-Identifier: MIT
#include "ui/text/updatetext.h"

#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/text/localized.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class UpdateText
{
    Q_DECLARE_TR_FUNCTIONS(UpdateText)
};

const Vulnerability &vulnerabilityAt(int index, const VulnerabilityCatalog &catalog)
{
    return catalog.vulnerabilities()[size_t(index)];
}

QString paidReason(const NextStep &step, const BuildFinding &build)
{
    const QString last = step.lastPublic ? step.lastPublic->update : QString();
    const QString end =
        build.programs.empty() ? QString() : exactDate(build.programs.back()->through);
    QStringList sentences;
    if (end.isEmpty())
        sentences.append(UpdateText::tr("Only customers with the paid extension get this update."));
    else
        sentences.append(
            UpdateText::tr("Only customers with the paid extension, which covers updates until %1, "
                           "get this update.")
                .arg(end));
    if (!last.isEmpty())
        sentences.append(UpdateText::tr("The newest one for everyone is %1.").arg(last));
    return joinedSentences(sentences);
}

QString reasonWithout(const NextStep &step, const BuildFinding &build)
{
    using enum NextStep::Reason;
    switch (step.reason) {
    case LineUnsupported:
        return UpdateText::tr("Microsoft no longer publishes updates for the installed CU.");
    case FixNeedsNewerCu:
        return UpdateText::tr("Some fixes exist for newer CUs only.");
    case FixesVulnerabilities:
        return {};
    case NewestUpdate:
        return UpdateText::tr("It's the newest update.");
    case SupportEnded:
        return UpdateText::tr("Support for %1 ended on %2.")
            .arg(productName(*build.product), exactDate(build.supportThrough));
    case GoesWithFix:
        return UpdateText::tr("The update alone isn't enough.");
    case OverrideReopens:
        return UpdateText::tr("The setting override turns off a fix that is installed.");
    case NothingMissing:
        return UpdateText::tr("No update is missing.");
    case NewerThanData:
        return UpdateText::tr("The data as of %1 lists no newer update.")
            .arg(exactDate(build.dataDate));
    }
    Q_UNREACHABLE();
}

QString sourceNames(const QStringList &ids, const Catalogs &catalogs)
{
    QStringList names;
    for (const QString &id : ids) {
        const DataSource *source = catalogs.source(id);
        if (!source)
            continue;
        const QString name =
            source->asOf.isEmpty()
                ? source->name
                : UpdateText::tr("%1 %2", "source, its date").arg(source->name, source->asOf);
        if (!names.contains(name))
            names.append(name);
    }
    return joinedItems(names);
}

} // namespace

QString vulnerabilityStateWord(VulnerabilityState state)
{
    switch (state) {
    case VulnerabilityState::Open:
        return UpdateText::tr("Open");
    case VulnerabilityState::Mitigated:
        return UpdateText::tr("Mitigated");
    case VulnerabilityState::Fixed:
        return UpdateText::tr("Fixed");
    case VulnerabilityState::NotConfirmed:
        return UpdateText::tr("Fix not confirmed");
    case VulnerabilityState::NotAffected:
        return UpdateText::tr("Not affected");
    case VulnerabilityState::Unknown:
        break;
    }
    return UpdateText::tr("Unknown");
}

QString distanceWord(UpdateDistance distance)
{
    switch (distance) {
    case UpdateDistance::Current:
        return UpdateText::tr("Current");
    case UpdateDistance::OneUpdate:
        return UpdateText::tr("1 update behind");
    case UpdateDistance::FewUpdates:
        return UpdateText::tr("2 or 3 behind");
    case UpdateDistance::ManyUpdates:
        return UpdateText::tr("4 or more behind");
    case UpdateDistance::OldCumulative:
        return UpdateText::tr("Needs a newer CU");
    case UpdateDistance::Unknown:
        break;
    }
    return UpdateText::tr("Unknown");
}

QString stepTarget(const NextStep &step)
{
    if (step.release)
        return step.release->update.isEmpty() ? step.release->cumulativeUpdate
                                              : step.release->update;
    if (step.product)
        return productName(*step.product);
    return step.followUp ? step.followUp->id : step.overrideName;
}

QString stepSentence(const NextStep &step)
{
    switch (step.action) {
    case NextStep::Action::CumulativeUpdate:
    case NextStep::Action::SecurityUpdate:
        return UpdateText::tr("Install %1.").arg(stepTarget(step));
    case NextStep::Action::Migrate:
        return UpdateText::tr("Move to %1.").arg(stepTarget(step));
    case NextStep::Action::FollowUp:
        return step.followUp
                   ? localized(step.followUp->text)
                   : UpdateText::tr("Remove the setting override “%1”.").arg(step.overrideName);
    case NextStep::Action::None:
        break;
    }
    return UpdateText::tr("Nothing to do.");
}

QString vulnerabilityList(const std::vector<int> &indices, const VulnerabilityCatalog &catalog)
{
    constexpr size_t shown = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(shown, indices.size()); ++i)
        names.append(vulnerabilityAt(indices[i], catalog).id);
    const QString list = joinedItems(names);
    const int more = int(indices.size()) - int(names.size());
    return more > 0 ? UpdateText::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

QString stepReason(const NextStep &step, const BuildFinding &build,
                   const VulnerabilityCatalog &catalog)
{
    QStringList sentences;
    if (const QString why = reasonWithout(step, build); !why.isEmpty())
        sentences.append(why);
    if (!step.vulnerabilities.empty()) {
        const QString list = vulnerabilityList(step.vulnerabilities, catalog);
        if (step.action == NextStep::Action::FollowUp)
            sentences.append(UpdateText::tr("It concerns %1.").arg(list));
        else
            sentences.append(UpdateText::tr("It fixes %1.").arg(list));
    }
    if (step.needsProgram)
        sentences.append(paidReason(step, build));
    return joinedSentences(sentences);
}

QStringList vulnerabilityParts(const VulnerabilityFinding &finding, const BuildFinding &build,
                               const Catalogs &catalogs, QDate on)
{
    const Vulnerability &entry = vulnerabilityAt(finding.index, catalogs.vulnerabilities);
    QStringList parts;
    if (entry.cvss)
        parts.append(UpdateText::tr("score %1").arg(QLocale().toString(*entry.cvss, 'f', 1)));
    if (entry.isKnownExploited(on))
        parts.append(
            UpdateText::tr("known exploited, fix by %1").arg(exactDate(entry.knownExploited->due)));
    if (finding.firstFixed && finding.isOpen()) {
        const Release *release = catalogs.builds.find(*finding.firstFixed);
        parts.append(UpdateText::tr("fixed first in %1")
                         .arg(release ? releaseName(*release) : finding.firstFixed->toString()));
    }
    const auto reopened =
        std::find_if(build.reopened.begin(), build.reopened.end(),
                     [&](const ReopenedFix &fix) { return fix.vulnerability == finding.index; });
    if (reopened != build.reopened.end())
        parts.append(UpdateText::tr("its fix is turned off by the setting override “%1”")
                         .arg(reopened->overrideName));
    if (finding.state == VulnerabilityState::NotConfirmed)
        parts.append(UpdateText::tr("sources disagree whether this build has the fix"));
    return parts;
}

QString disagreementField(SourceDisagreement::Field field)
{
    using enum SourceDisagreement::Field;
    switch (field) {
    case Kb:
        return UpdateText::tr("KB number");
    case ReleaseDate:
        return UpdateText::tr("release date");
    case Version:
        return UpdateText::tr("build number");
    case Update:
        return UpdateText::tr("update");
    case Cu:
        return UpdateText::tr("CU name");
    case Supported:
        return UpdateText::tr("support");
    case CoverageEnd:
        return UpdateText::tr("end of the paid extension");
    case SupportThrough:
        return UpdateText::tr("end of support");
    case Affected:
        return UpdateText::tr("affected builds");
    case Cvss:
        return UpdateText::tr("score");
    case FixedVersion:
        return UpdateText::tr("first fixed build");
    }
    Q_UNREACHABLE();
}

QString disagreementSide(const LocalizedText &value, const QStringList &sources,
                         const Catalogs &catalogs)
{
    const QString said = localized(value);
    const QString text = said.isEmpty() ? UpdateText::tr("no value") : said;
    const QString names = sourceNames(sources, catalogs);
    return names.isEmpty() ? text
                           : UpdateText::tr("%1 (%2)", "value, its sources").arg(text, names);
}

QString disagreementSentence(const SourceDisagreement &disagreement, const Catalogs &catalogs)
{
    return UpdateText::tr("%1, %2: Amado uses %3; another source says %4. %5",
                          "subject, field, ours, theirs, why")
        .arg(disagreement.subject, disagreementField(disagreement.field),
             disagreementSide(disagreement.chosen, disagreement.chosenSources, catalogs),
             disagreementSide(disagreement.other, disagreement.otherSources, catalogs),
             localized(disagreement.reason));
}

} // namespace amado
