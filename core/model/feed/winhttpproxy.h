// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/feed/feedfacts.h"

#include <QByteArray>
#include <QString>

namespace amado {

/// Reads the registry value WinHttpSettings
/// (HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings\Connections), which `netsh
/// winhttp set proxy` writes: little-endian words for the version of the structure, a counter and
/// flags, then proxy and bypass list, each a length and that many ASCII bytes. `hex`: the bytes as
/// hex digits, at most 64 KiB of them. Errors: InvalidData when it is no hex, too short, or a
/// length points beyond the end or a text holds anything but printable ASCII.
[[nodiscard]] Result<WinHttpProxy> parseWinHttpSettings(const QString &hex);

} // namespace amado
