// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "engine/safetyscan.h"
#include "engine/tracescan.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace amado {

/// A scan as it was kept.
struct KeptScan
{
    QString id;
    ServerId server;
    scan::ServerScan scan;
};

/// Scans of listed servers for the window. Lives in the GUI thread; results arrive there. Many
/// servers are scanned side by side, fewer than are refreshed, in lanes of their own, so that
/// nobody who refreshes or changes a server waits for them.
class ScanService : public QObject
{
    Q_OBJECT
public:
    ScanService(ScanStore &store, FleetService &fleet, HostConnector &connector,
                const scan::DetectionCatalog &detections, const Catalogs &catalogs,
                const Clock &clock, JobQueue &queue, QObject *parent = nullptr);
    ~ScanService() override;

    /// Reads what was kept and takes up scanner runs that were under way. Errors: the store's.
    [[nodiscard]] Result<> load();

    /// Looks, in the background, whether another program kept a scan or an explanation in the same
    /// store: scanner runs it left under way are taken up, its results are told by scanFinished().
    void follow();

    /// Both answer by scanFinished() of each server; a server that is being scanned in the same way
    /// is left alone. Without fleetFiles those of the newest scans of other servers are compared
    /// with, and once more when all searches are over.
    void searchTraces(const std::vector<ServerId> &servers, const TraceScanOptions &options);
    void runScanner(const std::vector<ServerId> &servers, const SafetyScanOptions &options);
    /// What was found until then is kept.
    void cancel(const ServerId &server);
    void cancelAll();
    [[nodiscard]] bool isBusy() const;
    /// Of servers being scanned, in the order they were started.
    [[nodiscard]] std::vector<ScanProgress> running() const;

    /// The newest of the kind; nullopt: the server was never scanned so.
    [[nodiscard]] std::optional<KeptScan> newest(const ServerId &server, scan::Kind kind) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<KeptScan>> scansOf(const ServerId &server) const;

    /// Marks findings as explained until a day, under findingKey(); the finding keeps its severity.
    [[nodiscard]] Result<> explain(const Explanation &explanation);
    [[nodiscard]] Result<> endExplanation(const ServerId &server, const QString &findingKey);
    /// The one in force; nullopt: none, or its day is over.
    [[nodiscard]] std::optional<Explanation> explanationOf(const ServerId &server,
                                                           const QString &findingKey) const;

    [[nodiscard]] const scan::DetectionCatalog &detections() const;

Q_SIGNALS:
    void started(const amado::ServerId &server);
    void progressed(const amado::ServerId &server); ///< At most ten times a second for each server.
    /// Said again when the comparison of a batch found more.
    void scanFinished(const amado::ServerId &server);
    void notKept(const amado::ServerId &server, const amado::Error &error); ///< The store failed.
    void explanationsChanged();
    void busyChanged(bool busy);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
