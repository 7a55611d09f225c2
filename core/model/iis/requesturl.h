// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace amado {

/// A request's address in the parts IIS works with.
struct RequestUrl
{
    bool secure = true; ///< https unless a full URL says otherwise: Exchange serves nothing else.
    QString host;       ///< With port, from a full URL only.
    QString path;       ///< Decoded as HTTP.sys does: escapes once, "%uXXXX" too, "\" as "/", dot
                        ///< segments resolved, runs of "/" as one. Starts with "/".
    QString query;      ///< As sent, without "?".
    QString sent;       ///< Path and query as sent, starting with "/".

    bool operator==(const RequestUrl &) const = default;
};

/// Accepts "/path?query", "path" and "scheme://host/path"; malformed escapes stay as they are.
[[nodiscard]] RequestUrl parseRequestUrl(const QString &url);

/// The path part as HTTP.sys hands it on; see RequestUrl::path.
[[nodiscard]] QString canonicalUrlPath(QStringView sentPath);

/// Percent escapes replaced once: as UTF-8, as Latin-1 where the bytes are not UTF-8.
[[nodiscard]] QString percentDecoded(QStringView text, bool alsoUnicodeEscapes);

/// `path` relative to the URL path of the place a rule is defined at ("Default Web Site/owa" and
/// "/owa/auth/x" give "auth/x"), without leading slash; nullopt when the path is not below it.
[[nodiscard]] std::optional<QString> relativeTo(const QString &configPath, const QString &path);

/// "/owa" for "Default Web Site/owa", empty for the site and the server.
[[nodiscard]] QString urlPathOf(const QString &configPath);

} // namespace amado
