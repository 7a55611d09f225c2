// SPDX-License-Identifier: MIT
#pragma once

#include "app/backend.h"
#include "cli/commandline.h"
#include "cli/console.h"
#include "cli/exitcode.h"
#include "cli/headwayline.h"
#include "cli/serverpaths.h"
#include "cli/terminalprompt.h"
#include "engine/actrun.h"
#include "io/secret/keychain.h"
#include "io/secret/sessioncredentials.h"
#include "io/store/store.h"
#include "ports/serverreach.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace amado::cli {

/// What the commands work with, made once per run.
class Session
{
public:
    Session(GlobalOptions options, Catalogs catalogs, Console &console, std::stop_token stop);

    /// To be called last. False when a call to a server has not returned within some seconds: then
    /// the session must be left as it is until the process ends.
    [[nodiscard]] bool end();

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
    /// True while they are reached through another one: a recording or a replay is about its server
    /// alone, not about what this console knows of it.
    [[nodiscard]] bool isTranscribed() const { return m_through != m_connector.get(); }
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

    /// ServerFacts::asked of the last session to a real server; empty for others.
    [[nodiscard]] QStringList remembered(const NamedServer &server) const;
    /// Reads what the catalogues need from a server, and what the URL paths need on top.
    [[nodiscard]] Result<ServerSnapshot> session(const NamedServer &server,
                                                 const QStringList &urlPaths);

    /// Carries out `work(server, context, progress)`, which gives a Result<T>, on each server, side
    /// by side in other threads, waits for all of them and gives the answers in the order of the
    /// servers. One that the path does not lead to answers with its error. Once a stop is
    /// requested, what has not ended is Cancelled, unless it `writes`: then it ends at its next
    /// safe point. Work may use the session's const parts, connector() and stores.
    template<class T, class Work>
    [[nodiscard]] std::vector<Result<T>> onEach(const std::vector<NamedServer> &servers,
                                                Doing doing, bool writes, Work work)
    {
        m_queue.setServersAtOnce(serversAtOnce(doing));
        ServersAtWork atWork(m_queue);
        std::vector<std::optional<QFuture<Result<T>>>> answers;
        for (const NamedServer &server : servers) {
            answers.emplace_back();
            if (!server.error)
                answers.back() = atWork.start<T>(
                    laneOf(server, servers), server.record.name, priorityOf(writes),
                    [work, server](const CallContext &context, const ProgressSink &progress) {
                        return work(server, context, progress);
                    });
        }
        wait(atWork, doing);
        std::vector<Result<T>> results;
        for (size_t i = 0; i < servers.size(); ++i) {
            results.push_back(answers[i] ? answers[i]->takeResult()
                                         : Result<T>(failure(*servers[i].error)));
            if (!results.back() && results.back().error().code == ErrorCode::Cancelled)
                results.back().error().subject = servers[i].path;
        }
        return results;
    }
    /// Carries out plans on their servers, as carryOut() does and the first of them alone.
    [[nodiscard]] std::vector<ActRecord> carryOut(const ActTools &tools,
                                                  std::vector<ActRecord> records);

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
    [[nodiscard]] Result<std::vector<ServerRecord>> records();
    /// Servers of one lane are not worked on at once.
    [[nodiscard]] QString laneOf(const NamedServer &server,
                                 const std::vector<NamedServer> &servers) const;
    [[nodiscard]] JobPriority priorityOf(bool writes) const;
    [[nodiscard]] static int serversAtOnce(Doing doing);
    void wait(ServersAtWork &atWork, Doing doing);

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
    JobQueue m_queue; ///< Goes first: its jobs use the rest.
};

} // namespace amado::cli
