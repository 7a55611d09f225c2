// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace amado::scan {

/// Bytes as text: UTF-8, or the ANSI code page of a Windows server (932, 949, 936, 950, 874,
/// 1250–1258) where they are not valid UTF-8; 1252 for a page that is none of these. Bytes that no
/// sign has become U+FFFD. Any thread.
[[nodiscard]] QString textFromBytes(const QByteArray &bytes, int ansiCodePage);

} // namespace amado::scan
