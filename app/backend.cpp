// SPDX-License-Identifier: MIT
#include "app/backend.h"

#include "io/connect/livereach.h"
#include "io/feed/httpfetcher.h"
#include "io/feed/xmldsig.h"
#include "io/lab/labgenerator.h"
#include "io/script/localshell.h"
#include "io/script/scripthost.h"
#include "io/ssh/sshshell.h"
#include "io/store/store.h"
#include "io/winrm/winrmshell.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readResource(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, Reason::FileUnreadable, name, file.errorString());
    return file.readAll();
}

Result<std::unique_ptr<RemoteShell>> makeShell(const Endpoint &endpoint,
                                               const Credential &credential,
                                               const std::shared_ptr<TrustedRoots> &roots)
{
    switch (endpoint.transport) {
    case Transport::Winrm: {
        WinRmOptions options;
        options.roots = roots;
        return std::unique_ptr<RemoteShell>(
            std::make_unique<WinRmShell>(endpoint, credential, options));
    }
    case Transport::Ssh:
        return std::unique_ptr<RemoteShell>(std::make_unique<SshShell>(endpoint, credential));
    case Transport::Local:
        if (QSysInfo::productType() != "windows"_L1)
            return failure(ErrorCode::Unsupported, Reason::NotWindows, addressOf(endpoint));
        if (QString program = LocalShell::findPowerShell(); !program.isEmpty())
            return std::unique_ptr<RemoteShell>(std::make_unique<LocalShell>(std::move(program)));
        return failure(ErrorCode::Unreachable, Reason::ShellMissing, addressOf(endpoint));
    case Transport::Folder:
        break;
    }
    return failure(ErrorCode::Internal, Reason::None, endpoint.host, u"no shell for a folder"_s);
}

/// Makes hosts of the script over the transport's shell; all of them share what does not differ.
LiveHostMaker liveHostMaker()
{
    return [script = readResource(u":/scripts/amado-host.ps1"_s),
            roots = std::make_shared<TrustedRoots>()](
               const Endpoint &endpoint,
               const Credential &credential) -> Result<std::unique_ptr<HostAccess>> {
        if (!script)
            return failure(script.error());
        auto shell = makeShell(endpoint, credential, roots);
        if (!shell)
            return failure(shell.error());
        return std::unique_ptr<HostAccess>(
            std::make_unique<ScriptHost>(std::move(*shell), *script, addressOf(endpoint)));
    };
}

class ObtainedPrograms : public ScannerPrograms
{
public:
    explicit ObtainedPrograms(scan::ScannerLimits limits)
        : m_limits(std::move(limits))
    {}
    Result<LocalScanner> obtain(const QString &file, const CallContext &context,
                                const FetchProgress &progress) override
    {
        auto got = obtainScanner(file, m_limits, context, progress);
        if (!got)
            return failure(got.error());
        const auto held = std::make_shared<HeldScanner>(std::move(*got));
        return LocalScanner{held->file->fileName(), held->program.sha256, held->program.size,
                            held->date, held};
    }

private:
    scan::ScannerLimits m_limits;
};

} // namespace

Result<Catalogs> loadCatalogs()
{
    CatalogDocuments documents;
    const std::array parts = {std::pair{u"builds.json"_s, &documents.builds},
                              std::pair{u"vulnerabilities.json"_s, &documents.vulnerabilities},
                              std::pair{u"mitigations.json"_s, &documents.mitigations},
                              std::pair{u"cutoffs.json"_s, &documents.cutoffs}};
    for (const auto &part : parts) {
        auto bytes = readResource(u":/catalogs/"_s + part.first);
        if (!bytes)
            return failure(bytes.error());
        *part.second = std::move(*bytes);
    }
    return parseCatalogs(documents);
}

Result<scan::DetectionCatalog> loadDetections()
{
    const auto bytes = readResource(u":/catalogs/detections.json"_s);
    if (!bytes)
        return failure(bytes.error());
    return scan::DetectionCatalog::parse(*bytes);
}

Result<scan::ScannerLimits> loadScannerLimits()
{
    const auto bytes = readResource(u":/catalogs/safetyscanner.json"_s);
    if (!bytes)
        return failure(bytes.error());
    return scan::ScannerLimits::parse(*bytes);
}

Result<HeldScanner> obtainScanner(const QString &file, const scan::ScannerLimits &limits,
                                  const CallContext &context, const FetchProgress &progress)
{
    const auto anchors = shippedTrustAnchors();
    if (!anchors)
        return failure(anchors.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!file.isEmpty())
        return holdScanner(file, limits, *anchors, now);
    HttpFetcher fetcher;
    return downloadScanner(fetcher, limits, true, {}, *anchors, now, context, progress);
}

std::unique_ptr<ScannerPrograms> makeScannerPrograms(scan::ScannerLimits limits)
{
    return std::make_unique<ObtainedPrograms>(std::move(limits));
}

ServerKind kindOfPath(const QString &path)
{
    if (isServerAddress(path))
        return ServerKind::Live;
    const QString folder = QFileInfo(path).absoluteFilePath();
    return isLab(folder) || isLab(QFileInfo(folder).path()) ? ServerKind::Lab : ServerKind::Copy;
}

Result<FeedBackend> makeFeedBackend(const QString &trustFolder)
{
    const bool own = !trustFolder.isEmpty();
    auto anchors = own ? readTrustFolder(trustFolder) : shippedTrustAnchors();
    if (!anchors)
        return failure(anchors.error());
    const auto tlsRoots = own ? readTlsRoots(trustFolder) : Result<CertificateChain>();
    if (!tlsRoots)
        return failure(tlsRoots.error());
    FeedBackend made;
    if (own) {
        CertificateChain all = anchors->feedRoots;
        all.insert(all.end(), anchors->timestampRoots.begin(), anchors->timestampRoots.end());
        made.scope = feedScope(all);
    }
    made.fetcher = std::make_unique<HttpFetcher>(*tlsRoots);
    made.check = std::make_unique<XmlSignatureCheck>(std::move(*anchors));
    return made;
}

QString practiceFeedFolder(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(u"practice-feed"_s);
}

std::unique_ptr<HostConnector> makeLiveConnector(EndpointLookup lookup,
                                                 CredentialSource &credentials)
{
    return std::make_unique<LiveConnector>(std::move(lookup), credentials, liveHostMaker());
}

std::unique_ptr<ServerReach> makeReach()
{
    return std::make_unique<LiveReach>(liveHostMaker());
}

QString defaultStorePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/amado/amado.sqlite"_s;
}

} // namespace amado
