#include "backend.h"

#include "io/host/directoryconnector.h"
#include "io/host/livereach.h"

#include <QFile>
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

/// The script over the transport's shell.
Result<std::unique_ptr<HostAccess>> makeLiveHost(const Endpoint &endpoint, const Credential &)
{
    return failure(ErrorCode::Unsupported, Reason::None, endpoint.host);
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

std::unique_ptr<HostConnector> makeLiveConnector(EndpointLookup lookup,
                                                 CredentialSource &credentials)
{
    return std::make_unique<LiveConnector>(std::move(lookup), credentials, makeLiveHost);
}

std::unique_ptr<ServerReach> makeReach()
{
    return std::make_unique<LiveReach>(makeLiveHost);
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
