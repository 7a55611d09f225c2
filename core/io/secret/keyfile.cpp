// SPDX-License-Identifier: MIT
#include "io/secret/keyfile.h"

#include "model/base/localfile.h"

#include <QByteArray>

#include <openssl/pkcs12.h>

#include <memory>

namespace amado {

namespace {

/// Far above any key with its chain.
constexpr qint64 kMaxKeyFile = 1 << 20;

QByteArray contentOf(const QString &path)
{
    return readLocalFile(path, kMaxKeyFile).value_or(QByteArray());
}

struct Pkcs12Deleter
{
    void operator()(PKCS12 *file) const { PKCS12_free(file); }
};
using Pkcs12Ptr = std::unique_ptr<PKCS12, Pkcs12Deleter>;

Pkcs12Ptr pkcs12In(const QByteArray &content)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(content.constData());
    return Pkcs12Ptr(d2i_PKCS12(nullptr, &bytes, content.size()));
}

/// The name of the cipher stands first in OpenSSH's own format
/// (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key).
bool isEncryptedOpenSsh(const QByteArray &pem)
{
    constexpr char kBegin[] = "-----BEGIN OPENSSH PRIVATE KEY-----";
    constexpr char kMagic[] = "openssh-key-v1"; // Its NUL byte belongs to it.
    const qsizetype begin = pem.indexOf(kBegin);
    if (begin < 0)
        return false;
    const qsizetype start = begin + qsizetype(sizeof kBegin) - 1;
    const qsizetype end = pem.indexOf("-----END", start);
    const QByteArray bytes = QByteArray::fromBase64(pem.mid(start, end - start));
    return bytes.startsWith(QByteArray(kMagic, sizeof kMagic)) &&
           !bytes.mid(sizeof kMagic).startsWith(QByteArray("\0\0\0\4none", 8));
}

} // namespace

bool needsPassphrase(const QString &keyFile)
{
    const QByteArray content = contentOf(keyFile);
    if (const Pkcs12Ptr file = pkcs12In(content))
        return PKCS12_mac_present(file.get()) != 0 &&
               PKCS12_verify_mac(file.get(), nullptr, 0) != 1 &&
               PKCS12_verify_mac(file.get(), "", 0) != 1;
    // RFC 7468 section 11 and RFC 1421 section 4.6.1.1.
    return content.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") ||
           content.contains("Proc-Type: 4,ENCRYPTED") || isEncryptedOpenSsh(content);
}

bool isPkcs12(const QString &keyFile)
{
    return pkcs12In(contentOf(keyFile)) != nullptr;
}

} // namespace amado
