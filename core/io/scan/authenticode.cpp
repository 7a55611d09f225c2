// SPDX-License-Identifier: MIT
#include "io/scan/authenticode.h"

#include "io/feed/chaincheck.h"
#include "io/feed/timestamptoken.h"
#include "io/scan/peimage.h"
#include "io/tls/certificates.h"
#include "io/tls/opensslhandles.h"

#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using Pkcs7Ptr = OpenSslPtr<PKCS7, PKCS7_free>;
using DigestInfoPtr = OpenSslPtr<X509_SIG, X509_SIG_free>;

// Object identifiers of Authenticode, as Microsoft's "Windows Authenticode Portable Executable
// Signature Format" of 2008 names them, and of RFC 3161 tokens within it.
constexpr char kIndirectData[] = "1.3.6.1.4.1.311.2.1.4";
constexpr char kPeImageData[] = "1.3.6.1.4.1.311.2.1.15";
constexpr char kTimestampToken[] = "1.3.6.1.4.1.311.3.3.1";

struct AnyStackDeleter
{
    void operator()(ASN1_SEQUENCE_ANY *stack) const
    {
        sk_ASN1_TYPE_pop_free(stack, ASN1_TYPE_free);
    }
};
using AnyStackPtr = std::unique_ptr<ASN1_SEQUENCE_ANY, AnyStackDeleter>;

tl::unexpected<Error> untrusted(const QString &detail)
{
    return failure(ErrorCode::PreconditionFailed, Reason::ToolNotTrusted, {}, detail);
}

QByteArray bytesIn(const ASN1_STRING *string)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
            ASN1_STRING_length(string)};
}

QByteArray identifierOf(const ASN1_OBJECT *object)
{
    char text[128];
    const int size = OBJ_obj2txt(text, sizeof(text), object, 1);
    return size > 0 && size < int(sizeof(text)) ? QByteArray(text, size) : QByteArray();
}

AnyStackPtr elementsOf(const QByteArray &der)
{
    const auto *cursor = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *end = cursor + der.size();
    AnyStackPtr stack(d2i_ASN1_SEQUENCE_ANY(nullptr, &cursor, long(der.size())));
    if (cursor != end)
        stack.reset();
    return stack;
}

/// The bytes of a SEQUENCE without its tag and length.
QByteArray contentOf(const QByteArray &der)
{
    const auto *cursor = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *begin = cursor;
    long length = 0;
    int tag = 0;
    int kind = 0;
    if ((ASN1_get_object(&cursor, &length, &tag, &kind, long(der.size())) & 0x80) != 0)
        return {};
    return der.mid(cursor - begin, length);
}

std::optional<QCryptographicHash::Algorithm> hashOf(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    switch (OBJ_obj2nid(object)) {
    case NID_sha256:
        return QCryptographicHash::Sha256;
    case NID_sha384:
        return QCryptographicHash::Sha384;
    case NID_sha512:
        return QCryptographicHash::Sha512;
    default:
        return std::nullopt;
    }
}

/// One signature of one file under examination.
class Signature
{
public:
    explicit Signature(const QByteArray &table) { read(table); }

    /// Whether the signature is whole: of one signer, over the indirect data alone.
    Result<> checkSignature()
    {
        if (m_content.isEmpty())
            return untrusted(u"the signature cannot be read"_s);
        STACK_OF(PKCS7_SIGNER_INFO) *signers = PKCS7_get_signer_info(m_pkcs7.get());
        if (signers == nullptr || sk_PKCS7_SIGNER_INFO_num(signers) != 1)
            return untrusted(u"not exactly one signer"_s);
        m_info = sk_PKCS7_SIGNER_INFO_value(signers, 0);
        if (!hashOf(m_info->digest_alg))
            return untrusted(u"the signature's hash is weaker than SHA-256"_s);
        const ASN1_TYPE *type = PKCS7_get_signed_attribute(m_info, NID_pkcs9_contentType);
        if (type == nullptr || type->type != V_ASN1_OBJECT ||
            identifierOf(type->value.object) != kIndirectData)
            return untrusted(u"the signature is not for a program"_s);
        const QByteArray signedBytes = contentOf(m_content);
        const OpenSslBioPtr bio(BIO_new_mem_buf(signedBytes.constData(), int(signedBytes.size())));
        // The chain is judged for the time of signing, which PKCS7_verify cannot do.
        const int verified = PKCS7_verify(m_pkcs7.get(), nullptr, nullptr, bio.get(), nullptr,
                                          PKCS7_NOVERIFY | PKCS7_BINARY);
        if (verified != 1)
            return untrusted(u"the signature does not match"_s);
        STACK_OF(X509) *found = PKCS7_get0_signers(m_pkcs7.get(), nullptr, 0);
        if (found != nullptr && sk_X509_num(found) == 1)
            m_signer = sk_X509_value(found, 0);
        sk_X509_free(found);
        if (m_signer == nullptr)
            return untrusted(u"the signer's certificate is missing"_s);
        return {};
    }

    /// What was signed: the hash of the file and how it was made.
    struct FileHash
    {
        QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256;
        QByteArray value;
    };
    [[nodiscard]] Result<FileHash> signedHash() const
    {
        const AnyStackPtr parts = elementsOf(m_content);
        if (!parts || sk_ASN1_TYPE_num(parts.get()) != 2)
            return untrusted(u"what was signed cannot be read"_s);
        const ASN1_TYPE *kind = sk_ASN1_TYPE_value(parts.get(), 0);
        const ASN1_TYPE *digest = sk_ASN1_TYPE_value(parts.get(), 1);
        if (kind->type != V_ASN1_SEQUENCE || digest->type != V_ASN1_SEQUENCE)
            return untrusted(u"what was signed cannot be read"_s);
        const AnyStackPtr attribute = elementsOf(bytesIn(kind->value.sequence));
        const ASN1_TYPE *name = attribute && sk_ASN1_TYPE_num(attribute.get()) > 0
                                    ? sk_ASN1_TYPE_value(attribute.get(), 0)
                                    : nullptr;
        if (name == nullptr || name->type != V_ASN1_OBJECT ||
            identifierOf(name->value.object) != kPeImageData)
            return untrusted(u"the signature is not for a PE file"_s);
        const QByteArray der = bytesIn(digest->value.sequence);
        const auto *cursor = reinterpret_cast<const unsigned char *>(der.constData());
        const DigestInfoPtr info(d2i_X509_SIG(nullptr, &cursor, long(der.size())));
        if (!info)
            return untrusted(u"what was signed cannot be read"_s);
        const X509_ALGOR *algorithm = nullptr;
        const ASN1_OCTET_STRING *value = nullptr;
        X509_SIG_get0(info.get(), &algorithm, &value);
        const auto hash = hashOf(algorithm);
        if (!hash)
            return untrusted(u"the file's hash is weaker than SHA-256"_s);
        return FileHash{*hash, bytesIn(value)};
    }

    Result<SignedProgram> checkSigner(const TrustAnchors &anchors, const QDateTime &now) const
    {
        SignedProgram program;
        QDateTime at = now;
        if (const QByteArray token = timestampToken(); !token.isEmpty()) {
            const TimestampProof proof = checkTimestamp(
                {token, bytesIn(m_info->enc_digest), certificates(), now}, anchors.timestampRoots);
            if (proof.state != TimestampProof::State::Valid)
                return untrusted(u"the timestamp was refused: "_s + proof.detail);
            program.signedAt = proof.at;
            at = proof.at;
        }
        if (!isMicrosoft())
            return untrusted(u"signed by "_s + certificateInfo(m_signer).subject);
        std::vector<X509 *> given{m_signer};
        STACK_OF(X509) *others = m_pkcs7->d.sign->cert;
        for (int i = 0; i < sk_X509_num(others); ++i)
            given.push_back(sk_X509_value(others, i));
        const QString purpose = QString::fromLatin1(kCodeSigningPurpose);
        const ChainFinding finding =
            checkChain(given, anchors.feedRoots, {{purpose}, false, purpose, at});
        if (finding.rule != TrustRule::None) {
            return untrusted(finding.chain.at(size_t(finding.brokenLink)).commonName + u": "_s +
                             finding.detail);
        }
        program.signer = finding.chain.front();
        return program;
    }

private:
    /// Zeros up to the next multiple of eight are the only bytes that may follow.
    void read(const QByteArray &table)
    {
        const auto *cursor = reinterpret_cast<const unsigned char *>(table.constData());
        const auto *begin = cursor;
        m_pkcs7.reset(d2i_PKCS7(nullptr, &cursor, long(table.size())));
        if (!m_pkcs7)
            return;
        const QByteArray rest = table.mid(cursor - begin);
        if (rest.size() >= 8 || rest.count('\0') != rest.size())
            return;
        if (OBJ_obj2nid(m_pkcs7->type) != NID_pkcs7_signed || m_pkcs7->d.sign == nullptr)
            return;
        const PKCS7 *content = m_pkcs7->d.sign->contents;
        if (content == nullptr || identifierOf(content->type) != kIndirectData)
            return;
        const ASN1_TYPE *other = content->d.other;
        if (other != nullptr && other->type == V_ASN1_SEQUENCE)
            m_content = bytesIn(other->value.sequence);
    }

    [[nodiscard]] QByteArray timestampToken() const
    {
        const STACK_OF(X509_ATTRIBUTE) *attributes = m_info->unauth_attr;
        for (int i = 0; i < sk_X509_ATTRIBUTE_num(attributes); ++i) {
            X509_ATTRIBUTE *attribute = sk_X509_ATTRIBUTE_value(attributes, i);
            if (identifierOf(X509_ATTRIBUTE_get0_object(attribute)) != kTimestampToken)
                continue;
            const ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(attribute, 0);
            if (value != nullptr && value->type == V_ASN1_SEQUENCE)
                return bytesIn(value->value.sequence);
        }
        return {};
    }

    [[nodiscard]] std::vector<QByteArray> certificates() const
    {
        std::vector<QByteArray> ders;
        const STACK_OF(X509) *all = m_pkcs7->d.sign->cert;
        for (int i = 0; i < sk_X509_num(all); ++i)
            ders.push_back(derOf(sk_X509_value(all, i)));
        return ders;
    }

    /// One organisation, spelled so to the letter.
    [[nodiscard]] bool isMicrosoft() const
    {
        const X509_NAME *subject = X509_get_subject_name(m_signer);
        const int at = X509_NAME_get_index_by_NID(subject, NID_organizationName, -1);
        if (at < 0 || X509_NAME_get_index_by_NID(subject, NID_organizationName, at) >= 0)
            return false;
        const ASN1_STRING *name = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at));
        unsigned char *utf8 = nullptr;
        const int size = ASN1_STRING_to_UTF8(&utf8, name);
        if (size < 0)
            return false;
        const QByteArray text(reinterpret_cast<const char *>(utf8), size);
        OPENSSL_free(utf8);
        return text == "Microsoft Corporation";
    }

    Pkcs7Ptr m_pkcs7;
    QByteArray m_content; ///< SpcIndirectDataContent, DER; empty: the signature cannot be read.
    PKCS7_SIGNER_INFO *m_info = nullptr; ///< Of m_pkcs7.
    X509 *m_signer = nullptr;            ///< Of m_pkcs7.
};

/// Hashes a file once, whole and as Authenticode does: without the checksum, the entry of the
/// signature and the signature.
class FileHashes
{
public:
    FileHashes(const PeImage &image, QCryptographicHash::Algorithm algorithm)
        : m_image(image)
        , m_signed(algorithm)
    {}

    Result<> read(QIODevice &file)
    {
        if (!file.seek(0))
            return failure(ErrorCode::InvalidData, Reason::FileUnreadable);
        const std::pair<qint64, bool> parts[] = {
            {m_image.checksum, true},       {m_image.checksum + 4, false},
            {m_image.securityEntry, true},  {m_image.securityEntry + 8, false},
            {m_image.signatureTable, true}, {m_image.size, false}};
        qint64 at = 0;
        for (const auto &[end, counts] : parts) {
            while (at < end) {
                const QByteArray bytes = file.read(std::min<qint64>(end - at, 1 << 20));
                if (bytes.isEmpty())
                    return failure(ErrorCode::InvalidData, Reason::FileUnreadable);
                m_whole.addData(bytes);
                if (counts)
                    m_signed.addData(bytes);
                at += bytes.size();
            }
        }
        return {};
    }

    [[nodiscard]] QByteArray signedPart() { return m_signed.result(); }
    [[nodiscard]] QString whole() { return QString::fromLatin1(m_whole.result().toHex()); }

private:
    const PeImage &m_image;
    QCryptographicHash m_signed;
    QCryptographicHash m_whole{QCryptographicHash::Sha256};
};

Result<SignedProgram> examine(QIODevice &program, const TrustAnchors &anchors, const QDateTime &now)
{
    const auto image = PeImage::read(program);
    if (!image) {
        if (image.error().reason == Reason::FileUnreadable)
            return failure(image.error());
        return untrusted(image.error().detail);
    }
    Signature signature(image->signature);
    if (const auto whole = signature.checkSignature(); !whole)
        return failure(whole.error());
    const auto expected = signature.signedHash();
    if (!expected)
        return failure(expected.error());
    FileHashes hashes(*image, expected->algorithm);
    if (const auto read = hashes.read(program); !read)
        return failure(read.error());
    if (hashes.signedPart() != expected->value)
        return untrusted(u"the file was altered after it was signed"_s);
    auto found = signature.checkSigner(anchors, now);
    if (!found)
        return failure(found.error());
    found->sha256 = hashes.whole();
    found->size = image->size;
    return found;
}

} // namespace

Result<SignedProgram> verifyAuthenticode(QIODevice &program, qint64 maxBytes,
                                         const TrustAnchors &anchors, const QDateTime &now)
{
    if (program.size() > maxBytes) {
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, {},
                       u"%1 bytes, limit %2"_s.arg(program.size()).arg(maxBytes));
    }
    auto found = examine(program, anchors, now);
    ERR_clear_error();
    return found;
}

} // namespace amado
