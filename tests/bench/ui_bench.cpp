// What the window costs with many servers: a keystroke of the filter, a press on a column, the way
// to the first paint.

#include "bench/benchfixtures.h"

#include "app/backend.h"
#include "engine/changeservice.h"
#include "engine/fleetservice.h"
#include "engine/serverservice.h"
#include "io/directory/ldapdirectory.h"
#include "io/secret/keychain.h"
#include "io/secret/sessioncredentials.h"
#include "io/store/store.h"
#include "ui/fleet/fleetfilter.h"
#include "ui/fleet/passwordprompt.h"
#include "ui/mainwindow.h"
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

/// A store with so many servers, each with the facts of a visit.
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

/// The services over a store, as the program builds them.
struct Services
{
    explicit Services(Store &store)
        : fleet(store.inventory(), *connector, catalogs(), kClock, queue)
        , changes(store.journal(), fleet, *connector, catalogs(), kClock, queue)
        , feedStore(store.feeds(backend.scope))
        , feed(*feedStore, *backend.fetcher, *backend.check, kClock, queue)
        , servers(store.inventory(), fleet, credentials, *reach, directory, queue)
    {
        if (!fleet.load())
            qFatal("the store could not be loaded");
    }

    std::unique_ptr<HostConnector> connector = makeConnector();
    JobQueue queue{2};
    FleetService fleet;
    ChangeService changes;
    FeedBackend backend = std::move(*makeFeedBackend());
    std::unique_ptr<FeedStore> feedStore;
    FeedService feed;
    Keychain keychain;
    PasswordPrompt prompt;
    SessionCredentials credentials{keychain, prompt};
    std::unique_ptr<ServerReach> reach = makeReach();
    LdapDirectory directory;
    ServerService servers;
};

class NobodyToAsk : public Asker
{
public:
    QString chooseFolder(QWidget *, const QString &) override { return {}; }
    QString chooseFile(QWidget *, const QString &, const QStringList &) override { return {}; }
    bool confirm(QWidget *, const QString &, const QString &, const QString &,
                 const QString &) override
    {
        return false;
    }
};

/// Ten thousand servers in a table that is on the screen.
struct Table
{
    QTemporaryDir folder;
    std::unique_ptr<Store> store = filledStore(folder.filePath(u"store.sqlite"_s), 10'000);
    Services services{*store};
    FleetModel model{services.fleet};
    FleetFilter filter{model};
    TableView view;

    Table()
    {
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
        shown.filter.sort(turn % FleetModel::ColumnCount,
                          turn % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        shown.view.grab();
        ++turn;
    }
}
BENCHMARK(sortByColumn)->Unit(benchmark::kMillisecond);

void startToFirstPaint(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"store.sqlite"_s);
    filledStore(file, 1'000);
    NobodyToAsk asker;
    for (auto _ : state) {
        benchmark::DoNotOptimize(loadCatalogs());
        const auto store = openStore(file).value();
        Services services(*store);
        LanguageSwitcher languages;
        Theme theme(*qApp);
        Settings settings(folder.filePath(u"settings.ini"_s));
        MainWindow window({services.fleet, services.changes, services.feed, services.servers, theme,
                           languages, settings, asker, file});
        window.show();
        window.grab();
    }
}
BENCHMARK(startToFirstPaint)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
