// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTranslator>

#include <optional>

namespace amado {

enum class Language { English, Japanese };

/// "en", "ja".
[[nodiscard]] QString languageCode(Language language);
/// Accepts "ja", "ja-JP", "ja_JP.UTF-8" and the same for English; nullopt for any other language.
[[nodiscard]] std::optional<Language> languageFromCode(QStringView code);
/// The language of the user's environment; English when it is neither of ours.
[[nodiscard]] Language systemLanguage();
/// The language texts are shown in now: that of the default locale.
[[nodiscard]] Language currentLanguage();

/// Swaps the installed translations and the default locale. One per program; GUI thread.
class LanguageSwitcher : public QObject
{
    Q_OBJECT
public:
    explicit LanguageSwitcher(QObject *parent = nullptr);
    ~LanguageSwitcher() override;

    void setLanguage(Language language);
    [[nodiscard]] Language language() const { return m_language; }

Q_SIGNALS:
    void languageChanged(amado::Language language);

private:
    void install(QTranslator &translator, const QString &file, const QString &folder);

    Language m_language = Language::English;
    QTranslator m_own;
    QTranslator m_toolkit;
};

} // namespace amado
