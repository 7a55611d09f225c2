// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/fleetservice.h"
#include "model/change/equivalentprotection.h"
#include "ui/fleet/fleetmodel.h"

#include <QWidget>

#include <array>
#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace amado {

class AgeLabel;
class BuildDetailView;
class ElidedLabel;
class FactDetailView;
class FeedDetailView;
class HistoryDetailView;
class IconButton;
class ProtectionDetailView;
class ScanBoard;
class ScanDetailView;
class SelectionSummary;
class ServiceWatch;
class StatusBadge;
class WatchLine;

/// One server: a head of two lines that never changes its height (what is the matter; why, and the
/// next act as one button), and everything behind it in tabs.
class ServerDetail : public QWidget
{
    Q_OBJECT
public:
    ServerDetail(FleetService &fleet, const ChangeService &changes, const ScanBoard &scans,
                 QWidget *parent = nullptr);

    void showServer(std::optional<ServerId> id);
    /// How many of them are in which state, and what can be done with all of them.
    void showSeveral(std::vector<ServerId> ids);
    /// The tab about what a column of the table says.
    void showTab(FleetModel::Column column);
    [[nodiscard]] SelectionSummary *summary() const { return m_summary; }
    /// Says of watched servers when they are read again. The watch outlives this.
    void follow(const ServiceWatch &watch);
    [[nodiscard]] std::optional<ServerId> server() const { return m_id; }
    /// As a page of its own there is room for the whole reason, and a way back.
    void setOpen(bool open);

Q_SIGNALS:
    void openRequested(bool open); ///< As a page of its own, or beside the table again.
    void protectRequested(const amado::ServerId &id);
    void undoRequested(const amado::ServerId &id);
    void refreshRequested(const amado::ServerId &id);
    void testRequested(const amado::ServerId &id);
    void entryUndoRequested(const amado::EntryId &entry);
    void ruleRemovalRequested(const amado::ServerId &id, const QString &rule);
    void scanRequested(const amado::ServerId &id);
    void findingChosen(const amado::ServerId &id, const QString &key);
    void blockRequested(const amado::ServerId &id, const QStringList &ids, amado::ActKind kind);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout *makeHeadLine() const;
    void addTabs(const ChangeService &changes, const ScanBoard &scans);
    void refill();
    void fillHead(const FleetServer &server);
    void fillTab();
    void fillProtection(const FleetServer &server);
    [[nodiscard]] std::vector<EquivalentProtection>
    equivalent(const FleetServer &server, const std::vector<JournalEntry> &history) const;
    void actNow();

    enum class Tab { Protection, Feed, Build, Scans, History, Facts };
    static constexpr size_t kTabs = 6;

    FleetService &m_fleet;
    const ChangeService &m_changes;
    std::optional<ServerId> m_id;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    SelectionSummary *m_summary;
    ElidedLabel *m_headline;
    ElidedLabel *m_place; ///< The path, where names repeat.
    ElidedLabel *m_reason;
    WatchLine *m_watchLine;
    StatusBadge *m_badge;
    StatusBadge *m_origin;
    AgeLabel *m_age;
    QPushButton *m_act;
    QPushButton *m_test;
    IconButton *m_open;
    IconButton *m_back;
    QTabWidget *m_tabs;
    std::array<bool, kTabs> m_isStale{}; ///< Tabs that show another server or older facts.
    ProtectionDetailView *m_protection;
    FeedDetailView *m_feed;
    BuildDetailView *m_build;
    ScanDetailView *m_scans;
    HistoryDetailView *m_history;
    FactDetailView *m_facts;
};

} // namespace amado
