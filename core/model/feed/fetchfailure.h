// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedfacts.h"

#include <QStringView>

namespace amado {

/// Classifies the text of a failed fetch: of a log line, an event, or the error of a TLS probe.
/// What does not follow the language of Windows comes first: the service's own English sentences,
/// numbers, names of exceptions and of their states. Texts of the .NET Framework follow, in the
/// languages Exchange servers commonly have. At most 4,000 characters are looked at.
[[nodiscard]] FetchFailure classifyFetchFailure(QStringView text);

/// True when an error of the mitigation service is about fetching the feed. Event 1008 is written
/// for any error of the service, for example when a rule cannot be applied.
[[nodiscard]] bool isAboutFetching(QStringView text);

} // namespace amado
