// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"
#include "model/server/endpointchange.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// One line of a list of servers: what to add, or why it cannot be.
struct ServerListRow
{
    int line = 0; ///< 1-based.
    QString name; ///< As written.
    Result<Endpoint> endpoint = failure(ErrorCode::Cancelled);
    QString availabilityGroup;
    NamedParts named; ///< An empty cell names nothing.
};

/// A larger document is refused.
inline constexpr qint64 kMaxServerListBytes = 1 << 20;

/// The names of the columns as people write them, in the order they have without a line that names
/// them: "name", "transport", "port", "signOn", "user", "keyFile", "tls", …
[[nodiscard]] QStringList serverListColumns();

/// Reads lines of these columns (RFC 4180; UTF-8, or UTF-16 with its mark; comma, semicolon or tab,
/// also as a first line "sep=;" says; any line ends). A first line that holds "name" names the
/// columns in any order and case, also as the command line does ("sign-on", "dag", "key"). Without
/// it they stand in this order. Only the name is required; a key
/// file without a sign-on is one to sign on with; empty lines and those that begin with
/// "#" are skipped. Each bad line is a row with its error (subject: `document`, line set) and hides
/// no other; ListedTwice when an earlier line has the same address. Errors: UnsupportedEncoding,
/// FileTooLarge (1 MiB, 5000 rows), ListEmpty, CellInvalid for an unknown column.
[[nodiscard]] Result<std::vector<ServerListRow>> parseServerList(const QByteArray &csv,
                                                                 const QString &document);

} // namespace amado
