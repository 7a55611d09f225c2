#pragma once

#include "model/feed/feedfacts.h"

#include <QStringView>

namespace amado {

/// Classifies the text of a failed fetch: of a log line, an event, or the error of a TLS probe. The
/// service's own English sentences come first, then numbers and names of exceptions that do not follow the
/// language of Windows, then English, Japanese and OpenSSL's wording. At most 4,000 characters are looked at.
[[nodiscard]] FetchFailure classifyFetchFailure(QStringView text);

} // namespace amado
