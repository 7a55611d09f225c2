#include "cli/session.h"

#include "engine/factcollector.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace amado::cli {

namespace {

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::Session)
};

} // namespace

Session::Session(GlobalOptions options, Catalogs catalogs, Console &console, std::stop_token stop)
    : m_options(std::move(options))
    , m_catalogs(std::move(catalogs))
    , m_console(console)
    , m_stop(std::move(stop))
    , m_judgedAt(m_options.asOf.value_or(m_clock.now()))
    , m_prompt(m_options.passwordStdin)
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

std::vector<NamedServer> Session::findServers(const QStringList &paths)
{
    const auto records = listed();
    // A store that cannot be read is of no concern to folders; an address then is not listed.
    return cli::findServers(*m_connector, paths, records ? *records : std::vector<ServerRecord>());
}

Result<std::vector<ServerRecord>> Session::listed()
{
    const auto store = storeForReading();
    if (!store)
        return failure(store.error());
    std::vector<ServerRecord> live;
    if (!*store)
        return live;
    auto records = (*store)->inventory().servers();
    if (!records)
        return records;
    for (ServerRecord &record : *records) {
        if (record.kind == ServerKind::Live)
            live.push_back(std::move(record));
    }
    return live;
}

ServerId Session::idOf(const QString &absolute)
{
    if (!m_ids) {
        m_ids.emplace();
        const auto store = storeForReading();
        const auto records =
            store && *store ? (*store)->inventory().servers() : Result<std::vector<ServerRecord>>();
        for (const ServerRecord &record : records.value_or(std::vector<ServerRecord>()))
            m_ids->insert(record.path, record.id);
    }
    return m_ids->value(absolute);
}

CallContext Session::context() const
{
    CallContext context;
    context.stop = m_stop;
    context.deadline = std::chrono::seconds(60);
    return context;
}

Result<Visit> Session::visit(const QString &path, const QStringList &urlPaths)
{
    if (stopRequested())
        return failure(ErrorCode::Cancelled, Reason::None, path);
    auto host = m_through->connect(path);
    if (!host)
        return failure(host.error());
    CollectOptions options;
    options.extraUrlPaths = urlPaths;
    options.clock = &m_clock;
    options.remembered = remembered(path);
    auto snapshot = collectSnapshot(**host, m_catalogs, context(), options);
    if (!snapshot)
        return failure(snapshot.error());
    return Visit{std::move(*host), std::move(*snapshot)};
}

/// A recording or a replay is about that server alone, not about what this console knows of it.
std::optional<ServerRecord> Session::recordOf(const QString &path)
{
    if (m_through != m_connector.get() || !isServerAddress(path))
        return std::nullopt;
    auto records = listed();
    if (!records)
        return std::nullopt;
    auto record = listedServer(path, *records);
    return record ? std::move(*record) : std::nullopt;
}

QStringList Session::remembered(const QString &path)
{
    const auto record = recordOf(path);
    if (!record || record->facts.isEmpty())
        return {};
    const auto facts = parseFacts(record->facts);
    return facts ? facts->asked : QStringList();
}

Result<> Session::keep(const ServerFacts &facts)
{
    const auto record = recordOf(facts.path);
    if (!record)
        return {};
    const auto store = storeForSettling();
    if (!store)
        return failure(store.error());
    if (!*store)
        return {};
    return (*store)->inventory().putFacts(record->id, serializeFacts(facts), facts.collectedAt);
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
                SessionText::tr("Another program is writing to the store; waiting for it."));
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
