#pragma once

#include "model/server/endpoint.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace amado {

/// One line of a list of servers: what to add, or why it cannot be.
struct ServerListRow
{
    int line = 0; ///< 1-based.
    QString name; ///< As written.
    Result<Endpoint> endpoint = failure(ErrorCode::Cancelled);
    QString availabilityGroup;
};

/// A larger document is refused.
inline constexpr qint64 kMaxServerListBytes = 1 << 20;

/// Reads "name,transport,port,signOn,user,keyFile" lines (RFC 4180, UTF-8, comma or semicolon or
/// tab). A first line that starts with "name" names the columns in any order; it may add tls, pin,
/// allowNtlmOverHttp and availabilityGroup. Without it the six stand in this order. Only the name
/// is required; a key file without a sign-on is one to sign on with. Each bad line is a row with
/// its error (subject: `document`, line set) and hides no other. Errors: UnsupportedEncoding,
/// FileTooLarge (1 MiB, 5000 rows).
[[nodiscard]] Result<std::vector<ServerListRow>> parseServerList(const QByteArray &csv,
                                                                 const QString &document);

} // namespace amado
