// SPDX-License-Identifier: MIT
#include "io/feed/signatureshape.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kDsig = "http://www.w3.org/2000/09/xmldsig#";
constexpr std::string_view kTimestampNamespace =
    "http://schemas.microsoft.com/xmldsig/timestamp/2003";
constexpr std::string_view kC14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
constexpr std::string_view kEnveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
constexpr std::string_view kRsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
constexpr std::string_view kSha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
constexpr std::string_view kTimestampObject = "ts-countersig";
constexpr size_t kMaxCertificates = 10;
constexpr qsizetype kMaxKeyBytes = 1024; ///< RSA 8192.

template<class T>
using Read = tl::expected<T, ShapeFault>;

/// A document that reads well and has a signature which no feed has is somebody's work.
ShapeFault faultOf(TrustRule rule, const QString &detail)
{
    return {rule == TrustRule::NotAFeed ? FeedVerdict::Unreadable : FeedVerdict::Altered, rule,
            detail};
}

tl::unexpected<ShapeFault> refuse(TrustRule rule, const QString &detail)
{
    return tl::unexpected(faultOf(rule, detail));
}

std::string_view viewOf(const xmlChar *text)
{
    return text == nullptr ? std::string_view() : reinterpret_cast<const char *>(text);
}

QString nameOf(const xmlNode *node)
{
    const std::string_view name = viewOf(node->name);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

bool isElement(const xmlNode *node, std::string_view name, std::string_view space = kDsig)
{
    return node != nullptr && node->type == XML_ELEMENT_NODE && viewOf(node->name) == name &&
           node->ns != nullptr && viewOf(node->ns->href) == space;
}

/// Plain text without anything but XML's white space.
bool isBlankText(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE &&
           viewOf(node->content).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Children of an element that holds elements only; refused when anything but white space stands
/// between.
Read<std::vector<xmlNodePtr>> elementsOf(const xmlNode *parent)
{
    std::vector<xmlNodePtr> elements;
    for (xmlNodePtr child = parent->children; child != nullptr; child = child->next) {
        if (child->type == XML_ELEMENT_NODE)
            elements.push_back(child);
        else if (!isBlankText(child))
            return refuse(TrustRule::SignatureShapeRefused,
                          u"text or comment in "_s + nameOf(parent));
    }
    return elements;
}

/// Children of exactly these names, in this order.
Read<std::vector<xmlNodePtr>>
exactElements(const xmlNode *parent, std::initializer_list<std::string_view> names, TrustRule rule)
{
    auto elements = elementsOf(parent);
    if (!elements)
        return elements;
    const bool exact = std::equal(
        elements->begin(), elements->end(), names.begin(), names.end(),
        [](const xmlNode *node, std::string_view name) { return isElement(node, name); });
    if (!exact)
        return refuse(rule, u"children of "_s + nameOf(parent));
    return elements;
}

/// The element has exactly this attribute (none for an empty name) with exactly this value.
bool hasOnly(const xmlNode *node, std::string_view name, std::string_view value)
{
    const xmlAttr *attribute = node->properties;
    if (name.empty())
        return attribute == nullptr;
    if (attribute == nullptr || attribute->next != nullptr || attribute->ns != nullptr ||
        viewOf(attribute->name) != name)
        return false;
    const xmlNode *text = attribute->children;
    if (text == nullptr)
        return value.empty();
    return text->next == nullptr && text->type == XML_TEXT_NODE && viewOf(text->content) == value;
}

/// An element that says only which algorithm.
bool isAlgorithm(const xmlNode *node, std::string_view name, std::string_view algorithm)
{
    return isElement(node, name) && hasOnly(node, "Algorithm", algorithm) &&
           (node->children == nullptr ||
            (node->children->next == nullptr && isBlankText(node->children)));
}

/// The bytes of an element that holds base64 text and nothing else; white space is allowed (W3C XML
/// Schema, base64Binary).
std::optional<QByteArray> base64Of(const xmlNode *node)
{
    if (node->children == nullptr || node->children->next != nullptr ||
        node->children->type != XML_TEXT_NODE)
        return std::nullopt;
    const std::string_view text = viewOf(node->children->content);
    QByteArray packed;
    packed.reserve(qsizetype(text.size()));
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            packed.append(c);
    }
    const auto decoded = QByteArray::fromBase64Encoding(
        packed, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty() || packed.size() % 4 != 0)
        return std::nullopt;
    return *decoded;
}

/// Every Signature element anywhere in the document.
std::vector<xmlNodePtr> signaturesIn(xmlNodePtr root)
{
    std::vector<xmlNodePtr> found;
    std::vector<xmlNodePtr> open{root};
    while (!open.empty()) {
        xmlNodePtr node = open.back();
        open.pop_back();
        if (isElement(node, "Signature"))
            found.push_back(node);
        for (xmlNodePtr child = node->children; child != nullptr; child = child->next) {
            if (child->type == XML_ELEMENT_NODE)
                open.push_back(child);
        }
    }
    return found;
}

Read<xmlNodePtr> findSignature(xmlDocPtr document)
{
    xmlNodePtr root = xmlDocGetRootElement(document);
    if (root == nullptr || viewOf(root->name) != "EOCS" || root->ns != nullptr)
        return refuse(TrustRule::NotAFeed, u"the root is not EOCS"_s);
    const std::vector<xmlNodePtr> signatures = signaturesIn(root);
    if (signatures.empty())
        return tl::unexpected(
            ShapeFault{FeedVerdict::Unsigned, TrustRule::None, u"no signature"_s});
    if (signatures.size() > 1)
        return refuse(TrustRule::SeveralSignatures,
                      QString::number(signatures.size()) + u" signatures"_s);
    if (signatures.front()->parent != root)
        return refuse(TrustRule::SignatureMisplaced, u"the signature is not a child of the root"_s);
    for (const xmlNode *after = signatures.front()->next; after != nullptr; after = after->next) {
        if (!isBlankText(after))
            return refuse(TrustRule::SignatureMisplaced, u"the signature is not the last child"_s);
    }
    return signatures.front();
}

/// Nothing, or what is wrong with the one reference.
std::optional<ShapeFault> referenceFault(const xmlNode *reference)
{
    if (!hasOnly(reference, "URI", ""))
        return faultOf(TrustRule::ReferenceRefused, u"URI or another attribute of Reference"_s);
    const auto parts = exactElements(reference, {"Transforms", "DigestMethod", "DigestValue"},
                                     TrustRule::ReferenceRefused);
    if (!parts)
        return parts.error();
    const auto transforms = elementsOf((*parts)[0]);
    if (!transforms)
        return transforms.error();
    if (!hasOnly((*parts)[0], {}, {}) || transforms->size() != 2 ||
        !isAlgorithm((*transforms)[0], "Transform", kEnveloped) ||
        !isAlgorithm((*transforms)[1], "Transform", kC14n))
        return faultOf(TrustRule::TransformRefused, u"not enveloped-signature and then C14N 1.0"_s);
    if (!isAlgorithm((*parts)[1], "DigestMethod", kSha256))
        return faultOf(TrustRule::AlgorithmRefused, u"DigestMethod"_s);
    if (!hasOnly((*parts)[2], {}, {}) || base64Of((*parts)[2]).value_or(QByteArray()).size() != 32)
        return faultOf(TrustRule::ReferenceRefused, u"DigestValue is not 32 bytes of base64"_s);
    return std::nullopt;
}

std::optional<ShapeFault> signedInfoFault(const xmlNode *signedInfo)
{
    const auto parts = elementsOf(signedInfo);
    if (!parts)
        return parts.error();
    const auto references = std::count_if(parts->begin(), parts->end(), [](const xmlNode *node) {
        return isElement(node, "Reference");
    });
    if (references != 1)
        return faultOf(TrustRule::ReferenceRefused, QString::number(references) + u" references"_s);
    const auto exact =
        exactElements(signedInfo, {"CanonicalizationMethod", "SignatureMethod", "Reference"},
                      TrustRule::SignatureShapeRefused);
    if (!exact)
        return exact.error();
    if (!hasOnly(signedInfo, {}, {}))
        return faultOf(TrustRule::SignatureShapeRefused, u"attribute of SignedInfo"_s);
    for (const auto &[node, name, algorithm] :
         {std::tuple{(*exact)[0], "CanonicalizationMethod", kC14n},
          std::tuple{(*exact)[1], "SignatureMethod", kRsaSha256}}) {
        if (!isAlgorithm(node, name, algorithm))
            return faultOf(TrustRule::AlgorithmRefused, QString::fromLatin1(name));
    }
    return referenceFault((*exact)[2]);
}

/// The certificates of an X509Data element. What else the standard has there names them once more
/// and is never needed.
std::optional<std::vector<QByteArray>> certificatesOf(const xmlNode *data)
{
    const auto elements = elementsOf(data);
    if (!elements || elements->size() > kMaxCertificates || !hasOnly(data, {}, {}))
        return std::nullopt;
    std::vector<QByteArray> certificates;
    for (const xmlNode *node : *elements) {
        if (isElement(node, "X509IssuerSerial") || isElement(node, "X509SubjectName") ||
            isElement(node, "X509SKI"))
            continue;
        const auto der = base64Of(node);
        if (!isElement(node, "X509Certificate") || !hasOnly(node, {}, {}) || !der)
            return std::nullopt;
        certificates.push_back(*der);
    }
    return certificates;
}

std::optional<ShapeFault> readKeyValue(const xmlNode *keyValue, FeedSignature &signature)
{
    constexpr TrustRule kRule = TrustRule::KeyInfoRefused;
    const auto value = exactElements(keyValue, {"RSAKeyValue"}, kRule);
    if (!value)
        return value.error();
    const auto numbers = exactElements(value->front(), {"Modulus", "Exponent"}, kRule);
    if (!numbers)
        return numbers.error();
    const auto modulus = base64Of((*numbers)[0]);
    const auto exponent = base64Of((*numbers)[1]);
    if (!modulus || !exponent || modulus->size() > kMaxKeyBytes || exponent->size() > 8)
        return faultOf(kRule, u"RSAKeyValue"_s);
    for (const xmlNode *node : {keyValue, static_cast<const xmlNode *>(value->front()),
                                static_cast<const xmlNode *>((*numbers)[0]),
                                static_cast<const xmlNode *>((*numbers)[1])}) {
        if (!hasOnly(node, {}, {}))
            return faultOf(kRule, u"attribute of "_s + nameOf(node));
    }
    signature.modulus = *modulus;
    signature.exponent = *exponent;
    return std::nullopt;
}

/// The standard asks for no part of it and for no order: KeyValue may be absent, the certificates
/// may be spread over several elements, and the chain may be longer or shorter.
std::optional<ShapeFault> readKeyInfo(const xmlNode *keyInfo, FeedSignature &signature)
{
    constexpr TrustRule kRule = TrustRule::KeyInfoRefused;
    const auto parts = elementsOf(keyInfo);
    if (!parts)
        return parts.error();
    if (!hasOnly(keyInfo, {}, {}))
        return faultOf(kRule, u"attribute of KeyInfo"_s);
    for (const xmlNode *part : *parts) {
        if (isElement(part, "X509Data")) {
            const auto certificates = certificatesOf(part);
            if (!certificates)
                return faultOf(kRule, u"X509Data"_s);
            signature.certificates.insert(signature.certificates.end(), certificates->begin(),
                                          certificates->end());
        } else if (isElement(part, "KeyValue") && signature.modulus.isEmpty()) {
            if (auto fault = readKeyValue(part, signature))
                return fault;
        } else {
            return faultOf(kRule, u"children of KeyInfo"_s);
        }
    }
    if (signature.certificates.size() > kMaxCertificates)
        return faultOf(kRule, u"too many certificates"_s);
    return std::nullopt;
}

/// The signature does not cover this part, so damage in it costs the timestamp only.
void readTimestamp(const xmlNode *object, FeedSignature &signature)
{
    signature.hasTimestamp = true;
    for (const xmlNode *child = object->children; child != nullptr; child = child->next) {
        if (isElement(child, "X509Data"))
            signature.timestampCertificates =
                certificatesOf(child).value_or(std::vector<QByteArray>());
        else if (isElement(child, "CounterSignature", kTimestampNamespace) &&
                 hasOnly(child, "ts-format", "cms-timestamp-message"))
            signature.timestampToken = base64Of(child).value_or(QByteArray());
    }
}

} // namespace

tl::expected<FeedSignature, ShapeFault> readSignature(xmlDocPtr document)
{
    const auto node = findSignature(document);
    if (!node)
        return tl::unexpected(node.error());
    FeedSignature signature;
    signature.node = *node;
    const auto children = elementsOf(*node);
    if (!children)
        return tl::unexpected(children.error());
    const std::vector<xmlNodePtr> &parts = *children;
    if (!hasOnly(*node, {}, {}) || parts.size() < 2 || !isElement(parts[0], "SignedInfo") ||
        !isElement(parts[1], "SignatureValue"))
        return refuse(TrustRule::SignatureShapeRefused, u"children or attributes of Signature"_s);
    if (auto fault = signedInfoFault(parts[0]))
        return tl::unexpected(std::move(*fault));
    const auto value = base64Of(parts[1]);
    if (!value || !hasOnly(parts[1], {}, {}))
        return refuse(TrustRule::SignatureShapeRefused, u"SignatureValue is not base64"_s);
    signature.signatureValue = *value;
    size_t next = 2;
    if (next < parts.size() && isElement(parts[next], "KeyInfo")) {
        if (auto fault = readKeyInfo(parts[next++], signature))
            return tl::unexpected(std::move(*fault));
    }
    if (next < parts.size()) {
        if (parts.size() > next + 1 || !isElement(parts[next], "Object") ||
            !hasOnly(parts[next], "Id", kTimestampObject))
            return refuse(TrustRule::SignatureShapeRefused,
                          u"an object other than ts-countersig"_s);
        readTimestamp(parts[next], signature);
    }
    return signature;
}

} // namespace amado
