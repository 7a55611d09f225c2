// SPDX-License-Identifier: MIT
#include "model/config/xmldocument.h"

#include "model/config/textencoding.h"
#include "model/config/xmlchars.h"
#include "model/config/xmlparser.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kCountEvery = 1024; ///< Bytes between two counts of characters.

ptrdiff_t charactersIn(std::string_view text, size_t begin, size_t end)
{
    const auto isCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return std::count_if(text.begin() + static_cast<ptrdiff_t>(begin),
                         text.begin() + static_cast<ptrdiff_t>(end), isCharacter);
}

/// Characters before each multiple of kCountEvery: a file may be one line with a rule at every
/// fiftieth byte of it, and each of them has a column.
std::vector<ptrdiff_t> countCharacters(std::string_view text)
{
    std::vector<ptrdiff_t> counts = {0};
    for (size_t at = kCountEvery; at <= text.size(); at += kCountEvery)
        counts.push_back(counts.back() + charactersIn(text, at - kCountEvery, at));
    return counts;
}

} // namespace

std::string_view XmlElement::localName() const
{
    return localPart(name);
}

struct XmlDocument::Data
{
    std::string text;
    TextForm form;
    std::vector<size_t> lineStarts;
    std::vector<ptrdiff_t> counts;
    XmlTree tree;

    [[nodiscard]] ptrdiff_t charactersBefore(size_t offset) const
    {
        const size_t block = offset / kCountEvery;
        return counts[block] + charactersIn(text, block * kCountEvery, offset);
    }
    [[nodiscard]] ptrdiff_t charactersBetween(size_t begin, size_t end) const
    {
        return end - begin < kCountEvery ? charactersIn(text, begin, end)
                                         : charactersBefore(end) - charactersBefore(begin);
    }
    [[nodiscard]] TextPosition position(size_t offset) const
    {
        const size_t at = std::min(offset, text.size());
        const auto next = std::upper_bound(lineStarts.begin(), lineStarts.end(), at);
        const size_t lineStart = next == lineStarts.begin() ? 0 : *std::prev(next);
        const ptrdiff_t columns = charactersBetween(lineStart, at);
        return {static_cast<int>(next - lineStarts.begin()), static_cast<int>(columns) + 1};
    }
};

XmlDocument::XmlDocument(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{}
XmlDocument::XmlDocument(XmlDocument &&) noexcept = default;
XmlDocument &XmlDocument::operator=(XmlDocument &&) noexcept = default;
XmlDocument::~XmlDocument() = default;

Result<XmlDocument> XmlDocument::parse(const QByteArray &bytes, const QString &subject,
                                       const XmlLimits &limits)
{
    if (static_cast<size_t>(bytes.size()) > limits.maxBytes) {
        return failure(ErrorCode::Unsupported, Reason::FileTooLarge, subject,
                       u"%1 bytes, limit %2"_s.arg(bytes.size()).arg(limits.maxBytes));
    }
    Result<DecodedText> decoded = decodeText(bytes, subject);
    if (!decoded)
        return failure(decoded.error());
    auto data = std::make_unique<Data>();
    data->text = std::move(decoded->text);
    data->form = decoded->form;
    data->counts = countCharacters(data->text);
    std::optional<XmlFault> fault = scanCharacters(data->text, data->lineStarts);
    if (!fault)
        fault = parseXml(data->text, limits.maxDepth, data->tree);
    if (fault) {
        const TextPosition place = data->position(fault->offset);
        const ErrorCode code =
            fault->reason == Reason::MalformedXml ? ErrorCode::InvalidData : ErrorCode::Unsupported;
        return failure(code, fault->reason, subject, QString::fromUtf8(fault->detail), place.line,
                       place.column);
    }
    return XmlDocument(std::move(data));
}

const std::string &XmlDocument::text() const
{
    return m_data->text;
}

TextEncoding XmlDocument::encoding() const
{
    return m_data->form.encoding;
}

QByteArray XmlDocument::encode(std::string_view text) const
{
    return encodeText(text, m_data->form);
}

std::span<const XmlElement> XmlDocument::elements() const
{
    return m_data->tree.elements;
}

const XmlElement &XmlDocument::element(int index) const
{
    return m_data->tree.elements[static_cast<size_t>(index)];
}

std::span<const XmlAttribute> XmlDocument::attributes(int element) const
{
    const XmlElement &owner = this->element(element);
    return std::span(m_data->tree.attributes).subspan(owner.firstAttribute, owner.attributeCount);
}

std::optional<QString> XmlDocument::attribute(int element, std::string_view localName) const
{
    for (const XmlAttribute &attribute : attributes(element)) {
        if (localPart(attribute.name) == localName) {
            const std::string_view text = m_data->text;
            return decodeAttributeValue(text.substr(attribute.value.begin, attribute.value.size()));
        }
    }
    return std::nullopt;
}

int XmlDocument::child(int parent, std::string_view localName) const
{
    for (int child = element(parent).firstChild; child != XmlElement::kNone;
         child = element(child).nextSibling) {
        if (element(child).localName() == localName)
            return child;
    }
    return XmlElement::kNone;
}

TextPosition XmlDocument::position(size_t offset) const
{
    return m_data->position(offset);
}

} // namespace amado
