// SPDX-License-Identifier: MIT
#include "engine/fleetworld.h"

#include "io/lab/labgenerator.h"
#include "support/acts.h"

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kName = u"OSA-EX16-02"_s;

/// Two labs are listed: every server has a namesake of the same name.
class Namesakes : public testing::Test, protected FleetWorld
{
protected:
    void SetUp() override
    {
        openLab();
        ASSERT_TRUE(createLab(folder.filePath(u"twins"_s)));
        open(u"twins"_s);
        ASSERT_TRUE(settle());
    }
    ServerId at(const QString &lab) const
    {
        for (const FleetServer &server : fleet->servers()) {
            if (server.record.path == folder.filePath(lab + u'/' + kName))
                return server.record.id;
        }
        return {};
    }
    void protect(const ServerId &server)
    {
        m_planned.reset();
        changes->plan(applying({server}, {u"CVE-2022-41040"_s}), into(m_planned, *changes));
        ASSERT_TRUE(waitFor([this] { return m_planned.has_value(); }));
        m_acted.reset();
        changes->apply(*m_planned, into(m_acted, *changes));
        ASSERT_TRUE(waitFor([this] { return m_acted.has_value(); }));
        ASSERT_EQ(m_acted->front().result(), EntryResult::Verified);
        ASSERT_TRUE(settle());
    }

    /// What another program begins on the server of the lab.
    JournalEntry foreignEntry() const
    {
        JournalEntry entry;
        entry.at = clock.now();
        entry.server = kName;
        entry.path = folder.filePath(u"lab/"_s + kName);
        entry.steps.push_back({StepTarget{TargetKind::File, u"C:\\x"_s},
                               AbsentState{},
                               FileState{"x"},
                               StepState::Planned,
                               {}});
        return entry;
    }

    std::optional<std::vector<ActRecord>> m_planned;
    std::optional<std::vector<ActRecord>> m_acted;
};

} // namespace

TEST_F(Namesakes, AnActIsInTheHistoryOfItsOwnServerAlone)
{
    protect(at(u"twins"_s));
    EXPECT_EQ(changes->historyOf(at(u"twins"_s))->size(), 1u);
    EXPECT_TRUE(changes->historyOf(at(u"lab"_s))->empty());
    EXPECT_EQ(changes->history()->front().serverId, at(u"twins"_s));
}

TEST_F(Namesakes, AnUndoIsPlannedWhereTheActWas)
{
    const auto before = tree(kName);
    protect(at(u"lab"_s));
    const auto after = tree(kName);
    protect(at(u"twins"_s));
    const EntryId entry = changes->historyOf(at(u"twins"_s))->front().id;
    m_planned.reset();
    changes->planUndo({entry}, into(m_planned, *changes));
    ASSERT_TRUE(waitFor([this] { return m_planned.has_value(); }));
    ASSERT_EQ(m_planned->size(), 1u);
    EXPECT_EQ(m_planned->front().server.id, at(u"twins"_s));
    m_acted.reset();
    changes->apply(*m_planned, into(m_acted, *changes));
    ASSERT_TRUE(waitFor([this] { return m_acted.has_value(); }));
    EXPECT_EQ(m_acted->front().server.path, folder.filePath(u"twins/"_s + kName));
    EXPECT_EQ(tree(kName), after);
    EXPECT_NE(after, before);
    const auto own = *changes->historyOf(at(u"lab"_s));
    ASSERT_EQ(own.size(), 1u);
    EXPECT_TRUE(isUndoable(own.front(), own)) << "the twin's undo is none of this one's";
}

TEST_F(Namesakes, WhatAnotherProgramDoesIsSeenByItself)
{
    int heard = 0;
    QObject::connect(changes.get(), &ChangeService::historyChanged, [&heard] { ++heard; });
    changes->follow();
    ASSERT_TRUE(waitFor([&heard] { return heard == 1; })) << "the first look takes it as it is";
    ASSERT_TRUE(changes->history()->empty());
    changes->follow();
    {
        auto other = openStore(folder.filePath(u"amado.db"_s));
        ASSERT_TRUE(other);
        ASSERT_TRUE((*other)->journal().begin(foreignEntry()));
        ServerRecord record;
        record.name = record.path = u"/another"_s;
        ASSERT_TRUE((*other)->inventory().putServer(record));
    }
    const size_t listed = fleet->servers().size();
    ASSERT_TRUE(waitFor([this] {
        changes->follow();
        return !changes->history()->empty();
    }));
    EXPECT_EQ(changes->history()->front().serverId, at(u"lab"_s));
    ASSERT_TRUE(waitFor([this, listed] {
        fleet->follow();
        return fleet->servers().size() == listed + 1;
    }));
}

TEST_F(Namesakes, FollowingOnesOwnReadingsResetsNothing)
{
    fleet->follow();
    int resets = 0;
    QObject::connect(fleet.get(), &FleetService::serversReset, [&resets] { ++resets; });
    fleet->refresh({at(u"lab"_s)});
    for (int i = 0; i < 5; ++i)
        fleet->follow();
    ASSERT_TRUE(settle());
    fleet->follow();
    const QDateTime read = fleet->server(at(u"lab"_s))->facts.collectedAt;
    int turns = 0; // Every look has ended by then.
    ASSERT_TRUE(waitFor([&turns] { return ++turns > 20; }));
    EXPECT_EQ(resets, 0);
    EXPECT_EQ(fleet->server(at(u"lab"_s))->facts.collectedAt, read);
}

TEST_F(Namesakes, WhatAnotherProgramSettlesReplacesWhatWasKnown)
{
    protect(at(u"lab"_s));
    ASSERT_EQ(changes->history()->size(), 1u);
    auto other = openStore(folder.filePath(u"amado.db"_s));
    ASSERT_TRUE(other);
    const auto begun = (*other)->journal().begin(foreignEntry());
    ASSERT_TRUE(begun);
    const auto newest = [this] {
        changes->follow();
        return changes->history()->front();
    };
    ASSERT_TRUE(waitFor([&] { return newest().id == *begun && newest().isOpen(); }));
    ASSERT_TRUE((*other)->journal().finish(*begun, EntryResult::Failed, Reason::None, {}));
    ASSERT_TRUE(waitFor([&] { return newest().result == EntryResult::Failed; }));
    EXPECT_EQ(changes->history()->size(), 2u);
    EXPECT_EQ(changes->history()->back().result, EntryResult::Verified);
    protect(at(u"twins"_s));
    ASSERT_TRUE(waitFor([&] { return changes->history()->size() == 3u; }));
    EXPECT_EQ(changes->history()->front().serverId, at(u"twins"_s));
}
