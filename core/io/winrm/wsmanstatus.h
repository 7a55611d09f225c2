// SPDX-License-Identifier: MIT
#pragma once

#include "io/winrm/httpconnection.h"

namespace amado {

// What HTTP says where no message of WS-Management came.

namespace http {
constexpr long kOk = 200;
constexpr long kBadRequest = 400;
constexpr long kUnauthorized = 401;
constexpr long kForbidden = 403;
constexpr long kHeadersTooLarge = 431;
constexpr long kServerError = 500;
constexpr long kUnavailable = 503;
} // namespace http

/// Whether the request succeeded.
[[nodiscard]] bool isSuccess(long status);
/// Whether the web server refused the request before any service saw it; after any other status the
/// service may have acted on it.
[[nodiscard]] bool isUntouched(long status);
/// Unreachable with the cause: RequestTooLong (400, 431: HTTP.sys answers so when the ticket of a
/// member of many groups makes the headers too long), ServiceUnavailable (503), ServerFault (500
/// without content) or UnexpectedStatus; the detail names the status.
/// https://learn.microsoft.com/troubleshoot/developer/webapps/iis/www-authentication-authorization/http-bad-request-response-kerberos
[[nodiscard]] Error statusError(const HttpReply &reply, const QString &subject);

} // namespace amado
