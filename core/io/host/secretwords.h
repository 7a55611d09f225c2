#pragma once

#include <QString>

namespace amado {

/// The words for "password" that servers use, as alternatives of a pattern without regard to case:
/// English and the common languages of Windows, also as the bytes of their UTF-8.
[[nodiscard]] const QString &passwordWords();
/// The same treatment for other words: "は|が" and their bytes.
[[nodiscard]] QString alsoAsBytes(const QStringList &words);
/// Whether a word looks like a password rather than a word of a sentence.
[[nodiscard]] bool looksRandom(QStringView text);

} // namespace amado
