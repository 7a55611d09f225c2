// SPDX-License-Identifier: MIT
#pragma once

#include "ui/i18n/languageswitcher.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>

#include <optional>

class QApplication;

namespace amado {

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// "system", "light", "dark", "highContrast".

/// Dresses the whole application: style, palette, style detail view, font. One per program; GUI
/// thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application, QObject *parent = nullptr);
    ~Theme() override;

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// The order of font families follows the language, so that Han characters have the right
    /// shapes.
    void setLanguage(Language language);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Tokens m_tokens;
    QString m_systemFamily;
    ThemeChoice m_choice = ThemeChoice::System;
    Language m_language = Language::English;
};

/// The colours the application wears now; the light ones before a Theme exists.
[[nodiscard]] const Tokens &currentTokens();

/// Text sizes of the look; all derive from the application font.
[[nodiscard]] QFont metaFont();
[[nodiscard]] QFont headlineFont();
[[nodiscard]] QFont monospaceFont();
[[nodiscard]] QFont boldFont();

} // namespace amado
