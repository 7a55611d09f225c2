// SPDX-License-Identifier: MIT
#include "cli/text/updatestext.h"

#include "cli/console.h"
#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/text/sentences.h"
#include "ui/text/updatetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct UpdatesText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::UpdatesText)
};

QString namesOf(const std::vector<size_t> &servers, const FleetUpdates &updates)
{
    QStringList names;
    for (const size_t server : servers)
        names.append(updates.servers[server].assessment.server);
    return joinedItems(names);
}

QString downloadLine(const UpdatePlan::Download &download, const FleetUpdates &updates)
{
    const Release &release = *download.release;
    QStringList parts{QString(productName(release.product) + u' ' + releaseName(release)),
                      release.build.toString()};
    if (!release.kb.isEmpty())
        parts.append(release.kb);
    if (download.needsProgram)
        parts.append(UpdatesText::tr("paid extension only"));
    return UpdatesText::tr("%1: for %n server(s): %2", "update: how many, which",
                           int(download.servers.size()))
        .arg(joinedItems(parts), namesOf(download.servers, updates));
}

QString turnLine(const UpdatePlan::Turn &turn, const FleetUpdates &updates)
{
    QStringList releases;
    for (const Release *release : turn.releases)
        releases.append(releaseName(*release));
    const std::optional<QString> &group = updates.asked[turn.server].group;
    const QString name = updates.servers[turn.server].assessment.server;
    const QString list = releases.join(UpdatesText::tr(", then ", "between two installations"));
    if (!group)
        return UpdatesText::tr("%1: %2 (its availability group isn't known)", "server: updates")
            .arg(name, list);
    if (group->isEmpty())
        return UpdatesText::tr("%1: %2", "server: updates").arg(name, list);
    return UpdatesText::tr("%1: %2 (availability group %3)", "server: updates")
        .arg(name, list, *group);
}

void addServers(QStringList &lines, const QString &heading, const std::vector<size_t> &servers,
                const FleetUpdates &updates)
{
    if (!servers.empty())
        lines.append(
            UpdatesText::tr("%1: %2", "heading: servers").arg(heading, namesOf(servers, updates)));
}

} // namespace

QStringList updatesText(const FleetUpdates &updates, const Catalogs &catalogs)
{
    const UpdatePlan &plan = updates.plan;
    QStringList lines;
    if (plan.downloads.empty())
        lines.append(UpdatesText::tr("There is no update to fetch."));
    else
        lines.append(UpdatesText::tr("Updates to fetch:"));
    for (const UpdatePlan::Download &download : plan.downloads)
        lines.append(u"  "_s + downloadLine(download, updates));
    for (size_t round = 0; round < plan.rounds.size(); ++round) {
        lines.append(QString());
        lines.append(round == 0 ? UpdatesText::tr("First, side by side:")
                                : UpdatesText::tr("Then, when these are done:"));
        for (const UpdatePlan::Turn &turn : plan.rounds[round])
            lines.append(u"  "_s + turnLine(turn, updates));
    }
    lines.append(QString());
    addServers(lines, UpdatesText::tr("No update is missing"), plan.nothingMissing, updates);
    addServers(lines, UpdatesText::tr("Not known what is missing"), plan.unknown, updates);
    addServers(lines, UpdatesText::tr("Product out of support, move to a newer one"), plan.toMove,
               updates);
    lines.append(UpdatesText::tr("Data as of %1.").arg(exactDate(catalogs.dataDate())));
    return lines;
}

QStringList disagreementsText(const std::vector<JudgedServer> &servers, const Catalogs &catalogs)
{
    QStringList lines{UpdatesText::tr("Where sources disagree (%n in the data):", nullptr,
                                      int(catalogs.disagreements.size()))};
    for (const SourceDisagreement &each : catalogs.disagreements) {
        lines.append(u"  "_s + disagreementSentence(each, catalogs));
        QStringList names;
        for (const JudgedServer &server : servers) {
            const auto about = disagreementsAbout(server.assessment.build, catalogs);
            if (std::find(about.begin(), about.end(), &each) != about.end())
                names.append(server.assessment.server);
        }
        if (!names.isEmpty())
            lines.append(u"    "_s + UpdatesText::tr("Concerns: %1").arg(joinedItems(names)));
    }
    return lines;
}

} // namespace amado::cli
