// SPDX-License-Identifier: MIT
#pragma once

#include "cli/commandline.h"
#include "cli/json/feedjson.h"
#include "model/base/result.h"

class QCommandLineParser;

namespace amado::cli {

/// The request of a "feed …" command line from its positional arguments and options; the error is a
/// sentence in the language in force. The first argument names the part: fetch, verify or explain.
[[nodiscard]] tl::expected<Request, QString> parseFeedCommand(const QCommandLineParser &parser);
/// The request of "feed explain" from what follows the part's name.
[[nodiscard]] tl::expected<Request, QString> parseFeedExplain(const QCommandLineParser &parser,
                                                              const QStringList &arguments);

/// Reads and judges a feed. Errors: those of reading its file, the trust folder or the one held.
[[nodiscard]] Result<FeedAnswer> checkFeed(const FeedVerifyRequest &request, const QDateTime &now);

} // namespace amado::cli
