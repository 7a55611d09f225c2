// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/feed/feedproof.h"

#include <QJsonArray>
#include <QJsonObject>

namespace amado {

// A proof as JSON: what the store keeps and what reports print. Field names are camelCase and
// stable. Certificates carry their DER bytes in base64, so that anybody can check the proof again.

[[nodiscard]] QJsonObject certificateJson(const CertificateInfo &certificate);
[[nodiscard]] QJsonArray chainJson(const CertificateChain &chain);
/// Everything in the proof; times are ISO 8601 in UTC with milliseconds, null when not known;
/// "signedContent" is base64.
[[nodiscard]] QJsonObject feedProofJson(const FeedProof &proof);

/// The inverse of feedProofJson. Errors: MalformedJson, WrongJsonType (also for base64 that is
/// none).
[[nodiscard]] Result<FeedProof> readFeedProof(const QByteArray &json);

} // namespace amado
