// SPDX-License-Identifier: MIT
#include "io/store/writequeue.h"

#include <QFile>

#include <map>
#include <optional>
#include <utility>

#include <sys/stat.h>

namespace amado {

namespace {

using FileId = std::pair<dev_t, ino_t>;

std::optional<FileId> idOf(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileId{info.st_dev, info.st_ino};
}

struct Queues
{
    std::mutex mutex;
    std::map<FileId, std::weak_ptr<WriteQueue>> byFile;
};

Queues &queues()
{
    static Queues all;
    return all;
}

} // namespace

bool WriteQueue::isOpen(const QString &path)
{
    const auto id = idOf(path);
    const std::lock_guard lock(queues().mutex);
    const auto known = id ? queues().byFile.find(*id) : queues().byFile.end();
    return known != queues().byFile.end() && !known->second.expired();
}

std::shared_ptr<WriteQueue> WriteQueue::of(const QString &path)
{
    const auto id = idOf(path);
    if (!id)
        return std::make_shared<WriteQueue>(); // Nobody else can have it open.
    const std::lock_guard lock(queues().mutex);
    std::weak_ptr<WriteQueue> &known = queues().byFile[*id];
    auto queue = known.lock();
    if (!queue) {
        queue = std::make_shared<WriteQueue>();
        known = queue;
    }
    return queue;
}

void WriteQueue::setHeldUp(bool isHeldUp)
{
    const std::lock_guard lock(m_mutex);
    m_isHeldUp = isHeldUp;
    m_next.notify_all();
}

WriteQueue::Turn::Turn(WriteQueue &queue, bool isImpatient)
    : m_queue(queue)
{
    std::unique_lock lock(m_queue.m_mutex);
    const quint64 place = ++m_queue.m_last;
    m_queue.m_next.wait(
        lock, [&] { return m_queue.m_serving == place || (isImpatient && m_queue.m_isHeldUp); });
    m_isTaken = m_queue.m_serving == place;
    if (!m_isTaken)
        m_queue.m_givenUp.insert(place);
}

WriteQueue::Turn::~Turn()
{
    if (!m_isTaken)
        return;
    {
        const std::lock_guard lock(m_queue.m_mutex);
        do
            ++m_queue.m_serving;
        while (m_queue.m_givenUp.erase(m_queue.m_serving) > 0);
    }
    m_queue.m_next.notify_all();
}

} // namespace amado
