// SPDX-License-Identifier: MIT
#include "io/lab/feedsigner.h"

#include "io/feed/chaincheck.h"
#include "io/feed/xmlseccontext.h"
#include "io/lab/certificateissuer.h"
#include "model/config/xmldocument.h"
#include "model/feed/feeddocument.h"

#include <QCryptographicHash>

#include <array>

#include <libxml/c14n.h>
#include <libxml/parser.h>

#include <openssl/bn.h>
#include <openssl/core_names.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using BigNumberPtr = OpenSslPtr<BIGNUM, BN_free>;
using DigestContextPtr = OpenSslPtr<EVP_MD_CTX, EVP_MD_CTX_free>;

constexpr char kEndTag[] = "</EOCS>";
constexpr char kSignatureSpace[] = "http://www.w3.org/2000/09/xmldsig#";

tl::unexpected<Error> notSignable(const QString &detail)
{
    return failure(ErrorCode::InvalidData, Reason::NotAFeed, {}, detail);
}

/// The canonical form (C14N 1.0) of a document that will be signed.
Result<QByteArray> canonicalForm(const QByteArray &text)
{
    initialiseXmlSec();
    const QuietXml quiet;
    xmlDocPtr tree = xmlReadMemory(text.constData(), int(text.size()), nullptr, "UTF-8",
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    xmlChar *canonical = nullptr;
    const int size =
        tree == nullptr ? -1
                        : xmlC14NDocDumpMemory(tree, nullptr, XML_C14N_1_0, nullptr, 0, &canonical);
    QByteArray bytes(reinterpret_cast<const char *>(canonical), std::max(size, 0));
    xmlFree(canonical);
    xmlFreeDoc(tree);
    if (size < 0)
        return notSignable(u"no canonical form"_s);
    return bytes;
}

/// Where the signature goes, or why it cannot.
Result<qsizetype> placeOfSignature(const QByteArray &text)
{
    const auto document = XmlDocument::parse(text);
    if (!document)
        return failure(document.error());
    const XmlElement &root = document->element(0);
    if (root.name != "EOCS" || root.isSelfClosing() || document->encoding() != TextEncoding::Utf8)
        return notSignable(u"not an EOCS document in UTF-8"_s);
    for (const XmlAttribute &attribute : document->attributes(0)) {
        // They would become part of the canonical SignedInfo.
        if (attribute.name.starts_with("xml"))
            return notSignable(u"namespace declared on the root"_s);
    }
    if (document->child(0, "Signature") != XmlElement::kNone)
        return notSignable(u"already signed"_s);
    return qsizetype(root.endTag.begin);
}

/// As it stands in the document; `canonical`: as it is signed.
QByteArray signedInfo(const QByteArray &digest, bool canonical)
{
    const auto algorithm = [&](const QByteArray &name, const QByteArray &uri) -> QByteArray {
        return '<' + name + " Algorithm=\"" + uri + '"' +
               (canonical ? "></" + name + '>' : QByteArray(" />"));
    };
    const QByteArray c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    return QByteArray("<SignedInfo") +
           (canonical ? QByteArray(" xmlns=\"") + kSignatureSpace + '"' : QByteArray()) + '>' +
           algorithm("CanonicalizationMethod", c14n) +
           algorithm("SignatureMethod", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256") +
           "<Reference URI=\"\"><Transforms>" +
           algorithm("Transform", "http://www.w3.org/2000/09/xmldsig#enveloped-signature") +
           algorithm("Transform", c14n) + "</Transforms>" +
           algorithm("DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256") + "<DigestValue>" +
           digest.toBase64() + "</DigestValue></Reference></SignedInfo>";
}

QByteArray rsaSha256(EVP_PKEY *key, const QByteArray &bytes)
{
    const DigestContextPtr context(EVP_MD_CTX_new());
    size_t size = 0;
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, data, size_t(bytes.size())) != 1)
        return {};
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       data, size_t(bytes.size())) != 1)
        return {};
    return signature;
}

QByteArray numberOf(EVP_PKEY *key, const char *name)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const BigNumberPtr number(raw);
    QByteArray bytes(BN_num_bytes(raw), '\0');
    BN_bn2bin(raw, reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes.toBase64();
}

QByteArray x509Data(const std::vector<QByteArray> &certificates)
{
    QByteArray text = "<X509Data>";
    for (const QByteArray &der : certificates)
        text += "<X509Certificate>" + der.toBase64() + "</X509Certificate>";
    return text + "</X509Data>";
}

QByteArray countersignature(const SigningChain &authority, const QByteArray &token)
{
    return "<Object Id=\"ts-countersig\">" + x509Data(authority.certificates) +
           "<CounterSignature ts-format=\"cms-timestamp-message\" "
           "xmlns=\"http://schemas.microsoft.com/xmldsig/timestamp/2003\">" +
           token.toBase64() + "</CounterSignature></Object>";
}

// The certificates of the practice PKI

struct Validity
{
    QDateTime from;
    QDateTime to;
};

CertificateRequest request(const QString &name, quint32 serial, const Validity &validity)
{
    return {u"Amado Practice Lab"_s, name, serial, validity.from, validity.to, {}, "SHA256"};
}

CertificateRequest authorityRequest(const QString &name, quint32 serial, const Validity &validity)
{
    CertificateRequest made = request(name, serial, validity);
    made.extensions = {{"basicConstraints", "critical,CA:TRUE"},
                       {"keyUsage", "critical,keyCertSign,cRLSign"},
                       {"subjectKeyIdentifier", "hash"}};
    return made;
}

CertificateRequest leafRequest(const QString &name, quint32 serial, const Validity &validity,
                               const QByteArray &purposes)
{
    CertificateRequest made = request(name, serial, validity);
    made.extensions = {{"basicConstraints", "critical,CA:FALSE"},
                       {"keyUsage", "critical,digitalSignature"},
                       {"extendedKeyUsage", purposes},
                       {"subjectKeyIdentifier", "hash"},
                       {"authorityKeyIdentifier", "keyid"}};
    return made;
}

/// DER of signer, authority and root.
Result<std::vector<QByteArray>> signerChain(const FeedKeys &keys, EVP_PKEY *rootKey,
                                            const Validity &signerValidity,
                                            const Validity &authorityValidity)
{
    const auto root =
        issueCertificate(authorityRequest(u"Amado Practice Root"_s, 1, authorityValidity), rootKey,
                         nullptr, rootKey);
    if (!root)
        return failure(root.error());
    auto between = authorityRequest(u"Amado Practice Code Signing CA"_s, 2, authorityValidity);
    between.extensions.emplace_back("authorityKeyIdentifier", "keyid");
    const auto authority = issueCertificate(between, keys.authority.get(), root->get(), rootKey);
    if (!authority)
        return failure(authority.error());
    const QByteArray purposes = QByteArray(kCodeSigningPurpose) + ',' + kExchangeXmlPurpose;
    const auto signer =
        issueCertificate(leafRequest(u"Amado Practice XML Signing"_s, 3, signerValidity, purposes),
                         keys.signer.get(), authority->get(), keys.authority.get());
    if (!signer)
        return failure(signer.error());
    return std::vector{derOf(signer->get()), derOf(authority->get()), derOf(root->get())};
}

Result<std::vector<QByteArray>> timestampChain(const FeedKeys &keys, const Validity &validity)
{
    EVP_PKEY *rootKey = keys.timestampRoot.get();
    const auto root =
        issueCertificate(authorityRequest(u"Amado Practice Time-Stamp Root"_s, 4, validity),
                         rootKey, nullptr, rootKey);
    if (!root)
        return failure(root.error());
    const QByteArray purpose = QByteArray("critical,") + kTimeStampingPurpose;
    const auto leaf =
        issueCertificate(leafRequest(u"Amado Practice Time-Stamp Service"_s, 5, validity, purpose),
                         keys.timestampAuthority.get(), root->get(), rootKey);
    if (!leaf)
        return failure(leaf.error());
    return std::vector{derOf(leaf->get()), derOf(root->get())};
}

QByteArray withAddedConfig(QByteArray document)
{
    return document.insert(
        document.lastIndexOf("<Signature "),
        "<Config id=\"M0\" desc=\"Added after signing.\"><ActionList /></Config>");
}

} // namespace

Result<QByteArray> signFeed(const QByteArray &text, const SigningChain &signer,
                            const SigningChain *timestampAuthority, const QDateTime &at)
{
    const auto place = placeOfSignature(text);
    if (!place)
        return failure(place.error());
    const auto canonical = canonicalForm(text);
    if (!canonical)
        return failure(canonical.error());
    const QByteArray digest = QCryptographicHash::hash(*canonical, QCryptographicHash::Sha256);
    const QByteArray value = rsaSha256(signer.key, signedInfo(digest, true));
    if (value.isEmpty())
        return failure(ErrorCode::Internal, Reason::None, {}, u"RSA-SHA256"_s);
    QByteArray signature = QByteArray("<Signature xmlns=\"") + kSignatureSpace + "\">" +
                           signedInfo(digest, false) + "<SignatureValue>" + value.toBase64() +
                           "</SignatureValue><KeyInfo><KeyValue><RSAKeyValue>" + "<Modulus>" +
                           numberOf(signer.key, OSSL_PKEY_PARAM_RSA_N) + "</Modulus><Exponent>" +
                           numberOf(signer.key, OSSL_PKEY_PARAM_RSA_E) +
                           "</Exponent></RSAKeyValue></KeyValue>" + x509Data(signer.certificates) +
                           "</KeyInfo>";
    if (timestampAuthority != nullptr) {
        const auto token = makeTimestampToken(value, at, *timestampAuthority);
        if (!token)
            return failure(token.error());
        signature += countersignature(*timestampAuthority, *token);
    }
    return QByteArray(text).insert(*place, signature + "</Signature>");
}

Result<FeedKeys> FeedKeys::generate()
{
    FeedKeys keys;
    for (EvpKeyPtr *key : {&keys.root, &keys.authority, &keys.signer, &keys.timestampRoot,
                           &keys.timestampAuthority, &keys.strangerRoot}) {
        auto made = generateRsaKey();
        if (!made)
            return failure(made.error());
        *key = std::move(*made);
    }
    return keys;
}

QByteArray FeedKeys::toPem() const
{
    QByteArray pem;
    for (const EvpKeyPtr *key :
         {&root, &authority, &signer, &timestampRoot, &timestampAuthority, &strangerRoot})
        pem += privateKeyPem(key->get());
    return pem;
}

Result<FeedKeys> FeedKeys::fromPem(const QByteArray &pem)
{
    auto read = readPrivateKeys(pem);
    if (!read)
        return failure(read.error());
    if (read->size() != 6)
        return failure(ErrorCode::InvalidData, Reason::None, {}, u"not six keys"_s);
    auto &all = *read;
    return FeedKeys{std::move(all[0]), std::move(all[1]), std::move(all[2]),
                    std::move(all[3]), std::move(all[4]), std::move(all[5])};
}

Result<FeedSigner> FeedSigner::found(FeedKeys keys, const QDateTime &founded)
{
    const QDateTime from = founded.toUTC().addDays(-60);
    const Validity authorities{from, from.addYears(10)};
    const Validity usual{from, from.addYears(2)};
    const Validity ended{from, from.addDays(7)};
    auto signer = signerChain(keys, keys.root.get(), usual, authorities);
    auto expired = signerChain(keys, keys.root.get(), ended, authorities);
    auto strange = signerChain(keys, keys.strangerRoot.get(), usual, authorities);
    auto timestamp = timestampChain(keys, authorities);
    for (const auto *chain : {&signer, &expired, &strange, &timestamp}) {
        if (!*chain)
            return failure(chain->error());
    }
    FeedSigner made;
    made.m_keys = std::move(keys);
    made.m_signer = std::move(*signer);
    made.m_expiredSigner = std::move(*expired);
    made.m_strangeSigner = std::move(*strange);
    made.m_timestampAuthority = std::move(*timestamp);
    for (const auto &[der, roots] :
         {std::pair{made.m_signer.back(), &made.m_anchors.feedRoots},
          std::pair{made.m_timestampAuthority.back(), &made.m_anchors.timestampRoots}}) {
        const auto root = readCertificate(der);
        if (!root)
            return failure(root.error());
        roots->push_back(*root);
    }
    return made;
}

QByteArray FeedSigner::rootPem() const
{
    return toPem(m_anchors.feedRoots);
}

QByteArray FeedSigner::timestampRootPem() const
{
    return toPem(m_anchors.timestampRoots);
}

SigningChain FeedSigner::signer() const
{
    return {m_keys.signer.get(), m_signer};
}

SigningChain FeedSigner::timestampAuthority() const
{
    return {m_keys.timestampAuthority.get(), m_timestampAuthority};
}

Result<QByteArray> FeedSigner::sign(const QByteArray &text, FeedVariant variant,
                                    const QDateTime &at) const
{
    const SigningChain timestamp = timestampAuthority();
    switch (variant) {
    case FeedVariant::Good:
        return signFeed(text, signer(), &timestamp, at);
    case FeedVariant::ExpiredSigner:
        return signFeed(text, {m_keys.signer.get(), m_expiredSigner}, nullptr, at);
    case FeedVariant::UntrustedAuthority:
        return signFeed(text, {m_keys.signer.get(), m_strangeSigner}, &timestamp, at);
    case FeedVariant::NoTimestamp:
        return signFeed(text, signer(), nullptr, at);
    case FeedVariant::Altered: {
        auto document = signFeed(text, signer(), &timestamp, at);
        if (document)
            *document = withAddedConfig(std::move(*document));
        return document;
    }
    case FeedVariant::Unsigned:
        return text;
    case FeedVariant::Older:
        return signFeed(text, signer(), &timestamp, at.addDays(-30));
    }
    Q_UNREACHABLE();
}

} // namespace amado
