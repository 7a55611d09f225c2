// SPDX-License-Identifier: MIT
#pragma once

#include "io/connect/liveconnector.h"
#include "io/scan/scannersource.h"
#include "model/catalog/catalogs.h"
#include "model/scan/detectioncatalog.h"
#include "model/scan/scannerlimits.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"
#include "ports/httpfetch.h"
#include "ports/scannerprograms.h"
#include "ports/serverreach.h"
#include "ports/signaturecheck.h"
#include "ports/stores.h"

#include <memory>

namespace amado {

// What both programs are made of besides what they show: one place that knows the adapters.

/// The catalogues the program carries. An error is a defect of the build.
[[nodiscard]] Result<Catalogs> loadCatalogs();
/// The same for the detections of a scan, which nothing else needs.
[[nodiscard]] Result<scan::DetectionCatalog> loadDetections();
/// Likewise what is known of the Safety Scanner as a program.
[[nodiscard]] Result<scan::ScannerLimits> loadScannerLimits();
/// The scanner's program, verified to Microsoft's roots: from a file, or freshly downloaded through
/// the machine's proxy where `file` is empty (64 bits, as every Exchange server is). Blocking.
/// Errors: as holdScanner() and downloadScanner().
[[nodiscard]] Result<HeldScanner> obtainScanner(const QString &file,
                                                const scan::ScannerLimits &limits,
                                                const CallContext &context,
                                                const FetchProgress &progress = {});

/// The same as a port; a thread may be given it.
[[nodiscard]] std::unique_ptr<ScannerPrograms> makeScannerPrograms(scan::ScannerLimits limits);

/// What a server in this folder is: Lab where the folder, or the one it stands in, is a practice
/// lab; Copy otherwise. For an address: Live.
[[nodiscard]] ServerKind kindOfPath(const QString &path);

/// What gets and judges the mitigation feed.
struct FeedBackend
{
    std::unique_ptr<HttpFetch> fetcher;
    std::unique_ptr<SignatureCheck> check;
    QString scope; ///< For Store::feeds().
};

/// With Microsoft's roots for signatures and the machine's for TLS; with a folder, with the roots
/// in it alone (readTrustFolder(), readTlsRoots()). Errors: those of the folder; without one only
/// when the build is broken.
[[nodiscard]] Result<FeedBackend> makeFeedBackend(const QString &trustFolder = {});

/// The folder beside a store where the practice endpoint keeps its keys.
[[nodiscard]] QString practiceFeedFolder(const QString &storePath);
/// Reaches folders and the real servers that `lookup` knows, by WinRM, SSH or on this machine.
[[nodiscard]] std::unique_ptr<HostConnector> makeLiveConnector(EndpointLookup lookup,
                                                               CredentialSource &credentials);

/// The same servers step by step, for the connection test.
[[nodiscard]] std::unique_ptr<ServerReach> makeReach();

/// The store of this user's account; window and command line share it.
[[nodiscard]] QString defaultStorePath();

/// The time of this machine.
class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// One moment, for judging as of a day.
class FixedClock : public Clock
{
public:
    explicit FixedClock(QDateTime now)
        : m_now(std::move(now))
    {}
    [[nodiscard]] QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

} // namespace amado
