// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/rulereader.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <vector>

namespace amado {

/// One collection on its way down the levels: items in order, found by CollectionItem::nameKey at
/// once, for a file may hold thousands of them.
class RuleCollection
{
public:
    struct Item
    {
        const CollectionItem *item = nullptr; ///< Null: taken out again. Lives in the SectionCache.
        const ConfigFile *file = nullptr;

        /// The very element of that file, read a second time.
        [[nodiscard]] bool isItself(const CollectionItem &other, const ConfigFile *from) const
        {
            return file == from && item->element == other.element;
        }
    };
    QStringList lockedElements;
    const ConfigFile *lockedBy = nullptr;

    [[nodiscard]] const Item *find(const QString &nameKey) const
    {
        const auto found = m_byName.constFind(nameKey);
        return found == m_byName.constEnd() ? nullptr : &m_items[*found];
    }
    void add(const CollectionItem &item, const ConfigFile *file)
    {
        m_byName.insert(item.nameKey, m_items.size());
        m_items.push_back({&item, file});
    }
    void remove(const QString &nameKey)
    {
        if (const auto found = m_byName.constFind(nameKey); found != m_byName.constEnd()) {
            m_items[*found].item = nullptr;
            m_byName.erase(found);
        }
    }
    void clear()
    {
        m_items.clear();
        m_byName.clear();
    }
    /// In order.
    [[nodiscard]] std::vector<Item> items() const
    {
        std::vector<Item> present;
        present.reserve(m_items.size());
        std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(present),
                     [](const Item &entry) { return entry.item != nullptr; });
        return present;
    }
    /// True when an item that another file locked is among them.
    [[nodiscard]] bool holdsLocked(const ConfigFile *file) const
    {
        return std::any_of(m_items.begin(), m_items.end(), [&](const Item &entry) {
            return entry.item && entry.file != file && entry.item->locked;
        });
    }

private:
    std::vector<Item> m_items;
    QHash<QString, size_t> m_byName;
};

} // namespace amado
