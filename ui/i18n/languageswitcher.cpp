// SPDX-License-Identifier: MIT
#include "ui/i18n/languageswitcher.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace amado {

QString languageCode(Language language)
{
    return language == Language::Japanese ? u"ja"_s : u"en"_s;
}

std::optional<Language> languageFromCode(QStringView code)
{
    const QStringView name = code.left(code.indexOf(u'.') < 0 ? code.size() : code.indexOf(u'.'));
    const auto is = [name](QStringView language) {
        return name.startsWith(language, Qt::CaseInsensitive) &&
               (name.size() == 2 || name.at(2) == u'-' || name.at(2) == u'_');
    };
    if (is(u"ja"))
        return Language::Japanese;
    if (is(u"en"))
        return Language::English;
    return std::nullopt;
}

Language systemLanguage()
{
    return languageFromCode(QLocale::system().name()).value_or(Language::English);
}

Language currentLanguage()
{
    return QLocale().language() == QLocale::Japanese ? Language::Japanese : Language::English;
}

LanguageSwitcher::LanguageSwitcher(QObject *parent)
    : QObject(parent)
{
    setLanguage(systemLanguage());
}

LanguageSwitcher::~LanguageSwitcher()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_toolkit);
}

void LanguageSwitcher::setLanguage(Language language)
{
    m_language = language;
    // The locale first: widgets format numbers and dates while they take their new texts.
    QLocale::setDefault(language == Language::Japanese
                            ? QLocale(QLocale::Japanese, QLocale::Japan)
                            : QLocale(QLocale::English, QLocale::UnitedStates));
    const QString code = languageCode(language);
    install(m_toolkit, u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_own, u"amado_"_s + code, u":/i18n"_s);
    Q_EMIT languageChanged(language);
}

void LanguageSwitcher::install(QTranslator &translator, const QString &file, const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    // The toolkit's own texts are English when its package of translations is absent.
    if (translator.load(file, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace amado
