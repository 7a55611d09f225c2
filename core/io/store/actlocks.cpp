// SPDX-License-Identifier: MIT
#include "io/store/actlocks.h"

#include <QDir>
#include <QFileInfo>

#include <tuple>

namespace amado {

using namespace Qt::StringLiterals;

ActLocks::ActLocks(QString store)
    : m_store(std::move(store))
{}

Result<> ActLocks::take(const EntryId &entry)
{
    const std::lock_guard guard(m_mutex);
    if (m_held.contains(entry.value))
        return {};
    auto lock = LockFile::take(m_store + u".act-"_s + entry.value + u".lock"_s);
    if (!lock) {
        Error error = lock.error();
        error.subject = error.reason == Reason::ActUnderWay ? entry.value : m_store;
        return tl::unexpected(error);
    }
    m_held.emplace(entry.value, std::move(*lock));
    return {};
}

void ActLocks::release(const EntryId &entry)
{
    const std::lock_guard guard(m_mutex);
    m_held.erase(entry.value);
}

void ActLocks::sweep(const QStringList &open)
{
    const QFileInfo store(m_store);
    const QString start = store.fileName() + u".act-"_s;
    const QString end = u".lock"_s;
    const std::lock_guard guard(m_mutex);
    for (const QString &name :
         store.absoluteDir().entryList(QDir::Files | QDir::Hidden, QDir::Unsorted)) {
        if (!name.startsWith(start) || !name.endsWith(end))
            continue;
        const QString id = name.mid(start.size(), name.size() - start.size() - end.size());
        if (!open.contains(id) && !m_held.contains(id))
            std::ignore = LockFile::take(store.absoluteDir().filePath(name));
    }
}

} // namespace amado
