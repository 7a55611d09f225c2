// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/fleetservice.h"

#include <QSettings>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace amado {

class DetailSplitter;
class EmptyState;
class FleetFilter;
class FleetModel;
class ScanBoard;
class ServerDetail;
class ServerMenu;
class StateStrip;
class TableView;

/// The start page: counts that filter, the table of servers, and the selected server's detail below
/// the table, beside it in a wide window, or as a page of its own.
class FleetPage : public QWidget
{
    Q_OBJECT
public:
    FleetPage(FleetService &fleet, const ChangeService &changes, const ScanBoard &scans,
              QWidget *parent = nullptr);

    void setSearch(const QString &text);
    void setStateFilter(std::optional<ProtectionState> state);
    [[nodiscard]] std::optional<ProtectionState> stateFilter() const;
    /// Every selected server; empty when none is.
    [[nodiscard]] std::vector<ServerId> selectedServers() const;
    void select(const ServerId &id);
    /// Selects it, and takes the search and the filter away where they hide it.
    void reveal(const ServerId &id);
    /// What can be done with the selected servers.
    [[nodiscard]] ServerMenu *menu() const { return m_menu; }
    [[nodiscard]] ServerDetail *detail() const { return m_detail; }
    /// Shows the selected server on the whole page, or the table again.
    void setDetailOpen(bool open);
    /// Less around the table and above it, where the window is low.
    void setFlat(bool flat);

    /// Says anew how many servers are shown.
    void announceCount();
    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void stateFilterChanged(std::optional<amado::ProtectionState> state);
    void countChanged(const QString &sentence); ///< "3 of 11 servers".
    void searchCleared();                       ///< The person asked for all servers.
    void selectionChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void showSelection();
    void keepSelection();
    void selectOnly(const QModelIndex &row);
    void showWorst();
    void showAll();
    void fitRows();
    void setMargins();

    FleetService &m_fleet;
    FleetModel *m_model;
    FleetFilter *m_filter;
    StateStrip *m_strip;
    QStackedWidget *m_tablePages;
    TableView *m_table;
    EmptyState *m_empty;
    ServerDetail *m_detail;
    ServerMenu *m_menu;
    DetailSplitter *m_splitter;
    std::optional<ServerId> m_current;
    std::vector<ServerId> m_chosen; ///< Every selected one; they stay so when rows change places.
    std::optional<ServerId> m_offered; ///< Selected by the page itself, not by the person.
    bool m_isFlat = false;
};

} // namespace amado
