// SPDX-License-Identifier: MIT
#pragma once

#include "ports/httpfetch.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/theme/theme.h"

#include <QSettings>

#include <optional>

namespace amado {

/// What the window remembers between starts. Values that were never set, or are nonsense, are
/// nullopt.
class Settings
{
public:
    /// The user's own settings file.
    Settings();
    /// A file of its own, for tests.
    explicit Settings(const QString &file);

    [[nodiscard]] std::optional<Language> language() const;
    void setLanguage(Language language);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// Where the feed is fetched from; nullopt: the usual address.
    [[nodiscard]] std::optional<QString> feedUrl() const;
    void setFeedUrl(const QString &url); ///< Empty: the usual address again.
    [[nodiscard]] ProxyChoice feedProxy() const;
    void setFeedProxy(const ProxyChoice &proxy);
    /// How many servers are read at a time; nullopt for the usual number.
    [[nodiscard]] std::optional<int> serversAtOnce() const;
    void setServersAtOnce(int count);
    /// Geometry, column widths and splitters; each widget keeps its own keys.
    [[nodiscard]] QSettings &layout() { return m_file; }

private:
    QSettings m_file;
};

} // namespace amado
