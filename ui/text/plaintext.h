// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace amado {

// What servers, files, feeds and directories sent is shown as it stands. Qt takes such text for
// markup in tool tips, for a mnemonic on buttons and in menus, and lets direction marks and line
// ends of one value change how its neighbours read; these helpers keep it from doing so.

/// Control characters and marks that turn the direction of writing become visible replacement
/// characters; line ends and tabulators stay.
[[nodiscard]] QString harmless(QString text);
/// The same on one line; what is longer than `most` characters loses its middle.
[[nodiscard]] QString oneLine(const QString &text, qsizetype most = 1'000);
/// A name as part of a sentence, a title or a question: one line of at most 60 characters.
[[nodiscard]] QString shownName(const QString &name);
/// Several of them, with commas between.
[[nodiscard]] QString shownNames(const QStringList &names);
/// A name as part of the text of a button or a menu: one line of at most 28 characters, in which
/// “&” stays “&”.
[[nodiscard]] QString buttonName(const QString &name);
/// A whole text for a button, in which “&” stays “&”.
[[nodiscard]] QString buttonText(const QString &text);
/// For tool tips: never taken for markup, broken into lines, and cut where it would fill the
/// screen.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace amado
