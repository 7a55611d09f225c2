// SPDX-License-Identifier: MIT
#pragma once

#include "ui/i18n/languageswitcher.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <variant>

namespace amado {

/// What the window was asked for when it was started.
struct WindowOptions
{
    QString lab; ///< Folder of the practice lab to open, made when empty.
    QString storePath;
    std::optional<Language> language;
    std::optional<ThemeChoice> theme;
    std::optional<QDateTime> asOf; ///< Judge as of this moment.
    QString picture;               ///< Save a picture of the window here and end.
    QStringList folders;
};

/// Text to print and the exit code to end with: help, version, or what is wrong.
struct CommandLineAnswer
{
    QString text;
    int exitCode = 0;
};

[[nodiscard]] std::variant<WindowOptions, CommandLineAnswer>
readCommandLine(const QStringList &arguments);

} // namespace amado
