// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/xmldocument.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace amado {

/// What it takes to write text back as the very bytes it was read from.
struct TextForm
{
    /// Characters the declared encoding can hold; others are written as character references.
    enum class Repertoire { Unicode, Ascii, Latin1, Windows1252 };

    TextEncoding encoding = TextEncoding::Utf8;
    bool hasMark = false; ///< Starts with a byte order mark.
    Repertoire repertoire = Repertoire::Unicode;
};

struct DecodedText
{
    std::string text; ///< UTF-8 (not yet proven valid where the bytes are UTF-8), without mark.
    TextForm form;
};

/// Bytes to UTF-8 by byte order mark, then by the shape of the first characters, then by the
/// encoding named in the XML declaration. Errors: UnsupportedEncoding, also where mark and
/// declaration contradict each other.
[[nodiscard]] Result<DecodedText> decodeText(const QByteArray &bytes, const QString &subject);

[[nodiscard]] QByteArray encodeText(std::string_view text, const TextForm &form);

} // namespace amado
