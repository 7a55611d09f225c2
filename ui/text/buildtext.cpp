// SPDX-License-Identifier: MIT
#include "ui/text/buildtext.h"

#include "model/base/enumnames.h"
#include "ui/text/agetext.h"

#include <QCoreApplication>

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

QString installSentence(const NextStep &step)
{
    if (step.kind == NextStep::Kind::InstallUpdate)
        return BuildText::tr("Install %1.").arg(step.update);
    if (step.update.isEmpty())
        return BuildText::tr("Install %1.").arg(step.cumulativeUpdate);
    return BuildText::tr("Install %1, then %2.").arg(step.cumulativeUpdate, step.update);
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
    QString name = productName(build.place->product);
    for (const QString &part : {build.cumulativeUpdate, build.update}) {
        if (!part.isEmpty())
            name += u' ' + part;
    }
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
    if (!build.place)
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
        return dated
                   ? BuildText::tr("Only customers with the paid extension get updates, until %1.")
                         .arg(day)
                   : BuildText::tr("Only customers with the paid extension get updates.");
    case SupportState::EsuEnded:
        return dated ? BuildText::tr("Support has ended, and the paid extension ended on %1.")
                           .arg(day)
                     : BuildText::tr("Support and the paid extension have ended.");
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
    const NextStep &step = build.nextStep;
    switch (step.kind) {
    case NextStep::Kind::None:
        if (isNewerThanData(build))
            return BuildText::tr("The data as of %1 lists no newer update.")
                .arg(exactDate(build.dataDate));
        return BuildText::tr("No update is missing.");
    case NextStep::Kind::InstallUpdate:
    case NextStep::Kind::InstallCuThenUpdate:
        if (step.needsEsu)
            return BuildText::tr("%1 Updates for this CU require the paid extension. Without it, "
                                 "move to Exchange SE.")
                .arg(installSentence(step));
        return installSentence(step);
    case NextStep::Kind::MoveToSe:
        return BuildText::tr(
            "Move to Exchange SE. Microsoft no longer publishes updates for this product.");
    case NextStep::Kind::Unknown:
        break;
    }
    return BuildText::tr("Amado can't name the next step without knowing the build.");
}

QString openVulnerabilitiesSentence(const BuildFinding &build)
{
    if (!build.place)
        return BuildText::tr("Amado can't tell which vulnerabilities are open.");
    if (build.openVulnerabilities == 0)
        return BuildText::tr("This build has no known open vulnerability.");
    const QString open = BuildText::tr("This build has %n known open vulnerability(s).", nullptr,
                                       build.openVulnerabilities);
    if (build.knownExploited == 0)
        return open;
    return BuildText::tr("%1 %2", "two sentences, one after the other")
        .arg(open, BuildText::tr("%n of them is or are known to be exploited.", nullptr,
                                 build.knownExploited));
}

} // namespace amado
