// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/evidenceservice.h"
#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "engine/jobqueue.h"
#include "engine/scannerprogramservice.h"
#include "engine/scanservice.h"
#include "engine/serverservice.h"
#include "io/directory/ldapdirectory.h"
#include "io/scan/evidencecollector.h"
#include "io/secret/sessioncredentials.h"
#include "io/store/store.h"
#include "ui/scans/scanboard.h"

#include "app/backend.h"

#include <QByteArray>
#include <QMap>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace amado::test {

/// A machine without a keychain.
class NoKeychain : public SecretStore
{
public:
    [[nodiscard]] bool isAvailable() const override { return false; }
    [[nodiscard]] Result<QByteArray> read(const QString &id) override { return missing(id); }
    [[nodiscard]] Result<> write(const QString &id, const QByteArray &) override
    {
        return missing(id);
    }
    [[nodiscard]] Result<> remove(const QString &id) override { return missing(id); }

private:
    static tl::unexpected<Error> missing(const QString &id)
    {
        return failure(ErrorCode::Unsupported, Reason::KeychainMissing, id);
    }
};

/// Nobody is there to give a password.
class NoAnswer : public CredentialPrompt
{
public:
    [[nodiscard]] Result<QByteArray> ask(const Endpoint &endpoint, const CallContext &) override
    {
        return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, endpoint.host);
    }
};

/// Finds what it is told to find, or else asks the domain controller.
class ScriptedDirectory : public Directory
{
public:
    [[nodiscard]] Result<Discovery> discover(const DirectoryQuery &query,
                                             const CallContext &context) override
    {
        return known ? Result<Discovery>(*known) : m_real.discover(query, context);
    }
    std::optional<Discovery> known;

private:
    LdapDirectory m_real;
};

/// The day the practice lab's facts are about.
[[nodiscard]] inline QDateTime labDay()
{
    return {QDate(2026, 11, 22), QTime(9, 0), Qt::UTC};
}

/// A fresh practice lab in a temporary folder with the real services on it, on a fixed day.
class Lab
{
public:
    /// With no servers at all where only the services are wanted.
    enum class Contents { Servers, Nothing };
    /// `trustFolder`: whose feeds are trusted, as makeFeedBackend() reads it. `asOf`: the moment
    /// verdicts are about, where somebody chose one.
    explicit Lab(Contents contents = Contents::Servers, const QString &trustFolder = {},
                 const QDateTime &now = labDay(), const std::optional<QDateTime> &asOf = {});
    ~Lab();

    /// False when something could not be set up.
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Adds the servers of a folder and begins to read them.
    [[nodiscard]] bool add(const QString &path, ServerKind kind);
    [[nodiscard]] FleetService &fleet() { return *m_fleet; }
    [[nodiscard]] ChangeService &changes() { return *m_changes; }
    [[nodiscard]] FeedService &feed() { return *m_feed; }
    [[nodiscard]] ServerService &servers() { return *m_servers; }
    [[nodiscard]] ScriptedDirectory &directory() { return m_directory; }
    [[nodiscard]] ScanService &scans() { return *m_scans; }
    [[nodiscard]] EvidenceService &evidence() { return *m_evidence; }
    [[nodiscard]] ScannerProgramService &scannerPrograms() { return *m_scannerPrograms; }
    /// Empty; a test fills it.
    [[nodiscard]] ScanBoard &scanBoard() { return m_scanBoard; }
    [[nodiscard]] InventoryStore &inventory() { return m_store->inventory(); }
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
    NoKeychain m_keychain;
    NoAnswer m_prompt;
    SessionCredentials m_credentials;
    std::unique_ptr<HostConnector> m_connector;
    FeedBackend m_feedBackend;
    std::unique_ptr<FeedStore> m_feedStore;
    std::unique_ptr<ServerReach> m_reach;
    ScriptedDirectory m_directory;
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<FleetService> m_fleet;
    std::unique_ptr<ChangeService> m_changes;
    std::unique_ptr<FeedService> m_feed;
    std::unique_ptr<ServerService> m_servers;
    scan::DetectionCatalog m_detections;
    std::unique_ptr<ScanService> m_scans;
    std::unique_ptr<EvidenceCollector> m_keeper;
    std::unique_ptr<EvidenceService> m_evidence;
    std::unique_ptr<ScannerPrograms> m_programSource;
    std::unique_ptr<ScannerProgramService> m_scannerPrograms;
    ScanBoard m_scanBoard;
    bool m_open = false;
};

} // namespace amado::test
