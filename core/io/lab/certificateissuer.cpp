// SPDX-License-Identifier: MIT
#include "io/lab/certificateissuer.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using ExtensionPtr = OpenSslPtr<X509_EXTENSION, X509_EXTENSION_free>;

tl::unexpected<Error> opensslFailure(const QString &what)
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    const QString detail = what + u": "_s + QString::fromLatin1(reason == nullptr ? "?" : reason);
    ERR_clear_error();
    return failure(ErrorCode::Internal, Reason::None, {}, detail);
}

void addNamePart(X509_NAME *name, const char *field, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(utf8.constData()),
                               int(utf8.size()), -1, 0);
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    X509V3_CTX context{};
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const auto &[name, value] : request.extensions) {
        const ExtensionPtr extension(
            X509V3_EXT_nconf(nullptr, &context, name.constData(), value.constData()));
        if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
            return false;
    }
    return true;
}

} // namespace

Result<EvpKeyPtr> generateRsaKey(int bits)
{
    EvpKeyPtr key(EVP_RSA_gen(static_cast<unsigned>(bits)));
    if (!key)
        return opensslFailure(u"RSA key"_s);
    return key;
}

QByteArray privateKeyPem(EVP_PKEY *key)
{
    const OpenSslBioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, qsizetype(size));
}

Result<std::vector<EvpKeyPtr>> readPrivateKeys(const QByteArray &pem)
{
    std::vector<EvpKeyPtr> keys;
    const OpenSslBioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    while (EvpKeyPtr key{PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr)})
        keys.push_back(std::move(key));
    ERR_clear_error();
    if (keys.empty())
        return failure(ErrorCode::InvalidData, Reason::None, {}, u"no private key in PEM text"_s);
    return keys;
}

Result<X509Ptr> issueCertificate(const CertificateRequest &request, EVP_PKEY *key, X509 *issuer,
                                 EVP_PKEY *issuerKey)
{
    X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), request.serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()),
                  time_t(request.notBefore.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()),
                  time_t(request.notAfter.toSecsSinceEpoch()));
    X509_NAME *name = X509_get_subject_name(certificate.get());
    addNamePart(name, "O", request.organization);
    addNamePart(name, "CN", request.commonName);
    X509 *above = issuer == nullptr ? certificate.get() : issuer;
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(above));
    X509_set_pubkey(certificate.get(), key);
    if (!addExtensions(certificate.get(), above, request))
        return opensslFailure(u"extension"_s);
    const EVP_MD *digest = EVP_get_digestbyname(request.digest.constData());
    if (digest == nullptr || X509_sign(certificate.get(), issuerKey, digest) == 0)
        return opensslFailure(u"signature"_s);
    return certificate;
}

} // namespace amado
