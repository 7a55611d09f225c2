// SPDX-License-Identifier: MIT
#include "engine/logsources.h"

#include "model/base/winpath.h"
#include "model/config/xmldocument.h"
#include "model/iis/sitelogs.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using scan::LogFormat;
using scan::Source;
using scan::SourceState;

namespace {

const QString kUsualInstall = u"C:\\Program Files\\Microsoft\\Exchange Server\\V15"_s;
const QString kUsualSiteLogs = u"C:\\inetpub\\logs\\LogFiles\\W3SVC"_s;

/// The roles of Exchange 2013 that a server may have one without the other.
bool lacksRole2013(const ServerSnapshot &snapshot, const QString &role)
{
    const auto build = snapshot.build();
    if (!build || BuildCatalog::productOf(*build) != Product::Exchange2013 || !snapshot.roles)
        return false;
    return !snapshot.roles->contains(role, Qt::CaseInsensitive);
}

/// Exchange lives in it, so that its absence is worth a word.
bool isOfExchange(const SiteLog &log, const QString &install)
{
    const QString prefix = winPathKey(install) + u'\\';
    return std::any_of(
        log.physicalPaths.begin(), log.physicalPaths.end(),
        [&prefix](const QString &path) { return winPathKey(path).startsWith(prefix); });
}

/// Without the configuration nobody knows where the sites log. What lies in the usual place is
/// looked at, and the answer stays that not everything was.
void takeUsualPlaces(LogSource &source, MissingReason reason, const QString &file)
{
    source.state = stateOfMissing(reason);
    source.problems.push_back({codeOfMissing(reason), Reason::FactMissing, file, {}, 0, 0});
    for (const int id : {1, 2})
        source.roots.push_back({kUsualSiteLogs + QString::number(id), false});
}

LogSource iisSource(const ServerSnapshot &snapshot)
{
    LogSource source{
        Source::IisLogs, LogFormat::W3c, {u"*.log"_s}, {}, false, SourceState::Searched, {}};
    const QString file = IisConfiguration::applicationHostPath();
    const Fact<QByteArray> bytes = snapshot.configFiles.file(file);
    if (!bytes) {
        takeUsualPlaces(source, bytes.reason(), file);
        return source;
    }
    const auto document = XmlDocument::parse(*bytes, file);
    if (!document) {
        takeUsualPlaces(source, MissingReason::Unreadable, file);
        source.problems.back() = document.error();
        return source;
    }
    for (const SiteLog &log : siteLogs(*document)) {
        const bool written = log.obstacle == SiteLog::Obstacle::None;
        source.roots.push_back({log.folder, written && isOfExchange(log, installFolder(snapshot))});
        if (written)
            continue;
        source.state = SourceState::NotSearchable;
        source.problems.push_back(
            {ErrorCode::Unsupported, Reason::None, log.site, log.detail, 0, 0});
    }
    return source;
}

} // namespace

SourceState stateOfMissing(MissingReason reason)
{
    switch (reason) {
    case MissingReason::Denied:
        return SourceState::Denied;
    case MissingReason::Unreadable:
    case MissingReason::BeyondLimit:
        return SourceState::Unreadable;
    case MissingReason::NotCollected:
    case MissingReason::NotPresent:
    case MissingReason::TooOld:
        break;
    }
    return SourceState::NotCollected;
}

ErrorCode codeOfMissing(MissingReason reason)
{
    switch (reason) {
    case MissingReason::Denied:
        return ErrorCode::PermissionDenied;
    case MissingReason::Unreadable:
    case MissingReason::BeyondLimit:
        return ErrorCode::InvalidData;
    case MissingReason::NotCollected:
    case MissingReason::NotPresent:
    case MissingReason::TooOld:
        break;
    }
    return ErrorCode::NotFound;
}

bool hasSource(const ServerSnapshot &snapshot, Source source)
{
    if (source == Source::ApplicationEvents || source == Source::Dumps ||
        source == Source::Archives)
        return true;
    const RoleGroup group = roleGroupOf(snapshot.roles);
    if (group != RoleGroup::Mailbox)
        return group == RoleGroup::Edge && source == Source::ManagementEvents;
    switch (source) {
    case Source::HttpProxyLogs:
    case Source::LogonPages:
        return !lacksRole2013(snapshot, u"ClientAccess"_s);
    case Source::EcpServerLogs:
    case Source::OabGeneratorLogs:
        return !lacksRole2013(snapshot, u"Mailbox"_s);
    default:
        return true;
    }
}

QString installFolder(const ServerSnapshot &snapshot)
{
    return normalizeWinPath(snapshot.installPath && !snapshot.installPath->isEmpty()
                                ? *snapshot.installPath
                                : kUsualInstall);
}

std::vector<LogSource> logSources(const ServerSnapshot &snapshot)
{
    const QString logging = joinWinPath(installFolder(snapshot), u"Logging");
    const auto root = [&logging](const QString &folder, bool required = true) {
        return LogRoot{joinWinPath(logging, folder), required};
    };
    const QStringList exchange{u"*.log"_s};
    std::vector<LogSource> sources{{Source::HttpProxyLogs,
                                    LogFormat::Csv,
                                    exchange,
                                    {root(u"HttpProxy"_s)},
                                    true,
                                    SourceState::Searched,
                                    {}},
                                   iisSource(snapshot),
                                   {Source::EcpServerLogs,
                                    LogFormat::Csv,
                                    exchange,
                                    {root(u"ECP\\Server"_s), root(u"ECP\\Activity"_s, false)},
                                    false,
                                    SourceState::Searched,
                                    {}},
                                   {Source::OabGeneratorLogs,
                                    LogFormat::PlainLines,
                                    {u"*"_s},
                                    {root(u"OABGeneratorLog"_s)},
                                    false,
                                    SourceState::Searched,
                                    {}},
                                   {Source::CmdletLogs,
                                    LogFormat::Csv,
                                    exchange,
                                    {root(u"CmdletInfra"_s)},
                                    true,
                                    SourceState::Searched,
                                    {}}};
    for (LogSource &source : sources) {
        if (hasSource(snapshot, source.source))
            continue;
        source.state = SourceState::NotPresent;
        source.roots.clear();
        source.problems.clear();
    }
    return sources;
}

int ansiCodePage(const QString &language)
{
    const QString primary = language.section(u'-', 0, 0).toLower();
    if (primary == u"zh") {
        const QString region = language.section(u'-', -1).toUpper();
        return region == u"TW" || region == u"HK" || region == u"MO" || region == u"HANT" ? 950
                                                                                          : 936;
    }
    static const QHash<QString, int> pages{
        {u"ja"_s, 932},  {u"ko"_s, 949},  {u"th"_s, 874},  {u"ru"_s, 1251}, {u"uk"_s, 1251},
        {u"bg"_s, 1251}, {u"el"_s, 1253}, {u"tr"_s, 1254}, {u"he"_s, 1255}, {u"ar"_s, 1256},
        {u"lt"_s, 1257}, {u"lv"_s, 1257}, {u"et"_s, 1257}, {u"vi"_s, 1258}, {u"pl"_s, 1250},
        {u"cs"_s, 1250}, {u"sk"_s, 1250}, {u"hu"_s, 1250}, {u"sl"_s, 1250}, {u"hr"_s, 1250},
        {u"ro"_s, 1250}};
    return pages.value(primary, 1252);
}

} // namespace amado
