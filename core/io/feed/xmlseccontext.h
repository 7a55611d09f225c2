// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedproof.h"

#include <tl/expected.hpp>

#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <openssl/evp.h>

namespace amado {

/// Starts libxml2 and libxmlsec1, once per program and from any thread; their messages go nowhere.
void initialiseXmlSec();

/// While it lives, libxml2 says nothing on this thread; what went wrong is told by what its
/// functions return.
class QuietXml
{
public:
    QuietXml();
    ~QuietXml();
    QuietXml(const QuietXml &) = delete;
    QuietXml &operator=(const QuietXml &) = delete;

private:
    xmlStructuredErrorFunc m_before;
    void *m_context;
};

/// Computes the digest and the RSA-SHA256 signature of a Signature element whose shape was judged
/// before, with `key` and no other. Gives the canonical bytes that were digested; the error is
/// DigestDiffers or SignatureDiffers.
[[nodiscard]] tl::expected<QByteArray, TrustRule> verifyWithXmlSec(xmlNodePtr signature,
                                                                   EVP_PKEY *key);

} // namespace amado
