// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amado {

/// An element yet to be written.
struct ConfigElement
{
    std::string name;
    std::vector<std::pair<std::string, QString>> attributes;
    std::vector<ConfigElement> children;
};

/// How a file lays out its text.
struct ConfigLayout
{
    std::string lineEnd = "\r\n"; ///< The one used most.
    std::string unit = "    ";    ///< One step of indentation.
};

/// Text for an attribute value in double quotes. Characters XML cannot carry are left out.
[[nodiscard]] std::string escapeAttribute(const QString &value);

/// The element without anything around it; its further lines start with `indent`. In the style of
/// IIS: double quotes, a blank before "/>".
[[nodiscard]] std::string render(const ConfigElement &element, const ConfigLayout &layout,
                                 const std::string &indent);

/// `<remove name="…" />`
[[nodiscard]] ConfigElement removeElementFor(const QString &name);

} // namespace amado
