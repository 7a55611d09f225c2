#pragma once

#include "engine/changeservice.h"
#include "engine/fleetservice.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace amado {

class AgeLabel;
class BuildSheet;
class FactSheet;
class FeedSheet;
class HistorySheet;
class ProtectionSheet;
class Sheet;
class StatusBadge;

/// One server: headline, reason, the next act as one button, and everything behind it in tabs.
class ServerDetail : public QWidget
{
    Q_OBJECT
public:
    ServerDetail(FleetService &fleet, const ChangeService &changes, QWidget *parent = nullptr);

    void showServer(std::optional<ServerId> id);
    [[nodiscard]] std::optional<ServerId> server() const { return m_id; }

Q_SIGNALS:
    void protectRequested(const amado::ServerId &id);
    void undoRequested(const amado::ServerId &id);
    void refreshRequested(const amado::ServerId &id);
    void entryUndoRequested(const amado::EntryId &entry);
    void ruleRemovalRequested(const amado::ServerId &id, const QString &rule);

private:
    void build();
    void addTabs(const ChangeService &changes);
    void refill();
    void fillHead(const FleetServer &server);
    void fillTabs(const FleetServer &server);
    void actNow();

    FleetService &m_fleet;
    const ChangeService &m_changes;
    std::optional<ServerId> m_id;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    QLabel *m_headline;
    QLabel *m_reason;
    QLabel *m_nextStep;
    StatusBadge *m_badge;
    AgeLabel *m_age;
    QPushButton *m_act;
    QTabWidget *m_tabs;
    ProtectionSheet *m_protection;
    FeedSheet *m_feed;
    BuildSheet *m_build;
    Sheet *m_scans;
    HistorySheet *m_history;
    FactSheet *m_facts;
};

} // namespace amado
