// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace amado {

/// Identifiers that cannot be mixed up. The text inside is opaque except where a type says
/// otherwise.
template<class Tag>
struct Id
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    std::strong_ordering operator<=>(const Id &other) const
    {
        const int order = QString::compare(value, other.value);
        return order < 0    ? std::strong_ordering::less
               : order == 0 ? std::strong_ordering::equal
                            : std::strong_ordering::greater;
    }
};

template<class Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using ServerId = Id<struct ServerTag>; ///< A row of the inventory; a random UUID.
using EntryId = Id<struct EntryTag>;   ///< A journal entry; sorts by time of creation.

} // namespace amado
