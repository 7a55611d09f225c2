// SPDX-License-Identifier: MIT
#pragma once

#include "app/backend.h"
#include "engine/changeservice.h"
#include "io/connect/directoryconnector.h"
#include "io/store/store.h"
#include "support/memoryfolder.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <set>

namespace amado::test {

/// The connector of the programs, with servers that can be made to hang until they are stopped or
/// let go.
class HangingConnector : public HostConnector
{
public:
    Result<std::unique_ptr<HostAccess>> connect(const QString &path) override;
    Result<QStringList> serversAt(const QString &path) override;

    /// Servers whose folder's name is in the set hang from now on.
    void hang(std::set<QString> names);
    [[nodiscard]] bool hangs(const QString &name) const;
    std::atomic<bool> hangFolders = false; ///< Nobody learns which servers a folder holds.
    std::atomic<int> waiting = 0;          ///< Calls that hang now.

private:
    std::unique_ptr<HostConnector> m_real = std::make_unique<DirectoryConnector>();
    mutable std::mutex m_mutex;
    std::set<QString> m_hanging;
};

/// The practice lab, a store and both services on them, in the thread of the test.
class FleetWorld
{
public:
    FleetWorld();
    void openLab();
    void open(const QString &name); ///< A folder of servers below `folder`.
    /// Spins until the condition holds or the patience ends.
    [[nodiscard]] static bool waitFor(const std::function<bool()> &condition);
    /// Waits until no session is under way.
    [[nodiscard]] bool settle();
    [[nodiscard]] const FleetServer &named(const QString &name) const;
    [[nodiscard]] std::map<QString, QByteArray> tree(const QString &server) const;

    QTemporaryDir folder{memoryFolder()};
    Catalogs catalogs;
    FixedClock clock{QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Store> store;
    HangingConnector connector;
    std::unique_ptr<JobQueue> queue = std::make_unique<JobQueue>();
    std::unique_ptr<FleetService> fleet;
    std::unique_ptr<ChangeService> changes;
};

} // namespace amado::test
