// SPDX-License-Identifier: MIT
#pragma once

#include "engine/jobqueue.h"
#include "engine/serversession.h"
#include "ports/stores.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace amado {

// What FleetService does on its workers: blocking, without any knowledge of the service.

/// Deadline of a call that reads everything of a server, or changes it; the probe of a TLS endpoint
/// alone may take half of it.
inline constexpr std::chrono::seconds kServerDeadline{60};

/// Time that only runs forward, for how long something takes. Callable from any thread.
using SteadyTime = std::function<std::chrono::steady_clock::time_point()>;

/// Where a session stands, written by its worker and looked at by whoever shows it: a fleet of
/// sessions floods nobody.
class SessionNote
{
public:
    struct Standing
    {
        Progress progress;
        std::optional<std::chrono::steady_clock::time_point> since; ///< Begin; none while it waits.
        /// When CallContext::contact was called first.
        std::optional<std::chrono::steady_clock::time_point> contact;
        bool answered = false; ///< The server told something about itself already.
    };
    void begin(std::chrono::steady_clock::time_point now);
    void touch(std::chrono::steady_clock::time_point now);
    void note(const Progress &progress);
    void end(); ///< Nothing is waited for any more.
    [[nodiscard]] Standing standing() const;

private:
    mutable std::mutex m_mutex;
    Standing m_standing;
};

/// Whether a session waits for somebody who may never come: nobody showed up for a moment, or
/// somebody is there and has not answered for some seconds.
[[nodiscard]] bool isWaitingInVain(const SessionNote::Standing &standing,
                                   std::chrono::steady_clock::time_point now);

/// Lets others take the place of a job that waits in vain, and gives it a place again when its
/// server answers. `aside`: whether it stands aside.
void letOthersPass(JobQueue &queue, quint64 job, const SessionNote &note,
                   std::chrono::steady_clock::time_point now, bool &aside);

/// What a session to a server needs; all of it outlives the session.
struct FleetTools
{
    InventoryStore &inventory;
    HostConnector &connector;
    const Catalogs &catalogs;
    const Clock &clock;
};

/// The access to a listed server. Errors: those of HostConnector.
[[nodiscard]] Result<std::unique_ptr<HostAccess>> connectTo(HostConnector &connector,
                                                            const ServerRecord &record);

/// Reads a server and keeps its facts. `remembered`: ServerFacts::asked of the session before.
/// Errors: the connection's and the store's.
[[nodiscard]] Result<ServerFacts>
sessionAndStore(const FleetTools &tools, const ServerRecord &record, const QStringList &remembered,
                const CallContext &context, const ProgressSink &progress);

/// Whether the server answers at all, within the context's deadline. Errors: the connection's.
[[nodiscard]] Result<> probeServer(HostConnector &connector, const ServerRecord &record,
                                   const CallContext &context);

} // namespace amado
