// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/configeditor.h"

#include <QString>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace amado {

/// The sections whose named items this program writes and removes; inner ones first.
inline constexpr std::array<std::string_view, 3> kItemSections = {
    kRulesSection, kPreConditionsSection, kOutboundSection};

/// A named item of one of these sections: a rule, a precondition, or the <remove> that guards one.
struct RewriteItem
{
    std::string_view section;
    std::string element;
    QString name;
    QString form; ///< canonicalForm()

    /// The same thing, whatever it says now.
    [[nodiscard]] bool isSameItem(const RewriteItem &other) const;
};

[[nodiscard]] std::vector<RewriteItem> rewriteItems(const ConfigEditor &editor);

/// Removes what of `items` stands in the file, unchanged or not.
[[nodiscard]] Result<> removeItems(ConfigEditor &editor, const std::vector<RewriteItem> &items);

/// Containers from the top down to the item sections, the inner ones first.
inline constexpr std::array<std::string_view, 5> kContainers = {
    kRulesSection, kPreConditionsSection, kOutboundSection, "system.webServer/rewrite",
    "system.webServer"};

} // namespace amado
