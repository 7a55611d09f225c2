#include "backend.h"

#include "io/feed/httpfetcher.h"
#include "io/feed/xmldsig.h"
#include "io/host/directoryconnector.h"
#include "io/store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readCatalog(const QString &name)
{
    QFile file(u":/catalogs/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, Reason::FileUnreadable, name, file.errorString());
    return file.readAll();
}

} // namespace

Result<Catalogs> loadCatalogs()
{
    CatalogDocuments documents;
    const std::array parts = {std::pair{u"builds.json"_s, &documents.builds},
                              std::pair{u"vulnerabilities.json"_s, &documents.vulnerabilities},
                              std::pair{u"mitigations.json"_s, &documents.mitigations},
                              std::pair{u"cutoffs.json"_s, &documents.cutoffs}};
    for (const auto &part : parts) {
        auto bytes = readCatalog(part.first);
        if (!bytes)
            return failure(bytes.error());
        *part.second = std::move(*bytes);
    }
    return parseCatalogs(documents);
}

std::unique_ptr<HostConnector> makeConnector()
{
    return std::make_unique<DirectoryConnector>();
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

QString practiceFeedFolder()
{
    return QFileInfo(defaultStorePath()).path() + u"/practice-feed"_s;
}

QString defaultStorePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/amado/amado.sqlite"_s;
}

QString operatorName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}

} // namespace amado
