#pragma once

#include "cli/commandline.h"

class QCommandLineParser;

namespace amado::cli {

/// The request of a "feed …" command line from its positional arguments and options; the error is a
/// sentence in the language in force. The first argument names the part: fetch or verify.
[[nodiscard]] tl::expected<Request, QString> parseFeedCommand(const QCommandLineParser &parser);

/// A feed document as a file. Errors: NotFound/FileUnreadable.
[[nodiscard]] Result<QByteArray> readFeedFile(const QString &path);

} // namespace amado::cli
