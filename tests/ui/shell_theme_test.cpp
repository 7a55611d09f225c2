// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QFontDatabase>
#include <QGlyphRun>
#include <QTextLayout>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

constexpr double kText = 4.5;
constexpr double kMark = 3.0;

std::vector<std::pair<const char *, Tokens>> themes()
{
    QPalette whiteOnBlack(Qt::white, Qt::black);
    whiteOnBlack.setColor(QPalette::WindowText, Qt::white);
    whiteOnBlack.setColor(QPalette::Window, Qt::black);
    QPalette blackOnWhite;
    blackOnWhite.setColor(QPalette::WindowText, Qt::black);
    blackOnWhite.setColor(QPalette::Window, Qt::white);
    return {{"light", lightTokens()},
            {"dark", darkTokens()},
            {"high contrast, white on black", highContrastTokens(whiteOnBlack)},
            {"high contrast, black on white", highContrastTokens(blackOnWhite)}};
}

constexpr Tone kTones[] = {Tone::Good, Tone::Notice,  Tone::Warning,
                           Tone::Bad,  Tone::Unknown, Tone::Neutral};

} // namespace

TEST(Contrast, KnownPairs)
{
    EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(contrastRatio(Qt::white, Qt::white), 1.0, 0.001);
    EXPECT_NEAR(contrastRatio(QColor(0x767676), Qt::white), 4.54, 0.01);
}

TEST(Tokens, TextIsReadableOnEveryGround)
{
    for (const auto &theme : themes()) {
        const Tokens &t = theme.second;
        for (const QColor &ground : {t.window, t.surface, t.surfaceAlt}) {
            EXPECT_GE(contrastRatio(t.text, ground), kText) << theme.first;
            EXPECT_GE(contrastRatio(t.textMuted, ground), kText) << theme.first;
            EXPECT_GE(contrastRatio(t.accent, ground), kText) << theme.first;
        }
        EXPECT_GE(contrastRatio(t.accentText, t.accent), kText) << theme.first;
        for (const Tone tone : kTones)
            EXPECT_GE(contrastRatio(t.tone(tone).ink, t.tone(tone).ground), kText)
                << theme.first << " tone " << int(tone);
    }
}

TEST(Tokens, MarksAndControlEdgesStandOut)
{
    for (const auto &theme : themes()) {
        const Tokens &t = theme.second;
        for (const QColor &ground : {t.window, t.surface}) {
            EXPECT_GE(contrastRatio(t.controlBorder, ground), kMark) << theme.first;
            for (const Tone tone : kTones)
                EXPECT_GE(contrastRatio(t.tone(tone).ink, ground), kMark)
                    << theme.first << " tone " << int(tone);
        }
    }
}

TEST(Stylesheet, HoldsNoPlaceholderAndNoColourOfItsOwn)
{
    for (const auto &theme : themes()) {
        const QString detailView = styleSheet(theme.second);
        EXPECT_FALSE(detailView.contains(u'@')) << theme.first;
        EXPECT_TRUE(detailView.contains(theme.second.accent.name())) << theme.first;
    }
}

TEST(ThemeChoices, HaveCodesThatReadBack)
{
    for (const auto choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast})
        EXPECT_EQ(enumFrom<ThemeChoice>(enumName(choice)), choice);
    EXPECT_EQ(enumName(ThemeChoice::HighContrast), u"highContrast"_s);
    EXPECT_EQ(enumFrom<ThemeChoice>(u"sepia"), std::nullopt);
}

TEST(ThemeStyle, ReachesTheApplicationAndComesOffAgain)
{
    {
        Theme theme(*qApp);
        theme.setChoice(ThemeChoice::Dark);
        EXPECT_EQ(currentTokens().window, darkTokens().window);
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), darkTokens().window);
        theme.setChoice(ThemeChoice::Light);
        EXPECT_EQ(currentTokens().window, lightTokens().window);
        EXPECT_EQ(QApplication::font().pixelSize(), measure::kBodyText);
    }
    EXPECT_EQ(currentTokens().window, lightTokens().window);
}

TEST(ThemeFont, ShowsJapaneseWithoutMissingGlyphs)
{
    if (QFontDatabase::families(QFontDatabase::Japanese).isEmpty())
        GTEST_SKIP() << "no Japanese font is installed";
    Theme theme(*qApp);
    for (const Language language : {Language::English, Language::Japanese}) {
        theme.setLanguage(language);
        QTextLayout layout(u"緩和策 サーバー 役目終了 無防備 Exchange — “…” ✕"_s,
                           QApplication::font());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        int missing = 0;
        for (const QGlyphRun &run : layout.glyphRuns()) {
            for (const quint32 glyph : run.glyphIndexes())
                missing += glyph == 0 ? 1 : 0;
        }
        EXPECT_EQ(missing, 0) << languageCode(language).toStdString();
    }
}
