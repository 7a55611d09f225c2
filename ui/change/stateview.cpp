// SPDX-License-Identifier: MIT
#include "ui/change/stateview.h"

#include "ui/change/parts.h"
#include "ui/text/sentences.h"
#include "ui/text/statetext.h"
#include "ui/widgets/banner.h"

#include <QGridLayout>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

std::vector<ServerLabel> labelsOf(const std::vector<ServerId> &servers, const ServerLabels &labels)
{
    std::vector<ServerLabel> found;
    for (const ServerId &server : servers)
        found.push_back(labels.of(server, {}));
    return found;
}

} // namespace

std::vector<SharedStateChange> sharedStateChanges(const std::vector<ActRecord> &changes)
{
    std::vector<SharedStateChange> all;
    for (const ActRecord &planned : changes) {
        for (const StateChange &change : planned.states) {
            const auto known =
                std::find_if(all.begin(), all.end(), [&](const SharedStateChange &other) {
                    return other.change == change;
                });
            if (known == all.end())
                all.push_back({change, {planned.server.id}});
            else
                known->servers.push_back(planned.server.id);
        }
    }
    std::stable_partition(all.begin(), all.end(),
                          [](const SharedStateChange &shared) { return shared.change.opens(); });
    return all;
}

QString openingWarning(const std::vector<SharedStateChange> &changes, const ServerLabels &labels)
{
    // Servers that open to the same vulnerabilities share a sentence.
    std::vector<std::pair<std::vector<ServerId>, QStringList>> opened;
    for (const SharedStateChange &shared : changes) {
        if (!shared.change.opens())
            continue;
        const auto same = std::find_if(opened.begin(), opened.end(), [&](const auto &other) {
            return other.first == shared.servers;
        });
        if (same == opened.end())
            opened.push_back({shared.servers, {shared.change.vulnerability}});
        else
            same->second.append(shared.change.vulnerability);
    }
    QStringList sentences;
    for (const auto &[servers, vulnerabilities] : opened)
        sentences.append(
            StateView::tr("%1: vulnerable to %2 again after the undo.", "servers: vulnerabilities")
                .arg(serversText(labelsOf(servers, labels)), joinedItems(vulnerabilities)));
    return sentences.join(u'\n');
}

StateView::StateView(QWidget *parent)
    : QFrame(parent)
    , m_warning(new Banner(this))
{
    setObjectName(u"stateView"_s);
    m_warning->setObjectName(u"opensAgain"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_warning);
}

void StateView::showChanges(const std::vector<ActRecord> &changes, const ServerLabels &labels)
{
    const std::vector<SharedStateChange> shared = sharedStateChanges(changes);
    const QString warning = openingWarning(shared, labels);
    m_warning->setMessage(Tone::Warning, u"warning"_s, warning);
    m_warning->setVisible(!warning.isEmpty());
    delete m_rows;
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(measure::kGap12);
    m_grid->setVerticalSpacing(measure::kGap4);
    m_grid->setColumnStretch(5, 1);
    for (const SharedStateChange &each : shared)
        addRow(each, labels);
    layout()->addWidget(m_rows);
    setVisible(!shared.empty());
}

void StateView::addRow(const SharedStateChange &shared, const ServerLabels &labels)
{
    const int row = m_grid->rowCount();
    const StateChange &change = shared.change;
    const auto text = [&](TextRole role, const QString &name, const QString &words) {
        QLabel *label = namedLabel(role, m_rows, name);
        label->setWordWrap(false);
        label->setText(words);
        return label;
    };
    const auto badge = [&](const QString &name, ProtectionState state) {
        auto *made = new StatusBadge(m_rows);
        made->setObjectName(name);
        made->setBadge(badgeLook(state), stateWord(state));
        return made;
    };
    m_grid->addWidget(
        text(TextRole::Muted, u"stateServers"_s, serversText(labelsOf(shared.servers, labels))),
        row, 0);
    m_grid->addWidget(text(TextRole::Body, u"stateVulnerability"_s, change.vulnerability), row, 1);
    m_grid->addWidget(badge(u"stateBefore"_s, change.before), row, 2);
    QLabel *arrow = text(TextRole::Body, u"stateArrow"_s, u"→"_s);
    arrow->setAccessibleName(tr("after", "state before, then state after; read aloud"));
    m_grid->addWidget(arrow, row, 3);
    m_grid->addWidget(badge(u"stateAfter"_s, change.after), row, 4);
}

} // namespace amado
