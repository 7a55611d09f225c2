// SPDX-License-Identifier: MIT
#include "ui/settings/settings.h"

#include "model/base/enumnames.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

const QString kLanguage = u"language"_s;
const QString kTheme = u"theme"_s;
const QString kFeedUrl = u"feed/url"_s;
const QString kFeedProxy = u"feed/proxy"_s; ///< "system", "none" or the proxy's address.
const QString kSystemProxy = u"system"_s;
const QString kNoProxy = u"none"_s;
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
    return enumFrom<ThemeChoice>(m_file.value(kTheme).toString()).value_or(ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice choice)
{
    m_file.setValue(kTheme, enumName(choice));
}

std::optional<QString> Settings::feedUrl() const
{
    const QString url = m_file.value(kFeedUrl).toString().trimmed();
    return url.isEmpty() ? std::nullopt : std::optional(url);
}

void Settings::setFeedUrl(const QString &url)
{
    m_file.setValue(kFeedUrl, url.trimmed());
}

ProxyChoice Settings::feedProxy() const
{
    const QString proxy = m_file.value(kFeedProxy, kSystemProxy).toString().trimmed();
    if (proxy.isEmpty() || proxy == kSystemProxy)
        return {};
    if (proxy == kNoProxy)
        return {ProxyChoice::Kind::None, {}};
    return {ProxyChoice::Kind::Explicit, proxy};
}

void Settings::setFeedProxy(const ProxyChoice &proxy)
{
    switch (proxy.kind) {
    case ProxyChoice::Kind::System:
        m_file.setValue(kFeedProxy, kSystemProxy);
        break;
    case ProxyChoice::Kind::None:
        m_file.setValue(kFeedProxy, kNoProxy);
        break;
    case ProxyChoice::Kind::Explicit:
        m_file.setValue(kFeedProxy, proxy.url.trimmed());
        break;
    }
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
