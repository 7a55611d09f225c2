#pragma once

#include "backend.h"
#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/serverpaths.h"
#include "cli/terminalprompt.h"
#include "io/secret/keychain.h"
#include "io/secret/sessioncredentials.h"
#include "io/store/store.h"
#include "model/judge/serverfacts.h"
#include "ports/serverreach.h"

#include <memory>
#include <stop_token>

namespace amado::cli {

/// One reached server and what was read from it.
struct Visit
{
    std::unique_ptr<HostAccess> host;
    ServerSnapshot snapshot;
};

/// What the commands work with, made once per run.
class Session
{
public:
    Session(GlobalOptions options, Catalogs catalogs, Console &console, std::stop_token stop);

    [[nodiscard]] bool json() const { return m_options.json; }
    [[nodiscard]] const Catalogs &catalogs() const { return m_catalogs; }
    /// The moment every judgement of this run is made for.
    [[nodiscard]] QDateTime judgedAt() const { return m_judgedAt; }
    /// The real time, for the journal.
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Console &console() { return m_console; }
    [[nodiscard]] HostConnector &connector() { return *m_through; }
    /// From now on servers are reached through this one, which may itself use connector() as it
    /// was.
    void connectThrough(HostConnector &connector) { m_through = &connector; }
    [[nodiscard]] CallContext context() const;
    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }

    [[nodiscard]] ServerReach &reach() { return *m_reach; }
    [[nodiscard]] CredentialSource &credentials() { return m_credentials; }
    [[nodiscard]] SecretStore &keychain() { return m_keychain; }
    [[nodiscard]] TerminalPrompt &prompt() { return m_prompt; }
    /// True when the password comes from standard input.
    [[nodiscard]] bool passwordGiven() const { return m_options.passwordStdin; }

    /// The servers that the paths, addresses or names of listed servers lead to.
    [[nodiscard]] std::vector<NamedServer> findServers(const QStringList &paths);
    /// Real servers on record; empty when nothing was ever recorded.
    [[nodiscard]] Result<std::vector<ServerRecord>> listed();

    /// Reaches a server and reads what the catalogues need, and what the URL paths need on top.
    [[nodiscard]] Result<Visit> visit(const QString &path, const QStringList &urlPaths = {});

    /// Keeps what was read from a listed server with its record, as the window does: the next visit
    /// needs one call then. Does nothing for any other server. Errors: the store's.
    [[nodiscard]] Result<> keep(const ServerFacts &facts);

    /// The store chosen on the command line, created when it is to be written and not there yet.
    [[nodiscard]] Result<std::unique_ptr<Store>> storeForChanges();
    /// The same for reading. Null when nothing was ever recorded in the default store; NotFound
    /// when a store that was named does not exist.
    [[nodiscard]] Result<std::unique_ptr<Store>> storeForReading();
    /// The same for what is recorded already and goes on to be written.
    [[nodiscard]] Result<std::unique_ptr<Store>> storeForSettling();

private:
    [[nodiscard]] Result<std::unique_ptr<Store>> open(StoreOptions::Use use);
    [[nodiscard]] Result<std::unique_ptr<Store>> openExisting(StoreOptions::Use use);
    [[nodiscard]] QString storePath() const;
    [[nodiscard]] std::optional<ServerRecord> recordOf(const QString &path);
    [[nodiscard]] QStringList remembered(const QString &path);

    GlobalOptions m_options;
    Catalogs m_catalogs;
    Console &m_console;
    std::stop_token m_stop;
    SystemClock m_clock;
    QDateTime m_judgedAt;
    Keychain m_keychain;
    TerminalPrompt m_prompt;
    SessionCredentials m_credentials;
    std::unique_ptr<HostConnector> m_connector;
    std::unique_ptr<ServerReach> m_reach;
    HostConnector *m_through;
};

} // namespace amado::cli
