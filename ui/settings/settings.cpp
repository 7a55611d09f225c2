#include "ui/settings/settings.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

const QString kLanguage = u"language"_s;
const QString kTheme = u"theme"_s;
const QString kServersAtOnce = u"serversAtOnce"_s;

} // namespace

Settings::Settings()
    : m_file(QSettings::IniFormat, QSettings::UserScope, u"amado"_s, u"amado"_s)
{}

Settings::Settings(const QString &file)
    : m_file(file, QSettings::IniFormat)
{}

std::optional<Language> Settings::language() const
{
    return languageFromCode(m_file.value(kLanguage).toString());
}

void Settings::setLanguage(Language language)
{
    m_file.setValue(kLanguage, languageCode(language));
}

ThemeChoice Settings::theme() const
{
    return themeFromCode(m_file.value(kTheme).toString()).value_or(ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice choice)
{
    m_file.setValue(kTheme, themeCode(choice));
}

std::optional<int> Settings::serversAtOnce() const
{
    bool isNumber = false;
    const int count = m_file.value(kServersAtOnce).toInt(&isNumber);
    return isNumber && count >= 1 ? std::optional(count) : std::nullopt;
}

void Settings::setServersAtOnce(int count)
{
    m_file.setValue(kServersAtOnce, count);
}

} // namespace amado
