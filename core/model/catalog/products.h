#pragma once

#include "model/base/jsonreader.h"
#include "model/catalog/buildcatalog.h"

namespace amado {

/// "2013", "2016", "2019", "SE"; nullopt for another word.
[[nodiscard]] std::optional<Product> productFromString(QStringView text);
/// The product under this key; refuses another word.
[[nodiscard]] Product readProduct(const JsonReader &reader, const QString &key);
/// A build number under this key; refuses what is none, nullopt when absent.
[[nodiscard]] std::optional<BuildNumber> readBuild(const JsonReader &reader, const QString &key);

} // namespace amado
