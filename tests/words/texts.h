// SPDX-License-Identifier: MIT
#pragma once

#include "ui/i18n/languageswitcher.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado::test {

/// A text for people as it stands in the source tree: an entry of the translations, a text of a
/// catalogue, a line of a guide, a description of a schema. Mnemonics and code are taken out.
struct Text
{
    QString place; ///< File, and what finds the text in it.
    QString words;
};

struct TextPair
{
    QString place;
    QString english;
    QString japanese;
};

/// Every text of one language.
[[nodiscard]] std::vector<Text> textsIn(Language language);
/// The texts that stand beside each other in both languages.
[[nodiscard]] std::vector<TextPair> textPairs();

/// A row of a table of translations/glossary.md: the words of its first cell, which commas
/// separate, and its second cell.
struct GlossaryRow
{
    QStringList words;
    QString other;
};

/// The rows of the table whose first heading is `heading`; empty where there is none.
[[nodiscard]] std::vector<GlossaryRow> glossaryTable(const QString &heading);

} // namespace amado::test
