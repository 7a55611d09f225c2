// SPDX-License-Identifier: MIT
// What a fleet costs: a refresh through the whole engine of servers that answer late or not at all.

#include "app/backend.h"
#include "engine/fleetservice.h"
#include "support/scriptedfleet.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QEventLoop>

#include <sys/resource.h>

#include <array>
#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// How long servers take to answer, from beside the console to the far end of a slow line.
constexpr std::array kDelays = {20, 35, 50, 80, 120, 200, 45, 60, 300, 90};

const Catalogs &catalogs()
{
    static const Catalogs loaded = loadCatalogs().value();
    return loaded;
}

double cpuSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double peakMegabytes()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return double(used.ru_maxrss) / 1024;
}

/// Refreshes `live` servers and before them `dead` ones that say nothing, until the live are read.
/// `known`: the dead gave no answer last time either.
void refreshFleet(benchmark::State &state)
{
    const int live = int(state.range(0));
    const int dead = int(state.range(1));
    const bool known = state.range(2) != 0;
    SystemClock clock;
    for (auto _ : state) {
        MemoryInventory inventory;
        ScriptedServers servers;
        servers.beforeAnswer = [](const QString &name) {
            const size_t place = size_t(name.mid(4).toInt()) % kDelays.size();
            std::this_thread::sleep_for(std::chrono::milliseconds(kDelays[place]));
        };
        QStringList names;
        for (int i = 0; i < dead; ++i) {
            names.append(u"dead%1"_s.arg(i));
            servers.set(names.last(),
                        known ? ScriptedServers::Mood::Unreachable : ScriptedServers::Mood::Dead);
        }
        for (int i = 0; i < live; ++i)
            names.append(u"live%1"_s.arg(i));
        const std::vector<ServerId> ids = inventory.add(names);
        JobQueue queue;
        FleetService fleet(inventory, servers, catalogs(), clock, queue);
        if (!fleet.load())
            state.SkipWithError("the list could not be loaded");
        QEventLoop loop;
        int read = 0;
        bool settling = known;
        QObject::connect(&fleet, &FleetService::refreshProgress, &loop, [&](int finished, int) {
            read = finished;
            if (read == live && !settling)
                loop.quit();
        });
        if (known) {
            state.PauseTiming();
            QObject::connect(&fleet, &FleetService::refreshFinished, &loop, &QEventLoop::quit);
            fleet.refresh(ids);
            loop.exec();
            settling = false;
            for (int i = 0; i < dead; ++i)
                servers.set(names.at(i), ScriptedServers::Mood::Dead);
            state.ResumeTiming();
        }
        const double before = cpuSeconds();
        fleet.refresh(ids);
        loop.exec();
        state.counters["cpuSeconds"] = cpuSeconds() - before;
        state.counters["peakMB"] = peakMegabytes();
        state.counters["read"] = read;
        state.PauseTiming();
        servers.letGo();
        fleet.cancelRefresh();
        state.ResumeTiming();
    }
}
BENCHMARK(refreshFleet)
    ->Args({500, 0, 0})
    ->Args({800, 200, 0})
    ->Args({800, 200, 1})
    ->ArgNames({"live", "dead", "known"})
    ->Unit(benchmark::kSecond)
    ->Iterations(1)
    ->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
