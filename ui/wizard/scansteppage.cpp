// SPDX-License-Identifier: MIT
#include "ui/wizard/scansteppage.h"

#include "ui/change/parts.h"
#include "ui/scans/scanboard.h"
#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/widgets/statusbadge.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

ScanStepPage::ScanStepPage(ProtectFlow &flow, const ScanBoard &scans, QWidget *parent)
    : WizardPage(flow, u"scanStepPage"_s, parent)
    , m_scans(scans)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"scanStepHeadline"_s);
    m_why = namedLabel(TextRole::Body, this, u"scanStepWhy"_s);
    m_list = new ServerList(this);
    m_list->setObjectName(u"scanStepList"_s);
    m_goesOn = namedLabel(TextRole::Muted, this, u"scanStepGoesOn"_s);
    const auto button = [this](const QString &name) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_search = button(u"scanStepSearch"_s);
    m_results = button(u"scanStepResults"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::kGap8);
    buttons->addWidget(m_search);
    buttons->addWidget(m_results);
    buttons->addStretch(1);
    layout->addWidget(m_headline);
    layout->addWidget(m_why);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_goesOn);
    connect(m_search, &QPushButton::clicked, this,
            [this] { Q_EMIT searchRequested(notRunning()); });
    connect(m_results, &QPushButton::clicked, this, &ScanStepPage::resultsRequested);
    const auto follow = [this](const ServerId &server) {
        const auto servers = changedServers(state());
        if (isVisible() && std::find(servers.begin(), servers.end(), server) != servers.end())
            showState();
    };
    connect(&scans, &ScanBoard::changed, this, follow);
    connect(&scans, &ScanBoard::progressed, this, follow);
}

QWidget *ScanStepPage::firstFocus()
{
    return m_list;
}

std::vector<ServerId> ScanStepPage::notRunning() const
{
    std::vector<ServerId> servers = changedServers(state());
    std::erase_if(servers, [this](const ServerId &server) {
        const ServerScans *scans = m_scans.scansOf(server);
        return scans && !scans->running.empty();
    });
    return servers;
}

void ScanStepPage::showState()
{
    const ServerLabels names = labels();
    const std::vector<ServerId> servers = changedServers(state());
    std::vector<ServerLine> lines;
    bool scanned = false;
    for (const ServerId &server : servers) {
        const ServerScans *scans = m_scans.scansOf(server);
        const ScanStanding standing = m_scans.standingOf(server);
        ServerLine line{names.of(server, {}), {}, badgeLook(standing), standingWord(standing), {}};
        if (scans && !scans->running.empty()) {
            line.look = {u"scan-running"_s, Tone::Notice};
            line.word = tr("Searching");
            line.subject = progressNumbers(scans->running.front());
            line.text = phaseSentence(scans->running.front());
        } else {
            line.subject = ageText(scans ? scannedAt(*scans) : QDateTime(), flow().fleet().now());
            line.text = tracesSentence(scans ? scans->traces : std::nullopt, m_scans.detections());
        }
        scanned = scanned || scans != nullptr;
        lines.push_back(std::move(line));
    }
    m_headline->setText(tr("Were you attacked before?"));
    m_why->setText(
        servers.empty()
            ? tr("No server was changed, so there is nothing to search here. On the Scans page you "
                 "can search any server.")
            : tr("A mitigation keeps new attackers out, but it doesn't remove those who are "
                 "already in. Amado can search the logs of the servers that you just changed for "
                 "published traces of attacks. The search doesn't change anything."));
    m_list->setAccessibleName(tr("Servers and the results of their scans"));
    m_list->setHeaders(tr("Server"), tr("Last scan"), tr("Result"), tr("Meaning"));
    m_list->setLines(lines);
    m_list->setVisible(!servers.empty());
    const int idle = int(notRunning().size());
    m_search->setText(tr("&Search %n server(s) now", nullptr, idle));
    m_search->setVisible(idle > 0);
    m_results->setText(tr("Show the &results"));
    m_results->setVisible(scanned);
    m_goesOn->setText(tr("You can continue. The search keeps running when you close this wizard, "
                         "and the Scans page shows the results."));
    m_goesOn->setVisible(!servers.empty());
}

} // namespace amado
