// SPDX-License-Identifier: MIT
#include "model/config/xmledit.h"

#include "model/config/xmlchars.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Blanks and tabs at the start of the line that holds `offset`.
std::string_view lineIndent(std::string_view text, size_t offset)
{
    const size_t lineEnd =
        offset == 0 ? std::string_view::npos : text.find_last_of("\r\n", offset - 1);
    const size_t begin = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
    size_t end = begin;
    while (end < offset && (text[end] == ' ' || text[end] == '\t'))
        ++end;
    return text.substr(begin, end - begin);
}

bool isFirstOnLine(std::string_view text, size_t offset)
{
    const std::string_view indent = lineIndent(text, offset);
    return indent.data() + indent.size() == text.data() + offset;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isXmlSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isXmlSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view sliceOf(const XmlDocument &document, size_t begin, size_t end)
{
    return std::string_view(document.text()).substr(begin, end - begin);
}

std::string mostUsedLineEnd(std::string_view text)
{
    size_t both = 0;
    size_t lineFeeds = 0;
    for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        ++(at > 0 && text[at - 1] == '\r' ? both : lineFeeds);
    const auto allReturns = static_cast<size_t>(std::count(text.begin(), text.end(), '\r'));
    const size_t returns = allReturns - both;
    if (lineFeeds > both && lineFeeds >= returns)
        return "\n";
    return returns > both ? "\r" : "\r\n";
}

std::string childIndent(const XmlDocument &document, int parent, const ConfigLayout &layout)
{
    const std::string_view text = document.text();
    const int sibling = document.element(parent).firstChild;
    if (sibling != XmlElement::kNone) {
        const size_t begin = document.element(sibling).startTag.begin;
        if (isFirstOnLine(text, begin))
            return std::string(lineIndent(text, begin));
    }
    return std::string(lineIndent(text, document.element(parent).startTag.begin)) + layout.unit;
}

/// "<name a='b' />" as "<name a='b'>".
std::string openedTag(std::string_view selfClosing)
{
    std::string_view inner = selfClosing.substr(0, selfClosing.size() - 2);
    while (isXmlSpace(inner.back()))
        inner.remove_suffix(1);
    return std::string(inner) + '>';
}

std::string replaced(std::string_view text, Span span, std::string_view with)
{
    std::string out;
    out.reserve(text.size() + with.size());
    out.append(text.substr(0, span.begin)).append(with).append(text.substr(span.end));
    return out;
}

} // namespace

ConfigLayout detectLayout(const XmlDocument &document)
{
    const std::string_view text = document.text();
    ConfigLayout layout;
    layout.lineEnd = mostUsedLineEnd(text);
    std::map<std::string_view, int> steps;
    // The first few hundred elements tell as much as all of a large file.
    const size_t count = std::min<size_t>(document.elements().size(), 400);
    for (size_t i = 1; i < count; ++i) {
        const XmlElement &element = document.elements()[i];
        const size_t begin = element.startTag.begin;
        const size_t parentBegin = document.element(element.parent).startTag.begin;
        if (!isFirstOnLine(text, begin) || !isFirstOnLine(text, parentBegin))
            continue;
        const std::string_view inner = lineIndent(text, begin);
        const std::string_view outer = lineIndent(text, parentBegin);
        if (inner.size() > outer.size() && inner.starts_with(outer))
            ++steps[inner.substr(outer.size())];
    }
    const auto best =
        std::max_element(steps.begin(), steps.end(),
                         [](const auto &a, const auto &b) { return a.second < b.second; });
    if (best != steps.end())
        layout.unit = best->first;
    return layout;
}

std::string withInserted(const XmlDocument &document, int parent, int after,
                         std::span<const ConfigElement> elements)
{
    const ConfigLayout layout = detectLayout(document);
    const XmlElement &owner = document.element(parent);
    const std::string indent = childIndent(document, parent, layout);
    std::string block;
    for (const ConfigElement &element : elements)
        block += layout.lineEnd + indent + render(element, layout, indent);
    if (owner.isSelfClosing()) {
        const std::string_view tag = sliceOf(document, owner.startTag.begin, owner.startTag.end);
        const std::string outer(lineIndent(document.text(), owner.startTag.begin));
        block =
            openedTag(tag) + block + layout.lineEnd + outer + "</" + std::string(owner.name) + '>';
        return replaced(document.text(), owner.startTag, block);
    }
    const size_t at =
        after == XmlElement::kNone ? owner.startTag.end : document.element(after).outer().end;
    return replaced(document.text(), {at, at}, block);
}

std::string withoutElement(const XmlDocument &document, int element)
{
    const std::string_view text = document.text();
    Span span = document.element(element).outer();
    if (isFirstOnLine(text, span.begin)) {
        span.begin -= lineIndent(text, span.begin).size();
        if (span.begin > 0 && text[span.begin - 1] == '\n')
            --span.begin;
        if (span.begin > 0 && text[span.begin - 1] == '\r')
            --span.begin;
    }
    return replaced(text, span, {});
}

std::string withClosed(const XmlDocument &document, int element, std::string_view startTag)
{
    return replaced(document.text(), document.element(element).outer(), startTag);
}

std::string withAttribute(const XmlDocument &document, int element, const std::string &name,
                          const QString &value)
{
    size_t end =
        document.element(element).startTag.begin + 1 + document.element(element).name.size();
    for (const XmlAttribute &attribute : document.attributes(element)) {
        if (localPart(attribute.name) == name) {
            const char quote = document.text()[attribute.value.end];
            std::string escaped = escapeAttribute(value);
            for (size_t at = escaped.find('\''); quote == '\'' && at != std::string::npos;
                 at = escaped.find('\'', at))
                escaped.replace(at, 1, "&apos;");
            return replaced(document.text(), attribute.value, escaped);
        }
        end = attribute.whole.end;
    }
    return replaced(document.text(), {end, end}, ' ' + name + "=\"" + escapeAttribute(value) + '"');
}

int lastChild(const XmlDocument &document, int element)
{
    int last = document.element(element).firstChild;
    while (last != XmlElement::kNone && document.element(last).nextSibling != XmlElement::kNone)
        last = document.element(last).nextSibling;
    return last;
}

bool isBlank(const XmlDocument &document, int element)
{
    const XmlElement &e = document.element(element);
    if (e.isSelfClosing())
        return true;
    return trimmed(sliceOf(document, e.startTag.end, e.endTag.begin)).empty();
}

QString canonicalForm(const XmlDocument &document, int element)
{
    const XmlElement &e = document.element(element);
    const auto toQString = [](std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    };
    QStringList attributes;
    for (const XmlAttribute &attribute : document.attributes(element)) {
        attributes += toQString(attribute.name) + u'=' +
                      document.attribute(element, localPart(attribute.name))
                          .value_or(QString())
                          .toHtmlEscaped();
    }
    attributes.sort();
    QString form = u'<' + toQString(e.name) + u' ' + attributes.join(u' ') + u'>';
    size_t at = e.startTag.end;
    for (int child = e.firstChild; child != XmlElement::kNone;
         child = document.element(child).nextSibling) {
        const Span outer = document.element(child).outer();
        form += toQString(trimmed(sliceOf(document, at, outer.begin)));
        form += canonicalForm(document, child);
        at = outer.end;
    }
    if (!e.isSelfClosing())
        form += toQString(trimmed(sliceOf(document, at, e.endTag.begin)));
    return QString(form + u"</>"_s);
}

} // namespace amado
