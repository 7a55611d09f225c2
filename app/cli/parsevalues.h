// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/rewriteevaluator.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace amado::cli {

/// A command line that cannot be read, with what to tell the user.
[[nodiscard]] inline tl::unexpected<QString> wrong(const QString &message)
{
    return tl::unexpected<QString>(message);
}

/// A date (its midnight, UTC) or an ISO 8601 time (UTC unless it says otherwise); nullopt for
/// anything else.
[[nodiscard]] std::optional<QDateTime> parsePointInTime(const QString &text);

/// True for a request method or header name by the grammar of RFC 9110, section 5.6.2.
[[nodiscard]] bool isHttpToken(QStringView text);

/// True for "/path" and for an http or https address with a host, without blanks or control
/// characters.
[[nodiscard]] bool isRequestUrl(const QString &text);

/// "Name: value" lines; the error is the first line that is none.
[[nodiscard]] tl::expected<HeaderList, QString> parseHeaders(const QStringList &lines);

} // namespace amado::cli
