// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/rewriteevaluator.h"

namespace amado {

/// Where a request arrives, as far as its URL and Host header say.
struct RequestTarget
{
    QString protocol = QStringLiteral("https");
    QString address; ///< Empty where the URL names no address.
    int port = 443;
    QString host;         ///< Name without port; empty where none was given.
    bool isGiven = false; ///< The URL or a Host header names scheme, port or host.
};
[[nodiscard]] RequestTarget targetOf(const HttpRequest &request);

/// The site that answers there as HTTP.sys chooses it: address and host name together, then the
/// host name alone, then the address alone, then any
/// (https://learn.microsoft.com/en-us/iis/configuration/system.applicationhost/sites/site/bindings/binding).
/// An address that the URL does not name is taken for one that no binding names, unless every site
/// on that port is bound to an address. Null when no site listens there.
[[nodiscard]] const Site *siteAnswering(const std::vector<Site> &sites,
                                        const RequestTarget &target);

/// The site of a request: the one that answers there. A bare path that no binding settles belongs
/// to the front end; a plain request to a server that binds TLS alone, to the site of that address
/// over TLS.
[[nodiscard]] const Site *siteOf(const IisConfiguration &configuration, const HttpRequest &request);

} // namespace amado
