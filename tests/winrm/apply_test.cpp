// SPDX-License-Identifier: MIT
#include "engine/runnerworld.h"
#include "io/script/scripthost.h"
#include "model/base/enumnames.h"
#include "remote/faultproxy.h"
#include "winrm/farend.h"
#include "winrm/winrmworld.h"

#include <random>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

struct Way
{
    const char *name;
    SignOn signOn;
    WsFault fault;
    bool lasting; ///< Every later message fails too.
};

void PrintTo(const Way &way, std::ostream *stream)
{
    *stream << way.name;
}

class Apply : public WinRmWorld, public testing::WithParamInterface<Way>
{
protected:
    void SetUp() override
    {
        if (GetParam().signOn == SignOn::Ntlm && !hasNtlm())
            GTEST_SKIP() << "gss-ntlmssp is not installed";
    }

    /// Applies the plan over WinRM with a fault at message `at`; 0: none. Gives how many messages
    /// there were.
    int apply(const RunnerWorld &world, JournalStore &journal, int at, ChangeOutcome &outcome)
    {
        auto with = GetParam().signOn == SignOn::Ntlm ? plain() : secure();
        with->service.program = farEnd(world.serverPath());
        with->fault = [at, way = GetParam()](int number, const QString &) {
            const bool hit = at > 0 && (number == at || (way.lasting && number > at));
            return hit ? way.fault : WsFault::None;
        };
        start(std::move(with));
        {
            ScriptHost host(shell(GetParam().signOn), "script", u"winrm://localhost"_s);
            outcome = world.run(journal, host, RunnerWorld::applyPlan(), {{}, kPatience, {}});
        }
        const int messages = server().requests();
        // Whatever still runs there comes to its end before anybody looks.
        server().shells().forgetShells();
        return messages;
    }
};

const RunnerWorld::Tree &appliedTree()
{
    static const RunnerWorld::Tree tree = [] {
        const RunnerWorld world;
        std::ignore = world.run(world.openStore()->journal(), RunnerWorld::applyPlan());
        return world.tree();
    }();
    return tree;
}

/// What the journal says after recovery is what the server holds.
void expectSettled(const RunnerWorld &world, JournalStore &journal, const RunnerWorld::Tree &before)
{
    world.recoverAll(journal);
    const auto entries = journal.entries();
    ASSERT_TRUE(entries);
    const RunnerWorld::Tree now = world.tree();
    if (entries->empty()) {
        EXPECT_EQ(now, before);
        return;
    }
    const JournalEntry &entry = entries->front();
    EXPECT_FALSE(entry.isOpen());
    EXPECT_EQ(now, entry.result == EntryResult::Verified ? appliedTree() : before)
        << qPrintable(enumName(entry.result));
}

} // namespace

TEST_P(Apply, WhereverItIsCutTheServerIsBeforeOrAfterAndTheJournalKnowsWhich)
{
    const RunnerWorld::Tree after = appliedTree();
    int messages = 1;
    int cuts = 0;
    for (int at = 0; at <= messages; ++at) {
        SCOPED_TRACE(testing::Message() << "cut at message " << at);
        const RunnerWorld world;
        const RunnerWorld::Tree before = world.tree();
        const auto store = world.openStore();
        ChangeOutcome outcome;
        const int seen = apply(world, store->journal(), at, outcome);
        if (at == 0) {
            messages = seen;
            ASSERT_EQ(outcome.result, EntryResult::Verified)
                << (outcome.error ? qPrintable(outcome.error->detail) : "");
            EXPECT_EQ(world.tree(), after);
            continue;
        }
        ++cuts;
        if (outcome.result == EntryResult::Verified) {
            EXPECT_EQ(world.tree(), after);
        }
        expectSettled(world, store->journal(), before);
        if (HasFailure())
            return;
    }
    EXPECT_GE(cuts, 2 * 6); // At least two shells of six messages each were cut everywhere.
}

class ApplyOverABrokenLine : public WinRmWorld
{};

TEST_F(ApplyOverABrokenLine, CutAfterAnyByteItIsSettled)
{
    std::mt19937 random(20261126); // NOLINT: the same cuts every time.
    int verified = 0;
    int cut = 0;
    for (int i = 0; i < 40; ++i) {
        LineFault fault;
        (i % 2 ? fault.cutToServer : fault.cutToClient) = qint64(random() % 30'000);
        SCOPED_TRACE(testing::Message()
                     << "to server " << fault.cutToServer << ", to client " << fault.cutToClient);
        const RunnerWorld world;
        const RunnerWorld::Tree before = world.tree();
        const auto store = world.openStore();
        auto with = secure();
        with->service.program = farEnd(world.serverPath());
        start(std::move(with));
        {
            const FaultProxy proxy(server().port(), fault);
            Endpoint way = endpoint(SignOn::Basic);
            way.port = proxy.port();
            Credential account = credential();
            account.user = u"wsmtest"_s;
            ScriptHost host(std::make_unique<WinRmShell>(way, account, options()), "script",
                            u"winrm://localhost"_s);
            const ChangeOutcome outcome =
                world.run(store->journal(), host, RunnerWorld::applyPlan(), {{}, kPatience, {}});
            ++(outcome.result == EntryResult::Verified ? verified : cut);
        }
        server().shells().forgetShells();
        expectSettled(world, store->journal(), before);
        if (HasFailure())
            return;
    }
    EXPECT_GT(verified, 0);
    EXPECT_GT(cut, 10);
}

INSTANTIATE_TEST_SUITE_P(
    WinRm, Apply,
    testing::Values(Way{"CutBefore", SignOn::Basic, WsFault::CutBefore, false},
                    Way{"CutAfter", SignOn::Ntlm, WsFault::CutAfter, false},
                    Way{"CutInAnswer", SignOn::Basic, WsFault::CutInAnswer, false},
                    Way{"Restart", SignOn::Basic, WsFault::Restart, false},
                    Way{"GoneForGood", SignOn::Basic, WsFault::CutAfter, true},
                    Way{"Altered", SignOn::Ntlm, WsFault::WrongMac, false},
                    Way{"Truncated", SignOn::Ntlm, WsFault::Truncated, false},
                    Way{"WrongBoundary", SignOn::Ntlm, WsFault::WrongBoundary, false},
                    Way{"ClearText", SignOn::Ntlm, WsFault::ClearText, false},
                    Way{"Garbage", SignOn::Basic, WsFault::Garbage, false},
                    Way{"NoSoap", SignOn::Basic, WsFault::NoSoap, false},
                    Way{"Oversized", SignOn::Basic, WsFault::Oversized, false},
                    Way{"Slow", SignOn::Basic, WsFault::Slow, false},
                    Way{"OtherMessage", SignOn::Basic, WsFault::OtherMessage, false},
                    Way{"SignedOff", SignOn::Ntlm, WsFault::Unauthorized, false},
                    Way{"Forbidden", SignOn::Basic, WsFault::Forbidden, true}),
    [](const auto &way) { return std::string(way.param.name); });
