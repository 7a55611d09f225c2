// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/fleetservice.h"
#include "model/change/equivalentprotection.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace amado {

class AgeLabel;
class BuildDetailView;
class FactDetailView;
class FeedDetailView;
class HistoryDetailView;
class ProtectionDetailView;
class ScanBoard;
class ScanDetailView;
class ServiceWatch;
class StatusBadge;
class WatchLine;

/// One server: headline, reason, the next act as one button, and everything behind it in tabs.
class ServerDetail : public QWidget
{
    Q_OBJECT
public:
    ServerDetail(FleetService &fleet, const ChangeService &changes, const ScanBoard &scans,
                 QWidget *parent = nullptr);

    void showServer(std::optional<ServerId> id);
    /// Says of watched servers when they are read again. The watch outlives this.
    void follow(const ServiceWatch &watch);
    [[nodiscard]] std::optional<ServerId> server() const { return m_id; }

Q_SIGNALS:
    void protectRequested(const amado::ServerId &id);
    void undoRequested(const amado::ServerId &id);
    void refreshRequested(const amado::ServerId &id);
    void testRequested(const amado::ServerId &id);
    void entryUndoRequested(const amado::EntryId &entry);
    void ruleRemovalRequested(const amado::ServerId &id, const QString &rule);
    void scanRequested(const amado::ServerId &id);
    void findingChosen(const amado::ServerId &id, const QString &key);
    void blockRequested(const amado::ServerId &id, const QStringList &ids, amado::ActKind kind);

private:
    void build();
    void addTabs(const ChangeService &changes, const ScanBoard &scans);
    void refill();
    void fillHead(const FleetServer &server);
    void fillTab();
    void fillProtection(const FleetServer &server);
    void fillEquivalentProtection(const FleetServer &server);
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
    QLabel *m_headline;
    QLabel *m_place; ///< The path, where names repeat.
    QLabel *m_reason;
    QLabel *m_nextStep;
    QLabel *m_equivalent;
    WatchLine *m_watchLine;
    StatusBadge *m_badge;
    StatusBadge *m_origin;
    AgeLabel *m_age;
    QPushButton *m_act;
    QPushButton *m_test;
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
