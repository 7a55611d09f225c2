// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace amado {

/// Patterns of secrets that are looked at only where they may begin.
enum class SecretPattern { Name, Said, Assigned, Option, Tool, Fetcher, Net, Scheme, WebToken };

/// Where such patterns may begin in a text, found in one pass: most texts hold hardly any such
/// place.
class SecretStarts
{
public:
    explicit SecretStarts(QStringView text);

    /// In order; every match of the pattern begins at one of them.
    [[nodiscard]] const std::vector<qsizetype> &of(SecretPattern pattern) const
    {
        return m_starts[static_cast<size_t>(pattern)];
    }

private:
    static constexpr size_t kPatterns = size_t(SecretPattern::WebToken) + 1;
    std::array<std::vector<qsizetype>, kPatterns> m_starts;
};

} // namespace amado
