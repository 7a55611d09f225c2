// SPDX-License-Identifier: MIT
#include "app/backend.h"
#include "bench/benchfixtures.h"
#include "engine/factcollector.h"
#include "io/connect/directoryconnector.h"
#include "model/change/plan.h"
#include "model/judge/assessment.h"

#include <benchmark/benchmark.h>

#include <QDir>

using namespace amado;
using namespace Qt::StringLiterals;

// Judging and planning, by server of the lab and by size of the configuration. For figures that do
// not depend on the machine's load, run one of them under callgrind:
//   valgrind --tool=callgrind amado-bench --benchmark_filter=lab/OSA-EX16-01

namespace {

const Catalogs &judgingCatalogs()
{
    static const Catalogs loaded = loadCatalogs().value();
    return loaded;
}

const QDateTime kJudgedAt(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC);

/// Reads, observes and assesses a folder, as a session does.
void judgeFolder(benchmark::State &state, const QString &folder)
{
    const auto connector = std::make_unique<DirectoryConnector>();
    for (auto _ : state) {
        auto host = connector->connect(folder);
        if (!host)
            return state.SkipWithError("the folder cannot be opened");
        const auto snapshot = collectSnapshot(**host, judgingCatalogs(), {});
        if (!snapshot)
            return state.SkipWithError("the server does not answer");
        const ServerFacts facts = observe(*snapshot, judgingCatalogs().mitigations);
        benchmark::DoNotOptimize(assess(facts, judgingCatalogs(), kJudgedAt));
    }
}

void judgeLarge(benchmark::State &state, bench::Large kind)
{
    const ServerSnapshot server = bench::largeServer(kind, int(state.range(0)));
    for (auto _ : state) {
        const ServerFacts facts = observe(server, judgingCatalogs().mitigations);
        benchmark::DoNotOptimize(assess(facts, judgingCatalogs(), kJudgedAt));
    }
    state.SetComplexityN(state.range(0));
}

void planLarge(benchmark::State &state, bench::Large kind)
{
    const ServerSnapshot server = bench::largeServer(kind, int(state.range(0)));
    const Mitigation *mitigation = judgingCatalogs().mitigations.find(u"CVE-2022-41040");
    for (auto _ : state) {
        const auto plan = makePlan(*mitigation, server, judgingCatalogs());
        if (!plan)
            return state.SkipWithError("nothing could be planned");
        benchmark::DoNotOptimize(plan);
    }
    state.SetComplexityN(state.range(0));
}

/// Nothing may grow with the square of what a configuration holds.
void registerLarge()
{
    const std::pair<const char *, bench::Large> kinds[] = {
        {"sites", bench::Large::Sites},
        {"frontEndSites", bench::Large::FrontEndSites},
        {"applications", bench::Large::Applications},
        {"virtualDirectories", bench::Large::VirtualDirectories},
        {"locations", bench::Large::Locations},
        {"rules", bench::Large::Rules}};
    for (const auto &[name, kind] : kinds) {
        for (const auto &[act, run] : {std::pair{"assess/", &judgeLarge}, {"plan/", &planLarge}})
            benchmark::RegisterBenchmark((std::string(act) + name).c_str(), run, kind)
                ->Arg(500)
                ->Arg(1000)
                ->Arg(2000)
                ->Unit(benchmark::kMillisecond)
                ->Complexity();
    }
}

} // namespace

void registerJudging(const QString &lab)
{
    for (const QString &server : QDir(lab).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        benchmark::RegisterBenchmark(("lab/" + server.toStdString()).c_str(), &judgeFolder,
                                     QString(lab + u'/' + server))
            ->Unit(benchmark::kMillisecond);
    registerLarge();
}
