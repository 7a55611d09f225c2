// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include "ui/theme/controlstyle.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QVariant>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(const amado::Tokens *)

namespace amado {

namespace {

// The application carries its tokens the way it carries its palette and style detail view.
constexpr char kTokensProperty[] = "amadoTokens";

QPalette paletteFrom(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.surfaceAlt);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.textMuted);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad.ink);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.accentText);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.surfaceAlt);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.controlBorder);
    palette.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.textMuted);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

QFont sized(int pixels, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_systemFamily(QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).family())
{
    QApplication::setStyle(new ControlStyle);
    apply();
}

Theme::~Theme()
{
    m_application.setProperty(kTokensProperty, {});
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setLanguage(Language language)
{
    m_language = language;
    apply();
}

void Theme::apply()
{
    QApplication::setPalette(QPalette()); // Gives the system's own colours back for a moment.
    const QPalette system = QApplication::palette();
    switch (m_choice) {
    case ThemeChoice::System:
        m_tokens = isDark(system) ? darkTokens() : lightTokens();
        break;
    case ThemeChoice::Light:
        m_tokens = lightTokens();
        break;
    case ThemeChoice::Dark:
        m_tokens = darkTokens();
        break;
    case ThemeChoice::HighContrast:
        m_tokens = highContrastTokens(system);
        break;
    }
    m_application.setProperty(kTokensProperty, QVariant::fromValue<const Tokens *>(&m_tokens));

    QFont font;
    const QStringList japanese = {u"Yu Gothic UI"_s, u"Meiryo UI"_s, u"BIZ UDPGothic"_s,
                                  u"Noto Sans CJK JP"_s};
    font.setFamilies(m_language == Language::Japanese ? japanese + QStringList{m_systemFamily}
                                                      : QStringList{m_systemFamily} + japanese);
    font.setPixelSize(measure::kBodyText);
    QApplication::setFont(font);
    QApplication::setPalette(paletteFrom(m_tokens));
    m_application.setStyleSheet(styleSheet(m_tokens));
    Q_EMIT changed();
}

const Tokens &currentTokens()
{
    const auto *tokens = qApp ? qApp->property(kTokensProperty).value<const Tokens *>() : nullptr;
    return tokens ? *tokens : lightTokens();
}

QFont metaFont()
{
    return sized(measure::kMetaText, QFont::Normal);
}

QFont headlineFont()
{
    return sized(measure::kHeadlineText, QFont::DemiBold);
}

QFont boldFont()
{
    return sized(measure::kBodyText, QFont::DemiBold);
}

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(measure::kBodyText);
    return font;
}

} // namespace amado
