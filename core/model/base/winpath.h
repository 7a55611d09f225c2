// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Paths of a Windows server, as text: they never touch the local file system. Comparison ignores
/// case; '/' and '\' are the same.

/// Backslashes, no doubled or trailing separators, "." and ".." resolved; case kept.
/// `%SystemDrive%`, `%SystemRoot%` and `%windir%` are replaced by C:, C:\Windows, C:\Windows.
[[nodiscard]] QString normalizeWinPath(QStringView path);
/// Key for maps: normalised and case-folded.
[[nodiscard]] QString winPathKey(QStringView path);
[[nodiscard]] bool sameWinPath(QStringView a, QStringView b);
/// Joins with one backslash; `tail` may use either separator and may start with one.
[[nodiscard]] QString joinWinPath(QStringView folder, QStringView tail);
/// A file of a server the way answers name it: relative to the server's folder,
/// "C/inetpub/wwwroot/web.config". Anything that is no Windows path ("server.json") stays as it is.
[[nodiscard]] QString fileInServer(const QString &windowsPath);
/// The other way round: "C:\Windows\a" of "C/Windows/a"; a path with a colon stays what it is.
[[nodiscard]] QString pathOnServer(const QString &fileInServer);

} // namespace amado
