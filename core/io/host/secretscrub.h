#pragma once

#include <QByteArray>
#include <QString>

namespace amado {

/// The text with every character of a password, key or token in it replaced by "x": values of
/// attributes and settings that are called so, in configuration, connection strings and messages.
/// Lengths and places stay.
[[nodiscard]] QString withoutSecrets(const QString &text);
/// The same for the bytes of a file, in UTF-8, any single-byte encoding or UTF-16 with a byte order
/// mark.
[[nodiscard]] QByteArray withoutSecrets(const QByteArray &bytes);

} // namespace amado
