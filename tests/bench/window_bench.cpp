// SPDX-License-Identifier: MIT
// What the whole window costs with a thousand servers that are folders, without and with a long
// history: the way to the first paint, the longest time the GUI thread is busy while all of them
// are read, memory.
//
// AMADO_BENCH_FOLDER: where the servers and stores are kept from one run to the next; making them
// takes longer than measuring. AMADO_BENCH_EVENTS: tell of each event that takes over 20 ms.

#include "bench/benchfixtures.h"
#include "bench/busywatch.h"

#include "app/composition.h"
#include "io/lab/labgenerator.h"
#include "io/store/store.h"

#include <benchmark/benchmark.h>

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

constexpr int kServers = 1'000;
constexpr std::chrono::seconds kIdle{6}; ///< The window looks for other programs meanwhile.

QString workFolder()
{
    static const QTemporaryDir temporary;
    const QString kept = qEnvironmentVariable("AMADO_BENCH_FOLDER");
    return kept.isEmpty() ? temporary.path() : kept;
}

bool copyServer(const QDir &from, const QString &to, const QString &name)
{
    QDirIterator it(from.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        const QString relative = from.relativeFilePath(file);
        const QString target = to + u'/' + relative;
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
        if (relative != u"server.json"_s)
            continue;
        QFile facts(target);
        if (!facts.open(QIODevice::ReadWrite))
            return false;
        const QByteArray bytes = facts.readAll().replace(from.dirName().toUtf8(), name.toUtf8());
        facts.resize(0);
        facts.seek(0);
        facts.write(bytes);
    }
    return true;
}

/// Copies of the servers of the practice lab, each with a name of its own.
QString fleetFolder()
{
    const QDir work(workFolder());
    const QString fleet = work.filePath(u"fleet"_s);
    if (QFileInfo::exists(work.filePath(u"fleet.complete"_s)))
        return fleet;
    const QString lab = work.filePath(u"lab"_s);
    if (!createLab(lab))
        qFatal("no lab could be made");
    const QStringList kinds = QDir(lab).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (int number = 0; number < kServers; ++number) {
        const QString &kind = kinds[number % kinds.size()];
        const QString name = u"%1-%2"_s.arg(kind).arg(number, 4, 10, QChar(u'0'));
        if (!copyServer(QDir(lab + u'/' + kind), fleet + u'/' + name, name))
            qFatal("no server could be copied");
    }
    std::ignore = QFile(work.filePath(u"fleet.complete"_s)).open(QIODevice::WriteOnly);
    return fleet;
}

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void waitUntilRead(FleetService &fleet)
{
    QEventLoop loop;
    QObject::connect(&fleet, &FleetService::refreshFinished, &loop, &QEventLoop::quit);
    loop.exec();
}

std::unique_ptr<Composition> windowOn(const QString &store)
{
    WindowOptions options;
    options.storePath = store;
    options.language = Language::English;
    options.theme = ThemeChoice::Light;
    auto built = Composition::build(*qApp, options);
    if (!built)
        qFatal("the window could not be built");
    return std::move(*built);
}

/// Every second act takes the one before it back.
void fillJournal(const QString &file, int entries)
{
    const auto store = openStore(file).value();
    const auto servers = store->inventory().servers().value();
    const QByteArray before = bench::siteRootConfig();
    JournalEntry entry;
    entry.person = u"somebody"_s;
    entry.mitigation = u"CVE-2022-41040"_s;
    entry.catalogDate = u"2026-10-15"_s;
    entry.at = QDateTime(QDate(2024, 1, 1), QTime(9, 0), Qt::UTC);
    std::optional<EntryId> last;
    for (int number = 0; number < entries; ++number) {
        const ServerRecord &server = servers[size_t(number / 2) % servers.size()];
        entry.serverId = server.id;
        entry.server = server.name;
        entry.path = server.path;
        entry.at = entry.at.addSecs(3'600);
        entry.kind = number % 2 == 0 ? ActKind::Apply : ActKind::Undo;
        entry.reverses = number % 2 == 0 ? std::nullopt : last;
        JournalStep step;
        step.target = {TargetKind::File, u"C:\\inetpub\\wwwroot\\web.config"_s};
        step.before = FileState{before};
        step.after = FileState{before + QByteArray::number(number)};
        entry.steps = {step};
        const auto begun = store->journal().begin(entry);
        if (!begun || !store->journal().finish(*begun, EntryResult::Verified, Reason::None, {}))
            qFatal("the journal took no entry");
        last = *begun;
    }
}

/// A store in which every server was read, with so many acts.
QString storeWith(int entries)
{
    const QString file = QDir(workFolder()).filePath(u"store-%1.sqlite"_s.arg(entries));
    const QString complete = file + u".complete"_s;
    if (QFileInfo::exists(complete))
        return file;
    {
        const auto composition = windowOn(file);
        composition->start();
        composition->window().openFolder(fleetFolder());
        waitUntilRead(composition->fleet());
    }
    fillJournal(file, entries);
    std::ignore = QFile(complete).open(QIODevice::WriteOnly);
    return file;
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

void tell(benchmark::State &state, const char *phase,
          const bench::WatchedApplication::Report &report)
{
    const std::string name(phase);
    state.counters[name + "GapMs"] = report.longestGapMs;
    state.counters[name + "EventMs"] = report.longestBusyMs;
    state.counters[name + "CpuMs"] = report.busyMs;
    qInfo("%s: longest gap %.0f ms, longest event %.0f ms (%s), GUI thread %.0f ms", phase,
          report.longestGapMs, report.longestBusyMs, qPrintable(report.longestEvent),
          report.busyMs);
}

void windowOfAThousand(benchmark::State &state)
{
    const QString file = storeWith(int(state.range(0)));
    auto &application = *static_cast<bench::WatchedApplication *>(qApp);
    for (auto _ : state) {
        QElapsedTimer sinceStart;
        sinceStart.start();
        const auto composition = windowOn(file);
        MainWindow &window = composition->window();
        const double built = double(sinceStart.elapsed());
        application.awaitPaint(window);
        application.begin();
        window.show();
        composition->start();
        while (!application.paintedAfterMs())
            QApplication::processEvents();
        state.counters["firstPaintMs"] = built + *application.paintedAfterMs();
        qInfo("first paint after %.0f ms, of them %.0f until built",
              built + *application.paintedAfterMs(), built);
        application.begin();
        wait(kIdle);
        tell(state, "idle", application.report());
        application.begin();
        QElapsedTimer sinceRefresh;
        sinceRefresh.start();
        window.actions().refresh->trigger();
        waitUntilRead(composition->fleet());
        tell(state, "refresh", application.report());
        qInfo("refresh of all: %.1f s", double(sinceRefresh.elapsed()) / 1e3);
        state.counters["residentMB"] = residentMegabytes();
    }
}
BENCHMARK(windowOfAThousand)->Arg(0)->Arg(10'000)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
