// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changerunner.h"
#include "io/folder/directoryhost.h"
#include "io/store/store.h"
#include "support/memoryfolder.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <map>

namespace amado::test {

class StoppedClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    }
};

/// An hour after that: nothing sent before can still be under way.
class LaterClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return StoppedClock().now().addSecs(3600); }
};

/// One small server on disk and a store beside it. The plan touches every kind of target: a
/// service, a file, a pool, a file that is not there yet, the blocked mitigations.
class RunnerWorld
{
public:
    using Tree = std::map<QString, QByteArray>;

    RunnerWorld();
    [[nodiscard]] QString serverPath() const;
    /// Every file of the server; server.json in canonical form, since only its entries are
    /// promised.
    [[nodiscard]] Tree tree() const;
    void writeFile(const QString &relative, const QByteArray &content) const;
    [[nodiscard]] std::unique_ptr<Store> openStore() const;
    /// Without a mitigation's name: it promises its bytes, not an effect.
    [[nodiscard]] static Plan applyPlan();
    /// The way back of that plan.
    [[nodiscard]] static Plan undoPlan(const EntryId &entry, const Plan &plan = applyPlan());
    /// The list of blocked ids alone: one id more, and all of them gone.
    [[nodiscard]] static Plan blockPlan();
    [[nodiscard]] static Plan unblockPlan();

    /// Runs the plan on the healthy server.
    [[nodiscard]] ChangeOutcome run(JournalStore &journal, const Plan &plan,
                                    const CallContext &context = {}) const;
    [[nodiscard]] ChangeOutcome run(JournalStore &journal, HostAccess &host, const Plan &plan,
                                    const CallContext &context = {}) const;
    /// Recovers every open entry on the healthy server.
    void recoverAll(JournalStore &journal) const;

private:
    QTemporaryDir m_folder{memoryFolder()};
};

/// A journal that passes everything on; tests override what they bend.
class JournalWrapper : public JournalStore
{
public:
    explicit JournalWrapper(JournalStore &inner)
        : m_inner(inner)
    {}
    Result<EntryId> begin(const JournalEntry &entry) override
    {
        return around<EntryId>([&] { return m_inner.begin(entry); });
    }
    Result<> setStepState(const EntryId &entry, int step, StepState state,
                          const QString &detail) override
    {
        return around<void>([&] { return m_inner.setStepState(entry, step, state, detail); });
    }
    Result<> finish(const EntryId &entry, EntryResult result, Reason reason,
                    const QString &detail) override
    {
        return around<void>([&] { return m_inner.finish(entry, result, reason, detail); });
    }
    Result<> claim(const EntryId &entry) override { return m_inner.claim(entry); }
    void release(const EntryId &entry) override { m_inner.release(entry); }
    Result<> setSettleAfter(const EntryId &entry, const QDateTime &at) override
    {
        return around<void>([&] { return m_inner.setSettleAfter(entry, at); });
    }
    Result<std::vector<JournalEntry>> entries() override { return m_inner.entries(); }
    Result<std::vector<JournalEntry>> entriesSince(const EntryId &newest,
                                                   const std::vector<EntryId> &open) override
    {
        return m_inner.entriesSince(newest, open);
    }
    Result<std::vector<JournalEntry>> entriesOf(const ServerId &server) override
    {
        return m_inner.entriesOf(server);
    }
    Result<qint64> revision() override { return m_inner.revision(); }
    Result<JournalEntry> entry(const EntryId &id) override { return m_inner.entry(id); }
    Result<std::vector<JournalEntry>> openEntries() override { return m_inner.openEntries(); }

protected:
    /// Whether the next write happens, and whether its caller hears of it.
    struct Fate
    {
        bool happens = true;
        bool answers = true;
    };
    virtual Fate nextFate() = 0;

private:
    template<class T, class Act>
    Result<T> around(const Act &act)
    {
        const Fate fate = nextFate();
        if (!fate.happens)
            return failure(ErrorCode::StoreFailed);
        Result<T> result = act();
        if (!fate.answers)
            return failure(ErrorCode::StoreFailed);
        return result;
    }
    JournalStore &m_inner;
};

} // namespace amado::test
