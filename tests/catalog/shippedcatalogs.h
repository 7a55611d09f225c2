// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"

namespace amado::test {

/// The catalogues as the programs carry them.
[[nodiscard]] CatalogDocuments shippedDocuments();
/// The same, parsed once for the whole test program; ends it with a message when they are broken.
[[nodiscard]] const Catalogs &shippedCatalogs();
/// A build that must be well-formed.
[[nodiscard]] BuildNumber build(const QString &text);

} // namespace amado::test
