// SPDX-License-Identifier: MIT
// What a table of ten thousand servers costs: a keystroke of the filter, a press on a column. The
// whole window is measured in window_bench.cpp.

#include "bench/benchfixtures.h"
#include "bench/busywatch.h"
#include "io/connect/directoryconnector.h"

#include "app/backend.h"
#include "engine/fleetservice.h"
#include "io/store/store.h"
#include "ui/fleet/fleetfilter.h"
#include "ui/scans/scanboard.h"
#include "ui/widgets/tableview.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QTemporaryDir>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));

const Catalogs &catalogs()
{
    static const Catalogs loaded = loadCatalogs().value();
    return loaded;
}

/// A store with so many servers, each with the facts of a session.
std::unique_ptr<Store> filledStore(const QString &file, int servers)
{
    auto store = openStore(file).value();
    const QStringList versions = {u"15.2.1544.9"_s, u"15.1.2507.12"_s, u"15.2.2562.17"_s,
                                  u"15.0.1497.42"_s};
    std::vector<ServerFacts> kinds;
    for (const QString &version : versions)
        kinds.push_back(
            observe(bench::mitigatedServer(u"kind"_s, version), catalogs().mitigations));
    for (int number = 0; number < servers; ++number) {
        ServerFacts facts = kinds[size_t(number) % kinds.size()];
        facts.name =
            u"SITE%1-EX%2"_s.arg(number % 40, 2, 10, QChar(u'0')).arg(number, 5, 10, QChar(u'0'));
        ServerRecord record;
        record.name = facts.name;
        record.path = u"/servers/"_s + facts.name;
        record.checkedAt = kClock.now();
        record.facts = serializeFacts(facts);
        if (!store->inventory().putServer(record))
            qFatal("the store took no server");
    }
    return store;
}

/// Ten thousand servers in a table that is on the screen.
struct Table
{
    QTemporaryDir folder;
    std::unique_ptr<Store> store = filledStore(folder.filePath(u"store.sqlite"_s), 10'000);
    std::unique_ptr<HostConnector> connector = std::make_unique<DirectoryConnector>();
    JobQueue queue{2};
    FleetService fleet{store->inventory(), *connector, catalogs(), kClock, queue};
    ScanBoard scans;
    FleetModel model{fleet, scans};
    FleetFilter filter{model};
    TableView view;

    Table()
    {
        if (!fleet.load())
            qFatal("the store could not be loaded");
        view.setModel(&filter);
        view.resize(1240, 500);
        view.show();
    }
};

Table &table()
{
    static Table instance;
    return instance;
}

void filterKeystroke(benchmark::State &state)
{
    Table &shown = table();
    const QStringList typed = {u"s"_s,      u"si"_s,    u"sit"_s, u"site1"_s,
                               u"site17"_s, u"site1"_s, u""_s};
    qsizetype key = 0;
    for (auto _ : state) {
        shown.filter.setSearch(typed[key++ % typed.size()]);
        shown.view.grab();
    }
}
BENCHMARK(filterKeystroke)->Unit(benchmark::kMillisecond);

void sortByColumn(benchmark::State &state)
{
    Table &shown = table();
    int turn = 0;
    for (auto _ : state) {
        shown.filter.sort(turn % shown.model.columnCount(),
                          turn % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        shown.view.grab();
        ++turn;
    }
}
BENCHMARK(sortByColumn)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
