// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/fleetservice.h"
#include "model/judge/nextrun.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace amado {

/// Reads servers again when the vendor's service is expected to have run there, after an act of
/// this program that changes what it will do: an id unblocked, the service started, a rule of the
/// service removed. Lives in the GUI thread; ends with its owner, and nothing is remembered.
class ServiceWatch : public QObject
{
    Q_OBJECT
public:
    struct Watched
    {
        QDateTime since; ///< Runs after this moment are waited for. UTC.
        std::optional<QDateTime> serviceStart;
        NextRun run;
        QDateTime readAt; ///< When the server is read again: the run and the time it takes.
        int readings = 0; ///< Readings so far that showed no run since.
        bool reading = false;

        bool operator==(const Watched &) const = default;
    };

    /// Time is the fleet's.
    ServiceWatch(FleetService &fleet, ChangeService &changes, QObject *parent = nullptr);

    /// Watches a server on which something was done just now. Does nothing where the service does
    /// not run or the time of its next run cannot be told.
    void watch(const ServerId &id, const std::optional<QDateTime> &serviceStart = std::nullopt);
    [[nodiscard]] std::optional<Watched> watched(const ServerId &id) const;
    /// Starts reading the servers whose time has come. The timer calls it; harmless at any time.
    void check();
    void cancelAll();

Q_SIGNALS:
    void changed(const amado::ServerId &id);

private:
    void takeActs(const std::vector<ActRecord> &acts);
    void takeServer(const ServerId &id);
    bool schedule(const ServerId &id, Watched &watched) const;
    void startTimer();

    FleetService &m_fleet;
    ChangeService &m_changes;
    QHash<ServerId, Watched> m_watched;
    QTimer m_timer;
};

} // namespace amado
