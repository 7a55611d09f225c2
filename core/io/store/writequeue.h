// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>

namespace amado {

/// Who may write to one database next, among the threads of this program: in the order they came.
/// SQLite makes writers wait by sleeping, whereby some of many wait for ever. Any thread.
class WriteQueue
{
public:
    /// The queue of the file at `path`, the same under whatever name it was opened.
    [[nodiscard]] static std::shared_ptr<WriteQueue> of(const QString &path);

    /// Whether this program has the file open. Closing a second descriptor of it would then take
    /// the locks away that SQLite holds on it.
    [[nodiscard]] static bool isOpen(const QString &path);

    /// A place in the queue; to be had first, then held while writing.
    class Turn
    {
    public:
        /// Waits. Who is impatient gives up where the queue is held up.
        explicit Turn(WriteQueue &queue, bool isImpatient = false);
        ~Turn();
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;
        [[nodiscard]] bool isTaken() const { return m_isTaken; }

    private:
        WriteQueue &m_queue;
        bool m_isTaken = true;
    };

    /// Said by whoever has its turn: another program keeps it from writing.
    void setHeldUp(bool isHeldUp);

private:
    std::mutex m_mutex;
    std::condition_variable m_next;
    quint64 m_last = 0;    ///< Who came last.
    quint64 m_serving = 1; ///< Who may write.
    std::set<quint64> m_givenUp;
    bool m_isHeldUp = false;
};

} // namespace amado
