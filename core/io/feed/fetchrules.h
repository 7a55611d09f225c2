// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "ports/httpfetch.h"

#include <QProcessEnvironment>
#include <QUrl>

namespace amado {

// What may be fetched, and through what. Pure.

/// The address as it may be asked: https, or http on this machine, with a host and without
/// credentials. Error: InvalidData/AddressRefused.
[[nodiscard]] Result<QUrl> fetchAddress(const QString &text);

/// "localhost" or an address of the loopback network.
[[nodiscard]] bool isThisMachine(const QString &host);

/// The proxy for the address as "http://host:port"; empty: none. The environment is read as curl
/// reads it (https://everything.curl.dev/usingcurl/proxies/env.html); credentials in it are left
/// out. Error: InvalidData/AddressRefused for a proxy that is not plain http or, when it was chosen
/// explicitly, carries credentials.
[[nodiscard]] Result<QString> proxyFor(const QUrl &address, const ProxyChoice &choice,
                                       const QProcessEnvironment &environment);

/// True when scheme, host and port are the same.
[[nodiscard]] bool isSameOrigin(const QUrl &one, const QUrl &other);

/// "application/xml", "text/xml" or "…+xml", with any parameters.
[[nodiscard]] bool isXmlType(const QString &contentType);

/// A time as HTTP headers write it (RFC 9110, 5.6.7).
[[nodiscard]] QByteArray httpDate(const QDateTime &time);

} // namespace amado
