// SPDX-License-Identifier: MIT
#include "engine/changejobs.h"
#include "engine/fleetworld.h"
#include "model/base/enumnames.h"
#include "support/acts.h"

#include <QCoreApplication>
#include <QThread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Changes : public testing::Test, protected FleetWorld
{
protected:
    void SetUp() override
    {
        openLab();
        ASSERT_TRUE(settle());
        QObject::connect(changes.get(), &ChangeService::openEntriesChanged,
                         [this](int count, const QDateTime &) { m_open = count; });
    }

    ActListener planListener()
    {
        return {changes.get(), [this](const std::vector<ActRecord> &planned) {
                    EXPECT_EQ(QThread::currentThread(), qApp->thread());
                    m_planned = planned;
                }};
    }
    ActListener applyListener()
    {
        return {changes.get(), [this](const std::vector<ActRecord> &records) {
                    EXPECT_EQ(QThread::currentThread(), qApp->thread());
                    m_outcomes.emplace();
                    for (const ActRecord &record : records) {
                        if (record.outcome)
                            m_outcomes->push_back(*record.outcome);
                    }
                }};
    }
    std::vector<ActRecord> plan(const QStringList &names, const QStringList &mitigations)
    {
        std::vector<ServerId> ids;
        for (const QString &name : names)
            ids.push_back(named(name).record.id);
        return planned([&] { changes->plan(applying(ids, mitigations), planListener()); });
    }
    template<class Start>
    std::vector<ActRecord> planned(const Start &start)
    {
        m_planned.reset();
        start();
        EXPECT_TRUE(changes->isBusy());
        EXPECT_TRUE(waitFor([this] { return m_planned.has_value(); }));
        return m_planned.value_or(std::vector<ActRecord>());
    }
    std::vector<ChangeOutcome> apply(const std::vector<ActRecord> &plans)
    {
        m_outcomes.reset();
        changes->apply(plans, applyListener());
        EXPECT_TRUE(waitFor([this] { return m_outcomes.has_value(); }));
        EXPECT_TRUE(settle());
        return m_outcomes.value_or(std::vector<ChangeOutcome>());
    }

    std::optional<std::vector<ActRecord>> m_planned;
    std::optional<std::vector<ChangeOutcome>> m_outcomes;
    int m_open = -1;
};

const QString kExposed = u"OSA-EX16-02"_s;

} // namespace

TEST_F(Changes, ProtectsWithEveryMitigationAndTakesItBackByteForByte)
{
    const auto before = tree(kExposed);
    QStringList mitigations;
    for (const ProtectionFinding &finding : named(kExposed).assessment.protection) {
        if (needsAction(finding.state))
            mitigations.append(finding.vulnerability);
    }
    ASSERT_GT(mitigations.size(), 1);

    const auto plans = plan({kExposed}, mitigations);
    ASSERT_EQ(qsizetype(plans.size()), mitigations.size());
    for (const ActRecord &change : plans)
        ASSERT_TRUE(change.plan) << qPrintable(change.mitigation()) << ' '
                                 << qPrintable(enumName(change.plan.error().reason));
    EXPECT_EQ(tree(kExposed), before);

    const auto outcomes = apply(plans);
    ASSERT_EQ(outcomes.size(), plans.size());
    for (const ChangeOutcome &outcome : outcomes)
        EXPECT_EQ(outcome.result, EntryResult::Verified)
            << (outcome.error ? qPrintable(outcome.error->detail) : "");
    EXPECT_EQ(m_open, 0);
    EXPECT_FALSE(needsAction(named(kExposed).assessment.headline));

    const auto history = changes->history();
    ASSERT_EQ(history->size(), outcomes.size());
    EXPECT_EQ(history->front().person, u"tester"_s);
    std::vector<EntryId> entries;
    for (const JournalEntry &entry : *history)
        entries.push_back(entry.id);
    const auto undos = planned([&] { changes->planUndo(entries, planListener()); });
    ASSERT_EQ(undos.size(), entries.size());
    for (const ChangeOutcome &outcome : apply(undos))
        EXPECT_EQ(outcome.result, EntryResult::Verified)
            << (outcome.error ? qPrintable(outcome.error->detail) : "");
    EXPECT_EQ(tree(kExposed), before);
    EXPECT_EQ(named(kExposed).assessment.headline, ProtectionState::Exposed);
}

TEST_F(Changes, ApplyingTheSamePlanTwiceChangesNothingMore)
{
    const auto plans = plan({kExposed}, {u"CVE-2022-41040"_s});
    ASSERT_EQ(apply(plans).front().result, EntryResult::Verified);
    const auto after = tree(kExposed);
    const auto again = plan({kExposed}, {u"CVE-2022-41040"_s});
    ASSERT_TRUE(again.front().plan);
    EXPECT_TRUE(again.front().plan->steps.empty());
    EXPECT_EQ(apply(again).front().result, EntryResult::Unchanged);
    // The old plan no longer fits the server.
    const auto stale = apply(plans);
    EXPECT_EQ(stale.front().result, EntryResult::Refused);
    EXPECT_EQ(stale.front().error->reason, Reason::FileChanged);
    EXPECT_EQ(tree(kExposed), after);
}

TEST_F(Changes, OneServersTroubleIsNotAnothers)
{
    const auto plans = plan({u"OSA-EX19-04"_s, kExposed}, {u"CVE-2022-41040"_s});
    ASSERT_EQ(plans.size(), 2u);
    EXPECT_EQ(plans[0].server.name, u"OSA-EX19-04"_s);
    ASSERT_FALSE(plans[0].plan);
    EXPECT_EQ(plans[0].plan.error().code, ErrorCode::Unreachable);
    EXPECT_TRUE(plans[1].plan);
    const auto outcomes = apply(plans);
    ASSERT_EQ(outcomes.size(), 1u);
    EXPECT_EQ(outcomes[0].result, EntryResult::Verified);
}

TEST_F(Changes, CancellingPlansKeepsThoseThatAreDone)
{
    connector.hang({kExposed});
    m_planned.reset();
    changes->plan(applying({named(u"TYO-EX16-03"_s).record.id, named(kExposed).record.id},
                           {u"CVE-2022-41040"_s}),
                  planListener());
    ASSERT_TRUE(waitFor([this] { return connector.waiting == 1; }));
    changes->cancel();
    ASSERT_TRUE(waitFor([this] { return m_planned.has_value(); }));
    ASSERT_EQ(m_planned->size(), 2u);
    ASSERT_FALSE(m_planned->back().plan);
    EXPECT_EQ(m_planned->back().plan.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(changes->isBusy());
}

TEST_F(Changes, ANewPlanningReplacesTheOldOne)
{
    connector.hang({kExposed});
    changes->plan(applying({named(kExposed).record.id}, {u"CVE-2022-41040"_s}), planListener());
    ASSERT_TRUE(waitFor([this] { return connector.waiting == 1; }));
    connector.hang({});
    const auto plans = plan({u"TYO-EX16-03"_s}, {u"CVE-2022-41040"_s});
    ASSERT_EQ(plans.size(), 1u);
    EXPECT_EQ(plans.front().server.name, u"TYO-EX16-03"_s);
}

TEST_F(Changes, SettlesWhatAnEarlierRunLeftOpen)
{
    const auto plans = plan({kExposed}, {u"CVE-2022-41040"_s});
    const auto before = tree(kExposed);
    JournalEntry entry;
    entry.at = clock.now();
    entry.server = kExposed;
    entry.path = named(kExposed).record.path;
    for (const Step &step : plans.front().plan->steps)
        entry.steps.push_back({step.target, step.before, step.after, StepState::Planned, {}});
    const auto id = store->journal().begin(entry);
    ASSERT_TRUE(store->journal().setStepState(*id, 0, StepState::Intended, {}));

    const auto refused = apply(plans);
    EXPECT_EQ(refused.front().result, EntryResult::Refused);
    EXPECT_EQ(refused.front().error->reason, Reason::TargetInDoubt);
    EXPECT_EQ(m_open, 1);
    changes->recoverOpenEntries();
    ASSERT_TRUE(waitFor([this] { return m_open == 0; }));
    EXPECT_EQ(store->journal().entry(*id)->result, EntryResult::Failed);
    EXPECT_EQ(tree(kExposed), before);
    EXPECT_EQ(apply(plans).front().result, EntryResult::Verified);
}

TEST_F(Changes, UnknownServersAndEntriesAreAnswered)
{
    EXPECT_EQ(planned([this] {
                  changes->plan(applying({ServerId{u"gone"_s}}, {u"CVE-2022-41040"_s}),
                                planListener());
              })
                  .front()
                  .plan.error()
                  .code,
              ErrorCode::NotFound);
    EXPECT_EQ(planned([this] { changes->planUndo({EntryId{u"gone"_s}}, planListener()); })
                  .front()
                  .plan.error()
                  .reason,
              Reason::EntryNotFound);
    EXPECT_EQ(planned([this] {
                  changes->plan({{named(kExposed).record.id, {Removal(u"no such rule"_s)}}},
                                planListener());
              })
                  .front()
                  .plan.error()
                  .reason,
              Reason::RuleNotFound);
}

TEST_F(Changes, MembersOfOneAvailabilityGroupAreChangedOneAfterTheOther)
{
    const QStringList names = {u"OSA-EX16-01"_s, kExposed};
    for (const QString &name : names) {
        ServerRecord record = named(name).record;
        record.facts = serializeFacts(named(name).facts);
        record.availabilityGroup = u"DAG1"_s;
        ASSERT_TRUE(store->inventory().putServer(record));
    }
    ASSERT_TRUE(fleet->load());
    auto plans = plan(names, {u"CVE-2022-41040"_s});
    std::erase_if(plans, [](const ActRecord &change) { return !change.plan; });
    ASSERT_EQ(plans.size(), 2u);
    // The first member hangs: the second must not be touched before it has ended.
    connector.hang({names.front()});
    const auto before = tree(names.back());
    m_outcomes.reset();
    changes->apply(plans, applyListener());
    ASSERT_TRUE(waitFor([this] { return connector.waiting > 0; }));
    EXPECT_EQ(tree(names.back()), before);
    connector.hang({});
    ASSERT_TRUE(waitFor([this] { return m_outcomes.has_value(); }));
    EXPECT_TRUE(settle());
    ASSERT_EQ(m_outcomes->size(), 2u);
    EXPECT_NE(tree(names.back()), before);
    for (const ChangeOutcome &outcome : *m_outcomes)
        EXPECT_EQ(outcome.result, EntryResult::Verified);
}

TEST_F(Changes, AfterAMemberThatDidNotEndWellTheOthersAreLeftAlone)
{
    const QStringList names = {u"OSA-EX16-01"_s, kExposed};
    auto plans = plan(names, {u"CVE-2022-41040"_s});
    std::erase_if(plans, [](const ActRecord &change) { return !change.plan; });
    ASSERT_EQ(plans.size(), 2u);
    plans[0].group = u"DAG1"_s; // As the servers themselves tell.
    plans[1].group = u"dag1"_s;
    for (const Step &step : plans[0].plan->steps) { // Somebody edits what was planned for.
        QFile file(folder.filePath(u"lab/"_s + names[0] + u"/C"_s +
                                   step.target.name.mid(2).replace(u'\\', u'/')));
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write("\n");
    }
    const auto before = tree(names.back());
    const auto outcomes = apply(plans);
    ASSERT_EQ(outcomes.size(), 2u);
    EXPECT_EQ(outcomes[0].result, EntryResult::Refused);
    EXPECT_EQ(outcomes[1].result, EntryResult::Refused);
    EXPECT_EQ(outcomes[1].error->reason, Reason::GroupStopped);
    EXPECT_EQ(tree(names.back()), before);
}

TEST_F(Changes, WhatWaitsBehindAMemberOfItsGroupIsNotStartedAfterAStop)
{
    const QStringList names = {u"OSA-EX16-01"_s, kExposed};
    for (const QString &name : names) {
        ServerRecord record = named(name).record;
        record.facts = serializeFacts(named(name).facts);
        record.availabilityGroup = u"DAG1"_s;
        ASSERT_TRUE(store->inventory().putServer(record));
    }
    ASSERT_TRUE(fleet->load());
    auto plans = plan(names, {u"CVE-2022-41040"_s});
    std::erase_if(plans, [](const ActRecord &change) { return !change.plan; });
    ASSERT_EQ(plans.size(), 2u);
    connector.hang({names.front()});
    const auto before = tree(names.back());
    m_outcomes.reset();
    changes->apply(plans, applyListener());
    ASSERT_TRUE(waitFor([this] { return connector.waiting > 0; }));
    changes->cancel();
    ASSERT_TRUE(waitFor([this] { return m_outcomes.has_value(); }));
    EXPECT_EQ(tree(names.back()), before);
    ASSERT_EQ(m_outcomes->size(), 2u);
    const auto history = changes->history();
    ASSERT_TRUE(history);
    for (const ChangeOutcome &outcome : *m_outcomes) {
        EXPECT_EQ(outcome.result, EntryResult::Stopped);
        ASSERT_TRUE(outcome.entry) << "the history says what was left out";
        const auto entry = changes->entry(*outcome.entry);
        ASSERT_TRUE(entry);
        EXPECT_EQ(entry->result, EntryResult::Stopped);
        EXPECT_FALSE(entry->isOpen());
        EXPECT_FALSE(isUndoable(*entry, *history));
    }
    EXPECT_EQ(history->size(), 2u);
    EXPECT_FALSE(changes->isApplying());
    EXPECT_EQ(newestUndoable(*history), std::nullopt);
}

TEST(ChangedSinceRead, NamesServersWhoseNewestActIsYoungerThanTheirVerdict)
{
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const auto server = [](const QString &path, const QDateTime &checkedAt) {
        FleetServer made;
        made.record.id = ServerId{path};
        made.record.path = path;
        made.record.checkedAt = checkedAt;
        return made;
    };
    const auto act = [](const QString &path, const QDateTime &at, EntryResult result) {
        JournalEntry entry;
        entry.path = path;
        entry.at = at;
        entry.result = result;
        return entry;
    };
    const std::vector<FleetServer> servers = {server(u"/a"_s, noon), server(u"/b"_s, noon),
                                              server(u"/c"_s, noon), server(u"/d"_s, {}),
                                              server(u"/e"_s, noon), server(u"/f"_s, noon)};
    const std::vector<JournalEntry> history = {
        act(u"/a"_s, noon.addSecs(5), EntryResult::Verified),
        act(u"/a"_s, noon.addSecs(-5), EntryResult::Verified),
        act(u"/b"_s, noon.addSecs(-5), EntryResult::Verified),
        act(u"/c"_s, noon.addSecs(5), EntryResult::Stopped), // Nothing was written.
        act(u"/d"_s, noon, EntryResult::Failed),
        act(u"/e"_s, noon.addSecs(5), EntryResult::Running),
        act(u"/g"_s, noon.addSecs(5), EntryResult::Verified)};
    EXPECT_EQ(changedSinceRead(servers, history),
              (std::vector<ServerId>{ServerId{u"/a"_s}, ServerId{u"/d"_s}, ServerId{u"/e"_s}}));
}

TEST_F(Changes, WhatWasChangedAfterItWasReadIsReadAgain)
{
    const FleetServer changed = named(kExposed);
    JournalEntry entry;
    entry.server = changed.record.name;
    entry.path = changed.record.path;
    entry.at = changed.record.checkedAt.addSecs(1);
    const auto id = store->journal().begin(entry);
    ASSERT_TRUE(id);
    ASSERT_TRUE(store->journal().finish(*id, EntryResult::Verified, Reason::None, {}));
    int read = 0;
    const auto finished =
        QObject::connect(fleet.get(), &FleetService::refreshFinished,
                         [&read](const RefreshSummary &summary) { read = summary.read; });
    changes->refreshChangedServers();
    EXPECT_TRUE(waitFor([&read] { return read > 0; }));
    EXPECT_EQ(read, 1);
    QObject::disconnect(finished);
}
