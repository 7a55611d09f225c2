// SPDX-License-Identifier: MIT
#include "engine/actstage.h"
#include "model/base/enumnames.h"
#include "support/syscalls.h"

#include <QLoggingCategory>

#include <array>
#include <cerrno>
#include <set>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kErrors = {EIO, ENOSPC, EROFS, ESTALE, EINTR};

/// What changes a server's folder: each of these fails carried out or not, and with every error.
/// The others, which read or belong to the store, fail with one error each, by turns.
bool changesTheFolder(const std::string &call)
{
    static const std::set<std::string> calls = {"write",    "fsync",     "fchmod",
                                                "fchown",   "renameat2", "unlinkat",
                                                "openat64", "openat",    "flock"};
    return calls.contains(call);
}

QString configPath(const Stage &stage)
{
    return stage.world.serverPath() + u"/C/inetpub/wwwroot/web.config"_s;
}

mode_t modeOf(const QString &path)
{
    struct stat info = {};
    EXPECT_EQ(::stat(path.toUtf8().constData(), &info), 0);
    return info.st_mode & 07777;
}

/// After a verified act its undo gives the bytes back.
void expectUndoable(const Stage &stage, const Act &act)
{
    const auto entries = stage.store->journal().entries();
    if (act.undo || entries->empty() || entries->front().result != EntryResult::Verified)
        return;
    const Plan undo = RunnerWorld::undoPlan(entries->front().id, act.plan());
    EXPECT_EQ(stage.world.run(stage.store->journal(), undo).result, EntryResult::Verified);
    EXPECT_EQ(stage.world.tree(), stage.before);
}

class SystemCalls : public testing::TestWithParam<Act>
{
protected:
    // The store's locks tell of every call that fails.
    static void SetUpTestSuite() { QLoggingCategory::setFilterRules(u"default.warning=false"_s); }
    static void TearDownTestSuite() { QLoggingCategory::setFilterRules({}); }

    /// The act that has every kind of step is tried at each call, the others at some.
    static bool isApply() { return GetParam().name == std::string("Apply"); }
    static int stride() { return isApply() ? 1 : 11; }

    /// Runs the act with that fault and looks at everything afterwards; the call that failed.
    static std::string runWith(const CallFault &fault)
    {
        SCOPED_TRACE(testing::Message() << "call " << fault.number << " fails with " << fault.error
                                        << (fault.happens ? " and happens" : ""));
        Stage stage(GetParam());
        ::chmod(configPath(stage).toUtf8().constData(), 0640);
        std::string failed;
        ChangeOutcome outcome;
        {
            const FaultyCalls calls(fault);
            outcome = stage.world.run(stage.store->journal(), stage.plan);
            failed = FaultyCalls::failed();
        }
        const testing::ScopedTrace name(__FILE__, __LINE__, failed);
        if (outcome.result != EntryResult::InDoubt) {
            EXPECT_EQ(stage.world.tree(),
                      outcome.result == EntryResult::Verified ? stage.after : stage.before)
                << qPrintable(enumName(outcome.result));
        }
        stage.store.reset();
        stage.store = stage.world.openStore();
        expectSettled(stage.world, stage.store->journal(), stage.before, stage.after,
                      stage.earlier);
        expectUndoable(stage, GetParam());
        EXPECT_EQ(modeOf(configPath(stage)), 0640U);
        return failed;
    }
};

} // namespace

TEST_P(SystemCalls, AnErrorInAnyOfThemLeavesBeforeOrAfterAndTheJournalSaysWhich)
{
    std::set<std::string> failed;
    for (int number = 1; !HasFailure(); number += stride()) {
        const std::string call = runWith({number, kErrors[size_t(number) % kErrors.size()]});
        if (call.empty())
            break;
        failed.insert(call);
        if (!changesTheFolder(call))
            continue;
        // Every error for the act that has every kind of step, one by turns for the others.
        for (size_t i = 0; i < (GetParam().name == std::string("Apply") ? kErrors.size() : 1);
             ++i) {
            const int error = kErrors[(size_t(number) + i) % kErrors.size()];
            runWith({number, error});
            // A write that a signal interrupted has written nothing.
            if (error != EINTR || call != "write")
                runWith({number, error, true});
        }
    }
    if (isApply()) {
        for (const char *call : {"fsync", "renameat2", "flock", "write", "fchmod", "readdir"})
            EXPECT_TRUE(failed.contains(call)) << call << " was not among those that failed";
    }
}

TEST_P(SystemCalls, TheEndOfTheProgramBeforeAnyOfThemIsSettledAndNothingIsLeftOver)
{
    bool wasCut = true;
    int number = 1 - stride();
    while (wasCut && !HasFailure()) {
        number += stride();
        SCOPED_TRACE(testing::Message() << "cut before call " << number);
        Stage stage(GetParam());
        ::chmod(configPath(stage).toUtf8().constData(), 0640);
        stage.store.reset();
        const pid_t child = ::fork();
        if (child == 0) {
            const auto store = stage.world.openStore();
            const FaultyCalls calls({number, 0});
            std::ignore = stage.world.run(store->journal(), stage.plan);
            ::_exit(0);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFEXITED(status));
        wasCut = WEXITSTATUS(status) == FaultyCalls::kCutOff;
        for (const auto &[name, content] : stage.world.tree()) {
            const QString path = stage.world.serverPath() + u'/' + name;
            if (name.contains(u"/.amado-"_s) && !name.contains(u"backup"_s)) {
                EXPECT_EQ(modeOf(path) & ~0640U, 0U) << qPrintable(name);
            }
        }
        stage.store = stage.world.openStore();
        expectSettled(stage.world, stage.store->journal(), stage.before, stage.after,
                      stage.earlier);
        expectUndoable(stage, GetParam());
        EXPECT_EQ(modeOf(configPath(stage)), 0640U);
    }
    RecordProperty("calls", number);
    EXPECT_GT(number, 50);
}

INSTANTIATE_TEST_SUITE_P(EveryAct, SystemCalls, testing::ValuesIn(everyAct()),
                         [](const auto &act) { return std::string(act.param.name); });
