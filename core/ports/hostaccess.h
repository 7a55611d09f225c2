// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"
#include "ports/hostrequests.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace amado {

struct CallContext
{
    std::stop_token stop;
    std::chrono::milliseconds deadline{30'000};
    QString logId;
    /// UTC by the server's own clock: no write is begun after it (TimedOut/NotBegun), also when the
    /// connection is gone and nobody waits for the answer any more. Invalid: no such moment.
    QDateTime writesUntil{};
    /// Called at most once in each call, in any thread, as soon as the server's side has shown that
    /// somebody is there, which is long before it answers: its first word on a connection, a folder
    /// opened, a program started. Never called when nobody is there. Returns at once.
    std::function<void()> contact = {};
    /// Called at most once in each call, in any thread, also after the call was given up, as soon
    /// as the server has accepted the account. Never called where nobody signs on. Returns at once.
    std::function<void()> signedOn = {};
};

/// One server, however it is reached. Blocking; one caller at a time per object, any thread.
class HostAccess
{
public:
    virtual ~HostAccess() = default;
    /// Carries out the requests in order. The outer error is the connection (Unreachable, TimedOut,
    /// Cancelled, NotAServer): then nothing is known about any request. Each inner result is that
    /// request's own. A stop request or the deadline in the middle leaves the finished ones as they
    /// are and fails the rest as Cancelled or TimedOut, with Reason::NotBegun. Once a writing
    /// request was not done, no writing one after it is begun (Cancelled/NotBegun), while reading
    /// ones are still answered. NotFound means "asked, and it does not exist"; with
    /// Reason::FactMissing that the source (a copy) does not say.
    [[nodiscard]] virtual Result<std::vector<Result<HostReply>>>
    run(std::span<const HostRequest> requests, const CallContext &context) = 0;
};

/// Makes the access object for a server's path.
class HostConnector
{
public:
    virtual ~HostConnector() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<HostAccess>> connect(const QString &path) = 0;
    /// The same for a real server whose endpoint the caller has at hand, so that nobody looks it
    /// up.
    [[nodiscard]] virtual Result<std::unique_ptr<HostAccess>> connectKnown(const QString &path,
                                                                           const Endpoint &)
    {
        return connect(path);
    }
    /// The servers at a path: itself when it is one, else its sub-folders that are. Errors:
    /// NotFound, NotAServer.
    [[nodiscard]] virtual Result<QStringList> serversAt(const QString &path) = 0;
};

} // namespace amado
