// SPDX-License-Identifier: MIT
#include "engine/runnerworld.h"

#include "support/faultyhost.h"

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Looks into the journal at the moment of every write to the server.
class WitnessHost : public HostAccess
{
public:
    WitnessHost(HostAccess &inner, JournalStore &journal)
        : m_inner(inner)
        , m_journal(journal)
    {}
    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        const bool writes = std::any_of(requests.begin(), requests.end(), isWriting);
        if (writes) {
            ++m_writes;
            const auto open = m_journal.openEntries();
            EXPECT_EQ(open->size(), 1u);
            const auto &steps = open->front().steps;
            const auto intended =
                std::count_if(steps.begin(), steps.end(), [](const JournalStep &step) {
                    return step.state == StepState::Intended;
                });
            EXPECT_EQ(intended, std::count_if(requests.begin(), requests.end(), isWriting));
        }
        return m_inner.run(requests, context);
    }
    [[nodiscard]] int writes() const { return m_writes; }

private:
    HostAccess &m_inner;
    JournalStore &m_journal;
    int m_writes = 0;
};

/// The server behind a connection that breaks in the middle of a write: what was sent waits there,
/// and is carried out later though nobody listens.
class LateHost : public HostAccess
{
public:
    explicit LateHost(HostAccess &inner)
        : m_inner(inner)
    {}
    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        if (std::any_of(requests.begin(), requests.end(), isWriting)) {
            m_waiting.assign(requests.begin(), requests.end());
            m_until = context.writesUntil;
            return failure(ErrorCode::Unreachable);
        }
        auto replies = m_inner.run(requests, context);
        for (Result<HostReply> &reply : *replies) {
            if (auto *description = reply ? std::get_if<ServerDescription>(&*reply) : nullptr) {
                description->live = true;
                description->capturedAt = QDateTime::currentDateTimeUtc();
            }
        }
        return replies;
    }
    /// The batch begins now, or `late` after the last moment for it.
    void arrive(std::chrono::milliseconds late)
    {
        CallContext context;
        ASSERT_TRUE(m_until.isValid()) << "nothing keeps the batch from being carried out for ever";
        if (late.count() > 0)
            context.writesUntil = QDateTime::currentDateTimeUtc().addMSecs(-late.count());
        std::ignore = m_inner.run(m_waiting, context);
    }
    [[nodiscard]] QDateTime until() const { return m_until; }

private:
    HostAccess &m_inner;
    std::vector<HostRequest> m_waiting;
    QDateTime m_until;
};

class Runner : public testing::Test
{
protected:
    RunnerWorld m_world;
    RunnerWorld::Tree m_before = m_world.tree();
    std::unique_ptr<Store> m_store = m_world.openStore();
    JournalStore &m_journal = m_store->journal();
};

int stepsIn(const ChangeOutcome &outcome, StepState state)
{
    return int(std::count_if(outcome.steps.begin(), outcome.steps.end(),
                             [state](const JournalStep &step) { return step.state == state; }));
}

} // namespace

TEST_F(Runner, EveryIntentionIsOnDiskBeforeItsWrite)
{
    DirectoryHost server(m_world.serverPath());
    WitnessHost host(server, m_journal);
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::Verified);
    EXPECT_FALSE(outcome.error);
    EXPECT_EQ(stepsIn(outcome, StepState::Verified), 5);
    EXPECT_EQ(host.writes(), 1);
    const auto entry = m_journal.entry(*outcome.entry);
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->result, EntryResult::Verified);
    EXPECT_EQ(entry->person, u"admin"_s);
    EXPECT_EQ(entry->path, m_world.serverPath());
    EXPECT_EQ(entry->at, StoppedClock().now());
}

TEST_F(Runner, UndoingTakesEverythingBackByteForByte)
{
    const ChangeOutcome applied = m_world.run(m_journal, RunnerWorld::applyPlan());
    EXPECT_NE(m_world.tree(), m_before);
    const ChangeOutcome undone = m_world.run(m_journal, RunnerWorld::undoPlan(*applied.entry));
    EXPECT_EQ(undone.result, EntryResult::Verified);
    EXPECT_EQ(m_world.tree(), m_before);
    const auto history = m_journal.entries();
    EXPECT_EQ(reversedEntries(*history), std::vector<EntryId>{*applied.entry});
    EXPECT_FALSE(isUndoable(*m_journal.entry(*applied.entry), *history));
}

TEST_F(Runner, APlanWithoutStepsLeavesNoTrace)
{
    Plan plan = RunnerWorld::applyPlan();
    plan.steps.clear();
    const ChangeOutcome outcome = m_world.run(m_journal, plan);
    EXPECT_EQ(outcome.result, EntryResult::Unchanged);
    EXPECT_FALSE(outcome.entry);
    EXPECT_TRUE(m_journal.entries()->empty());
}

TEST_F(Runner, AFileSomebodyChangedIsRefusedBeforeAnythingIsWritten)
{
    m_world.writeFile(u"C/inetpub/wwwroot/web.config"_s, "<configuration/>");
    const auto changed = m_world.tree();
    const ChangeOutcome outcome = m_world.run(m_journal, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::Refused);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->code, ErrorCode::PreconditionChanged);
    EXPECT_EQ(outcome.error->reason, Reason::FileChanged);
    EXPECT_EQ(outcome.steps[0].state, StepState::Planned);
    EXPECT_EQ(outcome.steps[1].state, StepState::Refused);
    EXPECT_EQ(outcome.steps[2].state, StepState::Planned);
    EXPECT_EQ(m_world.tree(), changed);
    EXPECT_FALSE(isUndoable(*m_journal.entry(*outcome.entry), *m_journal.entries()));
}

TEST_F(Runner, AFileSomebodyChangesMeanwhileIsRefusedAndWhatWasDonePutBack)
{
    DirectoryHost server(m_world.serverPath());
    // Call 1 reads all targets, call 2 writes: first the service, then the file.
    FaultyHost host(server, [this](int call, auto) {
        if (call == 2)
            m_world.writeFile(u"C/inetpub/wwwroot/web.config"_s, "<configuration/>");
        return Fault::None;
    });
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::Refused);
    EXPECT_EQ(outcome.error->reason, Reason::FileChanged);
    EXPECT_EQ(outcome.steps[0].state, StepState::RolledBack);
    EXPECT_EQ(outcome.steps[1].state, StepState::Refused);
    EXPECT_EQ(stepsIn(outcome, StepState::NotApplied), 3) << "nothing was begun after that";
    RunnerWorld::Tree expected = m_before;
    expected[u"C/inetpub/wwwroot/web.config"_s] = "<configuration/>";
    EXPECT_EQ(m_world.tree(), expected);
}

TEST_F(Runner, OneCallReadsEveryTargetAndOneMoreWritesAndVerifies)
{
    DirectoryHost server(m_world.serverPath());
    FaultyHost host(server, [](int, auto) { return Fault::None; });
    EXPECT_EQ(m_world.run(m_journal, host, RunnerWorld::applyPlan()).result, EntryResult::Verified);
    EXPECT_EQ(host.calls(), 2);
}

TEST_F(Runner, AnotherServerInTheSamePlaceIsLeftAlone)
{
    Plan plan = RunnerWorld::applyPlan();
    plan.server = u"EX02"_s;
    const ChangeOutcome outcome = m_world.run(m_journal, plan);
    EXPECT_EQ(outcome.result, EntryResult::Refused);
    EXPECT_EQ(outcome.error->reason, Reason::ServerMismatch);
    EXPECT_FALSE(outcome.entry);
    EXPECT_EQ(m_world.tree(), m_before);
}

TEST_F(Runner, AnUnreachableServerIsAFailureWithoutAnEntry)
{
    DirectoryHost server(m_world.serverPath());
    FaultyHost host(server, [](int, auto) { return Fault::LostBefore; });
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::Failed);
    EXPECT_EQ(outcome.error->code, ErrorCode::Unreachable);
    EXPECT_TRUE(m_journal.entries()->empty());
}

TEST_F(Runner, WhatStandsThereDecidesNotTheAnswerToTheWrite)
{
    // Each write is said to have failed, and each is there: the act is done, and can be undone.
    DirectoryHost server(m_world.serverPath());
    FaultyHost host(server, [](int, std::span<const HostRequest> requests) {
        return std::any_of(requests.begin(), requests.end(), isWriting) ? Fault::Denied
                                                                        : Fault::None;
    });
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::Verified);
    EXPECT_EQ(stepsIn(outcome, StepState::Verified), 5);
    const ChangeOutcome undone =
        m_world.run(m_journal, host, RunnerWorld::undoPlan(*outcome.entry));
    EXPECT_EQ(undone.result, EntryResult::Verified);
    EXPECT_EQ(m_world.tree(), m_before);
}

TEST_F(Runner, ALostAnswerIsInDoubtAndBlocksTheTargetUntilItIsSettled)
{
    DirectoryHost server(m_world.serverPath());
    HalfwayHost host(server, 4); // The service and the file are changed.
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::InDoubt);
    EXPECT_EQ(stepsIn(outcome, StepState::InDoubt), 5);
    EXPECT_NE(m_world.tree(), m_before);
    EXPECT_TRUE(m_journal.entry(*outcome.entry)->isOpen());

    const ChangeOutcome again = m_world.run(m_journal, RunnerWorld::applyPlan());
    EXPECT_EQ(again.result, EntryResult::Refused);
    EXPECT_EQ(again.error->reason, Reason::TargetInDoubt);

    m_world.recoverAll(m_journal);
    EXPECT_EQ(m_journal.entry(*outcome.entry)->result, EntryResult::Failed);
    EXPECT_EQ(m_world.tree(), m_before);
    EXPECT_EQ(m_world.run(m_journal, RunnerWorld::applyPlan()).result, EntryResult::Verified);
}

TEST_F(Runner, AnEntryStaysOpenWhileItsServerDoesNotAnswer)
{
    DirectoryHost server(m_world.serverPath());
    bool down = false;
    FaultyHost host(server, [&down](int, std::span<const HostRequest> requests) {
        down = down || std::any_of(requests.begin(), requests.end(), isWriting);
        return down ? Fault::LostAfter : Fault::None;
    });
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    ASSERT_EQ(outcome.result, EntryResult::InDoubt);
    const Catalogs catalogs;
    const StoppedClock clock;
    const auto recovered =
        ChangeRunner(m_journal, catalogs, clock).recover(*outcome.entry, host, {});
    ASSERT_FALSE(recovered);
    EXPECT_EQ(recovered.error().code, ErrorCode::Unreachable);
    EXPECT_TRUE(m_journal.entry(*outcome.entry)->isOpen());
}

TEST_F(Runner, RecoveryLeavesAStrangersEditAlone)
{
    DirectoryHost server(m_world.serverPath());
    HalfwayHost host(server, 4);
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    m_world.writeFile(u"C/inetpub/wwwroot/web.config"_s,
                      "<configuration>a stranger's</configuration>");
    m_world.recoverAll(m_journal);
    const auto entry = m_journal.entry(*outcome.entry);
    EXPECT_EQ(entry->result, EntryResult::Diverged);
    EXPECT_EQ(entry->steps[0].state, StepState::RolledBack);
    EXPECT_EQ(entry->steps[1].state, StepState::Diverged);
    EXPECT_EQ(entry->steps[2].state, StepState::NotApplied);
    EXPECT_EQ(m_world.tree().at(u"C/inetpub/wwwroot/web.config"_s),
              "<configuration>a stranger's</configuration>");
}

TEST_F(Runner, WhatMayStillBeUnderWayIsNotSettled)
{
    DirectoryHost server(m_world.serverPath());
    LateHost host(server);
    const QDateTime sent = QDateTime::currentDateTimeUtc();
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::InDoubt);
    const auto entry = m_journal.entry(*outcome.entry);
    // By the time it is settled, the server's last moment for a write is over, and so is the write
    // that began just then.
    const auto writing = sent.msecsTo(host.until());
    EXPECT_GT(StoppedClock().now().msecsTo(entry->settleAfter), writing);

    const Catalogs catalogs;
    const StoppedClock clock;
    const auto early = ChangeRunner(m_journal, catalogs, clock).recover(*outcome.entry, host, {});
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().reason, Reason::ActUnderWay);
    EXPECT_EQ(m_journal.entry(*outcome.entry)->steps[0].state, StepState::InDoubt);

    m_world.recoverAll(m_journal);
    EXPECT_EQ(m_journal.entry(*outcome.entry)->result, EntryResult::Failed);
    host.arrive(std::chrono::milliseconds(1));
    EXPECT_EQ(m_world.tree(), m_before) << "it was carried out after it was judged";
}

TEST_F(Runner, WhatArrivedInTimeIsFoundWhenItIsSettled)
{
    DirectoryHost server(m_world.serverPath());
    LateHost host(server);
    const ChangeOutcome outcome = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    ASSERT_EQ(outcome.result, EntryResult::InDoubt);
    host.arrive(std::chrono::milliseconds(0));
    EXPECT_NE(m_world.tree(), m_before);
    m_world.recoverAll(m_journal);
    EXPECT_EQ(m_journal.entry(*outcome.entry)->result, EntryResult::Verified);
}

TEST_F(Runner, AnActThatSomebodyElseSettledIsLeftAsItIs)
{
    const ChangeOutcome outcome = m_world.run(m_journal, RunnerWorld::applyPlan());
    const auto after = m_world.tree();
    const Catalogs catalogs;
    const LaterClock clock;
    DirectoryHost server(m_world.serverPath());
    const auto again = ChangeRunner(m_journal, catalogs, clock).recover(*outcome.entry, server, {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->result, EntryResult::Verified);
    EXPECT_EQ(m_world.tree(), after);
}

TEST_F(Runner, AServerTellsItsAvailabilityGroup)
{
    const auto otherOpen = [this] {
        JournalEntry entry;
        entry.at = StoppedClock().now();
        entry.server = u"EX02"_s;
        entry.path = u"/servers/EX02"_s;
        entry.group = u"DAG1"_s;
        return m_journal.begin(entry);
    };
    m_world.writeFile(u"server.json"_s,
                      m_before.at(u"server.json"_s).chopped(1) +
                          R"(,"registry":{"HKLM\\Cluster":{"ClusterName":"dag1"}}})");
    const auto open = otherOpen();
    ASSERT_TRUE(open);
    const auto before = m_world.tree();
    const ChangeOutcome refused = m_world.run(m_journal, RunnerWorld::applyPlan());
    EXPECT_EQ(refused.result, EntryResult::Refused);
    EXPECT_EQ(refused.error->reason, Reason::GroupBusy);
    EXPECT_EQ(m_world.tree(), before);
    ASSERT_TRUE(m_journal.finish(*open, EntryResult::Failed, Reason::None, {}));
    const ChangeOutcome done = m_world.run(m_journal, RunnerWorld::applyPlan());
    EXPECT_EQ(done.result, EntryResult::Verified);
    EXPECT_EQ(m_journal.entry(*done.entry)->group, u"dag1"_s);
}

TEST_F(Runner, ACancelCountsUntilTheFirstWriteIsSent)
{
    for (const int call : {1, 2}) {
        std::stop_source stop;
        DirectoryHost server(m_world.serverPath());
        FaultyHost host(server, [&stop, call](int now, auto) {
            if (now == call)
                stop.request_stop();
            return Fault::None;
        });
        CallContext context;
        context.stop = stop.get_token();
        const ChangeOutcome outcome =
            m_world.run(m_journal, host, RunnerWorld::applyPlan(), context);
        if (call == 1) {
            EXPECT_EQ(outcome.result, EntryResult::Stopped);
            EXPECT_EQ(outcome.error->code, ErrorCode::Cancelled);
            EXPECT_EQ(m_world.tree(), m_before);
        } else {
            EXPECT_EQ(outcome.result, EntryResult::Verified)
                << "what is begun is brought to an end";
        }
    }
}

TEST_F(Runner, ThereIsTimeForEveryStep)
{
    class Watch : public HostAccess
    {
    public:
        explicit Watch(HostAccess &inner)
            : m_inner(inner)
        {}
        Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                   const CallContext &context) override
        {
            if (std::any_of(requests.begin(), requests.end(), isWriting)) {
                deadline = context.deadline;
            }
            return m_inner.run(requests, context);
        }
        std::chrono::milliseconds deadline{};

    private:
        HostAccess &m_inner;
    };
    DirectoryHost server(m_world.serverPath());
    Watch host(server);
    std::ignore = m_world.run(m_journal, host, RunnerWorld::applyPlan());
    // Three of the steps may be a service or a pool that takes 90 s to stop.
    EXPECT_GT(host.deadline, 3 * std::chrono::seconds(90));
}
