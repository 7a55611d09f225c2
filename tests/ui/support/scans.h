// SPDX-License-Identifier: MIT
#pragma once

#include "support/scriptedfleet.h"

#include "engine/fleetservice.h"
#include "engine/jobqueue.h"
#include "ui/scans/scanboard.h"

#include "app/backend.h"

#include <deque>

namespace amado::test {

/// The day the stories are told on.
[[nodiscard]] inline QDateTime storyDay()
{
    return {QDate(2026, 11, 22), QTime(9, 0), Qt::UTC};
}

/// Servers that are listed and never read, which is enough to show scans of them. A server's id is
/// its name.
class ListedFleet
{
public:
    ListedFleet();
    /// False when something could not be set up.
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] FleetService &fleet() { return *m_fleet; }
    [[nodiscard]] ScanBoard &board() { return m_board; }

private:
    MemoryInventory m_inventory;
    ScriptedServers m_servers;
    Catalogs m_catalogs;
    FixedClock m_clock{storyDay()};
    JobQueue m_queue{1};
    std::unique_ptr<FleetService> m_fleet;
    ScanBoard m_board;
    bool m_open = false;
};

/// Detections and scans made up for the window, with addresses and names reserved for examples.
class ScanStory
{
public:
    /// What servers are called by; a name by itself where nothing is given.
    using Names = std::function<ServerId(const QString &)>;
    explicit ScanStory(Names names = [](const QString &name) { return ServerId{name}; });

    static constexpr QStringView kAttacker = u"203.0.113.9";
    static constexpr QStringView kScanner = u"198.51.100.7";

    /// Somebody got in: a chain of three lines by one client, an attempt by another, a note.
    [[nodiscard]] KnownScan compromised(const QString &server);
    /// Every source searched whole, and nothing there.
    [[nodiscard]] KnownScan nothing(const QString &server, int days = 27);
    /// Nothing found, and a folder that could not be read.
    [[nodiscard]] KnownScan incomplete(const QString &server);
    [[nodiscard]] KnownScan scanner(const QString &server, scan::Conclusion conclusion);
    [[nodiscard]] ScanProgress progress(const QString &server, scan::Kind kind);
    /// One finding, under a detection of the story ("write", "attempt", "note").
    [[nodiscard]] KnownFinding finding(const QString &server, const QString &detection,
                                       QStringView client, const QDateTime &at,
                                       const QString &chain = {});
    [[nodiscard]] Explanation explanation(const KnownFinding &found) const;

    [[nodiscard]] static QDateTime breakIn();

private:
    void addDetection(const QString &id, const QString &vulnerability, scan::Severity severity,
                      const LocalizedText &title, const LocalizedText &outcome);
    [[nodiscard]] scan::ServerScan base(const QString &server, scan::Kind kind) const;
    [[nodiscard]] scan::SourceCoverage coverage(scan::Source source, int days) const;

    Names m_names;
    std::deque<scan::Detection> m_detections; ///< Findings point at them.
    int m_number = 0;
};

} // namespace amado::test
