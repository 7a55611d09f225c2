// SPDX-License-Identifier: MIT
#include "ui/updates/updatespage.h"

#include "model/judge/updateplan.h"
#include "ui/document/document.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/text/localized.h"
#include "ui/text/sentences.h"
#include "ui/text/updatetext.h"
#include "ui/theme/tokens.h"
#include "ui/updates/distancechart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// Names of more servers than this are counted.
constexpr size_t kNamedServers = 12;
const QString kChartPart = u"distanceChart"_s;

/// As the directory says, or else the server itself; nullopt: nobody could tell.
std::optional<QString> updateGroupOf(const FleetServer &server)
{
    if (!server.record.availabilityGroup.isEmpty())
        return server.record.availabilityGroup;
    const Fact<QString> &group = server.facts.availabilityGroup;
    if (group)
        return *group;
    return group.reason() == MissingReason::NotPresent ? std::optional(QString()) : std::nullopt;
}

} // namespace

UpdatesPage::UpdatesPage(FleetService &fleet, QWidget *parent)
    : DetailView(parent)
    , m_fleet(fleet)
{
    setObjectName(u"updatesPage"_s);
    setViewportMargins(measure::kGap16, measure::kGap12, measure::kGap16, measure::kGap12);
    connect(&fleet, &FleetService::serversReset, this, &UpdatesPage::showLater);
    connect(&fleet, &FleetService::serversChanged, this, &UpdatesPage::showLater);
    retranslate(this, [this] {
        setAccessibleName(tr("Updates"));
        showLater();
    });
}

void UpdatesPage::showEvent(QShowEvent *event)
{
    DetailView::showEvent(event);
    if (m_isStale)
        showServers();
}

void UpdatesPage::showLater()
{
    m_isStale = true;
    if (isVisible())
        showServers();
}

QString UpdatesPage::nameOf(size_t server) const
{
    return m_fleet.servers()[server].record.name;
}

QString UpdatesPage::namesOf(const std::vector<size_t> &servers) const
{
    QStringList names;
    for (size_t i = 0; i < std::min(servers.size(), kNamedServers); ++i)
        names.append(nameOf(servers[i]));
    const QString list = joinedItems(names);
    const int more = int(servers.size()) - int(names.size());
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(list) : list;
}

void UpdatesPage::showServers()
{
    m_isStale = false;
    std::vector<ServerToUpdate> asked;
    std::vector<const BuildFinding *> findings;
    for (const FleetServer &server : m_fleet.servers()) {
        asked.push_back({server.record.name, &server.assessment.build, updateGroupOf(server)});
        findings.push_back(&server.assessment.build);
    }
    const UpdatePlan plan = planUpdates(asked);
    Document document;
    document.addSection(tr("How current the servers are"));
    document.addPart(kChartPart);
    addDownloads(plan, document);
    addOrder(plan, document);
    addOthers(plan, document);
    addDisagreements(document);
    showDocument(document, [&findings](const QString &, QWidget *parent) {
        auto *chart = new DistanceChart(parent);
        chart->setServers(findings);
        return chart;
    });
}

void UpdatesPage::addDownloads(const UpdatePlan &plan, Document &document) const
{
    document.addSection(tr("Updates to fetch"));
    if (plan.downloads.empty())
        document.addText(tr("There is no update to fetch."));
    for (const UpdatePlan::Download &download : plan.downloads) {
        const Release &release = *download.release;
        QStringList parts{release.build.toString(), exactDate(release.released)};
        if (!release.kb.isEmpty())
            parts.append(release.kb);
        if (download.needsProgram)
            parts.append(tr("paid extension only"));
        document.addRow(QString(productName(release.product) + u' ' + releaseName(release)),
                        tr("For %n server(s): %1 (%2)", "servers, details of the update",
                           int(download.servers.size()))
                            .arg(namesOf(download.servers), joinedItems(parts)));
    }
}

void UpdatesPage::addOrder(const UpdatePlan &plan, Document &document) const
{
    if (plan.rounds.empty())
        return;
    document.addSection(tr("Order of installation"));
    document.addMuted(
        tr("Servers of one round can be updated side by side. Members of an availability "
           "group come one after another, and so do servers whose group isn't known."));
    for (size_t round = 0; round < plan.rounds.size(); ++round) {
        std::vector<size_t> servers;
        for (const UpdatePlan::Turn &turn : plan.rounds[round])
            servers.push_back(turn.server);
        document.addRow(tr("Round %1").arg(round + 1), namesOf(servers));
    }
}

void UpdatesPage::addOthers(const UpdatePlan &plan, Document &document) const
{
    const std::pair<QString, const std::vector<size_t> &> groups[] = {
        {tr("No update is missing"), plan.nothingMissing},
        {tr("Not known what is missing"), plan.unknown},
        {tr("Out of support, to be moved"), plan.toMove},
    };
    document.addSection(tr("Besides"));
    for (const auto &[label, servers] : groups) {
        if (!servers.empty())
            document.addRow(label, namesOf(servers));
    }
}

void UpdatesPage::addDisagreements(Document &document) const
{
    const Catalogs &catalogs = m_fleet.catalogs();
    document.addSection(tr("Where sources disagree"));
    document.addMuted(
        tr("Amado's data as of %1 comes from several sources. Where they say different things, "
           "this is what Amado uses, and why.")
            .arg(exactDate(catalogs.dataDate())));
    std::vector<std::vector<const SourceDisagreement *>> about;
    for (const FleetServer &server : m_fleet.servers())
        about.push_back(disagreementsAbout(server.assessment.build, catalogs));
    for (const SourceDisagreement &each : catalogs.disagreements) {
        std::vector<size_t> concerned;
        for (size_t i = 0; i < about.size(); ++i) {
            if (std::find(about[i].begin(), about[i].end(), &each) != about[i].end())
                concerned.push_back(i);
        }
        QStringList sentences{
            tr("Amado uses %1.").arg(disagreementSide(each.chosen, each.chosenSources, catalogs)),
            tr("Another source says %1.")
                .arg(disagreementSide(each.other, each.otherSources, catalogs)),
            localized(each.reason)};
        if (!concerned.empty())
            sentences.append(tr("Concerns %1.").arg(namesOf(concerned)));
        document.addRow(
            tr("%1, %2", "subject, what of it").arg(each.subject, disagreementField(each.field)),
            joinedSentences(sentences));
    }
}

} // namespace amado
