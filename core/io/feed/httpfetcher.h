// SPDX-License-Identifier: MIT
#pragma once

#include "ports/httpfetch.h"

#include <QProcessEnvironment>

namespace amado {

/// HttpFetch over libcurl: no cookies, no credentials, no content coding, no revocation check.
class HttpFetcher : public HttpFetch
{
public:
    /// `roots`: the only ones trusted for TLS; empty: the machine's.
    explicit HttpFetcher(
        const CertificateChain &roots = {},
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

    /// Errors, each with the address as its subject: InvalidData with AddressRefused,
    /// AnswerTooLarge or WrongContentType; Unreachable with NameNotResolved, ConnectionRefused,
    /// ConnectionLost, ProxyUnreachable, ProxyRefused or HttpStatus; PreconditionFailed with
    /// TlsRefused, TlsFailed or RedirectRefused; PermissionDenied with ProxyRefused or HttpStatus;
    /// NotFound and Unsupported with HttpStatus; TimedOut; Cancelled.
    [[nodiscard]] FetchOutcome fetch(const FetchRequest &request, const CallContext &context,
                                     const FetchProgress &progress = {}) override;

private:
    QByteArray m_roots;
    QProcessEnvironment m_environment;
};

} // namespace amado
