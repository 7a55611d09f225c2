// SPDX-License-Identifier: MIT
#include "io/feed/timestamptoken.h"

#include "io/feed/chaincheck.h"
#include "io/tls/certificates.h"
#include "io/tls/opensslhandles.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/ts.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxToken = 64 * 1024;
constexpr int kClockToleranceSeconds = 300;

using TstInfoPtr = OpenSslPtr<TS_TST_INFO, TS_TST_INFO_free>;
using SigningCertPtr = OpenSslPtr<ESS_SIGNING_CERT, ESS_SIGNING_CERT_free>;
using SigningCertV2Ptr = OpenSslPtr<ESS_SIGNING_CERT_V2, ESS_SIGNING_CERT_V2_free>;

TimestampProof refused(TrustRule rule, const QString &detail)
{
    TimestampProof proof;
    proof.state = TimestampProof::State::Refused;
    proof.rule = rule;
    proof.detail = detail;
    return proof;
}

QByteArray bytesOf(const ASN1_STRING *string)
{
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                      ASN1_STRING_length(string));
}

int objectNid(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return OBJ_obj2nid(object);
}

bool isStrongDigest(int nid)
{
    return nid == NID_sha256 || nid == NID_sha384 || nid == NID_sha512;
}

/// GeneralizedTime in UTC with an optional fraction (RFC 3161, section 2.4.2); invalid for any
/// other form.
QDateTime timeOf(const ASN1_GENERALIZEDTIME *time)
{
    if (time == nullptr)
        return {};
    static const QRegularExpression form(u"^(\\d{14})(?:\\.(\\d{1,9}))?Z$"_s);
    const auto match = form.match(QString::fromLatin1(bytesOf(time)));
    if (!match.hasMatch())
        return {};
    QDateTime moment = QDateTime::fromString(match.captured(1), u"yyyyMMddHHmmss"_s);
    moment.setTimeSpec(Qt::UTC);
    return moment.addMSecs(match.captured(2).leftJustified(3, u'0').left(3).toInt());
}

CmsPtr readCms(const QByteArray &token)
{
    const auto *cursor = reinterpret_cast<const unsigned char *>(token.constData());
    const auto *end = cursor + token.size();
    CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &cursor, long(token.size())));
    if (cursor != end)
        cms.reset();
    return cms;
}

TstInfoPtr readTstInfo(CMS_ContentInfo *cms)
{
    if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed ||
        OBJ_obj2nid(CMS_get0_eContentType(cms)) != NID_id_smime_ct_TSTInfo)
        return nullptr;
    ASN1_OCTET_STRING **content = CMS_get0_content(cms);
    if (content == nullptr || *content == nullptr)
        return nullptr;
    const unsigned char *cursor = ASN1_STRING_get0_data(*content);
    const unsigned char *end = cursor + ASN1_STRING_length(*content);
    TstInfoPtr info(d2i_TS_TST_INFO(nullptr, &cursor, ASN1_STRING_length(*content)));
    if (cursor != end || !info || TS_TST_INFO_get_version(info.get()) != 1)
        return nullptr;
    return info;
}

struct AnySequenceDeleter
{
    void operator()(ASN1_SEQUENCE_ANY *sequence) const
    {
        sk_ASN1_TYPE_pop_free(sequence, ASN1_TYPE_free);
    }
};
using AnySequencePtr = std::unique_ptr<ASN1_SEQUENCE_ANY, AnySequenceDeleter>;

AnySequencePtr readSequence(const ASN1_STRING *der)
{
    const unsigned char *cursor = ASN1_STRING_get0_data(der);
    return AnySequencePtr(d2i_ASN1_SEQUENCE_ANY(nullptr, &cursor, ASN1_STRING_length(der)));
}

/// Puts the encoding of `inner`, cut to its first element, in the place of the first element of
/// `outer`.
QByteArray withFirstOnly(ASN1_SEQUENCE_ANY *outer, ASN1_SEQUENCE_ANY *inner)
{
    while (sk_ASN1_TYPE_num(inner) > 1)
        ASN1_TYPE_free(sk_ASN1_TYPE_pop(inner));
    unsigned char *der = nullptr;
    int size = i2d_ASN1_SEQUENCE_ANY(inner, &der);
    if (size < 0)
        return {};
    ASN1_STRING_set0(sk_ASN1_TYPE_value(outer, 0)->value.sequence, der, size);
    der = nullptr;
    size = i2d_ASN1_SEQUENCE_ANY(outer, &der);
    if (size < 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

/// The attribute that ties the token to one certificate (RFC 2634 and RFC 5035), with the first
/// identifier alone: that one has to be the signer's. Microsoft's tokens name further certificates
/// that come with no document.
template<class Pointer, class ReadDer>
Pointer signedAttribute(CMS_SignerInfo *signer, int nid, ReadDer read)
{
    const auto *value = static_cast<ASN1_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), -3, V_ASN1_SEQUENCE));
    const AnySequencePtr outer = value == nullptr ? nullptr : readSequence(value);
    if (!outer || sk_ASN1_TYPE_num(outer.get()) < 1 ||
        sk_ASN1_TYPE_value(outer.get(), 0)->type != V_ASN1_SEQUENCE)
        return nullptr;
    const AnySequencePtr inner = readSequence(sk_ASN1_TYPE_value(outer.get(), 0)->value.sequence);
    if (!inner)
        return nullptr;
    const QByteArray der = withFirstOnly(outer.get(), inner.get());
    const auto *cursor = reinterpret_cast<const unsigned char *>(der.constData());
    return Pointer(read(nullptr, &cursor, long(der.size())));
}

bool namesItsCertificate(CMS_SignerInfo *signer, X509 *certificate)
{
    const auto old = signedAttribute<SigningCertPtr>(signer, NID_id_smime_aa_signingCertificate,
                                                     d2i_ESS_SIGNING_CERT);
    const auto current = signedAttribute<SigningCertV2Ptr>(
        signer, NID_id_smime_aa_signingCertificateV2, d2i_ESS_SIGNING_CERT_V2);
    if (!old && !current)
        return false;
    const X509StackPtr chain(sk_X509_new_null());
    pushShared(chain.get(), certificate);
    return OSSL_ESS_check_signing_certs(old.get(), current.get(), chain.get(), 1) == 1;
}

/// One token under examination.
class Token
{
public:
    explicit Token(const TimestampQuestion &question)
        : m_question(question)
        , m_cms(readCms(question.token))
        , m_info(m_cms ? readTstInfo(m_cms.get()) : nullptr)
        , m_certificates(sk_X509_new_null())
    {
        for (const QByteArray &der : question.certificates) {
            if (const auto certificate = x509FromDer(der))
                pushShared(m_certificates.get(), certificate->get());
        }
    }

    [[nodiscard]] TimestampProof check(const CertificateChain &roots)
    {
        if (!m_info)
            return refused(TrustRule::NotWellFormed, u"not an RFC 3161 token"_s);
        const QDateTime at = timeOf(TS_TST_INFO_get_time(m_info.get()));
        if (!at.isValid())
            return refused(TrustRule::NotWellFormed, u"the token names no time"_s);
        if (auto fault = checkImprint())
            return std::move(*fault);
        if (auto fault = checkSignature())
            return std::move(*fault);
        return checkSigner(at, roots);
    }

private:
    std::optional<TimestampProof> checkImprint()
    {
        TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(m_info.get());
        if (objectNid(TS_MSG_IMPRINT_get_algo(imprint)) != NID_sha256)
            return refused(TrustRule::AlgorithmRefused, u"the imprint is not SHA-256"_s);
        const QByteArray expected =
            QCryptographicHash::hash(m_question.signatureValue, QCryptographicHash::Sha256);
        if (bytesOf(TS_MSG_IMPRINT_get_msg(imprint)) != expected)
            return refused(TrustRule::DigestDiffers, u"the token belongs to another signature"_s);
        return std::nullopt;
    }

    std::optional<TimestampProof> checkSignature()
    {
        STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(m_cms.get());
        if (signers == nullptr || sk_CMS_SignerInfo_num(signers) != 1)
            return refused(TrustRule::NotWellFormed, u"not exactly one signer"_s);
        m_signerInfo = sk_CMS_SignerInfo_value(signers, 0);
        X509_ALGOR *digest = nullptr;
        CMS_SignerInfo_get0_algs(m_signerInfo, nullptr, nullptr, &digest, nullptr);
        if (!isStrongDigest(objectNid(digest)))
            return refused(TrustRule::WeakCryptography, u"digest of the token's signature"_s);
        const X509StackPtr inside(CMS_get1_certs(m_cms.get()));
        for (int i = 0; i < sk_X509_num(inside.get()); ++i)
            pushShared(m_certificates.get(), sk_X509_value(inside.get(), i));
        const OpenSslBioPtr out(BIO_new(BIO_s_mem()));
        // The chain is judged for the time the token names, which CMS_verify cannot do.
        const int verified = CMS_verify(m_cms.get(), m_certificates.get(), nullptr, nullptr,
                                        out.get(), CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY);
        const unsigned long error = ERR_peek_error();
        CMS_SignerInfo_get0_algs(m_signerInfo, nullptr, &m_signer, nullptr, nullptr);
        if (m_signer == nullptr)
            return refused(TrustRule::CertificateMissing, u"certificate of the authority"_s);
        if (verified != 1)
            return refused(TrustRule::SignatureDiffers,
                           QString::fromLatin1(ERR_reason_error_string(error)));
        if (!namesItsCertificate(m_signerInfo, m_signer))
            return refused(TrustRule::SignatureDiffers, u"the token names another certificate"_s);
        return std::nullopt;
    }

    TimestampProof checkSigner(const QDateTime &at, const CertificateChain &roots)
    {
        std::vector<X509 *> given{m_signer};
        for (int i = 0; i < sk_X509_num(m_certificates.get()); ++i)
            given.push_back(sk_X509_value(m_certificates.get(), i));
        const QString purpose = QString::fromLatin1(kTimeStampingPurpose);
        ChainFinding finding = checkChain(given, roots, {{purpose}, true, purpose, at});
        TimestampProof proof;
        proof.chain = std::move(finding.chain);
        proof.state = TimestampProof::State::Refused;
        if (finding.rule != TrustRule::None) {
            proof.rule = finding.rule;
            proof.detail =
                proof.chain.at(size_t(finding.brokenLink)).commonName + u": "_s + finding.detail;
        } else if (at > m_question.now.addSecs(kClockToleranceSeconds)) {
            proof.rule = TrustRule::NotYetValid;
            proof.detail = u"signed at "_s + at.toString(Qt::ISODateWithMs);
        } else {
            proof.state = TimestampProof::State::Valid;
            proof.at = at;
        }
        return proof;
    }

    const TimestampQuestion &m_question;
    CmsPtr m_cms;
    TstInfoPtr m_info;
    X509StackPtr m_certificates;
    CMS_SignerInfo *m_signerInfo = nullptr; ///< Of m_cms.
    X509 *m_signer = nullptr;               ///< Of m_cms.
};

} // namespace

TimestampProof checkTimestamp(const TimestampQuestion &question, const CertificateChain &roots)
{
    if (question.token.size() > kMaxToken)
        return refused(TrustRule::TooLarge, u"the token is larger than 64 KiB"_s);
    TimestampProof proof = Token(question).check(roots);
    ERR_clear_error();
    return proof;
}

} // namespace amado
