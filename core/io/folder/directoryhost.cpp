// SPDX-License-Identifier: MIT
#include "io/folder/directoryhost.h"

#include "io/files/atomicfile.h"
#include "io/files/eventfile.h"
#include "io/folder/standinscanner.h"
#include "io/redaction/hostentrance.h"
#include "io/scan/eventsearch.h"
#include "io/scan/fileinspection.h"
#include "io/scan/logsearch.h"
#include "io/tls/certificates.h"
#include "model/base/winpath.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <functional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Carries out single requests on an opened folder.
class Session
{
public:
    Session(const ServerFolder &folder, const CallContext &context)
        : m_folder(folder)
        , m_context(context)
        , m_deadline(std::chrono::steady_clock::now() + context.deadline)
    {
        loadJson();
    }

    [[nodiscard]] bool isReachable() const { return !m_json || m_json->isReachable(); }

    Result<HostReply> operator()(const DescribeServer &)
    {
        const QString folderName = QFileInfo(m_folder.path()).fileName();
        if (m_json)
            return m_json->description(folderName);
        // A broken server.json hides only its own answers.
        ServerDescription description;
        description.name = folderName;
        const QString source = ServerJson::fileName();
        const QString detail = m_json.error().detail;
        description.roles = Fact<QStringList>::missing(MissingReason::Unreadable, source, detail);
        description.operatingSystem =
            Fact<QString>::missing(MissingReason::Unreadable, source, detail);
        description.osLanguage = Fact<QString>::missing(MissingReason::Unreadable, source, detail);
        description.problems.push_back(m_json.error());
        return description;
    }

    Result<HostReply> operator()(const ReadFile &request)
    {
        const auto parts = ServerFolder::components(request.path);
        if (parts.isEmpty())
            return notInFolder(request.path);
        auto bytes = m_folder.read(parts, request.maxBytes, normalizeWinPath(request.path));
        if (!bytes)
            return failure(bytes.error());
        return FileBytes{std::move(*bytes)};
    }

    Result<HostReply> operator()(const ReadFileTail &request)
    {
        const auto parts = ServerFolder::components(request.path);
        if (parts.isEmpty())
            return notInFolder(request.path);
        auto bytes = m_folder.readTail(parts, request.maxBytes, normalizeWinPath(request.path));
        if (!bytes)
            return failure(bytes.error());
        return FileBytes{std::move(*bytes)};
    }

    Result<HostReply> operator()(const WriteFileIfHash &request)
    {
        const auto parts = ServerFolder::components(request.path);
        if (parts.size() < 2)
            return notInFolder(request.path);
        return writing([&] {
            return replaceFileIfHash(m_folder, parts, request.expectedSha256, request.content,
                                     normalizeWinPath(request.path));
        });
    }

    Result<HostReply> operator()(const ListDirectory &request)
    {
        const auto parts = ServerFolder::components(request.path);
        if (parts.isEmpty())
            return notInFolder(request.path);
        auto listing = m_folder.list(parts, normalizeWinPath(request.path));
        if (!listing)
            return failure(listing.error());
        return std::move(*listing);
    }

    Result<HostReply> operator()(const ReadRegistryValue &request)
    {
        return answerText([&] { return m_json->registryValue(request.key, request.name); });
    }

    Result<HostReply> operator()(const ReadFileVersion &request)
    {
        return answerText([&] { return m_json->fileVersion(request.path); });
    }

    Result<HostReply> operator()(const QueryService &request)
    {
        return answer([&] { return m_json->service(request.name); });
    }

    Result<HostReply> operator()(const QueryAppPool &request)
    {
        return answer([&] { return m_json->appPool(request.name); });
    }

    Result<HostReply> operator()(const ReadExchangeSettings &)
    {
        return answer([&] { return m_json->exchange(); });
    }

    Result<HostReply> operator()(const SetService &request)
    {
        return changeJson([&] { return m_json->withService(request); });
    }

    Result<HostReply> operator()(const SetAppPool &request)
    {
        return changeJson([&] { return m_json->withAppPool(request); });
    }

    Result<HostReply> operator()(const SetBlockedMitigations &request)
    {
        return changeJson([&] { return m_json->withBlocked(request); });
    }

    Result<HostReply> operator()(const QueryEvents &request)
    {
        auto events = readEvents(m_folder, request, m_context.stop);
        if (!events)
            return failure(events.error());
        return std::move(*events);
    }

    Result<HostReply> operator()(const ProbeTls &request)
    {
        return answer([&]() -> Result<TlsObservation> {
            const auto probe = m_json->tlsProbe(request.host, request.port);
            if (!probe)
                return failure(probe.error());
            TlsObservation seen{{}, probe->protocol, probe->error};
            if (!probe->chainFile.isEmpty()) {
                auto chain = certificatesAt(probe->chainFile);
                if (!chain)
                    return failure(chain.error());
                seen.chain = std::move(*chain);
            }
            return seen;
        });
    }

    Result<HostReply> operator()(const ReadCertificateStore &request)
    {
        return answer([&]() -> Result<CertificateList> {
            const auto files = m_json->certificateFiles(request.store);
            if (!files)
                return failure(files.error());
            CertificateList list;
            for (const QString &file : *files) {
                auto chain = certificatesAt(file);
                if (!chain)
                    return failure(chain.error());
                std::move(chain->begin(), chain->end(), std::back_inserter(list.certificates));
            }
            return list;
        });
    }

    Result<HostReply> operator()(const StartTool &request)
    {
        return withScanner([&](const StandInScanner &scanner) { return scanner.start(request); });
    }
    Result<HostReply> operator()(const PollTool &request)
    {
        return withScanner([&](const StandInScanner &scanner) { return scanner.poll(request); });
    }
    Result<HostReply> operator()(const StopTool &request)
    {
        return withScanner([&](const StandInScanner &scanner) { return scanner.stop(request); });
    }
    Result<HostReply> operator()(const CheckTool &request)
    {
        return withScanner([&](const StandInScanner &scanner) { return scanner.check(request); });
    }
    Result<HostReply> operator()(const PutToolPart &request)
    {
        return withScanner([&](const StandInScanner &scanner) { return scanner.put(request); });
    }
    Result<HostReply> operator()(const SearchLogs &request)
    {
        return replyOf(searchLogs(m_folder, request, limits()));
    }

    Result<HostReply> operator()(const InspectFiles &request)
    {
        return replyOf(inspectFiles(m_folder, request, limits()));
    }

    Result<HostReply> operator()(const SearchEvents &request)
    {
        return replyOf(searchEvents(m_folder, request, m_context.stop));
    }

private:
    [[nodiscard]] SearchLimits limits() const { return {m_context.stop, m_deadline}; }

    template<class T>
    static Result<HostReply> replyOf(Result<T> &&value)
    {
        if (!value)
            return failure(value.error());
        return HostReply(std::move(*value));
    }

    static tl::unexpected<Error> runsNothing()
    {
        return failure(ErrorCode::Unsupported, Reason::None, {}, u"a folder runs no programs"_s);
    }

    /// What a practice server's scanner answers; any other folder runs no programs.
    template<class Act>
    Result<HostReply> withScanner(const Act &act) const
    {
        if (!m_json)
            return failure(m_json.error());
        const auto scanner = StandInScanner::of(m_folder, *m_json, m_context);
        if (!scanner)
            return failure(scanner.error());
        if (!*scanner)
            return runsNothing();
        auto answer = act(**scanner);
        if (!answer)
            return failure(answer.error());
        if constexpr (std::is_void_v<typename decltype(answer)::value_type>)
            return Done{};
        else
            return HostReply(std::move(*answer));
    }

    /// Certificates of a PEM file below the folder itself ("certs/root-0.pem").
    Result<CertificateChain> certificatesAt(const QString &path) const
    {
        constexpr qint64 kMaxPem = 1 << 20;
        const auto bytes = m_folder.read(path.split(u'/', Qt::SkipEmptyParts), kMaxPem, path);
        if (!bytes)
            return failure(bytes.error());
        auto chain = readPem(*bytes);
        if (!chain)
            return failure(ErrorCode::InvalidData, Reason::None, path, chain.error().detail);
        return std::move(*chain);
    }

    static tl::unexpected<Error> notInFolder(const QString &path)
    {
        return failure(ErrorCode::NotFound, Reason::FactMissing, path, u"not a path on a drive"_s);
    }

    void loadJson()
    {
        const auto bytes =
            m_folder.read({ServerJson::fileName()}, ServerJson::kMaxBytes, ServerJson::fileName());
        if (bytes)
            m_json = ServerJson::parse(*bytes);
        else if (bytes.error().code == ErrorCode::NotFound)
            m_json = ServerJson::parse("{}");
        else
            m_json = failure(bytes.error());
    }

    template<class Ask>
    Result<HostReply> answer(const Ask &ask) const
    {
        if (!m_json)
            return failure(m_json.error());
        auto value = ask();
        if (!value)
            return failure(value.error());
        return HostReply(std::move(*value));
    }

    template<class Ask>
    Result<HostReply> answerText(const Ask &ask) const
    {
        return answer([&]() -> Result<TextValue> {
            auto text = ask();
            if (!text)
                return failure(text.error());
            return TextValue{*text};
        });
    }

    Result<HostReply> writing(const std::function<Result<>()> &act)
    {
        const auto lock = FolderLock::acquire(m_folder, m_context);
        if (!lock)
            return failure(lock.error());
        if (auto done = act(); !done)
            return failure(done.error());
        return Done{};
    }

    /// Reads server.json afresh under the lock, so that a change of another program is never
    /// written over.
    Result<HostReply> changeJson(const std::function<Result<QByteArray>()> &change)
    {
        return writing([&]() -> Result<> {
            loadJson();
            if (!m_json)
                return failure(m_json.error());
            const QByteArray before = m_json->bytes();
            const auto after = change();
            if (!after)
                return failure(after.error());
            // Also when nothing differs: what a write that was cut off left is removed then.
            const auto written = replaceFileIfHash(
                m_folder, {ServerJson::fileName()}, sha256Hex(m_json->inFileEncoding(before)),
                m_json->inFileEncoding(*after), ServerJson::fileName());
            loadJson();
            return written;
        });
    }

    const ServerFolder &m_folder;
    const CallContext &m_context;
    const std::chrono::steady_clock::time_point m_deadline;
    Result<ServerJson> m_json = failure(ErrorCode::Internal);
};

bool isOver(const QDateTime &moment)
{
    return moment.isValid() && moment < QDateTime::currentDateTimeUtc();
}

} // namespace

DirectoryHost::DirectoryHost(QString path)
    : m_path(std::move(path))
{}

Result<std::vector<Result<HostReply>>> DirectoryHost::run(std::span<const HostRequest> requests,
                                                          const CallContext &context)
{
    auto replies = answer(requests, context);
    dropSecrets(requests, replies);
    return replies;
}

Result<std::vector<Result<HostReply>>> DirectoryHost::answer(std::span<const HostRequest> requests,
                                                             const CallContext &context)
{
    QElapsedTimer timer;
    timer.start();
    const auto interrupted = [&]() -> std::optional<Error> {
        if (context.stop.stop_requested())
            return Error{ErrorCode::Cancelled, Reason::NotBegun, m_path, {}};
        if (timer.elapsed() > context.deadline.count())
            return Error{ErrorCode::TimedOut, Reason::NotBegun, m_path, {}};
        return std::nullopt;
    };
    if (auto error = interrupted())
        return failure(error->code, Reason::None, m_path);
    const auto folder = ServerFolder::open(m_path);
    if (!folder) // unplugged, unmounted, moved away: it may come back
        return failure(ErrorCode::Unreachable, Reason::None, m_path, folder.error().detail);
    const auto isServer = folder->isServer();
    if (!isServer) // a disk or a share that fails
        return failure(ErrorCode::Unreachable, isServer.error().reason, m_path,
                       isServer.error().detail);
    if (!*isServer)
        return failure(ErrorCode::InvalidData, Reason::NotAServer, m_path);
    Session session(*folder, context);
    if (!session.isReachable())
        return failure(ErrorCode::Unreachable, Reason::None, m_path);
    if (context.contact)
        context.contact();

    std::vector<Result<HostReply>> replies;
    replies.reserve(requests.size());
    bool writeFailed = false;
    for (const HostRequest &request : requests) {
        if (auto error = interrupted())
            replies.emplace_back(failure(*error));
        else if (writeFailed && isWriting(request))
            replies.emplace_back(failure(ErrorCode::Cancelled, Reason::NotBegun, m_path));
        else if (isWriting(request) && isOver(context.writesUntil))
            replies.emplace_back(failure(ErrorCode::TimedOut, Reason::NotBegun, m_path));
        else
            replies.push_back(std::visit(session, request));
        writeFailed = writeFailed || (isWriting(request) && !replies.back());
    }
    return replies;
}

} // namespace amado
