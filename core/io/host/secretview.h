#pragma once

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
    /// Marks the characters from `from` to before `to`, but for white space at both ends and line
    /// breaks.
    void mark(qsizetype from, qsizetype to);
    /// The source with "x" for every character that belongs to a marked one.
    [[nodiscard]] QString blanked() const;

private:
    void add(QChar shown, qsizetype start);
    QString m_source;
    QString m_text;
    std::vector<qsizetype> m_starts; ///< Where each character begins in the source, and its end.
    std::vector<bool> m_marked;
};

} // namespace amado
