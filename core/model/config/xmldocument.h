// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amado {

/// A half-open range of byte offsets into XmlDocument::text().
struct Span
{
    size_t begin = 0;
    size_t end = 0;

    [[nodiscard]] size_t size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return begin == end; }
    bool operator==(const Span &) const = default;
};

/// 1-based; columns count characters (code points), the BOM is not one.
struct TextPosition
{
    int line = 1;
    int column = 1;
};

/// How the bytes of a configuration file are encoded.
enum class TextEncoding { Utf8, Utf8WithBom, Utf16LittleEndian, Utf16BigEndian, Latin1 };

struct XmlAttribute
{
    std::string_view name; ///< As written, prefix included.
    Span value;            ///< Between the quotes, entities still in place.
    Span whole;            ///< From the first character of the name to the closing quote.
};

/// One element. Elements stand in document order, so a parent precedes its children.
struct XmlElement
{
    static constexpr int kNone = -1;

    std::string_view name; ///< As written, prefix included; compare localName().
    Span startTag;         ///< "<name … >" or "<name … />".
    Span endTag;           ///< "</name>"; empty when self-closing.
    int parent = kNone;
    int firstChild = kNone;
    int nextSibling = kNone;
    size_t firstAttribute = 0;
    size_t attributeCount = 0;

    [[nodiscard]] bool isSelfClosing() const { return endTag.isEmpty(); }
    /// The whole element from "<" to the final ">".
    [[nodiscard]] Span outer() const
    {
        return {startTag.begin, isSelfClosing() ? startTag.end : endTag.end};
    }
    /// Name without prefix: namespaces are ignored, as IIS files carry them inconsistently.
    [[nodiscard]] std::string_view localName() const;
};

struct XmlLimits
{
    size_t maxBytes = 16u << 20; ///< Larger files are refused with FileTooLarge.
    int maxDepth = 200;          ///< Deeper nesting is refused with TooDeep.
};

/// A configuration file that can be edited without touching a byte outside the edit: the text stays
/// as it is, elements are ranges in it. Checks well-formedness in full (XML 1.0, fifth edition,
/// https://www.w3.org/TR/xml/), refuses document type declarations, knows the five predefined
/// entities and character references only. Immutable; cheap to move; safe to read from any thread.
class XmlDocument
{
public:
    /// Errors: MalformedXml with line and column, DocTypeDeclared, UnsupportedEncoding,
    /// FileTooLarge, TooDeep. `subject` is put into the error (the file's path).
    static Result<XmlDocument> parse(const QByteArray &bytes, const QString &subject = {},
                                     const XmlLimits &limits = {});

    XmlDocument(XmlDocument &&) noexcept;
    XmlDocument &operator=(XmlDocument &&) noexcept;
    ~XmlDocument();

    /// The file as UTF-8, without byte order mark, line ends as they are.
    [[nodiscard]] const std::string &text() const;
    [[nodiscard]] TextEncoding encoding() const;
    /// `text` (UTF-8) in this file's encoding, with its byte order mark. For unchanged text this
    /// gives the original bytes.
    [[nodiscard]] QByteArray encode(std::string_view text) const;

    [[nodiscard]] std::span<const XmlElement> elements() const; ///< [0] is the root.
    [[nodiscard]] const XmlElement &element(int index) const;
    [[nodiscard]] std::span<const XmlAttribute> attributes(int element) const;
    /// Decoded and normalised value of the attribute with this local name (case-sensitive).
    [[nodiscard]] std::optional<QString> attribute(int element, std::string_view localName) const;
    /// First child with this local name, or XmlElement::kNone.
    [[nodiscard]] int child(int parent, std::string_view localName) const;
    [[nodiscard]] TextPosition position(size_t offset) const;

private:
    struct Data;
    explicit XmlDocument(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace amado
