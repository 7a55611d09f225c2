// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"
#include "model/feed/feeddocument.h"
#include "model/feed/feedheld.h"

#include <QJsonObject>

#include <optional>

namespace amado::cli {

/// A feed that was read and judged.
struct FeedAnswer
{
    QString file;
    FeedProof proof;
    FeedDocument document; ///< What was signed; empty unless the signature itself holds.
    HeldOrder order = HeldOrder::NothingHeld;
    std::optional<FeedVerdict> heldVerdict; ///< Of the document given to compare with.
};

/// amado.feed/1
[[nodiscard]] QJsonObject feedJson(const FeedAnswer &answer);
/// The same for a feed that could not be judged.
[[nodiscard]] QJsonObject unreadFeedJson(const QString &file, const Error &error);

} // namespace amado::cli
