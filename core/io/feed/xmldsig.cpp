// SPDX-License-Identifier: MIT
#include "io/feed/xmldsig.h"

#include "io/feed/chaincheck.h"
#include "io/feed/signatureshape.h"
#include "io/feed/timestamptoken.h"
#include "io/feed/xmlseccontext.h"
#include "io/tls/certificates.h"
#include "io/tls/opensslhandles.h"
#include "model/config/xmldocument.h"
#include "model/feed/feeddocument.h"

#include <algorithm>

#include <libxml/parser.h>

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using BigNumberPtr = OpenSslPtr<BIGNUM, BN_free>;
using ParamBuilderPtr = OpenSslPtr<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using ParamPtr = OpenSslPtr<OSSL_PARAM, OSSL_PARAM_free>;
using KeyContextPtr = OpenSslPtr<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;

struct XmlDocDeleter
{
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};
using XmlDocPtr = std::unique_ptr<xmlDoc, XmlDocDeleter>;

TrustRule ruleOf(Reason reason)
{
    if (reason == Reason::DocTypeDeclared)
        return TrustRule::DocTypePresent;
    if (reason == Reason::FileTooLarge || reason == Reason::TooDeep)
        return TrustRule::TooLarge;
    return TrustRule::NotWellFormed;
}

/// What PowerShell's > makes of a text, with or without its mark. The declaration still says UTF-8.
bool isUtf16(const QByteArray &document)
{
    return document.startsWith("\xFF\xFE") || document.startsWith("\xFE\xFF") ||
           document.startsWith(QByteArray("<\0", 2)) || document.startsWith(QByteArray("\0<", 2));
}

/// The bytes as the project's own strict reader sees them: it refuses what the other library would
/// only be told not to follow.
std::optional<ShapeFault> readingFault(const QByteArray &document)
{
    if (isUtf16(document))
        return ShapeFault{FeedVerdict::Unreadable, TrustRule::Utf16Copy, u"UTF-16"_s};
    XmlLimits limits;
    limits.maxBytes = FeedLimits::kBytes;
    limits.maxDepth = FeedLimits::kDepth;
    const auto read = XmlDocument::parse(document, {}, limits);
    if (!read) {
        const Error &error = read.error();
        return ShapeFault{FeedVerdict::Unreadable, ruleOf(error.reason),
                          u"line %1: %2"_s.arg(error.line).arg(error.detail)};
    }
    if (read->encoding() != TextEncoding::Utf8 && read->encoding() != TextEncoding::Utf8WithBom)
        return ShapeFault{FeedVerdict::Unreadable, TrustRule::NotWellFormed, u"not UTF-8"_s};
    if (read->elements().size() > FeedLimits::kElements)
        return ShapeFault{FeedVerdict::Unreadable, TrustRule::TooLarge, u"too many elements"_s};
    return std::nullopt;
}

/// White space kept, no entities, no network. Null when it does not parse, or when it has a
/// document type after all.
XmlDocPtr parseTree(const QByteArray &document)
{
    XmlDocPtr tree(xmlReadMemory(document.constData(), int(document.size()), nullptr, "UTF-8",
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (tree && (tree->intSubset != nullptr || tree->extSubset != nullptr))
        tree.reset();
    return tree;
}

BigNumberPtr numberOf(const QByteArray &bigEndian)
{
    return BigNumberPtr(BN_bin2bn(reinterpret_cast<const unsigned char *>(bigEndian.constData()),
                                  int(bigEndian.size()), nullptr));
}

EvpKeyPtr rsaKey(const QByteArray &modulus, const QByteArray &exponent)
{
    const BigNumberPtr n = numberOf(modulus);
    const BigNumberPtr e = numberOf(exponent);
    const ParamBuilderPtr builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const ParamPtr params(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContextPtr context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return EvpKeyPtr(key);
}

/// The certificates of KeyInfo; empty when one of them is none.
std::vector<X509Ptr> readCertificates(const std::vector<QByteArray> &all)
{
    std::vector<X509Ptr> read;
    for (const QByteArray &der : all) {
        auto certificate = x509FromDer(der);
        if (!certificate)
            return {};
        read.push_back(std::move(*certificate));
    }
    return read;
}

FeedProof withFault(FeedProof proof, const ShapeFault &fault)
{
    proof.verdict = fault.verdict;
    proof.rule = fault.rule;
    proof.detail = fault.detail;
    return proof;
}

TimestampProof timestampOf(const FeedSignature &signature, const QDateTime &now,
                           const CertificateChain &roots)
{
    if (!signature.hasTimestamp)
        return {};
    return checkTimestamp(
        {signature.timestampToken, signature.signatureValue, signature.timestampCertificates, now},
        roots);
}

struct Verified
{
    QByteArray content;
    EvpKeyPtr key; ///< The one that verifies.
};

/// With the key of KeyValue where there is one, else with the key of whichever certificate made the
/// signature: nothing says that it comes first.
tl::expected<Verified, TrustRule> verify(const FeedSignature &signature, EvpKeyPtr keyValue,
                                         const std::vector<X509Ptr> &certificates)
{
    std::vector<EvpKeyPtr> keys;
    if (keyValue) {
        keys.push_back(std::move(keyValue));
    } else {
        for (const X509Ptr &certificate : certificates) {
            if (EVP_PKEY *key = X509_get_pubkey(certificate.get()))
                keys.emplace_back(key);
        }
    }
    for (EvpKeyPtr &key : keys) {
        auto content = verifyWithXmlSec(signature.node, key.get());
        ERR_clear_error();
        if (content)
            return Verified{std::move(*content), std::move(key)};
        if (content.error() == TrustRule::DigestDiffers) // No key makes the content right.
            return tl::unexpected(content.error());
    }
    return tl::unexpected(TrustRule::SignatureDiffers);
}

/// The chain of each certificate that has the key is tried: others may have been put beside the
/// signer's.
ChainFinding checkSigners(const std::vector<X509Ptr> &certificates, EVP_PKEY *key,
                          const CertificateChain &roots, const ChainDemand &demand)
{
    std::vector<X509 *> given;
    for (const X509Ptr &certificate : certificates)
        given.push_back(certificate.get());
    const auto hasKey = [key](X509 *certificate) {
        EVP_PKEY *own = X509_get0_pubkey(certificate);
        return own != nullptr && EVP_PKEY_eq(own, key) == 1;
    };
    const auto signers = std::stable_partition(given.begin(), given.end(), hasKey);
    if (signers == given.begin()) {
        ChainFinding finding = checkChain(given, roots, demand);
        finding.rule = TrustRule::KeyValueDiffers;
        finding.brokenLink = 0;
        finding.detail = u"KeyValue is not the key of a certificate"_s;
        return finding;
    }
    std::optional<ChainFinding> first;
    for (auto signer = given.begin(); signer != signers; ++signer) {
        std::iter_swap(given.begin(), signer);
        ChainFinding finding = checkChain(given, roots, demand);
        if (finding.rule == TrustRule::None)
            return finding;
        if (!first)
            first = std::move(finding);
    }
    return *first;
}

/// The signature holds; what are the signer and the time worth?
void judgeSigner(FeedProof &proof, const FeedSignature &signature, EVP_PKEY *key,
                 const std::vector<X509Ptr> &certificates, const TrustAnchors &anchors)
{
    proof.timestamp = timestampOf(signature, proof.checkedAt, anchors.timestampRoots);
    if (proof.timestamp.state == TimestampProof::State::Valid)
        proof.judgedFor = proof.timestamp.at;
    const ChainDemand demand{
        {QString::fromLatin1(kCodeSigningPurpose), QString::fromLatin1(kExchangeXmlPurpose)},
        false,
        QString::fromLatin1(kCodeSigningPurpose),
        proof.judgedFor};
    ChainFinding finding = checkSigners(certificates, key, anchors.feedRoots, demand);
    proof.signer = std::move(finding.chain);
    proof.rule = finding.rule;
    proof.brokenLink = finding.brokenLink;
    if (finding.rule == TrustRule::None) {
        proof.verdict = FeedVerdict::Trusted;
        return;
    }
    proof.verdict = finding.rule == TrustRule::CertificateExpired ? FeedVerdict::Expired
                                                                  : FeedVerdict::ChainRefused;
    proof.detail = proof.signer.at(size_t(proof.brokenLink)).commonName + u": "_s + finding.detail;
}

} // namespace

XmlSignatureCheck::XmlSignatureCheck(TrustAnchors anchors)
    : m_anchors(std::move(anchors))
{}

FeedProof XmlSignatureCheck::check(const QByteArray &document, const QDateTime &now) const
{
    FeedProof proof;
    proof.checkedAt = now.toUTC();
    proof.judgedFor = proof.checkedAt;
    if (const auto fault = readingFault(document))
        return withFault(std::move(proof), *fault);
    initialiseXmlSec();
    const QuietXml quiet;
    const XmlDocPtr tree = parseTree(document);
    if (!tree)
        return withFault(std::move(proof), {FeedVerdict::Unreadable, TrustRule::NotWellFormed,
                                            u"the two XML readers disagree"_s});
    const auto signature = readSignature(tree.get());
    if (!signature)
        return withFault(std::move(proof), signature.error());
    const std::vector<X509Ptr> certificates = readCertificates(signature->certificates);
    const bool hasKeyValue = !signature->modulus.isEmpty();
    EvpKeyPtr keyValue = hasKeyValue ? rsaKey(signature->modulus, signature->exponent) : nullptr;
    ERR_clear_error();
    if (hasKeyValue && !keyValue)
        return withFault(std::move(proof), {FeedVerdict::Altered, TrustRule::KeyInfoRefused,
                                            u"RSAKeyValue is no key"_s});
    const ShapeFault nobody{FeedVerdict::ChainRefused, TrustRule::KeyInfoRefused,
                            signature->certificates.empty()
                                ? u"there is no certificate"_s
                                : u"X509Certificate is no certificate"_s};
    if (certificates.empty() && !keyValue)
        return withFault(std::move(proof), nobody);
    auto verified = verify(*signature, std::move(keyValue), certificates);
    if (!verified)
        return withFault(std::move(proof), {FeedVerdict::Altered, verified.error(), {}});
    if (certificates.empty())
        return withFault(std::move(proof), nobody);
    proof.signedContent = std::move(verified->content);
    judgeSigner(proof, *signature, verified->key.get(), certificates, m_anchors);
    ERR_clear_error();
    return proof;
}

} // namespace amado
