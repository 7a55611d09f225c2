#include "io/store/actlocks.h"

#include <QFile>

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
    const QString file = m_store + u".act-"_s + entry.value + u".lock"_s;
    auto lock = std::make_unique<QLockFile>(file);
    lock->setStaleLockTime(
        0); // Not by age: an act may take long. A program that is gone holds nothing.
    if (!lock->tryLock()) {
        if (lock->error() != QLockFile::LockFailedError)
            return failure(ErrorCode::StoreFailed, Reason::None, m_store,
                           u"the lock of the act cannot be made"_s);
        qint64 process = 0;
        QString machine;
        QString program;
        lock->getLockInfo(&process, &machine, &program);
        return failure(ErrorCode::PreconditionFailed, Reason::ActUnderWay, entry.value,
                       u"%1, process %2 on %3"_s.arg(program).arg(process).arg(machine));
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner); // As all of the store.
    m_held.emplace(entry.value, std::move(lock));
    return {};
}

void ActLocks::release(const EntryId &entry)
{
    const std::lock_guard guard(m_mutex);
    m_held.erase(entry.value);
}

} // namespace amado
