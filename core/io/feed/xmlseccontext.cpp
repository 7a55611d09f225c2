// SPDX-License-Identifier: MIT
#include "io/feed/xmlseccontext.h"

#include <memory>
#include <mutex>

#include <libxml/parser.h>

#include <xmlsec/xmlsec.h>

#include <xmlsec/errors.h>
#include <xmlsec/keyinfo.h>
#include <xmlsec/openssl/app.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/transforms.h>
#include <xmlsec/xmldsig.h>

namespace amado {

namespace {

struct ContextDeleter
{
    void operator()(xmlSecDSigCtx *context) const { xmlSecDSigCtxDestroy(context); }
};
using ContextPtr = std::unique_ptr<xmlSecDSigCtx, ContextDeleter>;

void beUnresponsive(const char *, int, const char *, const char *, const char *, int, const char *)
{}

xmlSecKeyPtr makeKey(EVP_PKEY *key)
{
    EVP_PKEY_up_ref(key);
    xmlSecKeyDataPtr value = xmlSecOpenSSLEvpKeyAdopt(key);
    if (value == nullptr) {
        EVP_PKEY_free(key);
        return nullptr;
    }
    xmlSecKeyPtr made = xmlSecKeyCreate();
    if (made == nullptr || xmlSecKeySetValue(made, value) != 0) {
        xmlSecKeyDataDestroy(value);
        if (made != nullptr)
            xmlSecKeyDestroy(made);
        return nullptr;
    }
    return made;
}

/// Only what the accepted shape needs. KeyInfo is not read by the library at all, since the key is
/// given.
bool restrictTo(xmlSecDSigCtx &context)
{
    context.enabledReferenceUris = xmlSecTransformUriTypeEmpty;
    context.flags =
        XMLSEC_DSIG_FLAGS_IGNORE_MANIFESTS | XMLSEC_DSIG_FLAGS_STORE_SIGNEDINFO_REFERENCES;
    context.keyInfoReadCtx.mode = xmlSecKeyInfoModeRead;
    return xmlSecDSigCtxEnableReferenceTransform(&context, xmlSecTransformEnvelopedId) == 0 &&
           xmlSecDSigCtxEnableReferenceTransform(&context, xmlSecTransformInclC14NId) == 0 &&
           xmlSecDSigCtxEnableReferenceTransform(&context, xmlSecOpenSSLTransformSha256Id) == 0 &&
           xmlSecDSigCtxEnableSignatureTransform(&context, xmlSecTransformInclC14NId) == 0 &&
           xmlSecDSigCtxEnableSignatureTransform(&context, xmlSecOpenSSLTransformRsaSha256Id) ==
               0 &&
           xmlSecPtrListAdd(
               &context.keyInfoReadCtx.enabledKeyData,
               const_cast<void *>(static_cast<const void *>(xmlSecOpenSSLKeyDataRsaId))) == 0;
}

} // namespace

void initialiseXmlSec()
{
    static std::once_flag once;
    std::call_once(once, [] {
        xmlInitParser();
        xmlSecInit();
        xmlSecOpenSSLInit();
        xmlSecErrorsSetCallback(beUnresponsive); // Last, as each of the two before puts its own.
    });
}

QuietXml::QuietXml()
    : m_before(xmlStructuredError)
    , m_context(xmlStructuredErrorContext)
{
    xmlSetStructuredErrorFunc(nullptr, [](void *, xmlErrorPtr) {});
}

QuietXml::~QuietXml()
{
    xmlSetStructuredErrorFunc(m_context, m_before);
    xmlResetLastError();
}

tl::expected<QByteArray, TrustRule> verifyWithXmlSec(xmlNodePtr signature, EVP_PKEY *key)
{
    initialiseXmlSec();
    const auto fails = [](TrustRule rule) { return tl::unexpected<TrustRule>(rule); };
    const ContextPtr context(xmlSecDSigCtxCreate(nullptr));
    if (!context || !restrictTo(*context))
        return fails(TrustRule::SignatureDiffers);
    context->signKey = makeKey(key);
    if (context->signKey == nullptr)
        return fails(TrustRule::SignatureDiffers);
    const bool processed = xmlSecDSigCtxVerify(context.get(), signature) == 0;
    auto *reference = static_cast<xmlSecDSigReferenceCtx *>(
        xmlSecPtrListGetSize(&context->signedInfoReferences) == 1
            ? xmlSecPtrListGetItem(&context->signedInfoReferences, 0)
            : nullptr);
    if (reference == nullptr || reference->status != xmlSecDSigStatusSucceeded)
        return fails(TrustRule::DigestDiffers);
    if (!processed || context->status != xmlSecDSigStatusSucceeded)
        return fails(TrustRule::SignatureDiffers);
    xmlSecBufferPtr digested = xmlSecDSigReferenceCtxGetPreDigestBuffer(reference);
    if (digested == nullptr)
        return fails(TrustRule::DigestDiffers);
    return QByteArray(reinterpret_cast<const char *>(xmlSecBufferGetData(digested)),
                      qsizetype(xmlSecBufferGetSize(digested)));
}

} // namespace amado
