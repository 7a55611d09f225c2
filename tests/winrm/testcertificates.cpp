// SPDX-License-Identifier: MIT
#include "winrm/testcertificates.h"

#include <QCryptographicHash>
#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

struct Identity
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    Identity() = default;
    ~Identity()
    {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    Identity(const Identity &) = delete;
    Identity &operator=(const Identity &) = delete;
};

void extend(Identity &subject, const Identity &issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer.certificate, subject.certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(subject.certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void sign(Identity &subject, const Identity &issuer, const char *name, const char *altNames)
{
    static long serial = 1;
    X509 *certificate = subject.certificate;
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 24 * 3600);
    X509_set_pubkey(certificate, subject.key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer.certificate));
    extend(subject, issuer, NID_basic_constraints,
           &subject == &issuer ? "critical,CA:TRUE" : "CA:FALSE");
    if (altNames)
        extend(subject, issuer, NID_subject_alt_name, altNames);
    X509_sign(certificate, issuer.key, EVP_sha256());
}

void save(const QString &path, const Identity &identity, bool withKey)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, identity.certificate);
    if (withKey)
        PEM_write_bio_PrivateKey(bio, identity.key, nullptr, nullptr, 0, nullptr, nullptr);
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio, &text);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text, size);
    BIO_free(bio);
}

} // namespace

TestCertificates::TestCertificates()
{
    Identity authority;
    sign(authority, authority, "Amado test authority", nullptr);
    save(caFile(), authority, false);
    Identity server;
    sign(server, authority, "localhost", "DNS:localhost,IP:127.0.0.1");
    save(serverFile(), server, true);
    Identity stranger;
    sign(stranger, authority, "stranger.test", "DNS:stranger.test");
    save(strangerFile(), stranger, true);
    Identity client;
    sign(client, authority, "client", "otherName:1.3.6.1.4.1.311.20.2.3;UTF8:wsmtest@localhost");
    save(clientFile(), client, true);

    unsigned char *der = nullptr;
    const int size = i2d_X509(server.certificate, &der);
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray(reinterpret_cast<const char *>(der), size), QCryptographicHash::Sha256);
    OPENSSL_free(der);
    m_serverSha256 = QString::fromLatin1(hash.toHex());
    m_serverBinding = "tls-server-end-point:" + hash;
}

TestCertificates::ContextPtr TestCertificates::serverContext(const QString &file) const
{
    ContextPtr context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_use_certificate_file(context.get(), QFile::encodeName(file), SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(context.get(), QFile::encodeName(file), SSL_FILETYPE_PEM);
    SSL_CTX_load_verify_locations(context.get(), QFile::encodeName(caFile()), nullptr);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    return context;
}

} // namespace amado::test
