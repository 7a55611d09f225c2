// SPDX-License-Identifier: MIT
#include "model/feed/feeddocument.h"

#include "model/config/xmldocument.h"
#include "model/config/xmltext.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// Reads one document; elements are named by their index.
class FeedReader
{
public:
    explicit FeedReader(const XmlDocument &document)
        : m_document(document)
    {}

    [[nodiscard]] FeedDocument read() const
    {
        FeedDocument feed;
        feed.version = attribute(0, "version");
        for (const int child : childrenOf(0)) {
            if (isPlain(child, "Config"))
                feed.configs.push_back(readConfig(child));
            else if (!isSignature(child))
                feed.unknown.append(raw(child));
        }
        return feed;
    }

    /// An element of the feed's own vocabulary: no prefix and no namespace declared on it.
    [[nodiscard]] bool isPlain(int element, std::string_view name) const
    {
        if (m_document.element(element).name != name)
            return false;
        const auto attributes = m_document.attributes(element);
        return std::none_of(attributes.begin(), attributes.end(),
                            [](const XmlAttribute &attribute) {
                                return attribute.name == "xmlns" && !attribute.value.isEmpty();
                            });
    }

private:
    [[nodiscard]] std::vector<int> childrenOf(int element) const
    {
        std::vector<int> children;
        for (int child = m_document.element(element).firstChild; child != XmlElement::kNone;
             child = m_document.element(child).nextSibling)
            children.push_back(child);
        return children;
    }

    [[nodiscard]] QString raw(int element) const
    {
        const Span span = m_document.element(element).outer();
        return textOf(std::string_view(m_document.text()).substr(span.begin, span.size()));
    }

    [[nodiscard]] bool isSignature(int element) const
    {
        return m_document.element(element).localName() == "Signature" &&
               m_document.attribute(element, "xmlns") == u"http://www.w3.org/2000/09/xmldsig#"_s;
    }

    /// Every attribute but those of the names given.
    [[nodiscard]] FeedAttributes otherAttributes(int element,
                                                 std::initializer_list<std::string_view> read) const
    {
        FeedAttributes others;
        for (const XmlAttribute &attribute : m_document.attributes(element)) {
            if (std::find(read.begin(), read.end(), attribute.name) != read.end())
                continue;
            const Span value = attribute.value;
            others.emplace_back(
                textOf(attribute.name),
                decodeAttributeValue(
                    std::string_view(m_document.text()).substr(value.begin, value.size())));
        }
        return others;
    }

    /// The attribute of exactly this name: one with a prefix is another one.
    [[nodiscard]] QString attribute(int element, std::string_view name) const
    {
        for (const XmlAttribute &attribute : m_document.attributes(element)) {
            if (attribute.name == name)
                return decodeAttributeValue(
                    std::string_view(m_document.text())
                        .substr(attribute.value.begin, attribute.value.size()));
        }
        return {};
    }

    /// Text of an element without children; empty when it holds markup of any kind.
    [[nodiscard]] std::optional<QString> plainText(int element) const
    {
        const XmlElement &read = m_document.element(element);
        if (read.isSelfClosing())
            return QString();
        const std::string_view inner =
            std::string_view(m_document.text())
                .substr(read.startTag.end, read.endTag.begin - read.startTag.end);
        if (inner.find('<') != std::string_view::npos)
            return std::nullopt;
        QString text;
        for (size_t at = 0; at < inner.size();) {
            if (inner[at] == '&') {
                const XmlReference reference = readXmlReference(inner, at);
                text += QString::fromUcs4(&reference.value, 1);
                at += std::max<size_t>(reference.bytes, 1);
                continue;
            }
            const size_t end = std::min(inner.find('&', at), inner.size());
            text += textOf(inner.substr(at, end - at));
            at = end;
        }
        return text;
    }

    [[nodiscard]] FeedAction readAction(int element) const
    {
        FeedAction action;
        action.type = attribute(element, "type");
        action.scope = attribute(element, "scope");
        action.description = attribute(element, "desc");
        action.attributes = otherAttributes(element, {"type", "scope", "desc"});
        action.raw = raw(element);
        bool understood = action.attributes.empty();
        for (const int child : childrenOf(element)) {
            const auto text = plainText(child);
            const bool value = isPlain(child, "Value") && text;
            if (value)
                action.values.append(*text);
            understood = understood && value && m_document.attributes(child).empty();
        }
        action.known = understood && action.type == u"DoNothing"_s && action.scope == u"Server"_s &&
                       action.values == QStringList{u"DoNothing"_s};
        return action;
    }

    [[nodiscard]] FeedConfig readConfig(int element) const
    {
        FeedConfig config;
        config.id = attribute(element, "id");
        config.description = attribute(element, "desc");
        config.attributes = otherAttributes(element, {"id", "desc"});
        config.raw = raw(element);
        for (const int list : childrenOf(element)) {
            if (!isPlain(list, "ActionList")) {
                config.unknown.append(raw(list));
                continue;
            }
            for (const int action : childrenOf(list)) {
                if (isPlain(action, "Action"))
                    config.actions.push_back(readAction(action));
                else
                    config.unknown.append(raw(action));
            }
        }
        return config;
    }

    const XmlDocument &m_document;
};

/// The parts of an id between dots, upper-case and without leading zeros in any run of digits.
QStringList normalised(const QString &id)
{
    QStringList parts;
    for (const QString &part : id.trimmed().toUpper().split(u'.')) {
        QString clean;
        bool inNumber = false;
        for (qsizetype i = 0; i < part.size(); ++i) {
            const bool digit = part.at(i).isDigit();
            const bool digitFollows = i + 1 < part.size() && part.at(i + 1).isDigit();
            if (digit && !inNumber && part.at(i) == u'0' && digitFollows)
                continue;
            inNumber = digit;
            clean += part.at(i);
        }
        parts.append(clean);
    }
    return parts;
}

} // namespace

Result<FeedDocument> parseFeed(const QByteArray &signedContent)
{
    XmlLimits limits;
    limits.maxBytes = FeedLimits::kBytes;
    limits.maxDepth = FeedLimits::kDepth;
    const auto document = XmlDocument::parse(signedContent, {}, limits);
    if (!document)
        return failure(document.error());
    if (document->elements().size() > FeedLimits::kElements)
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, {}, u"too many elements"_s);
    const FeedReader reader(*document);
    if (!reader.isPlain(0, "EOCS"))
        return failure(ErrorCode::InvalidData, Reason::NotAFeed, {}, u"the root is not EOCS"_s);
    return reader.read();
}

bool coversMitigation(const QString &family, const QString &id)
{
    if (family.trimmed().isEmpty())
        return false;
    const QStringList group = normalised(family);
    const QStringList parts = normalised(id);
    return group.size() <= parts.size() && std::equal(group.begin(), group.end(), parts.begin());
}

} // namespace amado
