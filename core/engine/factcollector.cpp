// SPDX-License-Identifier: MIT
#include "engine/factcollector.h"

#include "engine/hostbatch.h"
#include "engine/hosttarget.h"
#include "engine/observednames.h"
#include "engine/readahead.h"
#include "model/base/winpath.h"
#include "model/change/eomtbackup.h"
#include "ports/requestkey.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kServerKey = u"HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\"_s;
const QString kDefaultInstallPath = u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\"_s;
const QString kRewriteDll = u"C:\\Windows\\System32\\inetsrv\\rewrite.dll"_s;
const QString kConfigFolder = u"C:\\Windows\\System32\\inetsrv\\config"_s;
const QString kRedirection = u"C:\\Windows\\System32\\inetsrv\\config\\redirection.config"_s;
const QString kIisKey = u"HKLM\\SOFTWARE\\Microsoft\\InetStp\\Configuration"_s;
const QString kIisKey32 = u"HKLM\\SOFTWARE\\Wow6432Node\\Microsoft\\InetStp\\Configuration"_s;
const QString kSizeLimit = u"MaxWebConfigFileSizeInKB"_s;
const QString kMitigationProvider = u"MSExchange Mitigation Service"_s;

/// Guard against a configuration that names ever more files.
constexpr int kMaxRounds = 12;
constexpr int kMaxConfigFiles = 5'000;
constexpr qsizetype kMaxRemembered =
    1'000; ///< Requests; a server that asks for more takes more calls.
constexpr qint64 kMaxClockOffset = 1'000'000'000; ///< Seconds; a clock further off is as wrong.

/// One session: batches of requests, replies turned into facts.
class Session
{
public:
    Session(HostAccess &host, const Catalogs &catalogs, const CallContext &context,
            const CollectOptions &options, const ProgressSink &progress)
        : m_host(host)
        , m_catalogs(catalogs)
        , m_context(context)
        , m_options(options)
        , m_progress(progress)
    {}

    Result<ServerSnapshot> run(const QStringList &urlPaths)
    {
        report(Progress::Phase::Connecting, {});
        if (auto done = readIdentity(); !done)
            return failure(done.error());
        report(Progress::Phase::Collecting, {});
        if (auto done = readStates(); !done)
            return failure(done.error());
        if (auto done = readFiles(urlPaths); !done)
            return failure(done.error());
        if (m_feed) {
            Fact<int> offset = std::move(m_snapshot.feed.clockOffset);
            m_snapshot.feed = m_feed->takeSnapshot();
            m_snapshot.feed.clockOffset = std::move(offset);
        }
        return std::move(m_snapshot);
    }

private:
    /// Asks and gives each reply to its taker.
    Result<> ask(HostBatch &batch)
    {
        if (m_context.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        const auto replies = m_host.run(batch.requests(), m_context);
        if (!replies)
            return failure(replies.error());
        if (m_context.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (replies->size() != batch.requests().size())
            return failure(ErrorCode::Internal, Reason::None, {},
                           u"replies do not match requests"_s);
        batch.take(*replies);
        return {};
    }

    template<class T>
    Fact<T> fact(Result<T> reply, const QString &source)
    {
        return reply ? Fact<T>(std::move(*reply), source) : missing<T>(reply.error(), source);
    }

    template<class T>
    Fact<T> missing(const Error &error, const QString &source)
    {
        const MissingReason reason = missingReason(error, m_snapshot.problems);
        return Fact<T>::missing(reason, source, error.detail);
    }

    Fact<QString> textFact(const Result<TextValue> &value, const QString &source)
    {
        return value ? Fact<QString>(value->text, source) : missing<QString>(value.error(), source);
    }

    Fact<int> numberFact(const Result<TextValue> &reply, const QString &key)
    {
        const QString source = key + u'\\' + kSizeLimit;
        const Fact<QString> text = textFact(reply, source);
        if (!text)
            return Fact<int>::missing(text.reason(), source, text.detail());
        bool isNumber = false;
        const int value = text->toInt(&isNumber);
        return isNumber ? Fact<int>(value, source)
                        : Fact<int>::missing(MissingReason::Unreadable, source, *text);
    }

    /// Adds a request whose text is a fact of that source.
    template<class Request>
    void addText(HostBatch &batch, Request request, Fact<QString> &fact, const QString &source)
    {
        batch.add(std::move(request), [this, &fact, source](const Result<TextValue> &reply) {
            fact = textFact(reply, source);
        });
    }

    /// Who the server is, and where Exchange lives on it.
    Result<> readIdentity()
    {
        HostBatch batch;
        batch.add(DescribeServer{},
                  [this](Result<ServerDescription> reply) { takeDescription(std::move(reply)); });
        addText(batch, ReadRegistryValue{kSetupKey, u"MsiInstallPath"_s}, m_snapshot.installPath,
                kSetupKey + u"\\MsiInstallPath"_s);
        addText(batch, availabilityGroupRequest(), m_snapshot.availabilityGroup,
                u"HKLM\\Cluster\\ClusterName"_s);
        QStringList roles;
        bool allAnswered = true;
        for (const RoleKey &role : roleKeys()) {
            batch.add(ReadRegistryValue{kServerKey + role.key, u"ConfiguredVersion"_s},
                      [&roles, &allAnswered, name = role.role](const Result<TextValue> &value) {
                          if (value && !roles.contains(name))
                              roles.append(name);
                          allAnswered =
                              allAnswered && (value || value.error().code == ErrorCode::NotFound);
                      });
        }
        if (auto done = ask(batch); !done)
            return done;
        if (!m_snapshot.roles && allAnswered) // Else it may have that role or not.
            takeRoles(roles);
        return {};
    }

    void takeDescription(Result<ServerDescription> description)
    {
        if (!description) {
            const QString source = u"server"_s;
            m_snapshot.roles = missing<QStringList>(description.error(), source);
            m_snapshot.operatingSystem = missing<QString>(description.error(), source);
            m_snapshot.osLanguage = missing<QString>(description.error(), source);
            return;
        }
        m_snapshot.name = description->name;
        m_snapshot.fqdn = description->fqdn;
        m_snapshot.site = description->site;
        m_snapshot.capturedAt = description->capturedAt;
        m_live = description->live;
        m_snapshot.roles = std::move(description->roles);
        m_snapshot.operatingSystem = std::move(description->operatingSystem);
        m_snapshot.osLanguage = std::move(description->osLanguage);
        m_snapshot.problems = std::move(description->problems);
        takeClock(*description);
    }

    /// Compared at once: what follows takes time.
    void takeClock(const ServerDescription &description)
    {
        const QString source = u"clock"_s;
        if (description.live && description.capturedAt.isValid() && m_options.clock)
            m_snapshot.feed.clockOffset = {
                int(std::clamp<qint64>(m_options.clock->now().secsTo(description.capturedAt),
                                       -kMaxClockOffset, kMaxClockOffset)),
                source};
        else
            m_snapshot.feed.clockOffset = Fact<int>::missing(MissingReason::NotCollected, source);
    }

    /// A copy without a list of roles may still hold the registry keys that name them.
    void takeRoles(QStringList roles)
    {
        // Every server has the tools too: they tell something only where no other role is.
        if (roles.size() > 1)
            roles.removeAll(u"ManagementTools"_s);
        if (!roles.isEmpty())
            m_snapshot.roles = Fact<QStringList>(roles, kServerKey + u"*Role"_s);
    }

    [[nodiscard]] bool asksAboutFeed() const
    {
        return m_options.feed && roleGroupOf(m_snapshot.roles) == RoleGroup::Mailbox;
    }

    [[nodiscard]] FeedEndpoint endpoint() const
    {
        const CutoffCatalog &cutoffs = m_catalogs.cutoffs;
        return m_options.endpoint.host.isEmpty()
                   ? FeedEndpoint{cutoffs.endpointHost(), cutoffs.endpointPort()}
                   : m_options.endpoint;
    }

    /// Versions, services, pools, settings, events, backups and what the feed needs: all in one
    /// batch.
    Result<> readStates()
    {
        const QString install =
            m_snapshot.installPath ? *m_snapshot.installPath : kDefaultInstallPath;
        const QString exSetup = joinWinPath(install, u"bin\\ExSetup.exe");
        HostBatch batch;
        addText(batch, ReadFileVersion{exSetup}, m_snapshot.exchangeVersion, exSetup);
        addText(batch, ReadFileVersion{kRewriteDll}, m_snapshot.rewriteModuleVersion, kRewriteDll);
        batch.add(ReadExchangeSettings{}, [this](const Result<ExchangeSettings> &reply) {
            m_snapshot.exchange = fact(reply, u"exchange"_s);
        });
        batch.add(QueryEvents{u"Application"_s, kMitigationProvider},
                  [this](Result<EventList> reply) { takeEvents(std::move(reply)); });
        batch.add(ListDirectory{kConfigFolder},
                  [this](const Result<DirectoryListing> &reply) { takeBackups(reply); });
        addSizeLimit(batch, kIisKey, m_snapshot.configFiles.sizeLimit);
        addSizeLimit(batch, kIisKey32, m_snapshot.configFiles.sizeLimit32);
        for (const QString &name : serviceNames(m_catalogs.mitigations)) {
            batch.add(QueryService{name}, [this, name](const Result<ServiceState> &reply) {
                m_snapshot.services.insert(name, fact(reply, u"services/"_s + name));
            });
        }
        for (const QString &name : poolNames(m_catalogs.mitigations)) {
            batch.add(QueryAppPool{name}, [this, name](const Result<AppPoolState> &reply) {
                m_snapshot.appPools.insert(name, fact(reply, u"appPools/"_s + name));
            });
        }
        if (asksAboutFeed()) {
            m_feed.emplace(m_catalogs.cutoffs, endpoint(), install);
            m_feed->addRequests(batch, m_snapshot.problems);
        }
        return ask(batch);
    }

    void addSizeLimit(HostBatch &batch, const QString &key, Fact<int> &limit)
    {
        batch.add(ReadRegistryValue{key, kSizeLimit},
                  [this, key, &limit](const Result<TextValue> &reply) {
                      limit = numberFact(reply, key);
                  });
    }

    void takeEvents(Result<EventList> list)
    {
        const QString source = u"events/Application"_s;
        if (!list) {
            m_snapshot.mitigationEvents = missing<std::vector<EventRecord>>(list.error(), source);
            return;
        }
        if (list->malformed > 0) {
            m_snapshot.problems.push_back({ErrorCode::InvalidData, Reason::MalformedJson, source,
                                           u"%1 entries left out"_s.arg(list->malformed),
                                           list->firstMalformedLine, 0});
        }
        if (list->incomplete > 0) {
            m_snapshot.problems.push_back(
                {ErrorCode::InvalidData, Reason::WrongJsonType, source,
                 u"%1 entries left out: at (ISO 8601), id (number) and provider are needed"_s.arg(
                     list->incomplete),
                 list->firstIncompleteLine, 0});
        }
        m_snapshot.mitigationEvents =
            Fact<std::vector<EventRecord>>(std::move(list->events), source);
    }

    void takeBackups(const Result<DirectoryListing> &listing)
    {
        if (!listing) {
            std::ignore = missingReason(listing.error(), m_snapshot.problems);
            return;
        }
        for (const QString &name : listing->files) {
            if (!name.startsWith("IISManagementRestoreCmdlets-"_L1, Qt::CaseInsensitive))
                continue;
            const QString path = joinWinPath(kConfigFolder, name);
            if (name.endsWith(".json"_L1, Qt::CaseInsensitive))
                m_snapshot.eomtBackups.append(path);
            else if (name.endsWith(".bak"_L1, Qt::CaseInsensitive))
                m_setAside.append(path);
        }
    }

    /// Backups, the ends of logs, and what the configuration asks for until it asks for nothing
    /// more; the first two ride along with its first batch.
    Result<> readFiles(const QStringList &urlPaths)
    {
        QStringList wanted{kRedirection, IisConfiguration::applicationHostPath()};
        for (int round = 0; !wanted.isEmpty() && round < kMaxRounds; ++round) {
            HostBatch batch;
            for (const QString &path : wanted)
                addFile(batch, m_snapshot.configFiles, path);
            if (round == 0) {
                for (const QString &path : backupPaths())
                    addFile(batch, m_snapshot.otherFiles, path);
                if (m_feed)
                    m_feed->addLogRequests(batch, m_snapshot.problems);
            }
            report(Progress::Phase::Collecting, wanted.front());
            if (auto done = ask(batch); !done)
                return done;
            if (round == 0 && m_feed)
                m_feed->finishLogs(m_snapshot.problems);
            if (m_snapshot.configFiles.entries().size() > kMaxConfigFiles)
                break;
            wanted = IisConfiguration::missingFiles(m_snapshot.configFiles, urlPaths);
        }
        return lookForFiles(urlPaths);
    }

    /// Lists folders where a rule asks whether a file is there. A copy may lack what the server
    /// has: there only what is seen counts.
    Result<> lookForFiles(const QStringList &urlPaths)
    {
        const QStringList folders =
            IisConfiguration::foldersAskedFor(m_snapshot.configFiles, urlPaths);
        if (folders.isEmpty())
            return {};
        HostBatch batch;
        for (const QString &folder : folders) {
            batch.add(ListDirectory{folder},
                      [this, folder](const Result<DirectoryListing> &listing) {
                          if (listing)
                              m_snapshot.configFiles.looked.addFolder(folder, listing->files,
                                                                      listing->folders, m_live);
                          else if (m_live && listing.error().code == ErrorCode::NotFound)
                              m_snapshot.configFiles.looked.addAbsent(folder);
                      });
        }
        return ask(batch);
    }

    /// Backups of Microsoft's tool, and what stands where each would be set aside. One that was
    /// set aside is read too: taking that act back needs it.
    [[nodiscard]] QStringList backupPaths() const
    {
        QStringList paths;
        for (const QString &backup : m_snapshot.eomtBackups)
            paths << backup << setAsidePath(backup);
        for (const QString &aside : m_setAside)
            paths << aside << QString(aside.chopped(4) + u".json"_s);
        paths.removeDuplicates();
        return paths;
    }

    void addFile(HostBatch &batch, ConfigFileSet &files, const QString &path)
    {
        batch.add(ReadFile{path}, [this, &files, path](Result<FileBytes> file) {
            files.insert(path, file ? Fact<QByteArray>(std::move(file->bytes), path)
                                    : missing<QByteArray>(file.error(), path));
        });
    }

    void report(Progress::Phase phase, const QString &target) const
    {
        if (m_progress)
            m_progress(Progress{m_snapshot.name, phase, target, 0, 0});
    }

    HostAccess &m_host;
    const Catalogs &m_catalogs;
    const CallContext &m_context;
    const CollectOptions &m_options;
    const ProgressSink &m_progress;
    ServerSnapshot m_snapshot;
    bool m_live = false;                 ///< The server itself answers, not a copy of it.
    std::optional<FeedCollector> m_feed; ///< Absent where nobody asks about the feed.
    QStringList m_setAside;              ///< Backups the tool or Amado has used up.
};

/// A server where nothing is found: what a session asks it, it asks every server.
class EmptyHost : public HostAccess
{
public:
    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &) override
    {
        return std::vector<Result<HostReply>>(requests.size(), failure(ErrorCode::NotFound));
    }
};

QStringList urlPathsOf(const Catalogs &catalogs, const CollectOptions &options)
{
    QStringList paths = catalogs.mitigations.samplePaths();
    paths.append(options.extraUrlPaths);
    paths.removeDuplicates();
    return paths;
}

/// True for what tells of Microsoft's feed alone and is worth asking only where its service can
/// be: the probe of the endpoint may take long, and an Edge server has no use for it.
bool isForFeedAlone(const HostRequest &request)
{
    return std::holds_alternative<ReadFileTail>(request) ||
           std::holds_alternative<ProbeTls>(request) ||
           std::holds_alternative<ReadCertificateStore>(request);
}

/// What is asked of any server, by its keys and as requests.
struct UsualRequests
{
    QStringList keys;
    std::vector<HostRequest> requests;
};

UsualRequests usualRequests(const Catalogs &catalogs, const CollectOptions &options)
{
    EmptyHost nowhere;
    ReadAhead ahead(nowhere);
    const CallContext context;
    const ProgressSink nobody;
    // It ends well, since no call fails; only what it asks matters.
    std::ignore =
        Session(ahead, catalogs, context, options, nobody).run(urlPathsOf(catalogs, options));
    UsualRequests usual;
    for (qsizetype i = 0; i < ahead.asked().size(); ++i) {
        if (isForFeedAlone(ahead.askedRequests()[size_t(i)]))
            continue;
        usual.keys.append(ahead.asked().at(i));
        usual.requests.push_back(ahead.askedRequests()[size_t(i)]);
    }
    return usual;
}

std::vector<HostRequest> withRemembered(std::vector<HostRequest> requests,
                                        const CollectOptions &options)
{
    const qsizetype most = std::min(options.remembered.size(), kMaxRemembered);
    for (const QString &key : options.remembered.first(most)) {
        auto request = readingFromKey(key);
        if (request && (options.feed || !isForFeedAlone(*request)))
            requests.push_back(std::move(*request));
    }
    return requests;
}

} // namespace

std::vector<HostRequest> foreseenRequests(const Catalogs &catalogs, const CollectOptions &options)
{
    return withRemembered(usualRequests(catalogs, options).requests, options);
}

Result<ServerSnapshot> collectSnapshot(HostAccess &host, const Catalogs &catalogs,
                                       const CallContext &context, const CollectOptions &options,
                                       const ProgressSink &progress)
{
    UsualRequests usual = usualRequests(catalogs, options);
    const QSet<QString> usualSet(usual.keys.begin(), usual.keys.end());
    ReadAhead ahead(host, withRemembered(std::move(usual.requests), options));
    auto snapshot =
        Session(ahead, catalogs, context, options, progress).run(urlPathsOf(catalogs, options));
    if (!snapshot)
        return snapshot;
    for (const QString &key : ahead.asked()) {
        if (!usualSet.contains(key) && snapshot->asked.size() < kMaxRemembered)
            snapshot->asked.append(key);
    }
    return snapshot;
}

} // namespace amado
