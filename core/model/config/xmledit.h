// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/configelement.h"
#include "model/config/xmldocument.h"

#include <span>
#include <string>

namespace amado {

// Edits of a document's text. Each gives the whole new text; everything outside the edit stays. An
// element goes in with the line end and the indentation that precede it, and comes out with exactly
// these, so that a removal undoes an insertion to the byte.

/// The line end used most and the usual step of indentation; CRLF and four blanks where the text
/// does not tell.
[[nodiscard]] ConfigLayout detectLayout(const XmlDocument &document);

/// Inserts the elements one after the other behind the child `after` of `parent`, or directly
/// behind the start tag of `parent` when `after` is XmlElement::kNone. A self-closing parent is
/// opened.
[[nodiscard]] std::string withInserted(const XmlDocument &document, int parent, int after,
                                       std::span<const ConfigElement> elements);

[[nodiscard]] std::string withoutElement(const XmlDocument &document, int element);

/// The element, whose content is only white space, in its self-closing form `startTag`.
[[nodiscard]] std::string withClosed(const XmlDocument &document, int element,
                                     std::string_view startTag);

/// Sets an attribute (local name), in its place when present, else behind the last one.
[[nodiscard]] std::string withAttribute(const XmlDocument &document, int element,
                                        const std::string &name, const QString &value);

/// Last child element, or XmlElement::kNone.
[[nodiscard]] int lastChild(const XmlDocument &document, int element);

/// True without child elements, comments, text or anything else but white space between the tags.
[[nodiscard]] bool isBlank(const XmlDocument &document, int element);

/// Names, attributes and children in a form that ignores order of attributes and white space
/// between elements, but nothing else: equal for elements that say the same.
[[nodiscard]] QString canonicalForm(const XmlDocument &document, int element);

} // namespace amado
