// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace amado {

/// The lines of those 1-based numbers, ascending, each as "NUMBER<tab>line", with the header line
/// in force at the first of them in front as "0<tab>header" where the file has one. UTF-16 comes as
/// UTF-8, everything else in its own bytes. Numbers that the file does not have are left out.
[[nodiscard]] QByteArray linesOf(const QByteArray &file, const QList<qint64> &numbers);

/// A line of a log without passwords, tokens and cookies, among them those of Exchange's own pages;
/// lengths stay.
[[nodiscard]] QString redactedLine(const QString &line);
[[nodiscard]] QByteArray redactedLines(const QByteArray &lines);

} // namespace amado
