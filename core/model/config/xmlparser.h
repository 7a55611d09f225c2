#pragma once

#include "model/config/xmldocument.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amado {

struct XmlTree
{
    std::vector<XmlElement> elements;
    std::vector<XmlAttribute> attributes;
};

/// The first thing wrong with a text.
struct XmlFault
{
    Reason reason = Reason::MalformedXml;
    size_t offset = 0;
    const char *detail = ""; ///< English, for the log.
};

/// Checks that `text` is UTF-8 made of characters XML allows, and notes where each line starts.
[[nodiscard]] std::optional<XmlFault> scanCharacters(std::string_view text,
                                                     std::vector<size_t> &lineStarts);

/// Parses text that passed scanCharacters(). The tree's names point into `text`.
[[nodiscard]] std::optional<XmlFault> parseXml(std::string_view text, int maxDepth, XmlTree &tree);

/// Value of attribute text as an application sees it: references replaced, white space normalised.
[[nodiscard]] QString decodeAttributeValue(std::string_view raw);

} // namespace amado
