// SPDX-License-Identifier: MIT
// Shells over Windows Remote Management against the canned peer of the tests:
//   amado-winrm-bench serve                                 prints "<port> <CA file>" and serves
//   until its input ends amado-winrm-bench run <port> <CA file> <threads> <shells>
// The peer is a process of its own, so that the client's processor time is its own. winrm_bench.py
// runs both, and pywinrm on the same peer.

#include "io/winrm/winrmshell.h"
#include "winrm/wsmanserver.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <cstdio>
#include <thread>

#include <sys/resource.h>

using namespace amado;
using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

int serve()
{
    const test::TestCertificates certificates;
    auto options = std::make_unique<test::ServerOptions>();
    options->certificates = &certificates;
    options->schemes = {u"Basic"_s};
    options->basicUsers = {{"wsmtest", "x"}};
    test::WsManServer server(std::move(options));
    std::printf("%d %s\n", server.port(), qPrintable(certificates.caFile()));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

double processorMs()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval &time) {
        return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

int run(int port, const QString &caFile, int threads, int shells)
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"localhost"_s;
    endpoint.port = port;
    endpoint.tls = true;
    endpoint.signOn = SignOn::Basic;
    WinRmOptions options;
    options.caFile = caFile;

    std::atomic<int> left = shells;
    std::atomic<int> failures = 0;
    std::vector<std::vector<double>> times(static_cast<size_t>(threads));
    std::barrier gate(threads + 1);
    const auto once = [&](WinRmShell &shell) {
        const auto done = shell.run(u"echo hi"_s, {}, {{}, std::chrono::minutes(1), {}});
        if (!done || done->out.isEmpty())
            ++failures;
    };
    std::vector<std::jthread> workers;
    for (auto &own : times) {
        workers.emplace_back([&] {
            WinRmShell shell(endpoint, {u"wsmtest"_s, "x"}, options);
            once(shell); // The connection is made before the clock starts, as for the other client.
            gate.arrive_and_wait();
            while (left-- > 0) {
                const auto begin = Clock::now();
                once(shell);
                own.push_back(
                    std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
            }
        });
    }
    gate.arrive_and_wait();
    const auto begin = Clock::now();
    const double processor = processorMs();
    workers.clear();
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const double used = processorMs() - processor;
    std::vector<double> all;
    for (const auto &own : times)
        all.insert(all.end(), own.begin(), own.end());
    std::sort(all.begin(), all.end());
    if (failures > 0 || all.empty()) {
        std::fprintf(stderr, "%d failures\n", failures.load());
        return 1;
    }
    std::printf("{\"shellsPerSecond\": %f, \"p50Ms\": %f, \"p95Ms\": %f, \"cpuMs\": %f}\n",
                double(all.size()) / seconds, all[all.size() / 2], all[all.size() * 95 / 100],
                used / double(all.size()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "serve")
        return serve();
    if (argc == 6 && std::string_view(argv[1]) == "run")
        return run(std::atoi(argv[2]), QString::fromLocal8Bit(argv[3]), std::atoi(argv[4]),
                   std::atoi(argv[5]));
    std::fprintf(stderr, "amado-winrm-bench serve | run <port> <CA file> <threads> <shells>\n");
    return 2;
}
