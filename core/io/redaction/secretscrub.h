// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace amado {

/// The text with every character of a password, key or token in it replaced by "x": values that
/// are called so, in attributes, elements, connection strings, JSON, URLs, command lines and
/// messages, also where their quotes are written as references; proofs in headers; passwords of
/// URLs; private keys; and what a sentence or a command line says is one, in English and the common
/// languages of Windows. Lengths, line breaks and places stay. In doubt more is replaced than less.
[[nodiscard]] QString withoutSecrets(const QString &text);
/// The same for the bytes of a file, in UTF-8, any single-byte encoding or UTF-16.
[[nodiscard]] QByteArray withoutSecrets(const QByteArray &bytes);

} // namespace amado
