// SPDX-License-Identifier: MIT
#pragma once

#include "io/feed/trustanchors.h"
#include "ports/signaturecheck.h"

namespace amado {

/// SignatureCheck over libxmlsec1 under a closed policy: the shape is judged here first
/// (readSignature), the library computes digest and signature over the same tree with only the
/// expected transforms switched on, and certificates are judged here again (checkChain). No entity,
/// no external reference, no network; documents over 1 MiB, deeper than 32 levels or not in UTF-8
/// are refused. The key that verifies is the one of KeyValue, or where there is none that of one of
/// the certificates; a certificate has to have it, and its chain is judged. What was digested is
/// handed out as `signedContent`: comments, the XML declaration and the signature itself are not in
/// it, so nothing in them is ever acted on.
///
/// With a proven timestamp the signer's chain is judged for that time: a document stays trusted
/// after its certificates have expired, and `expiredBy` tells which. Without one it is judged for
/// `now`. A timestamp that proves nothing counts as none, since anybody could have taken it off.
/// Thread-safe; the object is immutable.
class XmlSignatureCheck : public SignatureCheck
{
public:
    explicit XmlSignatureCheck(TrustAnchors anchors);

    [[nodiscard]] FeedProof check(const QByteArray &document, const QDateTime &now) const override;

private:
    TrustAnchors m_anchors;
};

} // namespace amado
