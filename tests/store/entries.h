// SPDX-License-Identifier: MIT
#pragma once

#include "io/store/store.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace amado::test {

/// An entry that changes one file (or the one named) and one service.
inline JournalEntry entryFor(const QString &server,
                             const QString &file = QStringLiteral("C:\\web.config"))
{
    JournalEntry entry;
    entry.at = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    entry.server = server;
    entry.path = QStringLiteral("/servers/") + server;
    entry.person = QStringLiteral("admin");
    entry.mitigation = QStringLiteral("CVE-2022-41040");
    entry.catalogDate = QStringLiteral("2026-10-15");
    entry.steps.push_back(JournalStep{StepTarget{TargetKind::File, file},
                                      FileState{QByteArray("before\r\n\0x", 10)},
                                      FileState{QByteArrayLiteral("after\r\n")},
                                      StepState::Planned,
                                      {}});
    entry.steps.push_back(
        JournalStep{StepTarget{TargetKind::Service, QStringLiteral("MSExchangeHM")},
                    ServiceState{QStringLiteral("Running"), QStringLiteral("Automatic")},
                    ServiceState{QStringLiteral("Stopped"), QStringLiteral("Disabled")},
                    StepState::Planned,
                    {}});
    return entry;
}

/// A folder for one store, gone with the test.
class StoreFolder
{
public:
    [[nodiscard]] QString file(const QString &name = QStringLiteral("amado.db")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] std::unique_ptr<Store> open(const StoreOptions &options = {}) const
    {
        auto store = openStore(file(), options);
        EXPECT_TRUE(store) << (store ? "" : qPrintable(store.error().detail));
        return store ? std::move(*store) : nullptr;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace amado::test
