#pragma once

#include "engine/changeservice.h"
#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "engine/jobqueue.h"
#include "io/store/store.h"

#include "app/backend.h"

#include <QByteArray>
#include <QMap>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace amado::test {

/// A fresh practice lab in a temporary folder with the real services on it, on a fixed day.
class Lab
{
public:
    Lab();
    ~Lab();

    /// False when something could not be set up.
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] FleetService &fleet() { return *m_fleet; }
    [[nodiscard]] ChangeService &changes() { return *m_changes; }
    [[nodiscard]] FeedService &feed() { return *m_feed; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("lab")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ServerId id(const QString &server) const;
    [[nodiscard]] ProtectionState state(const QString &server, const QString &vulnerability) const;
    /// Every file of a server with its bytes.
    [[nodiscard]] QMap<QString, QByteArray> files(const QString &server) const;
    /// Files whose bytes differ between two readings.
    [[nodiscard]] static QStringList differing(const QMap<QString, QByteArray> &before,
                                               const QMap<QString, QByteArray> &after);
    /// Runs the event loop until the condition holds; false after half a minute.
    [[nodiscard]] static bool waitFor(const std::function<bool()> &condition);
    /// Until nothing is read, planned or applied.
    [[nodiscard]] bool settle();

private:
    QTemporaryDir m_folder;
    Catalogs m_catalogs;
    FixedClock m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<HostConnector> m_connector;
    FeedBackend m_feedBackend;
    std::unique_ptr<FeedStore> m_feedStore;
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<FleetService> m_fleet;
    std::unique_ptr<ChangeService> m_changes;
    std::unique_ptr<FeedService> m_feed;
    bool m_open = false;
};

} // namespace amado::test
