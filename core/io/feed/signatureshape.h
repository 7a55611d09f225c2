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
    QByteArray modulus;                   ///< Big-endian.
    QByteArray exponent;                  ///< Big-endian.
    std::vector<QByteArray> certificates; ///< DER, signer first.
    bool hasTimestamp = false;
    QByteArray
        timestampToken; ///< Empty also when the countersignature is not of the expected form.
    std::vector<QByteArray> timestampCertificates; ///< DER.
};

/// Why there is no signature to look at any further.
struct ShapeFault
{
    FeedVerdict verdict = FeedVerdict::Unreadable;
    TrustRule rule = TrustRule::None;
    QString detail; ///< English.
};

/// Finds the one signature of a feed and demands exactly the vendor's shape: the last child of the
/// root EOCS; one reference to the whole document; enveloped-signature and then C14N 1.0; C14N 1.0,
/// RSA-SHA256, SHA-256; KeyInfo of KeyValue and X509Data; at most one Object, "ts-countersig".
/// Anything else in it, be it an attribute, a comment or a child, is refused, so that a library
/// never gets to act on it. Standards: W3C XML Signature 1.1, https://www.w3.org/TR/xmldsig-core1/,
/// and its best practices, https://www.w3.org/TR/xmldsig-bestpractices/.
[[nodiscard]] tl::expected<FeedSignature, ShapeFault> readSignature(xmlDocPtr document);

} // namespace amado
