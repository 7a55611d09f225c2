// SPDX-License-Identifier: MIT
#include "ui/change/historypage.h"

#include "model/change/journaljson.h"
#include "ui/change/changedetail.h"
#include "ui/change/changereport.h"
#include "ui/change/changetext.h"
#include "ui/change/parts.h"
#include "ui/change/recoverybanner.h"
#include "ui/change/undodialog.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/agetext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/errortext.h"
#include "ui/text/origintext.h"
#include "ui/text/steptext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detailsplitter.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/windowsize.h"

#include <QComboBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kResults = {EntryResult::Verified, EntryResult::Diverged, EntryResult::Refused,
                                 EntryResult::Failed,   EntryResult::InDoubt,  EntryResult::Stopped,
                                 EntryResult::Running};

} // namespace

HistoryPage::HistoryPage(FleetService &fleet, ChangeService &changes, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_changes(changes)
    , m_model(new JournalModel(this))
    , m_filter(new JournalFilter(this))
{
    setObjectName(u"historyPage"_s);
    m_filter->setSourceModel(m_model);
    build();
    connect(&m_changes, &ChangeService::historyChanged, this, [this] {
        if (isVisible()) {
            reload();
            return;
        }
        // A long history is laid out when somebody looks at it.
        m_isRead = false;
        if (const auto entries = m_changes.history())
            m_newestUndoable = amado::newestUndoable(*entries);
        Q_EMIT reloaded();
    });
    connect(&m_fleet, &FleetService::serversChanged, this,
            [this] { showReturned(selectedEntries()); });
    retranslate(this, [this] { showTexts(); });
}

void HistoryPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::kGap16, measure::kGap16, measure::kGap16, measure::kGap16);
    layout->setSpacing(measure::kGap12);
    m_headline = namedLabel(TextRole::Headline, this, u"historyHeadline"_s);
    m_banner = new RecoveryBanner(m_changes, this);
    m_problem = namedLabel(TextRole::Body, this, u"historyProblem"_s);
    m_problem->hide();
    auto *split = new DetailSplitter(buildTable(), buildDetail(), this);
    split->setObjectName(u"historySplitter"_s);
    split->setUpperHeight(measure::kHeader + 6 * measure::kRow);
    split->openFrom(*m_table);
    layout->addWidget(m_headline);
    layout->addWidget(m_banner);
    layout->addWidget(m_problem);
    layout->addWidget(buildFilters());
    layout->addWidget(split, 1);
}

QWidget *HistoryPage::buildFilters()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"historySearch"_s);
    m_search->setClearButtonEnabled(true);
    m_server = new QComboBox(bar);
    m_server->setObjectName(u"historyServer"_s);
    m_result = new QComboBox(bar);
    m_result->setObjectName(u"historyResult"_s);
    m_export = new QPushButton(bar);
    m_export->setObjectName(u"historyExport"_s);
    auto *menu = new QMenu(m_export);
    m_exportText = menu->addAction(QString(), this, [this] { exportAs(false); });
    m_exportJson = menu->addAction(QString(), this, [this] { exportAs(true); });
    m_export->setMenu(menu);
    m_export->setProperty("hasMenu", true);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_server);
    layout->addWidget(m_result);
    layout->addWidget(m_export);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showEmptiness();
    });
    connect(m_server, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setServer(m_server->currentData().toString());
        showEmptiness();
    });
    connect(m_result, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_result->currentData();
        m_filter->setResult(chosen.isValid()
                                ? std::optional(static_cast<EntryResult>(chosen.toInt()))
                                : std::nullopt);
        showEmptiness();
    });
    return bar;
}

QWidget *HistoryPage::buildTable()
{
    auto *holder = new QWidget(this);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    m_table = new TableView(holder);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setModel(m_filter);
    m_model->sizeColumns(*m_table->horizontalHeader());
    m_empty = namedLabel(TextRole::Muted, holder, u"historyEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPage::showSelection);
    connect(m_table, &TableView::menuAboutToShow, this, [this](QMenu *menu) { fillMenu(*menu); });
    return holder;
}

QWidget *HistoryPage::buildDetail()
{
    auto *holder = new QWidget(this);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(measure::kGap12, measure::kGap12, measure::kGap12, measure::kGap12);
    auto *top = new QHBoxLayout;
    m_title = namedLabel(TextRole::Section, holder, u"historyTitle"_s);
    m_undo = new QPushButton(holder);
    m_undo->setObjectName(u"historyUndo"_s);
    top->addWidget(m_title, 1);
    top->addWidget(m_undo);
    m_detail = new ChangeDetail(holder);
    m_detail->setObjectName(u"historyDetail"_s);
    m_returned = namedLabel(TextRole::Body, holder, u"historyReturned"_s);
    layout->addLayout(top);
    layout->addWidget(m_returned);
    layout->addWidget(m_detail, 1);
    connect(m_undo, &QPushButton::clicked, this, &HistoryPage::undoSelected);
    return holder;
}

void HistoryPage::reload()
{
    const Result<std::vector<JournalEntry>> entries = m_changes.history();
    m_problem->setVisible(!entries.has_value());
    if (!entries) {
        const ErrorWords words = errorWords(entries.error());
        m_problem->setText(tr("%1. %2", "what happened, what to do")
                               .arg(errorLine(entries.error()), words.guidance));
        return; // What was shown stays.
    }
    m_isRead = true;
    m_newestUndoable = amado::newestUndoable(*entries);
    const std::vector<JournalEntry> selected = selectedEntries();
    const ServerLabels names(m_fleet, *entries);
    std::vector<ServerLabel> labels;
    for (const JournalEntry &entry : *entries)
        labels.push_back(names.of(entry));
    m_model->setEntries(*entries, std::move(labels));
    m_table->verticalHeader()->setDefaultSectionSize(m_model->hasNamesakes() ? measure::kRowTwoLines
                                                                             : measure::kRow);
    fillFilters();
    showEmptiness();
    selectEntry(selected.size() == 1 ? std::optional(selected.front().id) : std::nullopt);
    showSelection();
    Q_EMIT reloaded();
}

/// The entry, or the newest one where it is not shown.
void HistoryPage::selectEntry(const std::optional<EntryId> &id)
{
    int row = 0;
    for (int other = 0; id && other < m_filter->rowCount(); ++other) {
        const QModelIndex source = m_filter->mapToSource(m_filter->index(other, 0));
        if (m_model->entryAt(source.row()).id == *id)
            row = other;
    }
    if (m_filter->rowCount() > 0)
        m_table->selectRow(row);
}

/// Another program may have changed something while the page was hidden.
void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead)
        reload();
    m_changes.follow();
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    const bool low = isInLowWindow(*this);
    const int around = low ? measure::kGap8 : measure::kGap16;
    layout()->setContentsMargins(around, around, around, around);
    layout()->setSpacing(low ? measure::kGap4 : measure::kGap12);
    m_headline->setVisible(!low); // The rail says it, too.
    m_server->setMinimumContentsLength(low ? 8 : 24);
    QWidget::resizeEvent(event);
}

void HistoryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::fillFilters()
{
    const QSignalBlocker serverBlocker(m_server);
    const QSignalBlocker resultBlocker(m_result);
    const QVariant server = m_server->currentData();
    const QVariant result = m_result->currentData();
    m_server->clear();
    m_server->addItem(tr("All servers"));
    for (const JournalModel::ListedServer &listed : m_model->servers())
        addServer(listed);
    m_server->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_server->setCurrentIndex(std::max(0, m_server->findData(server)));
    m_result->clear();
    m_result->addItem(tr("All results"));
    for (const EntryResult value : kResults)
        m_result->addItem(entryResultWord(value), static_cast<int>(value));
    m_result->setCurrentIndex(result.isValid() ? std::max(0, m_result->findData(result)) : 0);
}

/// The drawing tells the origin, the path comes where the name alone would not do.
void HistoryPage::addServer(const JournalModel::ListedServer &server)
{
    const QString name = server.label.hasNamesake ? labelText(server.label) : server.label.name;
    m_server->addItem(themedIcon(originMark(server.label).look.shape, currentTokens().text), name,
                      server.key);
    m_server->setItemData(m_server->count() - 1, labelSpoken(server.label), Qt::AccessibleTextRole);
}

void HistoryPage::showEmptiness()
{
    const bool empty = m_filter->rowCount() == 0;
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(m_filter->isFiltering()
                         ? tr("No change matches the filter. Clear the search to see all changes.")
                         : tr("Amado hasn't made any changes yet."));
    m_export->setEnabled(!m_model->entries().empty());
}

std::vector<JournalEntry> HistoryPage::selectedEntries() const
{
    std::vector<JournalEntry> entries;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        entries.push_back(m_model->entryAt(m_filter->mapToSource(index).row()));
    return entries;
}

/// Says under a removal that its rule stands on the server again.
void HistoryPage::showReturned(const std::vector<JournalEntry> &selected)
{
    QStringList lines;
    for (const FleetServer &server : m_fleet.servers()) {
        if (selected.size() != 1 || server.record.path != selected.front().path)
            continue;
        for (const ReturnedRule &rule :
             rulesThatReturned(m_model->entries(), server.facts, m_fleet.catalogs().mitigations)) {
            if (rule.removedBy == selected.front().id)
                lines.append(returnedSentence(rule));
        }
    }
    m_returned->setText(lines.join(u'\n'));
    m_returned->setVisible(!lines.isEmpty());
}

void HistoryPage::showSelection()
{
    const std::vector<JournalEntry> selected = selectedEntries();
    showReturned(selected);
    const bool undoable =
        !selected.empty() &&
        std::all_of(selected.begin(), selected.end(), [this](const JournalEntry &entry) {
            return isUndoable(entry, m_model->entries());
        });
    m_undo->setEnabled(undoable);
    m_undo->setText(selected.size() > 1
                        ? tr("&Undo %n changes…", nullptr, static_cast<int>(selected.size()))
                        : tr("&Undo…"));
    if (selected.size() != 1) {
        m_title->setText(selected.empty() ? tr("Select a change to see its details.")
                                          : tr("%n change(s) selected", nullptr,
                                               static_cast<int>(selected.size())));
        m_detail->showNothing();
        return;
    }
    m_title->setText(
        tr("%1 on %2", "act on server")
            .arg(entryText(selected.front()),
                 labelText(ServerLabels(m_fleet, m_model->entries()).of(selected.front()))));
    m_detail->showEntry(selected.front());
}

void HistoryPage::fillMenu(QMenu &menu)
{
    QAction *undo = menu.addAction(m_undo->text(), this, &HistoryPage::undoSelected);
    undo->setEnabled(m_undo->isEnabled());
    undo->setShortcut(QKeySequence::Undo);
    const std::vector<JournalEntry> selected = selectedEntries();
    const ServerId server = selected.size() == 1 ? selected.front().serverId : ServerId();
    menu.addAction(tr("&Show the server"), this, [this, server] { Q_EMIT serverRequested(server); })
        ->setEnabled(m_fleet.server(server) != nullptr);
}

void HistoryPage::undoSelected()
{
    if (!m_undo->isEnabled())
        return;
    std::vector<EntryId> ids;
    for (const JournalEntry &entry : selectedEntries())
        ids.push_back(entry.id);
    std::sort(ids.begin(), ids.end(), [](const EntryId &a, const EntryId &b) { return b < a; });
    if (!m_undoDialog) {
        m_undoDialog = new UndoDialog(m_fleet, m_changes, this);
        m_undoDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_undoDialog->startEntries(ids);
    m_undoDialog->show();
    m_undoDialog->raise();
    m_undoDialog->activateWindow();
}

void HistoryPage::exportAs(bool json)
{
    const QString name = u"amado-history-%1.%2"_s.arg(m_fleet.now().toString(u"yyyyMMdd-HHmm"_s),
                                                      json ? u"json"_s : u"txt"_s);
    const QString path = m_ask(this, tr("Export the history"), name,
                               {json ? tr("JSON (*.json)") : tr("Text (*.txt)")});
    if (path.isEmpty())
        return;
    QByteArray content;
    if (json) {
        content = QJsonDocument(historyJson(m_model->entries(), [names = ServerLabels(m_fleet)](
                                                                    const JournalEntry &entry) {
                      const auto kind = names.of(entry).kind;
                      return kind ? originName(*kind) : QString();
                  })).toJson();
    } else {
        std::vector<ReportItem> items;
        for (size_t row = 0; row < m_model->entries().size(); ++row)
            items.push_back(
                reportItem(m_model->entries()[row], m_model->labelAt(static_cast<int>(row))));
        content =
            makeReport(items, ReportFormat::Text, m_fleet.now(), m_fleet.catalogs().dataDate());
    }
    const Result<> saved = saveFile(path, content);
    Q_EMIT message(saved ? tr("The history was saved to %1.").arg(path) : errorLine(saved.error()));
}

void HistoryPage::showTexts()
{
    m_headline->setText(tr("History"));
    m_search->setPlaceholderText(tr("Search by server, change, user or file"));
    m_search->setAccessibleName(tr("Search the history"));
    m_server->setAccessibleName(tr("Filter by server"));
    m_result->setAccessibleName(tr("Filter by result"));
    m_export->setText(tr("&Export…"));
    m_exportText->setText(tr("As &text…"));
    m_exportJson->setText(tr("As &JSON…"));
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_undo->setToolTip(
        tr("Shows what would be written before anything is written (%1)")
            .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    fillFilters();
    showEmptiness();
    showSelection();
}

} // namespace amado
