// SPDX-License-Identifier: MIT
#include "model/iis/frontend.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The paths and pools that Setup gives to the front end
/// (https://learn.microsoft.com/en-us/exchange/clients/default-virtual-directory-settings).
struct FrontEndName
{
    QLatin1StringView path;
    QLatin1StringView pool;
};
constexpr std::array<FrontEndName, 10> kNames = {{
    {"owa"_L1, "MSExchangeOWAAppPool"_L1},
    {"ecp"_L1, "MSExchangeECPAppPool"_L1},
    {"ews"_L1, "MSExchangeServicesAppPool"_L1},
    {"autodiscover"_L1, "MSExchangeAutodiscoverAppPool"_L1},
    {"microsoft-server-activesync"_L1, "MSExchangeSyncAppPool"_L1},
    {"oab"_L1, "MSExchangeOABAppPool"_L1},
    {"powershell"_L1, "MSExchangePowerShellFrontEndAppPool"_L1},
    {"mapi"_L1, "MSExchangeMapiFrontEndAppPool"_L1},
    {"rpc"_L1, "MSExchangeRpcProxyFrontEndAppPool"_L1},
    {"api"_L1, "MSExchangeRestFrontEndAppPool"_L1},
}};

bool isSetupFolder(const QString &folder)
{
    return QString(folder + u'\\').contains("\\FrontEnd\\HttpProxy\\"_L1, Qt::CaseInsensitive);
}

bool isBackEndFolder(const QString &folder)
{
    return QString(folder + u'\\').contains("\\ClientAccess\\"_L1, Qt::CaseInsensitive);
}

/// The first child of that name below the document's root, or kNone.
int below(const XmlDocument &document, std::string_view group, std::string_view name)
{
    const int parent = document.child(0, group);
    return parent == XmlElement::kNone ? parent : document.child(parent, name);
}

/// The setting by which Exchange's proxy learns what it is; no other file carries it.
bool namesProxyProtocol(const XmlDocument &document)
{
    const int settings = document.child(0, "appSettings");
    if (settings == XmlElement::kNone)
        return false;
    for (int child = document.element(settings).firstChild; child != XmlElement::kNone;
         child = document.element(child).nextSibling) {
        if (document.attribute(child, "key").value_or(QString()) == "HttpProxy.ProtocolType"_L1)
            return true;
    }
    return false;
}

/// IIS answers every request below such a place by itself.
bool redirectsAll(const XmlDocument &document)
{
    const int redirect = below(document, "system.webServer", "httpRedirect");
    return redirect != XmlElement::kNone && document.attribute(redirect, "enabled")
                                                    .value_or(QString())
                                                    .compare("true"_L1, Qt::CaseInsensitive) == 0;
}

bool isFrontEndName(const QStringList &segments)
{
    return segments.size() == 1 &&
           std::any_of(kNames.begin(), kNames.end(), [&](const FrontEndName &name) {
               return segments.front().compare(name.path, Qt::CaseInsensitive) == 0;
           });
}

/// Do path and pool say that Exchange's own front end stands here? Administrators give OWA and ECP
/// other pools of Exchange; a site that merely redirects Autodiscover may sit in any.
bool isNamedAsFrontEnd(const QStringList &segments, const QString &pool, bool fileIsThere)
{
    if (segments.size() != 1)
        return false;
    for (const FrontEndName &name : kNames) {
        if (segments.front().compare(name.path, Qt::CaseInsensitive) != 0)
            continue;
        if (pool.compare(name.pool, Qt::CaseInsensitive) == 0)
            return true;
        const bool isPage = name.path == "owa"_L1 || name.path == "ecp"_L1;
        return isPage && fileIsThere && pool.startsWith("MSExchange"_L1, Qt::CaseInsensitive);
    }
    return false;
}

class FrontEndSearch
{
public:
    explicit FrontEndSearch(const ParsedFiles &files)
        : m_files(files)
    {
        for (const auto &entry : files.entries()) {
            if (isSetupFolder(entry->path()) && entry->parsed().file)
                m_setupTexts.insert(entry->parsed().file->document.text());
        }
    }

    [[nodiscard]] bool isFrontEnd(const PathLevel &place, const QString &pool,
                                  const QStringList &segments) const
    {
        if (place.folder.isEmpty() || isBackEndFolder(place.folder))
            return false;
        if (isSetupFolder(place.folder))
            return true;
        const ParsedFile *entry = m_files.find(webConfigIn(place.folder));
        if (entry && entry->file) {
            const XmlDocument &document = entry->file->document;
            return !redirectsAll(document) &&
                   (namesProxyProtocol(document) || isNamedAsFrontEnd(segments, pool, true) ||
                    (isFrontEndName(segments) && isCopy(document)));
        }
        // Every folder of the front end has a web.config, so one without is no copy; one that could
        // not be read may be.
        const bool absent = entry && entry->missing == MissingReason::NotPresent;
        return !absent && isNamedAsFrontEnd(segments, pool, entry && entry->error);
    }

private:
    /// True for a file that says the same as one of Setup's front end.
    [[nodiscard]] bool isCopy(const XmlDocument &document) const
    {
        return m_setupTexts.contains(document.text());
    }

    const ParsedFiles &m_files;
    std::unordered_set<std::string_view> m_setupTexts;
};

} // namespace

std::vector<Site> findFrontEnds(std::vector<Site> sites, const ParsedFiles &files)
{
    const FrontEndSearch search(files);
    for (Site &site : sites) {
        for (const Application &application : site.applications) {
            for (const VirtualDirectory &directory : application.virtualDirectories) {
                const QStringList segments =
                    urlSegments(QString(application.path + u'/' + directory.path));
                if (search.isFrontEnd(pathLevel(site, segments), application.applicationPool,
                                      segments))
                    site.frontEndPaths.append(u'/' + segments.join(u'/'));
            }
        }
        site.frontEndPaths.removeDuplicates();
    }
    return sites;
}

bool servesFrontEnd(const Site &site, QStringView canonicalPath)
{
    const auto leadsThere = [&](const QString &place) {
        return canonicalPath.startsWith(place, Qt::CaseInsensitive) &&
               (place == "/"_L1 || canonicalPath.size() == place.size() ||
                canonicalPath[place.size()] == u'/');
    };
    return std::any_of(site.frontEndPaths.begin(), site.frontEndPaths.end(), leadsThere);
}

bool standsOnSetupFolders(const Site &site)
{
    return std::any_of(
        site.frontEndPaths.begin(), site.frontEndPaths.end(),
        [&](const QString &path) { return isSetupFolder(pathLevel(site, path).folder); });
}

} // namespace amado
