// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/feed/certificate.h"
#include "ports/hostaccess.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <functional>

namespace amado {

struct ProxyChoice
{
    enum class Kind {
        System,   ///< From the environment of this machine.
        Explicit, ///< `url`.
        None,
    };
    Kind kind = Kind::System;
    QString url; ///< "http://host:port".

    bool operator==(const ProxyChoice &) const = default;
};

struct FetchRequest
{
    /// What is expected. A feed is XML by its own account and comes from the host that was asked. A
    /// program is proven by its own signature, so its address may lead on to another host, over
    /// https alone.
    enum class Content { Xml, Program };

    QString url; ///< https only, unless the host is this machine.
    Content content = Content::Xml;
    qint64 maxBytes = 4 << 20;
    ProxyChoice proxy;
    QString etag;            ///< Of the document held; empty: fetch whatever is there.
    QDateTime modifiedSince; ///< UTC; invalid: fetch whatever is there.
    /// Takes the document piece by piece in place of FetchReply::body; false ends the fetch
    /// (DiskFull).
    std::function<bool(QByteArrayView piece)> sink{};
};

struct FetchReply
{
    int status = 0;
    bool notModified = false; ///< What is held is still current; `body` is empty.
    QByteArray body;
    QString contentType;
    QString etag;
    QDateTime lastModified;
    QDateTime at; ///< When the answer was complete, UTC.
};

/// The reply or why there is none, and in either case what was seen of the endpoint.
struct FetchOutcome
{
    Result<FetchReply> reply = failure(ErrorCode::Cancelled);
    TlsObservation tls;
    QString proxyUsed; ///< Empty: none.
};

/// Received and expected bytes; expected is -1 while unknown.
using FetchProgress = std::function<void(qint64 received, qint64 expected)>;

/// One download. Blocking, any thread. TLS 1.2 or newer, verified against the machine's roots; a
/// redirect to another host is refused, except for a program. Size and time limits always hold.
class HttpFetch
{
public:
    virtual ~HttpFetch() = default;
    [[nodiscard]] virtual FetchOutcome fetch(const FetchRequest &request,
                                             const CallContext &context,
                                             const FetchProgress &progress = {}) = 0;
};

} // namespace amado
