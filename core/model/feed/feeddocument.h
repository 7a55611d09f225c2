// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace amado {

/// Name and value of an attribute, in document order.
using FeedAttributes = std::vector<std::pair<QString, QString>>;

/// One action of a mitigation. Shown, never carried out: this program applies only what its own
/// catalogue holds.
struct FeedAction
{
    QString type;  ///< "DoNothing".
    QString scope; ///< "Server".
    QString description;
    QStringList values;        ///< Texts of the Value elements.
    FeedAttributes attributes; ///< All attributes but type, scope and desc.
    QString raw;               ///< The whole element as it stands in the document.
    /// True when type, scope, every attribute and every child have a meaning this program knows. An
    /// action with anything else in it is kept as raw text only.
    bool known = false;

    bool operator==(const FeedAction &) const = default;
};

/// One mitigation.
struct FeedConfig
{
    QString id; ///< "PING1", "M2.1.0"; empty when the document gives none.
    QString description;
    FeedAttributes attributes; ///< All attributes but id and desc.
    std::vector<FeedAction> actions;
    QStringList unknown; ///< Raw text of children that are not the expected ones.
    QString raw;         ///< The whole element as it stands in the document.

    bool operator==(const FeedConfig &) const = default;
};

/// The mitigation feed as values. Known layout: a recorded feed of September 2021 (MIT),
/// https://github.com/microsoft/CSS-Exchange, Diagnostics/HealthChecker/Tests/DataCollection.
struct FeedDocument
{
    QString version; ///< "1.0.4".
    std::vector<FeedConfig> configs;
    QStringList
        unknown; ///< Raw text of children of the root that are neither mitigation nor signature.

    bool operator==(const FeedDocument &) const = default;
};

/// Sizes beyond these are refused with FileTooLarge or TooDeep.
struct FeedLimits
{
    static constexpr size_t kBytes = 1u << 20;
    static constexpr int kDepth = 32;
    static constexpr size_t kElements = 20'000;
};

/// Reads a feed. Give it FeedProof::signedContent, never the bytes that arrived: only what was
/// digested was signed. Elements in a namespace or of an unknown name are kept as raw text. Errors:
/// MalformedXml, DocTypeDeclared, UnsupportedEncoding, FileTooLarge, TooDeep; NotAFeed when the
/// root is not EOCS.
[[nodiscard]] Result<FeedDocument> parseFeed(const QByteArray &signedContent);

/// True when `id` is `family` or belongs to it: "M2" covers "M2" and "M2.1.0" but not "M20".
/// Compared in dotted parts without regard to case and leading zeros, as administrators write
/// "M01.1" for "M1.1". An empty family covers nothing.
[[nodiscard]] bool coversMitigation(const QString &family, const QString &id);

} // namespace amado
