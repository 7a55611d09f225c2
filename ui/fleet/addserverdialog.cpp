// SPDX-License-Identifier: MIT
#include "ui/fleet/addserverdialog.h"

#include "model/base/localfile.h"
#include "model/server/endpointcheck.h"
#include "model/server/serverlist.h"
#include "model/server/transport.h"
#include "ui/fleet/discoverpanel.h"
#include "ui/fleet/reachform.h"
#include "ui/fleet/serverhelp.h"
#include "ui/fleet/stagelist.h"
#include "ui/i18n/retranslate.h"
#include "ui/prompter.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/text/reachtext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/windowsize.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabWidget>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kDefaultSize(980, 700);
constexpr int kFormWidth = 470;
constexpr int kSideBySide = 820;
constexpr int kNarrowTabs = 200;
constexpr QSize kLeastSize(kFormWidth + 2 * measure::kGap24, 300);
constexpr int kShownProblems = 4;

/// Names one per line; commas and blanks between them do as well.
QStringList namesIn(const QString &text)
{
    QStringList names = text.split(QRegularExpression(u"[\\s,;]+"_s), Qt::SkipEmptyParts);
    names.removeDuplicates();
    return names;
}

/// What adding a server again changed about it; empty when it is new or reached as before.
QString changesSentence(const ListedServer &listed)
{
    if (!listed.before)
        return {};
    QStringList changes;
    for (const EndpointPart part : changedParts(listed.before->endpoint, listed.record.endpoint))
        changes.append(changeText(part, listed.before->endpoint, listed.record.endpoint));
    if (changes.isEmpty())
        return {};
    return AddServerDialog::tr("%1 was already in the list. Its connection settings changed: %2.",
                               "server, what was and is")
        .arg(listed.record.name, changes.join(u"; "_s));
}

} // namespace

AddServerDialog::AddServerDialog(ServerService &servers, const FleetService &fleet,
                                 Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_prompter(prompter)
    , m_tabs(new QTabWidget(this))
    , m_names(new QPlainTextEdit(this))
    , m_file(new QPushButton(this))
    , m_discover(new DiscoverPanel(servers, fleet, this))
    , m_form(new ReachForm(prompter, servers.canStoreSecrets(), this))
    , m_stages(new StageList(this))
    , m_stagesTitle(makeLabel(TextRole::Section, this))
    , m_formTitle(makeLabel(TextRole::Section, this))
    , m_namesHint(makeLabel(TextRole::Muted, this))
    , m_outcome(makeLabel(TextRole::Body, this, true))
    , m_test(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_help(new QPushButton(this))
{
    setObjectName(u"addServerDialog"_s);
    build();
    setMinimumSize(kLeastSize);
    resizeToScreen(*this, kDefaultSize);
    connect(m_names, &QPlainTextEdit::textChanged, this, &AddServerDialog::update);
    connect(m_tabs, &QTabWidget::currentChanged, this, &AddServerDialog::update);
    connect(m_discover, &DiscoverPanel::chosenChanged, this, &AddServerDialog::update);
    connect(m_form, &ReachForm::changed, this, &AddServerDialog::update);
    connect(m_file, &QPushButton::clicked, this, &AddServerDialog::readFile);
    connect(m_test, &QPushButton::clicked, this, &AddServerDialog::test);
    connect(m_add, &QPushButton::clicked, this, &AddServerDialog::add);
    connect(m_help, &QPushButton::clicked, this, [this] { showServerHelp(this); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stages, &StageList::peerAccepted, this, &AddServerDialog::acceptPeer);
    retranslate(this, [this] { showTexts(); });
    m_names->setFocus();
}

AddServerDialog::~AddServerDialog()
{
    m_stopTest.request_stop();
}

QWidget *AddServerDialog::buildNames()
{
    auto *page = new QWidget(this);
    m_names->setObjectName(u"serverNames"_s);
    m_names->setTabChangesFocus(true);
    m_file->setObjectName(u"readListButton"_s);
    m_file->setAutoDefault(false);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::kGap8, measure::kGap12, measure::kGap8, measure::kGap8);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_namesHint);
    column->addWidget(m_names, 1);
    column->addWidget(m_file, 0, Qt::AlignLeft);
    return page;
}

void AddServerDialog::build()
{
    m_tabs->setObjectName(u"addServerTabs"_s);
    m_outcome->setObjectName(u"addServerOutcome"_s);
    m_test->setObjectName(u"testConnection"_s);
    m_add->setObjectName(u"addServers"_s);
    m_close->setObjectName(u"closeAddServer"_s);
    m_help->setObjectName(u"serverHelpButton"_s);
    m_help->setShortcut(Qt::Key_F1);
    m_help->setAutoDefault(false);
    m_test->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_add->setDefault(true);
    makePrimary(m_add);
    m_tabs->addTab(buildNames(), QString());
    m_tabs->addTab(m_discover, QString());
    auto *body = new ScrollBody(this);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, body->content());
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(measure::kGap16);
    m_sides->addWidget(m_tabs, 1);
    m_sides->addWidget(buildForm(), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::kGap8);
    buttons->addWidget(m_test);
    buttons->addWidget(m_help);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap16);
    column->setSpacing(measure::kGap12);
    column->addWidget(body, 1);
    column->addWidget(buildTest());
    column->addWidget(m_outcome);
    column->addLayout(buttons);
    m_outcome->hide();
    // As they stand in the row.
    setTabOrder(m_test, m_help);
    setTabOrder(m_help, m_add);
    setTabOrder(m_add, m_close);
}

/// A small screen with large text has no room for the two sides beside each other.
void AddServerDialog::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < kSideBySide;
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tabs->setMinimumHeight(narrow ? kNarrowTabs : 0);
    m_formArea->setMinimumHeight(narrow ? m_formArea->widget()->sizeHint().height() : 0);
    QDialog::resizeEvent(event);
}

QWidget *AddServerDialog::buildForm()
{
    auto *how = new QWidget(this);
    auto *column = new QVBoxLayout(how);
    column->setContentsMargins(0, 0, measure::kGap8, 0);
    column->setSpacing(measure::kGap8);
    column->addWidget(m_formTitle);
    column->addWidget(m_form);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    m_formArea = scroll;
    scroll->setWidget(how);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(kFormWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QWidget *AddServerDialog::buildTest()
{
    m_testPart = new QWidget(this);
    m_testPart->setObjectName(u"connectionTest"_s);
    auto *column = new QVBoxLayout(m_testPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap8);
    column->addWidget(makeHairline(this));
    column->addWidget(m_stagesTitle);
    column->addWidget(m_stages);
    m_testPart->hide(); // Until there is something to see.
    return m_testPart;
}

void AddServerDialog::showTexts()
{
    setWindowTitle(m_shown ? tr("Connection to %1").arg(shownName(m_shown->name))
                           : tr("Add servers"));
    m_tabs->setTabText(0, tr("By name"));
    m_tabs->setTabText(1, tr("In Active Directory"));
    m_tabs->setAccessibleName(tr("Servers"));
    m_namesHint->setText(tr("Full server names, one per line, such as ex01.corp.example."));
    m_names->setAccessibleName(tr("Server names"));
    m_file->setText(tr("Read a list (CS&V)…"));
    m_file->setToolTip(tr("Columns: %1").arg(serverListColumns().join(u", "_s)));
    m_formTitle->setText(m_shown ? tr("Connection") : tr("Connection"));
    m_stagesTitle->setText(tr("Connection test of %1").arg(oneLine(m_testedAddress)));
    m_close->setText(tr("Close"));
    m_help->setText(tr("How to prepare a server"));
    m_help->setShortcut(Qt::Key_F1);
    update();
}

Result<ServerToList> AddServerDialog::fromForm(const QString &host) const
{
    const Endpoint form = m_form->endpoint();
    auto named = endpointNamed(host, form.transport, form.tls, form.port);
    if (!named)
        return failure(named.error());
    Endpoint endpoint = form;
    endpoint.host = named->host;
    // An address says how it is reached by itself.
    if (host.contains("://"_L1)) {
        endpoint.transport = named->transport;
        endpoint.tls = named->tls;
        endpoint.port = named->port;
    }
    endpoint.pinnedSha256 = m_pins.value(addressOf(endpoint));
    if (m_shown && endpoint.user == m_shown->endpoint.user)
        endpoint.secretId = m_shown->endpoint.secretId;
    if (const auto checked = checkEndpoint(endpoint); !checked)
        return failure(checked.error());
    NamedParts parts; // All that the form shows; a pin only when one was accepted here.
    parts.pin = !endpoint.pinnedSha256.isEmpty();
    return ServerToList{endpoint, {}, {}, m_form->secret(), m_form->storeSecret(), parts};
}

std::vector<std::pair<QString, Result<ServerToList>>> AddServerDialog::wanted() const
{
    std::vector<std::pair<QString, Result<ServerToList>>> servers;
    if (m_shown) {
        servers.emplace_back(m_shown->name, fromForm(m_shown->endpoint.host));
        return servers;
    }
    if (!specOf(m_form->endpoint()).isRemote()) {
        servers.emplace_back(QString(), fromForm({}));
        return servers;
    }
    if (m_tabs->currentIndex() == 1) {
        for (const DiscoveredServer &found : m_discover->chosen()) {
            auto server = fromForm(found.fqdn.isEmpty() ? found.name : found.fqdn);
            if (server) {
                server->name = found.name;
                server->availabilityGroup = found.availabilityGroup;
            }
            servers.emplace_back(found.name, std::move(server));
        }
        return servers;
    }
    for (const QString &name : namesIn(m_names->toPlainText()))
        servers.emplace_back(name, fromForm(name));
    for (const ServerToList &server : m_fromFile)
        servers.emplace_back(server.endpoint.host, server);
    return servers;
}

void AddServerDialog::update()
{
    const auto servers = wanted();
    const auto good = std::count_if(servers.begin(), servers.end(),
                                    [](const auto &server) { return server.second.has_value(); });
    const auto bad = std::find_if(servers.begin(), servers.end(),
                                  [](const auto &server) { return !server.second; });
    m_test->setText(m_testing ? tr("S&top the test") : tr("&Test the connection"));
    m_test->setEnabled(m_testing || good > 0);
    m_add->setText(m_shown     ? tr("S&ave")
                   : m_adding  ? tr("Adding…")
                   : good == 0 ? tr("&Add")
                               : tr("&Add %n server(s)", nullptr, int(good)));
    m_add->setEnabled(!m_adding && good > 0);
    QStringList lines;
    if (!m_fileName.isEmpty())
        lines.append(tr("%n server(s) from %1.", nullptr, int(m_fromFile.size())).arg(m_fileName));
    lines.append(m_fileProblems.mid(0, kShownProblems));
    if (m_fileProblems.size() > kShownProblems)
        lines.append(tr("%n other line(s) can't be used.", nullptr,
                        int(m_fileProblems.size()) - kShownProblems));
    if (bad != servers.end())
        lines.append(errorAdvice(bad->second.error()));
    m_outcome->setText(harmless(lines.join(u'\n')));
    m_outcome->setVisible(!lines.isEmpty());
}

void AddServerDialog::readFile()
{
    const QString path = m_prompter.chooseFile(this, tr("Read a list of servers"),
                                               {tr("Lists (*.csv *.txt)"), tr("All files (*)")});
    if (path.isEmpty())
        return;
    m_fromFile.clear();
    m_fileProblems.clear();
    m_fileName = QFileInfo(path).fileName();
    const auto content = readLocalFile(path, kMaxServerListBytes);
    const auto rows = content ? parseServerList(*content, m_fileName)
                              : Result<std::vector<ServerListRow>>(failure(content.error()));
    if (!rows)
        m_fileProblems.append(errorAdvice(rows.error()));
    else
        for (const ServerListRow &row : *rows) {
            if (row.endpoint)
                m_fromFile.push_back(
                    {*row.endpoint, {}, row.availabilityGroup, {}, false, row.named});
            else
                m_fileProblems.append(errorAdvice(row.endpoint.error()));
        }
    update();
}

void AddServerDialog::test()
{
    if (m_testing) {
        m_stopTest.request_stop();
        return;
    }
    for (const auto &[name, server] : wanted()) {
        if (!server)
            continue;
        m_testing = true;
        m_testedAddress = addressOf(server->endpoint);
        m_stages->clear();
        m_stagesTitle->setText(tr("Connection test of %1").arg(oneLine(m_testedAddress)));
        m_testPart->show();
        m_stopTest = m_servers.test(
            server->endpoint, server->secret,
            [dialog = QPointer(this)](const StageReport &report) {
                if (dialog)
                    dialog->m_stages->setStage(report);
            },
            [dialog = QPointer(this)](const std::vector<StageReport> &reports) {
                if (dialog)
                    dialog->takeTested(reports);
            });
        break;
    }
    update();
}

void AddServerDialog::takeTested(const std::vector<StageReport> &reports)
{
    m_testing = false;
    m_stages->setStages(reports);
    update();
}

void AddServerDialog::acceptPeer(const QString &sha256)
{
    m_pins.insert(m_testedAddress, sha256);
    m_test->setFocus(); // The button that had it goes away.
    test();
}

void AddServerDialog::add()
{
    std::vector<ServerToList> servers;
    for (auto &[name, server] : wanted()) {
        if (server)
            servers.push_back(std::move(*server));
    }
    if (servers.empty())
        return;
    m_adding = true;
    update();
    m_servers.add(std::move(servers),
                  [dialog = QPointer(this)](const std::vector<AddOutcome> &outcomes) {
                      if (dialog)
                          dialog->takeAdded(outcomes);
                  });
}

void AddServerDialog::takeAdded(const std::vector<AddOutcome> &outcomes)
{
    m_adding = false;
    m_form->clearSecret();
    QStringList problems;
    for (const AddOutcome &outcome : outcomes) {
        if (!outcome.listed)
            problems.append(errorAdvice(outcome.listed.error()));
        else if (outcome.listed->notStored)
            problems.append(errorAdvice(*outcome.listed->notStored));
        if (outcome.listed && !m_shown)
            problems.append(changesSentence(*outcome.listed));
    }
    problems.removeAll(QString());
    if (problems.isEmpty()) {
        accept();
        return;
    }
    m_names->clear();
    m_fromFile.clear();
    m_fileName.clear();
    m_fileProblems = problems;
    update();
}

void AddServerDialog::showServer(const ServerRecord &record)
{
    m_shown = record;
    m_tabs->hide();
    m_form->showListed(record.endpoint);
    m_pins.insert(record.path, record.endpoint.pinnedSha256);
    showTexts();
    m_test->setFocus();
    test();
}

} // namespace amado
