// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace amado {

// Words are alternatives of a pattern without regard to case. Each begins with two characters of
// its own, perhaps behind "\b" or "(?<=[?&])": that is how SecretStarts finds where to look.

/// The words for "password" that servers use: English and the common languages of Windows, also as
/// the bytes of their UTF-8.
[[nodiscard]] const QStringList &passwordWords();
/// These, and what else makes a longer name that of a secret.
[[nodiscard]] const QStringList &secretNameWords();
/// Tools whose -p or -P is a password.
[[nodiscard]] const QStringList &passwordTools();
/// Words, and the bytes of those that are not ASCII.
[[nodiscard]] QStringList alsoAsBytes(const QStringList &words);
/// Whether a word looks like a password rather than a word of a sentence.
[[nodiscard]] bool looksRandom(QStringView text);

} // namespace amado
