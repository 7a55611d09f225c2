// SPDX-License-Identifier: MIT
#include "app/backend.h"
#include "bench/benchfixtures.h"
#include "io/lab/labgenerator.h"
#include "model/config/configeditor.h"
#include "model/iis/ruleelements.h"
#include "model/judge/assessment.h"
#include "model/judge/samples.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const Catalogs &catalogs()
{
    static const Catalogs loaded = loadCatalogs().value();
    return loaded;
}

const QDateTime kNow(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC);

} // namespace

/// From collected facts to the verdict: servers a second on one core. Aim: over 50,000.
static void assessServers(benchmark::State &state)
{
    std::vector<ServerFacts> fleet;
    for (const char *version : {"15.2.986.5", "15.2.1544.9", "15.2.2562.56", "15.1.2507.37"})
        fleet.push_back(observe(bench::mitigatedServer(u"EX"_s, QString::fromLatin1(version)),
                                catalogs().mitigations));
    size_t next = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(assess(fleet[next++ % fleet.size()], catalogs(), kNow));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(assessServers);

/// From raw files to facts: reading the configuration and running every sample.
static void observeServer(benchmark::State &state)
{
    const ServerSnapshot server = bench::mitigatedServer(u"EX"_s, u"15.2.986.5"_s);
    for (auto _ : state)
        benchmark::DoNotOptimize(observe(server, catalogs().mitigations));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(observeServer);

/// The same for a server on which everything about the feed is known and several things are wrong.
static void assessFeedTrouble(benchmark::State &state)
{
    ServerSnapshot snapshot = bench::mitigatedServer(u"EX"_s, u"15.2.2562.56"_s);
    snapshot.feed = bench::troubledFeed();
    snapshot.exchange = {{true, true, QStringList{u"PING1"_s}, QStringList{u"M1"_s},
                          QString(u"http://proxy.corp.example:8080"_s)},
                         u"exchange"_s};
    const ServerFacts facts = observe(snapshot, catalogs().mitigations);
    for (auto _ : state)
        benchmark::DoNotOptimize(assess(facts, catalogs(), kNow));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(assessFeedTrouble);

/// The end of the mitigation service's log, line by line.
static void digestFeedLog(benchmark::State &state)
{
    const std::vector<EemsLogFile> files = *bench::troubledFeed().logFiles;
    qint64 bytes = 0;
    for (const EemsLogFile &file : files)
        bytes += file.bytes.size();
    for (auto _ : state)
        benchmark::DoNotOptimize(digestEemsLog(files));
    state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(digestFeedLog)->Unit(benchmark::kMicrosecond);

/// Parse, insert a rule, and give back bytes, on a 175 KB applicationHost.config. Aim: under 1 ms.
static void editLargeFile(benchmark::State &state)
{
    const QByteArray bytes = bench::largeApplicationHost();
    const Mitigation *mitigation = catalogs().mitigations.find(u"CVE-2022-41040");
    const RuleTemplate &rule = mitigation->rules.front();
    const ConfigElement element = inboundRuleElement(rule.amadoName, rule.revisions.back().inbound);
    for (auto _ : state) {
        Result<ConfigEditor> editor =
            ConfigEditor::open(bytes, IisConfiguration::applicationHostPath());
        if (!editor || !editor->insert(kRulesSection, element, false))
            state.SkipWithError("the edit was refused");
        benchmark::DoNotOptimize(editor->bytes());
    }
    state.SetBytesProcessed(state.iterations() * bytes.size());
}
BENCHMARK(editLargeFile)->Unit(benchmark::kMicrosecond);

static void parseLargeFile(benchmark::State &state)
{
    const QByteArray bytes = bench::largeApplicationHost();
    for (auto _ : state)
        benchmark::DoNotOptimize(XmlDocument::parse(bytes));
    state.SetBytesProcessed(state.iterations() * bytes.size());
}
BENCHMARK(parseLargeFile)->Unit(benchmark::kMicrosecond);

/// One request through the effective rules of its place.
static void evaluateRequests(benchmark::State &state)
{
    const ServerSnapshot server = bench::mitigatedServer(u"EX"_s, u"15.2.986.5"_s);
    const IisConfiguration configuration(server.configFiles);
    const Site *site = configuration.frontEndSite();
    const Mitigation *mitigation = catalogs().mitigations.find(u"CVE-2022-41040");
    size_t next = 0;
    for (auto _ : state) {
        const SampleRequest &sample = mitigation->samples[next++ % mitigation->samples.size()];
        benchmark::DoNotOptimize(evaluateRequest(configuration, *site, sample.request));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(evaluateRequests);

/// Those of judge_bench.cpp, for the servers of this lab.
void registerJudging(const QString &lab);

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    const QTemporaryDir lab;
    if (!createLab(lab.path()))
        return 1;
    registerJudging(lab.path());
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
