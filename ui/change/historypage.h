// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"
#include "ui/change/journalmodel.h"
#include "ui/change/savefile.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace amado {

class ChangeDetail;
class ChangeService;
class FleetService;
class JournalFilter;
class RecoveryBanner;
class TableView;
class UndoDialog;

/// Every act by whom, when, where, with its result and differences; Undo… on whatever can be taken
/// back.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    HistoryPage(FleetService &fleet, ChangeService &changes, QWidget *parent = nullptr);

    void setAskSavePath(AskSavePath ask) { m_ask = std::move(ask); }
    /// Reads the journal again.
    void reload();
    void focusSearch();
    /// The newest act that can be taken back, as of the last reading of the journal.
    [[nodiscard]] const std::optional<EntryId> &newestUndoable() const { return m_newestUndoable; }
    /// Opens the preview for the selected acts; nothing when they cannot be taken back.
    void undoSelected();

Q_SIGNALS:
    void message(const QString &text);                   ///< A sentence for the status bar.
    void reloaded();                                     ///< The journal was read again.
    void serverRequested(const amado::ServerId &server); ///< To be shown on its page.

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void selectEntry(const std::optional<EntryId> &id);
    QWidget *buildFilters();
    QWidget *buildTable();
    QWidget *buildDetail();
    void showTexts();
    void fillFilters();
    void showSelection();
    void showReturned(const std::vector<JournalEntry> &selected);
    void addServer(const JournalModel::ListedServer &server);
    void showEmptiness();
    void exportAs(bool json);
    void fillMenu(QMenu &menu);
    [[nodiscard]] std::vector<JournalEntry> selectedEntries() const;

    FleetService &m_fleet;
    ChangeService &m_changes;
    AskSavePath m_ask = systemSaveDialog();
    JournalModel *m_model = nullptr;
    JournalFilter *m_filter = nullptr;
    RecoveryBanner *m_banner = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_problem = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_server = nullptr;
    QComboBox *m_result = nullptr;
    QPushButton *m_export = nullptr;
    QAction *m_exportText = nullptr;
    QAction *m_exportJson = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_returned = nullptr; ///< A removed rule stands on the server again.
    QPushButton *m_undo = nullptr;
    ChangeDetail *m_detail = nullptr;
    QPointer<UndoDialog> m_undoDialog;
    std::optional<EntryId> m_newestUndoable;
    bool m_isRead =
        false; ///< Reading a long history takes its time; the first paint does not wait.
};

} // namespace amado
