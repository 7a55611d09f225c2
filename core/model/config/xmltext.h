// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace amado {

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

/// A reference such as "&lt;" or "&#x41;"; no bytes where there is none.
struct XmlReference
{
    char32_t value = 0;
    size_t bytes = 0;
};

/// The predefined entity or character reference at `offset`; there are no others.
[[nodiscard]] XmlReference readXmlReference(std::string_view text, size_t offset);

/// Value of attribute text as an application sees it: references replaced, white space normalised.
[[nodiscard]] QString decodeAttributeValue(std::string_view raw);

} // namespace amado
