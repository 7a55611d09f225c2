// SPDX-License-Identifier: MIT
#include "model/iis/entrykinds.h"

#include <algorithm>
#include <array>

namespace amado {

namespace {

using What = EntryKind::What;

constexpr std::array<EntryKind, 11> kEntryKinds = {{
    {What::GlobalModule, "system.webServer/globalModules", "add", "name"},
    {What::Module, "system.webServer/modules", "add", "name"},
    {What::Handler, "system.webServer/handlers", "add", "name"},
    {What::Module, "system.web/httpModules", "add", "name"},
    {What::Handler, "system.web/httpHandlers", "add", "path"},
    {What::IsapiFilter, "system.webServer/isapiFilters", "filter", "name"},
    {What::VirtualDirectory, "system.applicationHost/sites/site/application", "virtualDirectory",
     "path"},
    {What::Application, "system.applicationHost/sites/site", "application", "path"},
    {What::RewriteRule, "system.webServer/rewrite/rules", "rule", "name"},
    {What::RewriteRule, "system.webServer/rewrite/outboundRules", "rule", "name"},
    {What::RewriteRule, "system.webServer/rewrite/globalRules", "rule", "name"},
}};

constexpr std::array<LoggingSwitch, 3> kLoggingSwitches = {{
    {"httpLogging", "dontLog", "true", "false"},
    {"logFile", "enabled", "false", "true"},
    {"logFile", "logTargetW3C", "ETW", "File"},
}};

} // namespace

std::span<const EntryKind> entryKinds()
{
    return kEntryKinds;
}

const EntryKind *entryKindIn(std::string_view section, std::string_view element)
{
    const auto found =
        std::find_if(kEntryKinds.begin(), kEntryKinds.end(), [&](const EntryKind &kind) {
            return kind.section == section && kind.element == element;
        });
    return found == kEntryKinds.end() ? nullptr : &*found;
}

const EntryKind *entryKindBelow(std::string_view container, std::string_view element)
{
    const auto found =
        std::find_if(kEntryKinds.begin(), kEntryKinds.end(), [&](const EntryKind &kind) {
            return kind.container() == container && kind.element == element;
        });
    return found == kEntryKinds.end() ? nullptr : &*found;
}

std::span<const LoggingSwitch> loggingSwitches()
{
    return kLoggingSwitches;
}

} // namespace amado
