// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedproof.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <vector>

#include <libxml/tree.h>

namespace amado {

/// What a signature of the accepted shape holds, decoded.
struct FeedSignature
{
    xmlNodePtr node = nullptr; ///< The Signature element; lives as long as its document.
    QByteArray signatureValue;
    QByteArray modulus;                   ///< Of KeyValue, big-endian; empty where there is none.
    QByteArray exponent;                  ///< Likewise.
    std::vector<QByteArray> certificates; ///< DER, in any order; may be empty.
    bool hasTimestamp = false;
    QByteArray
        timestampToken; ///< Empty also when the countersignature is not of the expected form.
    std::vector<QByteArray> timestampCertificates; ///< DER.
};

/// Why there is no signature to look at any further.
struct ShapeFault
{
    FeedVerdict verdict = FeedVerdict::Unreadable; ///< Altered: it reads well, yet no feed has it.
    TrustRule rule = TrustRule::None;
    QString detail; ///< English.
};

/// Finds the one signature of a feed and demands exactly the vendor's shape: the last child of the
/// root EOCS; one reference to the whole document; enveloped-signature and then C14N 1.0; C14N 1.0,
/// RSA-SHA256, SHA-256; KeyInfo of at most one KeyValue and any number of X509Data, in any
/// order (the key itself is judged later); at most one Object, "ts-countersig".
/// Anything else in it, be it an attribute, a comment or a child, is refused, so that a library
/// never gets to act on it. Standards: W3C XML Signature 1.1, https://www.w3.org/TR/xmldsig-core1/,
/// and its best practices, https://www.w3.org/TR/xmldsig-bestpractices/.
[[nodiscard]] tl::expected<FeedSignature, ShapeFault> readSignature(xmlDocPtr document);

} // namespace amado
