// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "ui/i18n/languageswitcher.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <set>

namespace amado::test {

inline bool isJapanese(const QString &text)
{
    static const QRegularExpression kana(QStringLiteral("[\\p{Hiragana}\\p{Katakana}\\p{Han}]"));
    return text.contains(kana);
}

/// Words and sentences in one language.
class Words : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override { m_languages.setLanguage(GetParam()); }
    /// A word of its own for every enumerator.
    template<class Enum>
    void expectWordsOfAll(QString (*word)(Enum), const char *what) const
    {
        std::set<QString> words;
        const auto all = enumValues<Enum>();
        for (const Enum value : all) {
            expectWords(word(value), what, int(value));
            words.insert(word(value));
        }
        EXPECT_EQ(words.size(), all.size()) << what;
    }
    void expectSentence(const QString &text, const char *what, int value = 0) const
    {
        expectWords(text, what, value);
        EXPECT_TRUE(text.endsWith(GetParam() == Language::Japanese ? u'。' : u'.'))
            << text.toStdString();
    }
    void expectWords(const QString &text, const char *what, int value) const
    {
        EXPECT_FALSE(text.isEmpty()) << what << ' ' << value;
        EXPECT_FALSE(text.contains(u'%')) << what << ' ' << value << ": " << text.toStdString();
        EXPECT_EQ(isJapanese(text), GetParam() == Language::Japanese)
            << what << ' ' << value << ": " << text.toStdString();
    }

    LanguageSwitcher m_languages;
};

} // namespace amado::test
