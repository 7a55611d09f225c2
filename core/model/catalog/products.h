// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/jsonreader.h"
#include "model/base/localizedtext.h"
#include "model/catalog/buildcatalog.h"

namespace amado {

/// The product under this key; refuses another word.
[[nodiscard]] Product readProduct(const JsonReader &reader, const QString &key);
/// A build number under this key; refuses what is none, nullopt when absent.
[[nodiscard]] std::optional<BuildNumber> readBuild(const JsonReader &reader, const QString &key);

/// A text that is the same in both languages, or {"en": …, "ja": …}; empty when absent.
[[nodiscard]] LocalizedText readValue(const JsonReader &reader, const QString &key);

} // namespace amado
