// SPDX-License-Identifier: MIT
#include "io/winrm/wsmanstatus.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

Reason statusReason(const HttpReply &reply)
{
    switch (reply.status) {
    case http::kBadRequest:
    case http::kHeadersTooLarge:
        return Reason::RequestTooLong;
    case http::kUnavailable:
        return Reason::ServiceUnavailable;
    case http::kServerError:
        // A page of some other service would not be empty.
        return reply.body.isEmpty() ? Reason::ServerFault : Reason::UnexpectedStatus;
    default:
        return Reason::UnexpectedStatus;
    }
}

} // namespace

bool isSuccess(long status)
{
    return status / 100 == 2;
}

bool isUntouched(long status)
{
    return status / 100 == 4 || status == http::kUnavailable;
}

Error statusError(const HttpReply &reply, const QString &subject)
{
    const QString detail = u"HTTP status %1"_s.arg(reply.status);
    return {ErrorCode::Unreachable, statusReason(reply), subject,
            reply.body.isEmpty() ? QString(detail + u" without content"_s) : detail};
}

} // namespace amado
