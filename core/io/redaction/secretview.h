// SPDX-License-Identifier: MIT
#pragma once

#include "io/redaction/secretstarts.h"

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace amado {

/// A text as a person means it: references of XML ("&quot;", "&#38;") and escaped quotes of JSON
/// ("\"") are one character each. Quotes and brackets that were written so are told from those that
/// delimit the text around them. What is marked in the view is blanked in the text it shows.
class SecretView
{
public:
    static constexpr QChar kDouble{0xE022}; ///< A quote that was written as a reference.
    static constexpr QChar kSingle{0xE027};
    static constexpr QChar kLess{0xE03C};
    static constexpr QChar kGreater{0xE03E};

    explicit SecretView(const QString &source);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// What QRegularExpression::globalMatch() finds in the text, looked for only where the pattern
    /// may begin.
    [[nodiscard]] std::vector<QRegularExpressionMatch>
    matches(SecretPattern pattern, const QRegularExpression &expression) const;
    /// Marks the characters from `from` to before `to`, but for white space at both ends and line
    /// breaks.
    void mark(qsizetype from, qsizetype to);
    /// The source with "x" for every character that belongs to a marked one.
    [[nodiscard]] QString blanked() const;

private:
    void readReferences();
    void add(QChar shown, qsizetype place);
    [[nodiscard]] qsizetype placeOf(size_t character) const
    {
        return m_places.empty() ? qsizetype(character) : m_places[character];
    }

    QString m_source;
    QString m_text;
    /// Where each character begins in the source, and its end; empty when the text is the source.
    std::vector<qsizetype> m_places;
    SecretStarts m_starts;
    std::vector<bool> m_marked; ///< Empty while nothing is.
};

} // namespace amado
