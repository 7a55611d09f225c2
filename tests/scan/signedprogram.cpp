// SPDX-License-Identifier: MIT
#include "scan/signedprogram.h"

#include "io/scan/peimage.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QtEndian>

#include <openssl/err.h>
#include <openssl/pkcs7.h>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPeHeader = 0x80;
constexpr qsizetype kHeaders = 0x400;

void put16(QByteArray &bytes, qsizetype at, quint16 value)
{
    qToLittleEndian(value, bytes.data() + at);
}

void put32(QByteArray &bytes, qsizetype at, quint32 value)
{
    qToLittleEndian(value, bytes.data() + at);
}

qsizetype securityEntry(bool is64)
{
    return kPeHeader + 24 + (is64 ? 112 : 96) + 4 * 8;
}

/// A chain of the tests' own: keys once for the program, certificates by plan.
struct ProgramKeys
{
    EvpKeyPtr root = *generateRsaKey();
    EvpKeyPtr authority = *generateRsaKey();
    EvpKeyPtr signer = *generateRsaKey();
    EvpKeyPtr stamper = *generateRsaKey();
};

const ProgramKeys &keys()
{
    static const ProgramKeys made;
    return made;
}

CertificateRequest requestOf(const QString &organization, const QString &name, quint32 serial,
                             const QDateTime &from, const QDateTime &until, bool authority,
                             const QByteArray &purposes = {})
{
    CertificateRequest request{organization, name, serial, from, until, {}, "SHA256"};
    request.extensions = {
        {"basicConstraints", authority ? "critical,CA:TRUE" : "critical,CA:FALSE"},
        {"keyUsage", authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature"},
        {"subjectKeyIdentifier", "hash"}};
    if (!purposes.isEmpty())
        request.extensions.emplace_back("extendedKeyUsage", purposes);
    return request;
}

const QDateTime kFrom = kSigned.addDays(-30);

X509 *rootCertificate()
{
    static const X509Ptr root = *issueCertificate(
        requestOf(u"Tests"_s, u"Root of the tests"_s, 1, kFrom, kSigned.addYears(20), true),
        keys().root.get(), nullptr, keys().root.get());
    return root.get();
}

X509 *authorityCertificate()
{
    static const X509Ptr authority = *issueCertificate(
        requestOf(u"Tests"_s, u"Authority of the tests"_s, 2, kFrom, kSigned.addYears(20), true),
        keys().authority.get(), rootCertificate(), keys().root.get());
    return authority.get();
}

QByteArray element(char tag, const QByteArray &content)
{
    QByteArray der(1, tag);
    if (content.size() < 0x80) {
        der += char(content.size());
    } else {
        der += char(0x82);
        der += char(content.size() >> 8);
        der += char(content.size() & 0xff);
    }
    return der + content;
}

QByteArray identifier(const QByteArray &dotted)
{
    ASN1_OBJECT *object = OBJ_txt2obj(dotted.constData(), 1);
    unsigned char *der = nullptr;
    const int size = i2d_ASN1_OBJECT(object, &der);
    const QByteArray bytes(reinterpret_cast<char *>(der), size);
    OPENSSL_free(der);
    ASN1_OBJECT_free(object);
    return bytes;
}

/// The content of SpcIndirectDataContent, without its own tag and length.
QByteArray indirectData(const ProgramPlan &plan, const QByteArray &hash, const EVP_MD *digest)
{
    // SpcPeImageData with no flags and an empty file name.
    const QByteArray image = element(
        0x30, element(0x03, QByteArray(1, '\0')) +
                  element(char(0xa0), element(char(0xa2), element(char(0x80), QByteArray()))));
    const QByteArray algorithm =
        element(0x30, identifier(OBJ_nid2sn(EVP_MD_get_type(digest)) == QByteArray("SHA1")
                                     ? QByteArray("1.3.14.3.2.26")
                                     : QByteArray("2.16.840.1.101.3.4.2.1")) +
                          element(0x05, {}));
    return element(0x30, identifier(plan.kind) + image) +
           element(0x30, algorithm + element(0x04, hash));
}

ASN1_STRING *sequenceOf(const QByteArray &der)
{
    ASN1_STRING *sequence = ASN1_STRING_new();
    ASN1_STRING_set(sequence, der.constData(), int(der.size()));
    return sequence;
}

void addTimestamp(PKCS7_SIGNER_INFO *info, const ProgramPlan &plan)
{
    const auto stamper = issueCertificate(
        requestOf(u"Tests"_s, u"Stamper of the tests"_s, 4, plan.timestampAuthorityFrom,
                  kSigned.addYears(20), false, "critical,timeStamping"),
        keys().stamper.get(), authorityCertificate(), keys().authority.get());
    const QByteArray value(reinterpret_cast<const char *>(ASN1_STRING_get0_data(info->enc_digest)),
                           ASN1_STRING_length(info->enc_digest));
    const auto token = makeTimestampToken(
        plan.timestampOfOther ? QByteArray("another signature") : value, *plan.timestamp,
        {keys().stamper.get(),
         {derOf(stamper->get()), derOf(authorityCertificate()), derOf(rootCertificate())}});
    ASSERT_TRUE(token);
    static const int nid = OBJ_create("1.3.6.1.4.1.311.3.3.1", "spcTimestamp", "spcTimestamp");
    PKCS7_add_attribute(info, nid, V_ASN1_SEQUENCE, sequenceOf(*token));
}

QByteArray signatureOf(const QByteArray &program, const ProgramPlan &plan)
{
    const EVP_MD *digest = EVP_get_digestbyname(plan.digest.constData());
    const auto algorithm =
        plan.digest == "SHA1" ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256;
    const qsizetype security = securityEntry(plan.is64);
    QCryptographicHash hash(algorithm);
    hash.addData(program.first(kPeHeader + 24 + 64));
    hash.addData(program.mid(kPeHeader + 24 + 68, security - (kPeHeader + 24 + 68)));
    hash.addData(program.mid(security + 8));
    const QByteArray content = indirectData(plan, hash.result(), digest);

    const auto signer =
        issueCertificate(requestOf(plan.organization, u"Signer of the tests"_s, 3, kFrom,
                                   plan.signerUntil, false, plan.purposes),
                         keys().signer.get(), authorityCertificate(), keys().authority.get());
    EXPECT_TRUE(signer) << signer.error().detail.toStdString();
    PKCS7 *pkcs7 = PKCS7_new();
    PKCS7_set_type(pkcs7, NID_pkcs7_signed);
    PKCS7_SIGNER_INFO *info =
        PKCS7_add_signature(pkcs7, signer->get(), keys().signer.get(), digest);
    EXPECT_NE(info, nullptr);
    PKCS7_add_signed_attribute(info, NID_pkcs9_contentType, V_ASN1_OBJECT,
                               OBJ_txt2obj("1.3.6.1.4.1.311.2.1.4", 1));
    for (X509 *certificate : {signer->get(), authorityCertificate(), rootCertificate()})
        PKCS7_add_certificate(pkcs7, certificate);
    PKCS7_content_new(pkcs7, NID_pkcs7_data);
    BIO *bio = PKCS7_dataInit(pkcs7, nullptr);
    BIO_write(bio, content.constData(), int(content.size()));
    EXPECT_EQ(PKCS7_dataFinal(pkcs7, bio), 1) << ERR_reason_error_string(ERR_peek_error());
    BIO_free_all(bio);
    // What was signed takes the place of the plain data that OpenSSL signs.
    PKCS7 *signedContent = PKCS7_new();
    signedContent->type = OBJ_txt2obj("1.3.6.1.4.1.311.2.1.4", 1);
    signedContent->d.other = ASN1_TYPE_new();
    signedContent->d.other->type = V_ASN1_SEQUENCE;
    signedContent->d.other->value.sequence = sequenceOf(element(0x30, content));
    PKCS7_set_content(pkcs7, signedContent);
    if (plan.timestamp)
        addTimestamp(info, plan);
    unsigned char *der = nullptr;
    const int size = i2d_PKCS7(pkcs7, &der);
    const QByteArray bytes(reinterpret_cast<char *>(der), size);
    OPENSSL_free(der);
    PKCS7_free(pkcs7);
    ERR_clear_error();
    return bytes;
}

} // namespace

QByteArray unsignedProgram(const ProgramPlan &plan)
{
    QByteArray bytes(kHeaders + plan.bytes, '\0');
    bytes.replace(0, 2, "MZ");
    put32(bytes, 0x3c, kPeHeader);
    bytes.replace(kPeHeader, 4, QByteArray("PE\0\0", 4));
    put16(bytes, kPeHeader + 4, plan.is64 ? 0x8664 : 0x14c);
    put16(bytes, kPeHeader + 20, plan.is64 ? 240 : 224);
    const qsizetype optional = kPeHeader + 24;
    put16(bytes, optional, plan.is64 ? 0x20b : 0x10b);
    put32(bytes, optional + 64, 0x12345678);
    put32(bytes, optional + (plan.is64 ? 108 : 92), 16);
    for (qsizetype i = 0; i < plan.bytes; ++i)
        bytes[kHeaders + i] = char(i * 7);
    while (bytes.size() % 8 != 0)
        bytes += '\0';
    return bytes;
}

QByteArray signedProgram(const ProgramPlan &plan)
{
    QByteArray program = unsignedProgram(plan);
    QByteArray entry = signatureOf(program, plan) + plan.behindSignature;
    QByteArray table(8, '\0');
    put32(table, 0, quint32(entry.size() + 8));
    put16(table, 4, 0x0200);
    put16(table, 6, 0x0002);
    table += entry;
    while (table.size() % 8 != 0)
        table += '\0';
    table = table.repeated(plan.signatures);
    put32(program, securityEntry(plan.is64), quint32(program.size()));
    put32(program, securityEntry(plan.is64) + 4, quint32(table.size()));
    return program + table;
}

const TrustAnchors &programAnchors()
{
    static const TrustAnchors anchors = [] {
        const CertificateChain roots{certificateInfo(rootCertificate())};
        return TrustAnchors{roots, roots};
    }();
    return anchors;
}

qsizetype placeOf(const QByteArray &program, const QByteArray &part)
{
    QByteArray copy = program;
    QBuffer buffer(&copy);
    EXPECT_TRUE(buffer.open(QIODevice::ReadOnly));
    const auto image = PeImage::read(buffer);
    EXPECT_TRUE(image);
    if (part == "checksum")
        return image->checksum;
    return part == "security" ? image->securityEntry : image->signatureTable;
}

} // namespace amado::test
