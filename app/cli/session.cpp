// SPDX-License-Identifier: MIT
#include "cli/session.h"

#include "engine/factcollector.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace amado::cli {

namespace {

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::Session)
};

bool isLive(const ServerRecord &record)
{
    return record.kind == ServerKind::Live;
}

ServerRecord unlisted(const QString &absolute)
{
    ServerRecord record;
    record.name = nameOfPath(absolute);
    record.path = absolute;
    record.kind = kindOfPath(absolute);
    return record;
}

} // namespace

Session::Session(GlobalOptions options, Catalogs catalogs, Console &console, std::stop_token stop)
    : m_options(std::move(options))
    , m_catalogs(std::move(catalogs))
    , m_console(console)
    , m_stop(std::move(stop))
    , m_judgedAt(m_options.asOf.value_or(m_clock.now()))
    , m_prompt(m_options.passwordStdin, m_console)
    , m_credentials(m_keychain, m_prompt)
    , m_connector(makeLiveConnector(
          [this](const QString &address) -> Result<std::optional<Endpoint>> {
              const auto records = listed();
              if (!records)
                  return failure(records.error());
              const auto record = listedServer(address, *records);
              if (!record)
                  return failure(record.error());
              return *record ? std::optional((*record)->endpoint) : std::nullopt;
          },
          m_credentials))
    , m_reach(makeReach())
    , m_through(m_connector.get())
{}

bool Session::end()
{
    constexpr std::chrono::seconds kPatience{3};
    return m_queue.endWithin(kPatience);
}

std::vector<NamedServer> Session::findServers(const QStringList &paths)
{
    const auto all = records();
    // A store that cannot be read is of no concern to folders; an address then is not listed.
    const std::vector<ServerRecord> known = all.value_or(std::vector<ServerRecord>());
    std::vector<ServerRecord> live;
    std::copy_if(known.begin(), known.end(), std::back_inserter(live), isLive);
    auto servers = cli::findServers(*m_connector, paths, live);
    for (NamedServer &server : servers) {
        const auto record =
            std::find_if(known.begin(), known.end(), [&server](const ServerRecord &listed) {
                return listed.path == server.absolute;
            });
        if (record != known.end())
            server.record = *record;
        else
            server.record = unlisted(server.absolute);
    }
    return servers;
}

Result<std::vector<ServerRecord>> Session::listed()
{
    auto all = records();
    if (all)
        std::erase_if(*all, [](const ServerRecord &record) { return !isLive(record); });
    return all;
}

Result<std::vector<ServerRecord>> Session::records()
{
    const auto store = storeForReading();
    if (!store)
        return failure(store.error());
    return *store ? (*store)->inventory().servers() : std::vector<ServerRecord>();
}

CallContext Session::context() const
{
    CallContext context;
    context.stop = m_stop;
    context.deadline = kServerDeadline;
    return context;
}

QStringList Session::remembered(const NamedServer &server) const
{
    if (!isLive(server.record) || server.record.facts.isEmpty() || isTranscribed())
        return {};
    const auto facts = parseFacts(server.record.facts);
    return facts ? facts->asked : QStringList();
}

Result<ServerSnapshot> Session::session(const NamedServer &server, const QStringList &urlPaths)
{
    if (stopRequested())
        return failure(ErrorCode::Cancelled, Reason::None, server.absolute);
    const auto host = connectTo(*m_through, server.record);
    if (!host)
        return failure(host.error());
    CollectOptions options;
    options.extraUrlPaths = urlPaths;
    options.clock = &m_clock;
    options.remembered = remembered(server);
    return collectSnapshot(**host, m_catalogs, context(), options);
}

/// The one password of standard input goes to the first server in the order asked that wants one,
/// which nobody could tell if several accounts were used side by side.
QString Session::laneOf(const NamedServer &server, const std::vector<NamedServer> &servers) const
{
    const auto hasAnotherAccount = [&](const NamedServer &other) {
        return isLive(other.record) && isLive(server.record) &&
               secretScope(other.record.endpoint) != secretScope(server.record.endpoint);
    };
    return passwordGiven() && std::any_of(servers.begin(), servers.end(), hasAnotherAccount)
               ? QStringLiteral("one after the other")
               : server.absolute;
}

/// What is recorded or replayed outlives no command, so it is waited for.
JobPriority Session::priorityOf(bool writes) const
{
    return writes || isTranscribed() ? JobPriority::Change : JobPriority::Background;
}

/// A search keeps a server's disk busy for minutes and takes all processors by itself.
int Session::serversAtOnce(Doing doing)
{
    constexpr int kSearches = 8;
    return doing == Doing::Searching ? kSearches : JobQueue::kUsualServers;
}

void Session::wait(ServersAtWork &atWork, Doing doing)
{
    HeadwayLine line(m_console, doing, m_options.json);
    atWork.wait(m_stop, [&line](const Headway &headway) { line.show(headway); });
}

std::vector<ActRecord> Session::carryOut(const ActTools &tools, std::vector<ActRecord> records)
{
    std::vector<ActRecord> ended;
    WaitRoom answered;
    answered.expectOne();
    std::atomic<int> over = 0;
    HeadwayLine line(m_console, Doing::Changing, m_options.json);
    const Headway all{0, serversOf(records)};
    m_queue.setServersAtOnce(serversAtOnce(Doing::Changing));
    ActRunOptions options;
    options.firstAlone = true;
    options.serverEnded = [&over] { ++over; };
    auto stop = amado::carryOut(m_queue, tools, std::move(records), std::move(options),
                                [&](const std::vector<ActRecord> &answer) {
                                    ended = answer;
                                    answered.oneIsOver();
                                });
    answered.wait(
        m_stop, [&stop] { stop.request_stop(); },
        [&] {
            line.show({over, all.all});
        });
    return ended;
}

Result<std::unique_ptr<Store>> Session::storeForChanges()
{
    return open(StoreOptions::Use::Change);
}

Result<std::unique_ptr<Store>> Session::storeForReading()
{
    return openExisting(StoreOptions::Use::Read);
}

Result<std::unique_ptr<Store>> Session::storeForSettling()
{
    return openExisting(StoreOptions::Use::Change);
}

Result<std::unique_ptr<Store>> Session::open(StoreOptions::Use use)
{
    static constexpr std::chrono::seconds kWaitPatience{3};
    StoreOptions options;
    options.use = use;
    options.waiting = [this, isSaid = false](std::chrono::milliseconds waited) mutable {
        if (waited >= kWaitPatience && !std::exchange(isSaid, true))
            m_console.warn(
                SessionText::tr("Waiting for another program that is writing to the store."));
    };
    return openStore(storePath(), options);
}

Result<std::unique_ptr<Store>> Session::openExisting(StoreOptions::Use use)
{
    if (QFileInfo::exists(storePath()))
        return open(use);
    if (!m_options.store.isEmpty())
        return failure(ErrorCode::NotFound, Reason::None, m_options.store);
    return std::unique_ptr<Store>();
}

QString Session::storePath() const
{
    return m_options.store.isEmpty() ? defaultStorePath() : m_options.store;
}

} // namespace amado::cli
