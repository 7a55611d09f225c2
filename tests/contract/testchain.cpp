// SPDX-License-Identifier: MIT
#include "contract/testchain.h"

#include "io/tls/certificates.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace amado::test {

namespace {

using KeyPtr = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

KeyPtr newKey()
{
    return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

X509Ptr issue(const char *name, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    X509Ptr certificate(X509_new());
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), issuer ? 2 : 1);
    X509_gmtime_adj(X509_getm_notBefore(x), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x), 24L * 3600);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(issuer ? issuer : x));
    X509_set_pubkey(x, key);
    if (!issuer) {
        X509V3_CTX context;
        X509V3_set_ctx(&context, x, x, nullptr, nullptr, 0);
        X509_EXTENSION *ca =
            X509V3_EXT_conf_nid(nullptr, &context, NID_basic_constraints, "critical,CA:TRUE");
        X509_add_ext(x, ca, -1);
        X509_EXTENSION_free(ca);
    }
    X509_sign(x, issuerKey, EVP_sha256());
    return certificate;
}

QByteArray keyPem(EVP_PKEY *key)
{
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    QByteArray pem(data, size);
    BIO_free(memory);
    return pem;
}

TestChain make()
{
    const KeyPtr rootKey = newKey();
    const X509Ptr root = issue("Amado test root", rootKey.get(), nullptr, rootKey.get());
    const KeyPtr leafKey = newKey();
    const X509Ptr leaf =
        issue("officeclient.microsoft.com", leafKey.get(), root.get(), rootKey.get());
    return {{certificateInfo(leaf.get()), certificateInfo(root.get())}, keyPem(leafKey.get())};
}

} // namespace

const TestChain &testChain()
{
    static const TestChain made = make();
    return made;
}

} // namespace amado::test
