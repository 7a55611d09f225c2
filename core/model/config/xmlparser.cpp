// SPDX-License-Identifier: MIT
#include "model/config/xmlparser.h"

#include "model/config/xmlchars.h"

#include <algorithm>
#include <utility>

namespace amado {
namespace {

/// The first place from `at` on whose character is not plain.
template<class IsPlain>
size_t skipPlain(std::string_view text, size_t at, IsPlain isPlain)
{
    while (at < text.size() && isPlain(text[at]))
        ++at;
    return at;
}

/// Far above anything that IIS or Exchange writes; whoever reads a value copies it many times over.
constexpr size_t kMaxValueBytes = 1 << 20;

bool isPlainText(char c)
{
    return c != '<' && c != '&' && c != ']';
}

class Parser
{
public:
    Parser(std::string_view text, int maxDepth, XmlTree &tree)
        : m_text(text)
        , m_maxDepth(maxDepth)
        , m_tree(tree)
    {}

    std::optional<XmlFault> run()
    {
        const bool good = parseDeclaration() && parseContent();
        return good ? std::nullopt : std::optional(m_fault);
    }

private:
    struct Open
    {
        int element;
        int lastChild;
    };

    bool fail(size_t offset, const char *detail, Reason reason = Reason::MalformedXml)
    {
        m_fault = {reason, offset, detail};
        return false;
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] bool lookingAt(std::string_view what) const
    {
        return m_text.compare(m_at, what.size(), what) == 0;
    }
    bool skipSpace()
    {
        size_t at = m_at;
        while (at < m_text.size() && isXmlSpace(m_text[at]))
            ++at;
        return std::exchange(m_at, at) != at;
    }
    [[nodiscard]] std::string_view slice(size_t begin) const
    {
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view readName();
    bool parseDeclaration();
    bool readPseudoAttribute(std::string_view name, std::string_view &value);
    bool parseContent();
    bool parseMarkup();
    bool parseText();
    bool parseComment();
    bool skipReference();
    bool parseCdata();
    bool parseInstruction();
    bool parseStartTag();
    bool parseAttribute();
    bool parseAttributeValue(XmlAttribute &attribute);
    bool checkUniqueAttributes(const XmlElement &element);
    bool parseEndTag();
    void link(int index);

    std::string_view m_text;
    int m_maxDepth;
    XmlTree &m_tree;
    size_t m_at = 0;
    std::vector<Open> m_open;
    XmlFault m_fault;
};

/// Empty when there is no name here.
std::string_view Parser::readName()
{
    const size_t begin = m_at;
    size_t at = begin;
    while (at < m_text.size()) {
        const auto byte = static_cast<unsigned char>(m_text[at]);
        const Utf8Char c = byte < 0x80 ? Utf8Char{byte, 1} : decodeUtf8(m_text, at);
        if (at == begin ? !isXmlNameStart(c.value) : !isXmlNameChar(c.value))
            break;
        at += static_cast<size_t>(c.bytes);
    }
    m_at = at;
    return slice(begin);
}

bool Parser::readPseudoAttribute(std::string_view name, std::string_view &value)
{
    const size_t begin = m_at;
    if (!skipSpace() || !lookingAt(name)) {
        m_at = begin;
        return false;
    }
    m_at += name.size();
    skipSpace();
    if (peek() != '=')
        return false;
    ++m_at;
    skipSpace();
    const char quote = peek();
    if (quote != '"' && quote != '\'')
        return false;
    const size_t end = m_text.find(quote, ++m_at);
    if (end == std::string_view::npos)
        return false;
    value = m_text.substr(m_at, end - m_at);
    m_at = end + 1;
    return true;
}

bool Parser::parseDeclaration()
{
    if (!lookingAt("<?xml") || m_text.size() < 6 || !isXmlSpace(m_text[5]))
        return true;
    m_at = 5;
    std::string_view value;
    // IIS and .NET refuse every version but 1.0.
    if (!readPseudoAttribute("version", value) || value != "1.0")
        return fail(m_at, "the XML declaration names no version or another than 1.0");
    if (readPseudoAttribute("encoding", value)) {
        const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        const bool valid =
            !value.empty() && letter(value[0]) &&
            std::all_of(value.begin(), value.end(), [&](char c) {
                return letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
            });
        if (!valid)
            return fail(m_at, "the encoding in the XML declaration is not a name");
    }
    if (readPseudoAttribute("standalone", value) && value != "yes" && value != "no")
        return fail(m_at, "standalone is neither yes nor no");
    skipSpace();
    if (!lookingAt("?>"))
        return fail(m_at, "the XML declaration is malformed");
    m_at += 2;
    return true;
}

bool Parser::parseContent()
{
    while (!atEnd()) {
        if (peek() == '<' ? !parseMarkup() : !parseText())
            return false;
    }
    if (!m_open.empty())
        return fail(m_at, "an element is not closed");
    if (m_tree.elements.empty())
        return fail(m_at, "there is no element");
    return true;
}

bool Parser::parseMarkup()
{
    switch (m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0') {
    case '/':
        return parseEndTag();
    case '?':
        return parseInstruction();
    case '!':
        if (lookingAt("<!--"))
            return parseComment();
        if (lookingAt("<![CDATA["))
            return parseCdata();
        if (lookingAt("<!DOCTYPE"))
            return fail(m_at, "document type declaration", Reason::DocTypeDeclared);
        return fail(m_at, "a markup declaration");
    default:
        return parseStartTag();
    }
}

bool Parser::skipReference()
{
    const size_t bytes = readXmlReference(m_text, m_at).bytes;
    m_at += bytes;
    return bytes > 0 || fail(m_at, "unknown or malformed reference");
}

bool Parser::parseText()
{
    if (m_open.empty()) {
        skipSpace();
        return atEnd() || peek() == '<' || fail(m_at, "text outside the root element");
    }
    while (true) {
        m_at = skipPlain(m_text, m_at, isPlainText);
        if (atEnd() || peek() == '<')
            return true;
        if (peek() == '&') {
            if (!skipReference())
                return false;
        } else if (lookingAt("]]>")) {
            return fail(m_at, "']]>' in text");
        } else {
            ++m_at;
        }
    }
}

bool Parser::parseComment()
{
    const size_t end = m_text.find("--", m_at + 4);
    if (end == std::string_view::npos)
        return fail(m_at, "a comment is not closed");
    if (end + 2 >= m_text.size() || m_text[end + 2] != '>')
        return fail(end, "'--' inside a comment");
    m_at = end + 3;
    return true;
}

bool Parser::parseCdata()
{
    if (m_open.empty())
        return fail(m_at, "CDATA outside the root element");
    const size_t end = m_text.find("]]>", m_at + 9);
    if (end == std::string_view::npos)
        return fail(m_at, "a CDATA section is not closed");
    m_at = end + 3;
    return true;
}

bool Parser::parseInstruction()
{
    const size_t begin = m_at;
    m_at += 2;
    const std::string_view target = readName();
    if (target.empty())
        return fail(begin, "a processing instruction has no target");
    if (target.size() == 3 && (target[0] | 0x20) == 'x' && (target[1] | 0x20) == 'm' &&
        (target[2] | 0x20) == 'l')
        return fail(begin, "an XML declaration stands elsewhere than at the start");
    if (!lookingAt("?>") && !isXmlSpace(peek()))
        return fail(m_at, "a processing instruction is malformed");
    const size_t end = m_text.find("?>", m_at);
    if (end == std::string_view::npos)
        return fail(begin, "a processing instruction is not closed");
    m_at = end + 2;
    return true;
}

void Parser::link(int index)
{
    XmlElement &element = m_tree.elements[static_cast<size_t>(index)];
    if (m_open.empty())
        return;
    Open &parent = m_open.back();
    element.parent = parent.element;
    if (parent.lastChild == XmlElement::kNone)
        m_tree.elements[static_cast<size_t>(parent.element)].firstChild = index;
    else
        m_tree.elements[static_cast<size_t>(parent.lastChild)].nextSibling = index;
    parent.lastChild = index;
}

bool Parser::parseStartTag()
{
    const size_t begin = m_at++;
    XmlElement element;
    element.name = readName();
    if (element.name.empty())
        return fail(begin, "'<' is not followed by a name");
    if (m_open.empty() && !m_tree.elements.empty())
        return fail(begin, "a second root element");
    if (static_cast<int>(m_open.size()) >= m_maxDepth)
        return fail(begin, "elements are nested too deep", Reason::TooDeep);
    element.firstAttribute = m_tree.attributes.size();
    bool spaced = skipSpace();
    while (peek() != '>' && !lookingAt("/>")) {
        if (atEnd())
            return fail(begin, "a start tag is not closed");
        if (!spaced)
            return fail(m_at, "no white space before an attribute");
        if (!parseAttribute())
            return false;
        spaced = skipSpace();
    }
    element.attributeCount = m_tree.attributes.size() - element.firstAttribute;
    const bool selfClosing = peek() == '/';
    m_at += selfClosing ? 2 : 1;
    element.startTag = {begin, m_at};
    if (!checkUniqueAttributes(element))
        return false;
    const int index = static_cast<int>(m_tree.elements.size());
    m_tree.elements.push_back(element);
    link(index);
    if (!selfClosing)
        m_open.push_back({index, XmlElement::kNone});
    return true;
}

bool Parser::parseAttribute()
{
    XmlAttribute attribute;
    attribute.whole.begin = m_at;
    attribute.name = readName();
    if (attribute.name.empty())
        return fail(m_at, "an attribute has no name");
    skipSpace();
    if (peek() != '=')
        return fail(m_at, "an attribute has no value");
    ++m_at;
    skipSpace();
    if (!parseAttributeValue(attribute))
        return false;
    m_tree.attributes.push_back(attribute);
    return true;
}

bool Parser::parseAttributeValue(XmlAttribute &attribute)
{
    const char quote = peek();
    if (quote != '"' && quote != '\'')
        return fail(m_at, "an attribute value is not quoted");
    attribute.value.begin = ++m_at;
    const auto isPlain = [quote](char c) { return c != quote && c != '<' && c != '&'; };
    for (m_at = skipPlain(m_text, m_at, isPlain); !atEnd() && peek() != quote;
         m_at = skipPlain(m_text, m_at, isPlain)) {
        if (peek() == '<')
            return fail(m_at, "'<' in an attribute value");
        if (!skipReference())
            return false;
    }
    if (atEnd())
        return fail(attribute.value.begin - 1, "an attribute value is not closed");
    if (m_at - attribute.value.begin > kMaxValueBytes)
        return fail(attribute.value.begin, "an attribute value is longer than 1 MiB",
                    Reason::FileTooLarge);
    attribute.value.end = m_at++;
    attribute.whole.end = m_at;
    return true;
}

bool Parser::checkUniqueAttributes(const XmlElement &element)
{
    const auto first = m_tree.attributes.begin() + static_cast<ptrdiff_t>(element.firstAttribute);
    const auto last = m_tree.attributes.end();
    // Few: compare each with each. Many (a hostile file): sort, so that the work stays bounded.
    if (element.attributeCount <= 16) {
        for (auto a = first; a != last; ++a) {
            for (auto b = first; b != a; ++b) {
                if (a->name == b->name)
                    return fail(a->whole.begin, "an attribute is given twice");
            }
        }
        return true;
    }
    std::vector<XmlAttribute> sorted(first, last);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const XmlAttribute &a, const XmlAttribute &b) { return a.name < b.name; });
    for (size_t i = 1; i < sorted.size(); ++i) {
        if (sorted[i].name == sorted[i - 1].name)
            return fail(sorted[i].whole.begin, "an attribute is given twice");
    }
    return true;
}

bool Parser::parseEndTag()
{
    const size_t begin = m_at;
    m_at += 2;
    const std::string_view name = readName();
    if (m_open.empty())
        return fail(begin, "an end tag without a start tag");
    XmlElement &element = m_tree.elements[static_cast<size_t>(m_open.back().element)];
    if (name != element.name)
        return fail(begin, "an end tag does not match its start tag");
    skipSpace();
    if (peek() != '>')
        return fail(m_at, "an end tag is malformed");
    ++m_at;
    element.endTag = {begin, m_at};
    m_open.pop_back();
    return true;
}

} // namespace

std::optional<XmlFault> parseXml(std::string_view text, int maxDepth, XmlTree &tree)
{
    tree.elements.reserve(text.size() / 64 + 1);
    tree.attributes.reserve(text.size() / 48 + 1);
    return Parser(text, maxDepth, tree).run();
}

} // namespace amado
