// SPDX-License-Identifier: MIT
#include "ui/fleet/discoverpanel.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {
enum Column { Name, Build, Site, Group, ColumnCount };
} // namespace

DiscoverPanel::DiscoverPanel(ServerService &servers, const FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_servers(servers)
    , m_fleet(fleet)
    , m_controller(new QLineEdit(this))
    , m_tls(new QCheckBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_search(new QPushButton(this))
    , m_list(new QTreeWidget(this))
    , m_outcome(makeLabel(TextRole::Muted, this, true))
{
    setObjectName(u"discoverPanel"_s);
    build();
    connect(m_search, &QPushButton::clicked, this, &DiscoverPanel::search);
    connect(m_list, &QTreeWidget::itemChanged, this, &DiscoverPanel::chosenChanged);
    const auto follow = [this] {
        const bool typed = m_tls->isChecked();
        m_user->setVisible(typed);
        m_password->setVisible(typed);
        m_search->setEnabled(!m_controller->text().trimmed().isEmpty());
    };
    connect(m_tls, &QCheckBox::toggled, this, follow);
    connect(m_controller, &QLineEdit::textChanged, this, follow);
    follow();
    retranslate(this, [this] { showTexts(); });
}

DiscoverPanel::~DiscoverPanel()
{
    m_stopSearch.request_stop();
}

void DiscoverPanel::build()
{
    m_controller->setObjectName(u"controllerEdit"_s);
    m_tls->setObjectName(u"directoryTls"_s);
    m_user->setObjectName(u"directoryUser"_s);
    m_password->setObjectName(u"directoryPassword"_s);
    m_search->setObjectName(u"discoverButton"_s);
    m_list->setObjectName(u"foundList"_s);
    m_outcome->setObjectName(u"discoverOutcome"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_search->setAutoDefault(false);
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(measure::kGap8, measure::kGap12, measure::kGap8, measure::kGap8);
    grid->setSpacing(measure::kGap8);
    grid->addWidget(m_controller, 0, 0);
    grid->addWidget(m_search, 0, 1);
    grid->addWidget(m_tls, 1, 0, 1, 2);
    grid->addWidget(m_user, 2, 0, 1, 2);
    grid->addWidget(m_password, 3, 0, 1, 2);
    grid->addWidget(m_list, 4, 0, 1, 2);
    grid->addWidget(m_outcome, 5, 0, 1, 2);
    grid->setRowStretch(4, 1);
}

void DiscoverPanel::showTexts()
{
    m_controller->setPlaceholderText(tr("Name of a domain controller"));
    m_controller->setAccessibleName(tr("Name of a domain controller"));
    m_tls->setText(tr("Sign in with a &password over TLS"));
    m_tls->setToolTip(tr("If not selected, the Kerberos ticket of your session is used"));
    m_user->setPlaceholderText(tr("user@domain"));
    m_user->setAccessibleName(tr("Account for the directory"));
    m_password->setPlaceholderText(tr("Password"));
    m_password->setAccessibleName(tr("Password for the directory"));
    m_search->setText(m_searching ? tr("Searching…") : tr("&Find servers"));
    m_list->setAccessibleName(tr("Servers found"));
    m_list->setHeaderLabels({tr("Server"), tr("Setup build"), tr("Site"), tr("DAG")});
    say();
}

void DiscoverPanel::search()
{
    if (m_searching || !m_search->isEnabled())
        return;
    DirectoryQuery query;
    query.server = m_controller->text().trimmed();
    query.tls = m_tls->isChecked();
    if (query.tls) {
        query.user = m_user->text().trimmed();
        query.password = m_password->text().toUtf8();
        m_password->clear();
    }
    m_searching = true;
    m_found.reset();
    m_list->clear();
    showTexts();
    m_stopSearch =
        m_servers.discover(query, [panel = QPointer(this)](const Result<Discovery> &found) {
            if (panel)
                panel->take(found);
        });
}

/// Enter in a field searches; the dialog's own button must not add what an earlier search found.
void DiscoverPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || m_list->hasFocus()) {
        QWidget::keyPressEvent(event);
        return;
    }
    search();
}

void DiscoverPanel::take(const Result<Discovery> &found)
{
    m_searching = false;
    m_found = found;
    fillList();
    showTexts();
    Q_EMIT chosenChanged();
}

bool DiscoverPanel::isListed(const DiscoveredServer &server) const
{
    const auto &listed = m_fleet.servers();
    return std::any_of(listed.begin(), listed.end(), [&server](const FleetServer &known) {
        return known.record.kind == ServerKind::Live &&
               isListedAs(server, known.record.name, known.record.endpoint.host);
    });
}

void DiscoverPanel::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (!*m_found)
        return;
    for (const DiscoveredServer &server : (*m_found)->servers) {
        auto *item = new QTreeWidgetItem(
            m_list,
            {oneLine(server.name), server.setupBuild ? server.setupBuild->toString() : QString(),
             oneLine(server.site), oneLine(server.availabilityGroup)});
        const bool listed = isListed(server);
        item->setCheckState(Name, listed ? Qt::Unchecked : Qt::Checked);
        item->setDisabled(listed);
        item->setToolTip(Name, plainToolTip(server.fqdn + u'\n' + server.roles.join(u", "_s)));
    }
    if (m_list->topLevelItemCount() == 0)
        return;
    m_list->setCurrentItem(m_list->topLevelItem(0));
    // Who searched by keyboard goes on in the list.
    if (isAncestorOf(window()->focusWidget()))
        m_list->setFocus();
}

void DiscoverPanel::say()
{
    QString text;
    if (!m_found) {
        text = tr("Lists the Exchange servers in the directory, so that you can choose the ones to "
                  "add. Without a password, the Kerberos ticket of your session is used.");
    } else if (!*m_found) {
        text = errorSentences(m_found->error());
    } else {
        const Discovery &found = **m_found;
        text = tr("%n server(s) found in the organization “%1”. The directory shows the setup "
                  "build. Amado reads the installed security updates after you add the servers.",
                  nullptr, int(found.servers.size()))
                   .arg(shownName(found.organization));
        if (found.tooOld > 0)
            text += u' ' +
                    tr("%n server(s) older than Exchange 2013 are omitted.", nullptr, found.tooOld);
        if (found.truncated)
            text += u' ' + tr("There are more servers than can be listed at once.");
    }
    m_outcome->setText(text);
}

std::vector<DiscoveredServer> DiscoverPanel::chosen() const
{
    std::vector<DiscoveredServer> servers;
    if (!m_found || !*m_found)
        return servers;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (!item->isDisabled() && item->checkState(Name) == Qt::Checked)
            servers.push_back((*m_found)->servers[size_t(row)]);
    }
    return servers;
}

} // namespace amado
