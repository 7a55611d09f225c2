// SPDX-License-Identifier: MIT
#include "words/texts.h"

#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Full-width letters of Japanese, without punctuation: these keep a half-width blank from ASCII.
constexpr auto kFullWidth = "[\\x{3041}-\\x{3096}\\x{30A1}-\\x{30FC}\\x{4E00}-\\x{9FFF}々]";

QRegularExpression wholeWords(const QString &words)
{
    return QRegularExpression(
        u"(?<![\\w.-])"_s + QRegularExpression::escape(words) + u"(?![\\w-])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// What lies to both sides, so that a long text shows where.
QString around(const QString &text, qsizetype at)
{
    return text.mid(std::max(qsizetype(0), at - 20), 60);
}

void expectNowhere(const std::vector<Text> &texts, const QRegularExpression &pattern,
                   const QString &rule)
{
    for (const Text &text : texts) {
        const QRegularExpressionMatch found = pattern.match(text.words);
        EXPECT_FALSE(found.hasMatch())
            << rule.toStdString() << " in " << text.place.toStdString() << ": "
            << around(text.words, found.capturedStart()).toStdString();
    }
}

} // namespace

TEST(GlossaryTables, AreReadWhole)
{
    // A renamed heading would leave every test below without a rule.
    EXPECT_GT(glossaryTable(u"English: not"_s).size(), 15u);
    EXPECT_GT(glossaryTable(u"日本語: 使わない"_s).size(), 20u);
    EXPECT_GT(glossaryTable(u"English: always"_s).size(), 25u);
    EXPECT_GT(textsIn(Language::English).size(), 2'000u);
    EXPECT_GT(textsIn(Language::Japanese).size(), 2'000u);
    EXPECT_GT(textPairs().size(), 2'000u);
}

TEST(GlossaryTables, EnglishUsesNoForbiddenWord)
{
    const auto texts = textsIn(Language::English);
    for (const GlossaryRow &row : glossaryTable(u"English: not"_s)) {
        for (const QString &words : row.words)
            expectNowhere(texts, wholeWords(words), u'“' + words + u'”');
    }
}

TEST(GlossaryTables, JapaneseUsesNoForbiddenWord)
{
    const auto texts = textsIn(Language::Japanese);
    for (const GlossaryRow &row : glossaryTable(u"日本語: 使わない"_s)) {
        for (const QString &words : row.words)
            expectNowhere(texts, QRegularExpression(QRegularExpression::escape(words)), words);
    }
    expectNowhere(texts, QRegularExpression(u"[\\x{FF61}-\\x{FF9F}]"_s), u"half-width katakana"_s);
}

TEST(GlossaryTables, OneThingHasOneNameInBothLanguages)
{
    const auto pairs = textPairs();
    for (const GlossaryRow &row : glossaryTable(u"English: always"_s)) {
        for (const QString &words : row.words) {
            const QRegularExpression english = wholeWords(words);
            for (const TextPair &pair : pairs) {
                EXPECT_TRUE(!english.match(pair.english).hasMatch() ||
                            pair.japanese.contains(row.other))
                    << pair.place.toStdString() << ": “" << words.toStdString() << "” is "
                    << row.other.toStdString() << ": " << pair.english.toStdString() << " | "
                    << pair.japanese.toStdString();
            }
        }
    }
}

TEST(JapaneseTexts, HaveNoBlankBesidePunctuation)
{
    const auto texts = textsIn(Language::Japanese);
    expectNowhere(texts, QRegularExpression(u"[。、」］][ \\x{3000}](?!\\|)"_s),
                  u"blank after a full stop"_s);
    expectNowhere(texts, QRegularExpression(u"(?<!\\|)[ \\x{3000}][。、」］]"_s),
                  u"blank before a full stop"_s);
}

TEST(JapaneseTexts, KeepABlankBetweenFullAndHalfWidth)
{
    const auto texts = textsIn(Language::Japanese);
    const QString full = QString::fromUtf8(kFullWidth);
    expectNowhere(texts, QRegularExpression(full + u"[A-Za-z0-9]"_s), u"no blank before ASCII"_s);
    expectNowhere(texts, QRegularExpression(u"(?<![%&\\\\])(?<!%L)[A-Za-z0-9]"_s + full),
                  u"no blank after ASCII"_s);
    // A mnemonic in parentheses stands close to its word.
    expectNowhere(texts, QRegularExpression(full + u"\\((?![A-Z0-9]\\))"_s),
                  u"no blank before a parenthesis"_s);
    expectNowhere(texts, QRegularExpression(u"(?<!\\([A-Z0-9])\\)"_s + full),
                  u"no blank after a parenthesis"_s);
}

TEST(JapaneseTexts, ContainNoKeyThatTheEnglishTextDoesNotName)
{
    static const QRegularExpression key(u"\\b[a-z]+[A-Z][A-Za-z]*\\b"_s);
    for (const TextPair &pair : textPairs()) {
        for (auto found = key.globalMatch(pair.japanese); found.hasNext();) {
            const QString word = found.next().captured();
            EXPECT_TRUE(pair.english.contains(word))
                << pair.place.toStdString() << ": " << pair.japanese.toStdString();
        }
    }
}
