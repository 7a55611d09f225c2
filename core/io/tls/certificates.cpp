// SPDX-License-Identifier: MIT
#include "io/tls/certificates.h"

#include <QCryptographicHash>
#include <QHash>

#include <array>
#include <mutex>
#include <optional>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct BioDeleter
{
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using BioPtr = std::unique_ptr<BIO, BioDeleter>;

QByteArray textOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, qsizetype(size));
}

QString nameText(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB));
    return QString::fromUtf8(textOf(bio.get()));
}

QString commonName(const X509_NAME *name)
{
    const int place = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (place < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QString upperHex(const ASN1_OCTET_STRING *bytes)
{
    if (bytes == nullptr)
        return {};
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(bytes)),
                   ASN1_STRING_length(bytes))
            .toHex()
            .toUpper());
}

QString serialText(X509 *certificate)
{
    BIGNUM *number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr);
    if (number == nullptr)
        return {};
    char *hex = BN_bn2hex(number);
    const QString text = QString::fromLatin1(hex);
    OPENSSL_free(hex);
    BN_free(number);
    return text;
}

QString objectText(const ASN1_OBJECT *object)
{
    std::array<char, 128> text{};
    OBJ_obj2txt(text.data(), int(text.size()), object, 1);
    return QString::fromLatin1(text.data());
}

QStringList extendedKeyUsages(X509 *certificate)
{
    QStringList usages;
    auto *list = static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr));
    for (int i = 0; list != nullptr && i < sk_ASN1_OBJECT_num(list); ++i)
        usages.append(objectText(sk_ASN1_OBJECT_value(list, i)));
    EXTENDED_KEY_USAGE_free(list);
    return usages;
}

QStringList dnsNames(X509 *certificate)
{
    QStringList names;
    auto *list = static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; list != nullptr && i < sk_GENERAL_NAME_num(list); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(list, i);
        if (name->type == GEN_DNS)
            names.append(QString::fromLatin1(
                reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.dNSName)),
                ASN1_STRING_length(name->d.dNSName)));
    }
    GENERAL_NAMES_free(list);
    return names;
}

QByteArray keyBytes(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (size < 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

QString keyText(X509 *certificate)
{
    EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (key == nullptr)
        return {};
    const char *type = EVP_PKEY_get0_type_name(key);
    return u"%1 %2"_s.arg(QString::fromLatin1(type == nullptr ? "?" : type))
        .arg(EVP_PKEY_get_bits(key));
}

QString hashText(const QByteArray &bytes, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, algorithm).toHex());
}

/// What bytes were parsed to before: the servers of an organisation hold the same certificates.
/// Thread-safe; forgets all when it is full.
template<class Value>
class ParsedBytes
{
public:
    [[nodiscard]] std::optional<Value> find(const QByteArray &bytes) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_values.constFind(bytes);
        return found == m_values.cend() ? std::nullopt : std::optional(*found);
    }
    void keep(const QByteArray &bytes, const Value &value)
    {
        if (bytes.size() > kMostBytes)
            return;
        const std::scoped_lock lock(m_mutex);
        if (m_values.size() >= kMost)
            m_values.clear();
        m_values.insert(bytes, value);
    }

private:
    static constexpr qsizetype kMost = 1024;
    static constexpr qsizetype kMostBytes = 16 << 10;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Value> m_values;
};

} // namespace

Result<X509Ptr> x509FromDer(const QByteArray &der)
{
    const auto *cursor = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *end = cursor + der.size();
    X509Ptr certificate(d2i_X509(nullptr, &cursor, long(der.size())));
    ERR_clear_error();
    if (!certificate || cursor != end)
        return failure(ErrorCode::InvalidData, Reason::None, {}, u"not a DER certificate"_s);
    return certificate;
}

CertificateInfo certificateInfo(X509 *certificate)
{
    CertificateInfo info;
    info.der = derOf(certificate);
    info.subject = nameText(X509_get_subject_name(certificate));
    info.issuer = nameText(X509_get_issuer_name(certificate));
    info.commonName = commonName(X509_get_subject_name(certificate));
    info.issuerCommonName = commonName(X509_get_issuer_name(certificate));
    info.serial = serialText(certificate);
    info.notBefore = timeOf(X509_get0_notBefore(certificate));
    info.notAfter = timeOf(X509_get0_notAfter(certificate));
    info.sha1 = hashText(info.der, QCryptographicHash::Sha1).toUpper();
    info.sha256 = hashText(info.der, QCryptographicHash::Sha256);
    info.keySha256 = hashText(keyBytes(certificate), QCryptographicHash::Sha256);
    info.subjectKeyId = upperHex(X509_get0_subject_key_id(certificate));
    info.authorityKeyId = upperHex(X509_get0_authority_key_id(certificate));
    info.extendedKeyUsages = extendedKeyUsages(certificate);
    info.dnsNames = dnsNames(certificate);
    info.isCa = (X509_get_extension_flags(certificate) & EXFLAG_CA) != 0;
    info.keyText = keyText(certificate);
    info.signatureAlgorithm = QString::fromLatin1(OBJ_nid2ln(X509_get_signature_nid(certificate)));
    ERR_clear_error();
    return info;
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size < 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

Result<CertificateInfo> readCertificate(const QByteArray &der)
{
    static ParsedBytes<CertificateInfo> known;
    if (auto info = known.find(der))
        return std::move(*info);
    const auto certificate = x509FromDer(der);
    if (!certificate)
        return failure(certificate.error());
    CertificateInfo info = certificateInfo(certificate->get());
    known.keep(der, info);
    return info;
}

Result<CertificateChain> readPem(const QByteArray &pem)
{
    static ParsedBytes<CertificateChain> known;
    if (auto chain = known.find(pem))
        return std::move(*chain);
    CertificateChain chain;
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    while (const X509Ptr certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        chain.push_back(certificateInfo(certificate.get()));
    // The end of the text is an error to OpenSSL as well.
    const unsigned long last = ERR_peek_last_error();
    const bool atEnd =
        ERR_GET_LIB(last) == ERR_LIB_PEM && ERR_GET_REASON(last) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!atEnd)
        return failure(ErrorCode::InvalidData, Reason::None, {},
                       u"damaged certificate in PEM text"_s);
    if (chain.empty())
        return failure(ErrorCode::InvalidData, Reason::None, {}, u"no certificate in PEM text"_s);
    known.keep(pem, chain);
    return chain;
}

} // namespace amado
