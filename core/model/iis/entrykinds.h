// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace amado {

/// A kind of entry that stands in the configuration of IIS by itself, and can go by itself.
/// https://learn.microsoft.com/iis/configuration/system.webserver/
/// https://learn.microsoft.com/iis/configuration/system.applicationhost/sites/site/
struct EntryKind
{
    enum class What {
        GlobalModule,
        Module,
        Handler,
        IsapiFilter,
        Application,
        VirtualDirectory,
        RewriteRule
    };
    What what;
    std::string_view section; ///< "system.webServer/handlers".
    std::string_view element;
    std::string_view key; ///< The attribute people know it by.

    /// The element around the entries: "handlers".
    [[nodiscard]] constexpr std::string_view container() const
    {
        return section.substr(section.rfind('/') + 1);
    }
};

[[nodiscard]] std::span<const EntryKind> entryKinds();
/// Null: no entry of these kinds.
[[nodiscard]] const EntryKind *entryKindIn(std::string_view section, std::string_view element);
/// By the element around it alone, as a file that configSource points to has no more.
[[nodiscard]] const EntryKind *entryKindBelow(std::string_view container, std::string_view element);

/// A setting that decides whether requests are logged, and its value when they are: the usual one.
/// https://learn.microsoft.com/iis/configuration/system.webserver/httplogging
/// https://learn.microsoft.com/iis/configuration/system.applicationhost/sites/site/logfile/
struct LoggingSwitch
{
    std::string_view element;
    std::string_view attribute;
    std::string_view off; ///< Compared without case.
    std::string_view on;
};
[[nodiscard]] std::span<const LoggingSwitch> loggingSwitches();

} // namespace amado
