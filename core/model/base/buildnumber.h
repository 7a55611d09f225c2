// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace amado {

/// A four-part Exchange build such as 15.2.1544.9. Zero-padded spellings (15.02.1544.009) are
/// equal.
struct BuildNumber
{
    std::array<int, 4> parts{};

    /// Accepts exactly four dot-separated decimal numbers, padded or not; anything else is nullopt.
    [[nodiscard]] static std::optional<BuildNumber> parse(QStringView text);
    /// Unpadded: "15.2.1544.9".
    [[nodiscard]] QString toString() const;

    auto operator<=>(const BuildNumber &) const = default;
};

} // namespace amado
