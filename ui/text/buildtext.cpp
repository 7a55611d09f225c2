// SPDX-License-Identifier: MIT
#include "ui/text/buildtext.h"

#include "model/base/enumnames.h"
#include "ui/text/agetext.h"
#include "ui/text/sentences.h"
#include "ui/text/updatetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class BuildText
{
    Q_DECLARE_TR_FUNCTIONS(BuildText)
};

bool isNewerThanData(const BuildFinding &build)
{
    return build.place && build.place->isNewerThanData();
}

/// Where a build that is not in the data stands; it never gets the name of another one.
QString placeWords(const BuildFinding &build)
{
    const BuildPlace &place = *build.place;
    if (place.below && place.above)
        return BuildText::tr("between %1 and %2", "two releases")
            .arg(releaseName(*place.below), releaseName(*place.above));
    if (place.below)
        return BuildText::tr("newer than the data as of %1").arg(exactDate(build.dataDate));
    return place.above ? BuildText::tr("older than %1", "a release").arg(releaseName(*place.above))
                       : BuildText::tr("not in the data as of %1").arg(exactDate(build.dataDate));
}

bool isInstall(const NextStep &step)
{
    return step.action == NextStep::Action::CumulativeUpdate ||
           step.action == NextStep::Action::SecurityUpdate;
}

/// "Install CU15, then Oct26SU."
QString installSentence(const BuildFinding &build)
{
    QStringList targets;
    for (const NextStep &step : build.nextSteps) {
        if (isInstall(step))
            targets.append(stepTarget(step));
    }
    if (targets.isEmpty())
        return {};
    return targets.size() == 1
               ? BuildText::tr("Install %1.").arg(targets.front())
               : BuildText::tr("Install %1, then %2.").arg(targets.front(), targets.back());
}

/// Who gets the update, where not everybody does.
QString paidSentence(const BuildFinding &build)
{
    const auto paid = std::find_if(build.nextSteps.begin(), build.nextSteps.end(),
                                   [](const NextStep &step) { return step.needsProgram; });
    if (paid == build.nextSteps.end())
        return {};
    if (!paid->lastPublic)
        return BuildText::tr("This update is only for customers with the paid extension.");
    return BuildText::tr("This update is only for customers with the paid extension; without it, "
                         "install %1.")
        .arg(paid->lastPublic->update);
}

int followUpCount(const BuildFinding &build)
{
    return int(std::count_if(build.nextSteps.begin(), build.nextSteps.end(),
                             [](const NextStep &step) { return step.followUp != nullptr; }));
}

QString unknownStepSentence(const BuildFinding &build)
{
    return build.place ? BuildText::tr("Which updates are installed isn't known: only "
                                       "AdminDisplayVersion was read, and it never names an "
                                       "update. Read the version of ExSetup.exe.")
                       : BuildText::tr("Amado can't name the next step without knowing the build.");
}

QString programSentence(const BuildFinding &build)
{
    const ExtendedProgram *last = build.programs.empty() ? nullptr : build.programs.back();
    if (!last)
        return build.support == SupportState::Esu
                   ? BuildText::tr("Only customers with the paid extension get updates.")
                   : BuildText::tr("Support and the paid extension have ended.");
    const QString support = exactDate(build.supportThrough);
    const QString end = exactDate(last->through);
    if (build.support == SupportState::EsuEnded)
        return BuildText::tr(
                   "Support ended on %1, and the paid extension ended on %2. Microsoft no "
                   "longer publishes updates.")
            .arg(support, end);
    QStringList periods;
    for (const ExtendedProgram *program : build.programs)
        periods.append(BuildText::tr("%1 to %2", "first and last day")
                           .arg(exactDate(program->from), exactDate(program->through)));
    return BuildText::tr("Support ended on %1. Only customers with the paid extension get updates "
                         "(%2); there is none after %3.")
        .arg(support, joinedItems(periods), end);
}

} // namespace

QString productName(Product product)
{
    return u"Exchange "_s + enumName(product);
}

QString buildName(const BuildFinding &build)
{
    if (!build.build)
        return BuildText::tr("Unknown build");
    if (!build.place)
        return build.build->toString();
    if (build.place->preview)
        return BuildText::tr("%1, a build from before the release").arg(build.place->preview->name);
    QString name = productName(build.place->product);
    for (const QString &part : {build.cumulativeUpdate, build.update}) {
        if (!part.isEmpty())
            name += u' ' + part;
    }
    if (!build.isExact() && !build.cumulativeUpdate.isEmpty())
        return BuildText::tr("%1, update not known").arg(name);
    return build.known ? name
                       : BuildText::tr("%1, %2", "product, where its unknown build stands")
                             .arg(name, placeWords(build));
}

QString releaseName(const Release &release)
{
    return release.update.isEmpty() ? release.cumulativeUpdate
                                    : release.cumulativeUpdate + u' ' + release.update;
}

QString currencyWord(const BuildFinding &build)
{
    if (!build.isExact())
        return BuildText::tr("Not known");
    if (isNewerThanData(build))
        return BuildText::tr("Newer than the data");
    if (build.missingUpdates.empty())
        return BuildText::tr("Up to date");
    return BuildText::tr("%n update(s) behind", nullptr, int(build.missingUpdates.size()));
}

QString supportWord(SupportState state)
{
    switch (state) {
    case SupportState::Supported:
        return BuildText::tr("Supported");
    case SupportState::Esu:
        return BuildText::tr("Paid extension only");
    case SupportState::EsuEnded:
        return BuildText::tr("Extension ended");
    case SupportState::Unsupported:
        return BuildText::tr("Out of support");
    case SupportState::Unknown:
        break;
    }
    return BuildText::tr("Support unknown");
}

QString supportSentence(const BuildFinding &build)
{
    const QString day = exactDate(build.supportThrough);
    const bool dated = build.supportThrough.isValid();
    switch (build.support) {
    case SupportState::Supported:
        return dated ? BuildText::tr("Microsoft supports this CU until %1.").arg(day)
                     : BuildText::tr("Microsoft supports this CU.");
    case SupportState::Esu:
    case SupportState::EsuEnded:
        return programSentence(build);
    case SupportState::Unsupported:
        return dated
                   ? BuildText::tr(
                         "Support ended on %1. Microsoft no longer publishes updates for this CU.")
                         .arg(day)
                   : BuildText::tr(
                         "Support has ended. Microsoft no longer publishes updates for this CU.");
    case SupportState::Unknown:
        break;
    }
    return BuildText::tr("Amado can't tell whether Microsoft supports this build.");
}

QString nextStepSentence(const BuildFinding &build)
{
    if (build.nextSteps.empty())
        return unknownStepSentence(build);
    QStringList sentences{installSentence(build), paidSentence(build)};
    if (const int count = followUpCount(build))
        sentences.append(
            BuildText::tr("Then finish %n follow-up(s) of its fixes.", nullptr, count));
    for (const NextStep &step : build.nextSteps) {
        if (step.reason == NextStep::Reason::OverrideReopens)
            sentences.append(stepSentence(step));
        else if (step.reason == NextStep::Reason::NewerThanData)
            sentences.append(BuildText::tr("The data as of %1 lists no newer update.")
                                 .arg(exactDate(build.dataDate)));
        else if (step.action == NextStep::Action::None)
            sentences.append(BuildText::tr("No update is missing."));
        else if (step.action == NextStep::Action::Migrate)
            sentences.append(BuildText::tr("Move to %1: support for %2 has ended.")
                                 .arg(stepTarget(step), productName(build.place->product)));
    }
    return joinedSentences(sentences);
}

QString openVulnerabilitiesSentence(const BuildFinding &build)
{
    if (!build.isExact())
        return BuildText::tr("Amado can't tell which vulnerabilities are open.");
    QStringList sentences;
    if (build.openVulnerabilities == 0)
        sentences.append(BuildText::tr("This build has no known open vulnerability."));
    else
        sentences.append(BuildText::tr("This build has %n known open vulnerability(s).", nullptr,
                                       build.openVulnerabilities));
    if (build.knownExploited > 0)
        sentences.append(BuildText::tr("%n of them is or are known to be exploited.", nullptr,
                                       build.knownExploited));
    if (build.mitigated > 0)
        sentences.append(BuildText::tr("%n more is or are kept closed by a mitigation alone.",
                                       nullptr, build.mitigated));
    return joinedSentences(sentences);
}

} // namespace amado
