#include "io/lab/labcertificates.h"

#include <QRandomGenerator>

#include <openssl/err.h>
#include <openssl/x509v3.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    const bool added = extension != nullptr && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

QByteArray alternativeNames(const LabCertificateWish &wish)
{
    QStringList names;
    for (const QString &name : wish.dnsNames)
        names.append(u"DNS:"_s + name);
    for (const QString &address : wish.addresses)
        names.append(u"IP:"_s + address);
    return names.join(u',').toLatin1();
}

bool addExtensions(X509 *certificate, X509 *issuer, const LabCertificateWish &wish)
{
    const QByteArray names = alternativeNames(wish);
    return addExtension(certificate, issuer, NID_basic_constraints,
                        wish.authority ? "critical,CA:TRUE" : "critical,CA:FALSE") &&
           addExtension(certificate, issuer, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, issuer, NID_key_usage,
                        wish.authority ? "critical,keyCertSign,cRLSign"
                                       : "critical,digitalSignature") &&
           (wish.authority || addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth")) &&
           (names.isEmpty() || addExtension(certificate, issuer, NID_subject_alt_name, names));
}

bool setName(X509 *certificate, const QString &commonName)
{
    const QByteArray utf8 = commonName.toUtf8();
    return X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate), NID_commonName,
                                      MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(utf8.constData()),
                                      int(utf8.size()), -1, 0) == 1;
}

bool setTimes(X509 *certificate, const LabCertificateWish &wish)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate),
                         time_t(wish.notBefore.toSecsSinceEpoch())) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate),
                         time_t(wish.notAfter.toSecsSinceEpoch())) != nullptr;
}

bool setSerial(X509 *certificate)
{
    // Positive, and at most 63 bits.
    const quint64 serial = QRandomGenerator::system()->generate64() >> 1;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial | 1) == 1;
}

} // namespace

Result<LabIdentity> makeLabIdentity(const LabCertificateWish &wish, const LabIdentity *issuer)
{
    LabIdentity made;
    made.key.reset(EVP_EC_gen("P-256"));
    made.certificate.reset(X509_new());
    X509 *certificate = made.certificate.get();
    const LabIdentity &signer = issuer ? *issuer : made;
    const bool done =
        made.key && certificate != nullptr && X509_set_version(certificate, 2) == 1 &&
        setSerial(certificate) && setName(certificate, wish.commonName) &&
        setTimes(certificate, wish) &&
        X509_set_issuer_name(certificate, X509_get_subject_name(signer.certificate.get())) == 1 &&
        X509_set_pubkey(certificate, made.key.get()) == 1 &&
        addExtensions(certificate, signer.certificate.get(), wish) &&
        X509_sign(certificate, signer.key.get(), EVP_sha256()) > 0;
    ERR_clear_error();
    if (!done)
        return failure(ErrorCode::Internal, Reason::None, wish.commonName,
                       u"cannot make a certificate"_s);
    return made;
}

} // namespace amado
