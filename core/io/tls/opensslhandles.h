// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace amado {

// OpenSSL's objects, freed at the end of their scope.

/// Calls the function of OpenSSL that frees this kind of object.
template<auto Free>
struct OpenSslDeleter
{
    template<class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
/// Sole owner of an object of OpenSSL.
template<class T, auto Free>
using OpenSslPtr = std::unique_ptr<T, OpenSslDeleter<Free>>;

using EvpKeyPtr = OpenSslPtr<EVP_PKEY, EVP_PKEY_free>;
using OpenSslBioPtr = OpenSslPtr<BIO, BIO_free_all>;
using CmsPtr = OpenSslPtr<CMS_ContentInfo, CMS_ContentInfo_free>;
using X509StorePtr = OpenSslPtr<X509_STORE, X509_STORE_free>;
using X509StoreContextPtr = OpenSslPtr<X509_STORE_CTX, X509_STORE_CTX_free>;

/// Frees a stack with its certificates.
struct X509StackDeleter
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
/// Owns one reference to each certificate in it.
using X509StackPtr = std::unique_ptr<STACK_OF(X509), X509StackDeleter>;

/// Adds another reference to the certificate.
inline void pushShared(STACK_OF(X509) * stack, X509 *certificate)
{
    X509_up_ref(certificate);
    sk_X509_push(stack, certificate);
}

} // namespace amado
