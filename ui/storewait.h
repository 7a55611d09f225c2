// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>

namespace amado {

/// For how long another program has kept the store from being written; told by the thread that
/// waits, heard in the thread of the window.
class StoreWait : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Any thread: StoreOptions::waiting.
    void report(std::chrono::milliseconds waited);
    /// 0: nobody waits.
    [[nodiscard]] std::chrono::seconds waited() const { return m_waited; }

Q_SIGNALS:
    void changed();

private:
    std::chrono::seconds m_waited{};
};

} // namespace amado
