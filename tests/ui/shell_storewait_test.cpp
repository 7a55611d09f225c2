// SPDX-License-Identifier: MIT
// While another program writes to the store, the window says so and goes on.

#include "support/lab.h"
#include "support/scriptedprompter.h"

#include "ui/i18n/languageswitcher.h"
#include "ui/mainwindow.h"
#include "ui/storewait.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class StoreInUse : public testing::TestWithParam<Language>
{};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, StoreInUse,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(StoreInUse, IsSaidInTheStatusBarUntilItIsOver)
{
    LanguageSwitcher languages;
    languages.setLanguage(GetParam());
    Theme theme(*qApp);
    Lab lab(Lab::Contents::Nothing);
    ASSERT_TRUE(lab.isOpen());
    ScriptedPrompter prompter;
    Settings settings(lab.path(u"settings.ini"_s));
    StoreWait wait;
    StoreOptions options;
    options.waiting = [&wait](std::chrono::milliseconds waited) { wait.report(waited); };
    options.openerPatience = std::chrono::milliseconds(100);
    const QString file = lab.path(u"shared.sqlite"_s);
    const auto store = openStore(file, options);
    ASSERT_TRUE(store);
    WindowServices services{lab.fleet(),
                            lab.changes(),
                            lab.feed(),
                            lab.servers(),
                            lab.scans(),
                            lab.evidence(),
                            lab.scannerPrograms(),
                            theme,
                            languages,
                            settings,
                            prompter,
                            file};
    services.storeWait = &wait;
    MainWindow window(services);
    window.show();
    const auto *line = window.findChild<QLabel *>(u"storeWait"_s);
    ASSERT_NE(line, nullptr);
    EXPECT_FALSE(line->isVisible());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        ServerRecord record;
        record.name = record.path = u"/servers/EX01"_s;
        Result<ServerRecord> put = failure(ErrorCode::Internal);
        std::jthread worker([&] { put = (*store)->inventory().putServer(record); });
        QElapsedTimer since;
        since.start();
        ASSERT_TRUE(Lab::waitFor([line] { return line->isVisible(); }));
        EXPECT_GE(since.elapsed(), 900) << "a moment is not worth a word";
        EXPECT_EQ(line->text(),
                  GetParam() == Language::English
                      ? u"Waiting for another program that is writing to the store (1 s)…"_s
                      : u"保存先に書き込んでいる別のプログラムを待っています (1 秒)…"_s);
        ASSERT_TRUE(Lab::waitFor([line] { return !line->text().contains(u"1 "_s); }))
            << "the seconds go on";
        // The window itself does not wait with it.
        since.restart();
        EXPECT_FALSE((*store)->inventory().removeServer(ServerId{u"x"_s}));
        EXPECT_LT(since.elapsed(), 1'000);
        ASSERT_TRUE(QSqlQuery(other).exec(u"ROLLBACK"_s));
        worker.join();
        EXPECT_TRUE(put) << "the worker waited";
        EXPECT_TRUE(Lab::waitFor([line] { return !line->isVisible(); }));
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}
