// SPDX-License-Identifier: MIT
#include "io/winrm/peercertificate.h"

#include <array>

#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace amado {

namespace {

QByteArray digestOf(const X509 *certificate, const EVP_MD *hash)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    if (X509_digest(certificate, hash, bytes.data(), &size) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(size));
}

/// The hash of the certificate's own signature; SHA-256 in place of MD5, SHA-1 or none.
const EVP_MD *bindingHash(X509 *certificate)
{
    int hash = NID_undef;
    X509_get_signature_info(certificate, &hash, nullptr, nullptr, nullptr);
    const EVP_MD *found =
        hash == NID_undef || hash == NID_md5 || hash == NID_sha1 || hash == NID_md5_sha1
            ? nullptr
            : EVP_get_digestbynid(hash);
    return found ? found : EVP_sha256();
}

int verify(X509_STORE_CTX *store, void *self)
{
    return static_cast<PeerCertificate *>(self)->accept(store) ? 1 : 0;
}

} // namespace

PeerCertificate::PeerCertificate(const QString &pinnedSha256)
    : m_pinned(QByteArray::fromHex(pinnedSha256.toLatin1()))
{
    // A pin that is no fingerprint must not turn into "no pin".
    if (m_pinned.isEmpty() && !pinnedSha256.isEmpty())
        m_pinned = "unusable";
}

void PeerCertificate::watch(void *sslContext)
{
    m_channelBinding.clear();
    m_refused = false;
    SSL_CTX_set_cert_verify_callback(static_cast<SSL_CTX *>(sslContext), &verify, this);
}

bool PeerCertificate::accept(void *store)
{
    auto *chain = static_cast<X509_STORE_CTX *>(store);
    X509 *leaf = X509_STORE_CTX_get0_cert(chain);
    if (!leaf)
        return false;
    m_channelBinding = "tls-server-end-point:" + digestOf(leaf, bindingHash(leaf));
    if (m_pinned.isEmpty())
        return X509_verify_cert(chain) == 1;
    m_refused = digestOf(leaf, EVP_sha256()) != m_pinned;
    X509_STORE_CTX_set_error(chain, m_refused ? X509_V_ERR_CERT_REJECTED : X509_V_OK);
    return !m_refused;
}

} // namespace amado
