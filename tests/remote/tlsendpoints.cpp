// SPDX-License-Identifier: MIT
#include "remote/tlsendpoints.h"

#include "contract/testchain.h"
#include "io/tls/certificates.h"

#include <memory>
#include <string>

#include <arpa/inet.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado::test {

namespace {

void presentChain(SSL_CTX *context)
{
    const TestChain &made = testChain();
    BIO *memory =
        BIO_new_mem_buf(made.leafKeyPem.constData(), static_cast<int>(made.leafKeyPem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(memory, nullptr, nullptr, nullptr);
    BIO_free(memory);
    SSL_CTX_use_certificate(context, x509FromDer(made.chain[0].der)->get());
    SSL_CTX_use_PrivateKey(context, key);
    EVP_PKEY_free(key);
    SSL_CTX_add1_chain_cert(context, x509FromDer(made.chain[1].der)->get());
    SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
}

void answer(int socket)
{
    std::string head;
    char c = 0;
    while (!head.ends_with("\r\n\r\n") && ::recv(socket, &c, 1, 0) == 1)
        head += c;
    if (!head.starts_with("CONNECT officeclient.microsoft.com:443 "))
        return;
    constexpr std::string_view established = "HTTP/1.1 200 Connection established\r\n\r\n";
    ::send(socket, established.data(), established.size(), MSG_NOSIGNAL);
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(
        SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    presentChain(context.get());
    const std::unique_ptr<SSL, decltype(&SSL_free)> tls(SSL_new(context.get()), SSL_free);
    SSL_set_fd(tls.get(), socket);
    if (SSL_accept(tls.get()) == 1)
        SSL_read(tls.get(), &c, 1);
}

} // namespace

TlsEndpoints::TlsEndpoints()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 8);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

TlsEndpoints::~TlsEndpoints()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

void TlsEndpoints::serve()
{
    for (int socket = 0; (socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        answer(socket);
        ::close(socket);
    }
}

} // namespace amado::test
