#pragma once

#include "model/feed/nextrun.h"

#include <QString>

namespace amado {

/// What the service does with one entry of the feed at its next run, as a sentence.
[[nodiscard]] QString nextRunSentence(const NextRunItem &item);
/// The most important of it in a few words: what it writes comes before what it leaves.
[[nodiscard]] QString nextRunSummary(const std::vector<NextRunItem> &items);

} // namespace amado
