// SPDX-License-Identifier: MIT
#include "io/lab/timestampissuer.h"

#include "io/tls/certificates.h"
#include "io/tls/opensslhandles.h"

#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/ts.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using TstInfoPtr = OpenSslPtr<TS_TST_INFO, TS_TST_INFO_free>;
using ImprintPtr = OpenSslPtr<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free>;
using AlgorithmPtr = OpenSslPtr<X509_ALGOR, X509_ALGOR_free>;
using ObjectPtr = OpenSslPtr<ASN1_OBJECT, ASN1_OBJECT_free>;
using IntegerPtr = OpenSslPtr<ASN1_INTEGER, ASN1_INTEGER_free>;
using TimePtr = OpenSslPtr<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free>;

/// The arc for examples (ITU-T X.660): this policy promises nothing.
constexpr char kPolicy[] = "2.999.1";

QByteArray tstInfoOf(const QByteArray &bytes, const QDateTime &at)
{
    QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const AlgorithmPtr algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    const ImprintPtr imprint(TS_MSG_IMPRINT_new());
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(digest.data()),
                           int(digest.size()));
    const ObjectPtr policy(OBJ_txt2obj(kPolicy, 1));
    const IntegerPtr serial(ASN1_INTEGER_new());
    ASN1_INTEGER_set(serial.get(), 1);
    // No trailing zeros in the fraction (RFC 3161, section 2.4.2).
    QString text = at.toUTC().toString(u"yyyyMMddHHmmss.zzz"_s);
    while (text.endsWith(u'0') && text.contains(u'.'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    const TimePtr time(ASN1_GENERALIZEDTIME_new());
    ASN1_STRING_set(time.get(), QByteArray(text.toLatin1() + 'Z').constData(),
                    int(text.size()) + 1);
    const TstInfoPtr info(TS_TST_INFO_new());
    TS_TST_INFO_set_version(info.get(), 1);
    TS_TST_INFO_set_policy_id(info.get(), policy.get());
    TS_TST_INFO_set_msg_imprint(info.get(), imprint.get());
    TS_TST_INFO_set_serial(info.get(), serial.get());
    TS_TST_INFO_set_time(info.get(), time.get());
    unsigned char *der = nullptr;
    const int size = i2d_TS_TST_INFO(info.get(), &der);
    const QByteArray encoded(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return encoded;
}

/// OpenSSL would put the time of this machine otherwise.
void setSigningTime(CMS_SignerInfo *signer, const QDateTime &at)
{
    ASN1_TIME *time = ASN1_TIME_set(nullptr, time_t(at.toSecsSinceEpoch()));
    CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time, -1);
    ASN1_TIME_free(time);
}

} // namespace

Result<QByteArray> makeTimestampToken(const QByteArray &bytes, const QDateTime &at,
                                      const SigningChain &authority)
{
    const X509StackPtr links(sk_X509_new_null());
    for (const QByteArray &der : authority.certificates) {
        auto certificate = x509FromDer(der);
        if (!certificate)
            return failure(certificate.error());
        sk_X509_push(links.get(), certificate->release());
    }
    constexpr unsigned kFlags = CMS_BINARY | CMS_PARTIAL | CMS_STREAM;
    const CmsPtr cms(CMS_sign(nullptr, nullptr, links.get(), nullptr, kFlags));
    const QByteArray info = tstInfoOf(bytes, at);
    const OpenSslBioPtr content(BIO_new_mem_buf(info.constData(), int(info.size())));
    const OpenSslBioPtr out(BIO_new(BIO_s_mem()));
    CMS_SignerInfo *signer = nullptr;
    if (cms && CMS_set1_eContentType(cms.get(), OBJ_nid2obj(NID_id_smime_ct_TSTInfo)) == 1)
        signer = CMS_add1_signer(cms.get(), sk_X509_value(links.get(), 0), authority.key,
                                 EVP_sha256(), kFlags | CMS_CADES | CMS_NOSMIMECAP | CMS_NOCERTS);
    if (signer != nullptr)
        setSigningTime(signer, at);
    const bool done = signer != nullptr && i2d_CMS_bio_stream(out.get(), cms.get(), content.get(),
                                                              CMS_BINARY | CMS_STREAM) == 1;
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    const QString detail = QString::fromLatin1(reason == nullptr ? "?" : reason);
    ERR_clear_error();
    if (!done)
        return failure(ErrorCode::Internal, Reason::None, {}, u"timestamp token: "_s + detail);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return QByteArray(data, qsizetype(size));
}

} // namespace amado
