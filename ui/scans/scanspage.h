// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "ui/scans/scanboard.h"
#include "ui/theme/tokens.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSortFilterProxyModel;
class QTabWidget;

namespace amado {

class Banner;
class ElidedLabel;
class FindingsView;
class ScanModel;
class ScanProgressList;
class ScanDetailView;
class TableView;
class TimelineDetailView;

/// Whether somebody got in: the answer in one sentence, what is being scanned, and then the
/// servers, the findings and the time line.
class ScansPage : public QWidget
{
    Q_OBJECT
public:
    ScansPage(FleetService &fleet, const ScanBoard &scans, QWidget *parent = nullptr);

    /// The server whose row is current; nullopt without rows.
    [[nodiscard]] std::optional<ServerId> currentServer() const;
    void selectServer(const ServerId &server);
    void selectFinding(const ServerId &server, const QString &key);
    /// Above the results, until it is dismissed.
    void showNotice(Tone tone, const QString &text);

Q_SIGNALS:
    /// No servers: the person chooses in the dialog.
    void scanRequested(const std::vector<amado::ServerId> &servers);
    void cancelRequested(const amado::ServerId &server);
    void cancelAllRequested();
    void explainRequested(const amado::KnownFinding &found);
    void endExplanationRequested(const amado::KnownFinding &found);
    void evidenceRequested(const amado::KnownFinding &found);
    void removalRequested(const amado::ServerId &server, const amado::ConfigEntry &entry);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Tab { ServersTab, FindingsTab, TimelineTab };
    void build();
    QWidget *buildServers();
    void showTexts();
    void showAll();
    void showCurrent();
    void offerWorst();

    FleetService &m_fleet;
    const ScanBoard &m_scans;
    ScanModel *m_model;
    QSortFilterProxyModel *m_sorted;
    Banner *m_notice;
    ElidedLabel *m_headline;
    ElidedLabel *m_rest;
    ElidedLabel *m_blind;
    QPushButton *m_scan;
    ScanProgressList *m_running;
    QTabWidget *m_tabs;
    TableView *m_table;
    ScanDetailView *m_detailView;
    FindingsView *m_findings;
    TimelineDetailView *m_timeline;
    std::optional<ServerId> m_offered; ///< Selected by the page itself, not by the person.
    QTimer m_gather;                   ///< Many servers end together; the page is made anew once.
};

} // namespace amado
