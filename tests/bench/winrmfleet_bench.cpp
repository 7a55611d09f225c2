// SPDX-License-Identifier: MIT
// A fleet on real connections: a refresh as the window makes one, with the product's store and its
// client for Windows Remote Management, of servers in another process.

#include "app/backend.h"
#include "bench/winrmpeer.h"
#include "engine/fleetservice.h"
#include "io/store/store.h"
#include "model/base/enumnames.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <mutex>

using namespace amado;
using namespace amado::bench;
using namespace Qt::StringLiterals;
using SteadyClock = std::chrono::steady_clock;

namespace {

double cpuSeconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// From now on the peak is that of what follows:
/// https://www.kernel.org/doc/html/latest/filesystems/proc.html
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double peakMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

class OneAccount : public CredentialSource
{
public:
    [[nodiscard]] bool isProven(const Endpoint &) override { return true; }
    Result<Credential> credentialFor(const Endpoint &, const CallContext &) override
    {
        return Credential{u"EXTEST\\wsmtest"_s, "Passw0rd.1"};
    }
    void settle(const Endpoint &, const Credential &, SecretVerdict) override {}
    Result<> remember(const Endpoint &, const QByteArray &) override { return {}; }
    void forget(const Endpoint &) override {}
    Result<> forgetStored(const QString &) override { return {}; }
    [[nodiscard]] bool canStore() const override { return false; }
};

/// How long each server that answered took, from the first word to the last.
class Latencies
{
public:
    void add(SteadyClock::duration time)
    {
        const std::lock_guard lock(m_mutex);
        m_ms.push_back(std::chrono::duration<double, std::milli>(time).count());
    }
    [[nodiscard]] double percentile(size_t percent)
    {
        const std::lock_guard lock(m_mutex);
        std::sort(m_ms.begin(), m_ms.end());
        return m_ms.empty() ? 0 : m_ms[std::min(m_ms.size() - 1, m_ms.size() * percent / 100)];
    }

private:
    std::mutex m_mutex;
    std::vector<double> m_ms;
};

class TimedConnector : public HostConnector
{
public:
    TimedConnector(HostConnector &real, Latencies &latencies)
        : m_real(real)
        , m_latencies(latencies)
    {}
    Result<std::unique_ptr<HostAccess>> connect(const QString &path) override
    {
        return timed(m_real.connect(path));
    }
    Result<std::unique_ptr<HostAccess>> connectKnown(const QString &path,
                                                     const Endpoint &endpoint) override
    {
        return timed(m_real.connectKnown(path, endpoint));
    }
    Result<QStringList> serversAt(const QString &path) override { return m_real.serversAt(path); }

private:
    class Host : public HostAccess
    {
    public:
        Host(std::unique_ptr<HostAccess> real, Latencies &latencies)
            : m_real(std::move(real))
            , m_latencies(latencies)
        {}
        ~Host() override
        {
            if (m_answered)
                m_latencies.add(SteadyClock::now() - m_begin);
        }
        Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                   const CallContext &context) override
        {
            auto replies = m_real->run(requests, context);
            m_answered = m_answered || replies.has_value();
            return replies;
        }

    private:
        std::unique_ptr<HostAccess> m_real;
        Latencies &m_latencies;
        const SteadyClock::time_point m_begin = SteadyClock::now();
        bool m_answered = false;
    };
    Result<std::unique_ptr<HostAccess>> timed(Result<std::unique_ptr<HostAccess>> host)
    {
        if (!host)
            return host;
        return std::make_unique<Host>(std::move(*host), m_latencies);
    }

    HostConnector &m_real;
    Latencies &m_latencies;
};

Result<std::vector<ServerId>> listed(InventoryStore &inventory, const PeerProcess &peer, bool tls)
{
    std::vector<int> ports = peer.dead();
    ports.insert(ports.end(), peer.live().begin(), peer.live().end());
    std::vector<ServerId> ids;
    for (const int port : ports) {
        ServerRecord record;
        record.name = PeerProcess::serverName();
        record.kind = ServerKind::Live;
        record.endpoint.transport = Transport::Winrm;
        record.endpoint.host = u"localhost"_s;
        record.endpoint.port = port;
        record.endpoint.tls = tls;
        record.endpoint.signOn = tls ? SignOn::Basic : SignOn::Ntlm;
        record.endpoint.user = u"EXTEST\\wsmtest"_s;
        record.endpoint.allowNtlmOverHttp = true;
        if (tls)
            record.endpoint.pinnedSha256 = peer.pinnedSha256();
        record.path = addressOf(record.endpoint);
        const auto stored = inventory.putServer(record);
        if (!stored)
            return failure(stored.error());
        ids.push_back(stored->id);
    }
    return ids;
}

/// Refreshes servers nobody visited before, the dead ones first, until the live are read. Of the
/// dead a third each hangs, refuses connections, and accepts them without a word. `tls`: Basic over
/// HTTPS; else NTLM with sealed messages over HTTP.
void refreshOverWinRm(benchmark::State &state)
{
    const int live = int(state.range(0));
    const int dead = int(state.range(1));
    const bool tls = state.range(2) != 0;
    const Catalogs catalogs = loadCatalogs().value();
    SystemClock clock;
    OneAccount account;
    for (auto _ : state) {
        state.PauseTiming();
        QTemporaryDir folder;
        const auto store = openStore(folder.filePath(u"amado.sqlite"_s)).value();
        PeerProcess peer({live, dead / 3, dead / 3, dead - 2 * (dead / 3), tls});
        const auto ids = listed(store->inventory(), peer, tls);
        if (!peer.isReady() || !ids)
            return state.SkipWithError("the fleet could not be listed");
        const auto real = makeLiveConnector(lookupIn(store->inventory()), account);
        Latencies latencies;
        TimedConnector connector(*real, latencies);
        JobQueue queue;
        FleetService fleet(store->inventory(), connector, catalogs, clock, queue);
        if (!fleet.load())
            return state.SkipWithError("the list could not be loaded");
        QEventLoop loop;
        int read = 0;
        QString trouble;
        QObject::connect(&fleet, &FleetService::serverChanged, &loop, [&](const ServerId &id) {
            const FleetServer &server = *fleet.server(id);
            if (server.refreshing)
                return;
            if (!server.lastError)
                ++read;
            else if (!isOutage(*server.lastError))
                trouble = enumName(server.lastError->reason) + u' ' + server.lastError->detail;
            if (read == live || !trouble.isEmpty())
                loop.quit();
        });
        RefreshSummary summary;
        QObject::connect(&fleet, &FleetService::refreshFinished, &loop,
                         [&](const RefreshSummary &made) {
                             summary = made;
                             loop.quit();
                         });
        forgetPeak();
        const double before = cpuSeconds();
        state.ResumeTiming();
        fleet.refresh(*ids);
        loop.exec();
        state.PauseTiming();
        state.counters["cpuSeconds"] = cpuSeconds() - before;
        state.counters["peakMB"] = peakMegabytes();
        state.counters["read"] = read;
        state.counters["p50ms"] = latencies.percentile(50);
        state.counters["p99ms"] = latencies.percentile(99);
        fleet.cancelRefresh();
        while (fleet.refreshesUnderWay() > 0)
            loop.exec();
        state.counters["peerCpuSeconds"] = peer.stop();
        if (!trouble.isEmpty() || read < live)
            return state.SkipWithError(
                qPrintable(u"%1 of %2 were read. %3"_s.arg(read).arg(live).arg(trouble)));
        state.ResumeTiming();
    }
}
BENCHMARK(refreshOverWinRm)
    ->Args({500, 0, 1})
    ->Args({800, 200, 1})
    ->Args({500, 0, 0})
    ->Args({800, 200, 0})
    ->ArgNames({"live", "dead", "tls"})
    ->Unit(benchmark::kSecond)
    ->Iterations(1)
    ->UseRealTime();

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc > 1 && QString::fromLatin1(argv[1]) == QLatin1String(PeerProcess::kServe))
        return servePeer(QCoreApplication::arguments().mid(2));
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
