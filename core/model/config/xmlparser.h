// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/xmldocument.h"
#include "model/config/xmltext.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amado {

struct XmlTree
{
    std::vector<XmlElement> elements;
    std::vector<XmlAttribute> attributes;
};

/// Parses text that passed scanCharacters(). The tree's names point into `text`. An attribute value
/// above 1 MiB is refused with FileTooLarge.
[[nodiscard]] std::optional<XmlFault> parseXml(std::string_view text, int maxDepth, XmlTree &tree);

} // namespace amado
