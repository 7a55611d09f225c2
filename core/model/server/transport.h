// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"

#include <span>

namespace amado {

/// What tells one way to a server from the others.
struct TransportSpec
{
    Transport transport;
    QLatin1StringView address = {}; ///< Of the only server it leads to; empty: there are many.
    QLatin1StringView scheme = {}; ///< Before the name of another machine; empty: it leads to none.
    QLatin1StringView tlsScheme = {};     ///< The same with TLS; empty: TLS is no option.
    int port = 0;                         ///< The usual one.
    int tlsPort = 0;                      ///< The usual one with TLS.
    std::span<const SignOn> signOns = {}; ///< Those it offers, the usual one first.
    SignOn keySignOn = SignOn::Kerberos;  ///< The one that takes a key file.
    /// An account is always named, apart from a ticket; otherwise the ticket is the account.
    bool namesAccount = false;
    bool hasHostKey = false; ///< The server shows a key of its own, in place of a certificate.

    [[nodiscard]] bool isRemote() const { return !scheme.isEmpty(); }
    [[nodiscard]] bool offersTls() const { return !tlsScheme.isEmpty(); }
};

/// In the order of Transport.
[[nodiscard]] std::span<const TransportSpec> transportSpecs();
[[nodiscard]] const TransportSpec &specOf(Transport transport);
[[nodiscard]] inline const TransportSpec &specOf(const Endpoint &endpoint)
{
    return specOf(endpoint.transport);
}

} // namespace amado
