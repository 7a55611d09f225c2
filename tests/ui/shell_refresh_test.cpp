// SPDX-License-Identifier: MIT
#include "support/scriptedfleet.h"
#include "support/widgets.h"

#include "app/backend.h"
#include "io/store/store.h"
#include "ui/fleet/refreshbar.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/settings/settingsdialog.h"
#include "ui/text/refreshtext.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Mood = ScriptedServers::Mood;

/// A fleet of which most servers never answer, and the bar above its table.
class Refreshing : public testing::TestWithParam<Language>
{
protected:
    ~Refreshing() override { servers.letGo(); }
    void SetUp() override
    {
        languages.setLanguage(GetParam());
        for (const QString &name : {u"EX01"_s, u"EX02"_s, u"EX03"_s, u"EX04"_s, u"EX05"_s})
            servers.set(name, name == u"EX02"_s ? Mood::Mute : Mood::Dead);
        ids = inventory.add({u"EX01"_s, u"EX02"_s, u"EX03"_s, u"EX04"_s, u"EX05"_s, u"LIVE"_s});
        ASSERT_TRUE(fleet.load());
    }
    static bool waitFor(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, 60'000);
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        return child<QLabel>(bar, name)->text();
    }
    [[nodiscard]] bool isJapanese() const { return GetParam() == Language::Japanese; }

    LanguageSwitcher languages;
    Catalogs catalogs;
    SetClock clock;
    std::atomic<std::chrono::steady_clock::time_point> steady{};
    MemoryInventory inventory;
    ScriptedServers servers;
    JobQueue queue;
    FleetService fleet{inventory, servers, catalogs,
                       clock,     queue,   {[this] { return steady.load(); }, [] { return 0.5; }}};
    RefreshBar bar{fleet};
    std::vector<ServerId> ids;
};

} // namespace

TEST_P(Refreshing, SaysWhoIsWaitedForAndAfterAStopWhatIsKept)
{
    EXPECT_TRUE(bar.isHidden());
    fleet.refresh(ids);
    EXPECT_FALSE(bar.isHidden());
    ASSERT_TRUE(
        waitFor([this] { return servers.hanging() == 5 && fleet.refreshesUnderWay() == 5; }));
    steady = steady.load() + 12s;
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&bar, &change);
    EXPECT_EQ(
        text(u"refreshWho"_s),
        isJapanese()
            ? u"EX01 (接続中 12 秒)、EX02 (接続後 12 秒間応答なし)、EX03 (接続中 12 秒) ほか 2 台"_s
            : u"EX01 (connecting for 12 s), EX02 (connected, no answer for 12 s), EX03 (connecting "
              "for 12 s) and 2 more"_s);
    EXPECT_TRUE(text(u"refreshText"_s).contains(isJapanese() ? u"1/6"_s : u"1 of 6"_s));

    auto *button = child<QPushButton>(bar, u"cancelRefresh"_s);
    button->click();
    ASSERT_TRUE(waitFor([this] { return fleet.refreshesUnderWay() == 0; }));
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(text(u"refreshText"_s),
              isJapanese()
                  ? u"読み取りを停止しました。1 台のサーバーから読み取った内容は保持されます。"
                    "残りの 5 台は以前の内容のまま表示されます。"_s
                  : u"Reading was stopped. What Amado read from 1 server is kept. 5 servers "
                    "show the previous information."_s);
    EXPECT_EQ(text(u"refreshWho"_s), QString());
    button->click();
    EXPECT_TRUE(bar.isHidden());
}

TEST_P(Refreshing, ThatEndsByItselfLeavesNothingBehind)
{
    fleet.refresh({ids.back()});
    ASSERT_TRUE(waitFor([this] { return fleet.refreshesUnderWay() == 0; }));
    EXPECT_TRUE(bar.isHidden());
}

TEST_P(Refreshing, TheNumberOfServersReadTogetherIsASetting)
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Theme theme(*qApp);
    EXPECT_EQ(settings.serversAtOnce(), std::nullopt);
    const auto store = openStore(folder.filePath(u"store.sqlite"_s));
    const auto backend = makeFeedBackend();
    ASSERT_TRUE(store && backend);
    const auto feeds = (*store)->feeds(backend->scope);
    FeedService feed(*feeds, *backend->fetcher, *backend->check, clock, queue);
    SettingsDialog dialog(settings, languages, theme, feed, catalogs, u"store"_s);
    auto *box = child<QSpinBox>(dialog, u"serversAtOnce"_s);
    EXPECT_EQ(box->value(), 32);
    EXPECT_EQ(box->minimum(), 1);
    EXPECT_EQ(box->maximum(), 64);
    int told = 0;
    QObject::connect(&dialog, &SettingsDialog::serversAtOnceChanged,
                     [&told](int count) { told = count; });
    box->setValue(7);
    EXPECT_EQ(told, 7);
    EXPECT_EQ(settings.serversAtOnce(), 7);
}

TEST_P(Refreshing, OutageIsToldWithItsTimes)
{
    const QDateTime now = clock.now();
    Outage outage{now.addSecs(-600), now.addSecs(-60), now.addSecs(239), 3};
    const QString at = outage.lastTry.toLocalTime().toString(u"HH:mm"_s);
    EXPECT_EQ(outageSentence(outage, now),
              isJapanese()
                  ? u"%1 に応答がありませんでした。4 分後にもう一度問い合わせます。"_s.arg(at)
                  : u"It didn't answer at %1. Amado tries again in 4 min."_s.arg(at));
    outage.nextTry = now.addSecs(59);
    EXPECT_TRUE(outageSentence(outage, now).contains(u"59"_s));
    outage.nextTry = now;
    EXPECT_FALSE(outageSentence(outage, now).contains(u"0 "_s + (isJapanese() ? u"秒"_s : u"s"_s)));
    // Yesterday's try names its day.
    EXPECT_TRUE(outageSentence(outage, now.addDays(3))
                    .contains(outage.lastTry.toLocalTime().toString(u"yyyy-MM-dd"_s)));
}

INSTANTIATE_TEST_SUITE_P(Languages, Refreshing,
                         testing::Values(Language::English, Language::Japanese));
