// SPDX-License-Identifier: MIT
#pragma once

#include "engine/backoff.h"
#include "engine/jobqueue.h"
#include "engine/mailbox.h"
#include "engine/refreshstate.h"
#include "engine/serverjobs.h"

#include <QHash>
#include <QTimer>

#include <atomic>

namespace amado {

/// The sessions under way: one at a time per server, unresponsive servers first asked whether they
/// are there. Lives in the thread of its owner.
class FleetSessions
{
public:
    /// Called in the owner's thread when a session is over. `asked`: by somebody, not by the
    /// service itself.
    using Ended =
        std::function<void(const ServerId &id, bool asked, const Result<ServerFacts> &result)>;

    FleetSessions(QObject &owner, FleetTools tools, JobQueue &queue, SteadyTime steady,
                  Ended ended);
    /// Ends every session; none of them calls back any more.
    ~FleetSessions();

    /// In the place of the server's session under way, if there is one. `probe`: how long it may
    /// take to say that it is there; none for a server that answered last time. `remembered`:
    /// ServerFacts::asked.
    void start(const ServerRecord &record, QStringList remembered,
               std::optional<std::chrono::milliseconds> probe, bool asked);
    [[nodiscard]] bool isUnderWay(const ServerId &id) const { return m_sessions.contains(id); }
    [[nodiscard]] bool isAsked(const ServerId &id) const;
    /// True when the session still runs or waits, and so tells what is asked about now; it then
    /// counts as asked for.
    bool ask(const ServerId &id);
    /// Keeps facts in the store, after what is under way with the server and before what comes
    /// next; `failed` is called in the owner's thread when that cannot be done.
    void keep(const ServerRecord &record, const ServerFacts &facts,
              std::function<void(const Error &)> failed);
    /// Ends a session without a call back.
    void drop(const ServerId &id);
    void cancelAll();
    /// Lets others take the place of sessions that wait in vain: for a moment where nobody shows
    /// up, for some seconds where somebody is there and does not answer. Those that are answered
    /// after all have their place back.
    void passUnresponsive();
    /// The longest first; sessions that wait for their turn are not among them.
    [[nodiscard]] std::vector<RunningSession> running() const;

private:
    /// A reply with another ticket than the newest is stale.
    struct Session
    {
        ServerRecord record;
        QStringList remembered;
        std::stop_source stop;
        std::shared_ptr<std::atomic<bool>> ended; ///< Set by the worker: the reply is on its way.
        std::shared_ptr<SessionNote> note;
        quint64 ticket = 0;
        quint64 job = 0;
        bool asked = false;
        bool probing = false;
        bool aside = false;
    };
    template<class T, class Work, class Take>
    void submit(Session session, JobPriority priority, Work work, Take take);
    void probe(Session session, std::chrono::milliseconds deadline);
    void read(Session session);
    void takeProbe(const ServerId &id, quint64 ticket, const Result<> &reply);
    void takeReply(const ServerId &id, quint64 ticket, const Result<ServerFacts> &reply);

    const std::shared_ptr<Mailbox> m_mailbox;
    FleetTools m_tools;
    JobQueue &m_queue;
    SteadyTime m_steady;
    Ended m_ended;
    QHash<ServerId, Session> m_sessions;
    quint64 m_lastTicket = 0;
    QTimer m_patience;
};

} // namespace amado
