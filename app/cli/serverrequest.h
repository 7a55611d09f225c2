// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>
#include <variant>

class QCommandLineParser;

namespace amado::cli {

// What `server …` was asked for.

/// How the servers of one `server add` are reached.
struct ReachOptions
{
    Transport transport = Transport::Winrm;
    int port = 0; ///< 0: the usual one.
    bool tls = false;
    std::optional<SignOn> signOn; ///< Nothing: the usual one of the transport.
    QString user;
    QString keyFile;
    QString pin; ///< Lower-case hex SHA-256; empty: none.
    bool allowNtlmOverHttp = false;
};

struct ServerAddRequest
{
    QStringList names; ///< Host names or addresses.
    ReachOptions reach;
    QString availabilityGroup;
};
struct ServerTestRequest
{
    QStringList names;
};
struct ServerListRequest
{};
struct ServerRemoveRequest
{
    QStringList names;
};
struct ServerImportRequest
{
    QString file;
};
struct ServerDiscoverRequest
{
    QString controller;
    int port = 0;
    bool tls = false;
    QString user; ///< Empty: the ticket of this session.
    QString caFile;
    bool add = false; ///< Lists what was found.
};

using ServerRequest = std::variant<ServerAddRequest, ServerTestRequest, ServerListRequest,
                                   ServerRemoveRequest, ServerImportRequest, ServerDiscoverRequest>;

/// Reads what stands behind `server`; the error is one line in the language in force.
[[nodiscard]] tl::expected<ServerRequest, QString>
parseServerRequest(const QCommandLineParser &parser);

} // namespace amado::cli
