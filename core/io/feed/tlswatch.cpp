// SPDX-License-Identifier: MIT
#include "io/feed/tlswatch.h"

#include "io/tls/certificates.h"

#include <algorithm>

namespace amado {

namespace {

/// A chain longer than any real one is cut: what comes from the network is bounded.
constexpr int kMostCertificates = 16;

} // namespace

void TlsWatch::attach(SSL_CTX *context)
{
    SSL_CTX_set_cert_verify_callback(context, &TlsWatch::verify, this);
    SSL_CTX_set_app_data(context, this);
    SSL_CTX_set_info_callback(context, &TlsWatch::notice);
    SSL_CTX_set_msg_callback(context, &TlsWatch::look);
    SSL_CTX_set_msg_callback_arg(context, this);
}

int TlsWatch::verify(X509_STORE_CTX *store, void *watch)
{
    auto *self = static_cast<TlsWatch *>(watch);
    if (const auto *connection = static_cast<const SSL *>(
            X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx())))
        self->m_protocol = QString::fromLatin1(SSL_get_version(connection));
    self->m_chain.clear();
    const STACK_OF(X509) *presented = X509_STORE_CTX_get0_untrusted(store);
    const int count = std::min(sk_X509_num(presented), kMostCertificates);
    for (int i = 0; i < count; ++i)
        self->m_chain.push_back(certificateInfo(sk_X509_value(presented, i)));
    return X509_verify_cert(store);
}

void TlsWatch::notice(const SSL *connection, int where, int)
{
    if ((where & SSL_CB_ALERT) == 0)
        return;
    auto *self = static_cast<TlsWatch *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(connection)));
    self->m_disagreed = true;
}

/// A record of TLS starts with its type and the major version, which is 3 for ever (RFC 8446, 5.1).
void TlsWatch::look(int sent, int, int type, const void *bytes, size_t size, SSL *, void *watch)
{
    if (sent == 0 && type == SSL3_RT_HEADER && size > 1 &&
        static_cast<const unsigned char *>(bytes)[1] != SSL3_VERSION_MAJOR)
        static_cast<TlsWatch *>(watch)->m_disagreed = true;
}

} // namespace amado
