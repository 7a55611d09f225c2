// SPDX-License-Identifier: MIT
#include "model/config/configelement.h"

#include "model/config/xmlchars.h"

namespace amado {

std::string escapeAttribute(const QString &value)
{
    std::string out;
    for (const char32_t c : value.toUcs4()) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\t':
        case '\n':
        case '\r':
            out += "&#" + std::to_string(static_cast<unsigned>(c)) + ';';
            break;
        default:
            if (isXmlChar(c))
                out += QString::fromUcs4(&c, 1).toStdString();
        }
    }
    return out;
}

std::string render(const ConfigElement &element, const ConfigLayout &layout,
                   const std::string &indent)
{
    std::string out = '<' + element.name;
    for (const auto &attribute : element.attributes)
        out += ' ' + attribute.first + "=\"" + escapeAttribute(attribute.second) + '"';
    if (element.children.empty())
        return out + " />";
    out += '>';
    const std::string inner = indent + layout.unit;
    for (const ConfigElement &child : element.children)
        out += layout.lineEnd + inner + render(child, layout, inner);
    return out + layout.lineEnd + indent + "</" + element.name + '>';
}

ConfigElement removeElementFor(const QString &name)
{
    return {"remove", {{"name", name}}, {}};
}

} // namespace amado
