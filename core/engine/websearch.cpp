// SPDX-License-Identifier: MIT
#include "engine/tracework.h"
#include "engine/webplaces.h"
#include "model/base/enumnames.h"
#include "model/base/winpath.h"
#include "model/iis/sitelogs.h"
#include "model/scan/oddoneout.h"

#include <QStringDecoder>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using scan::SourceCoverage;
using scan::SourceState;

namespace {

constexpr qint64 kMostPageBytes = 512 << 10;
constexpr size_t kMostPages = 200;
constexpr size_t kMostWebFolders = 40;

/// What IIS runs
/// (https://github.com/SigmaHQ/sigma: rules bd1212e5, 6b269392 and 7280c9f3 on dropped web shells).
QStringList scriptNames()
{
    return {u"*.aspx"_s, u"*.asmx"_s, u"*.ashx"_s, u"*.asax"_s, u"*.ascx"_s, u"*.asp"_s,
            u"*.cer"_s,  u"*.php"_s,  u"*.jsp"_s,  u"*.jspx"_s, u"*.cfm"_s,  u"*.shtml"_s};
}

QStringList pageNames()
{
    return scriptNames() + QStringList{u"*.js"_s, u"*.htm"_s, u"*.html"_s};
}

struct WebFolder
{
    QString folder;
    QString place; ///< FilePlace::place of what is not told apart further.
    QStringList names;
    bool recursive = true;
    bool required = false;
    bool compared = true; ///< Across the fleet.
};

bool isBelowAny(const QString &path, const std::vector<WebFolder> &folders)
{
    return std::any_of(folders.begin(), folders.end(), [&path](const WebFolder &known) {
        return sameWinPath(path, known.folder) || isBelowFolder(path, known.folder);
    });
}

/// Physical folders of virtual directories outside of the product: the root of the default site and
/// whatever somebody made.
void addConfigured(std::vector<WebFolder> &folders, const ServerSnapshot &snapshot)
{
    const QString file = IisConfiguration::applicationHostPath();
    const Fact<QByteArray> bytes = snapshot.configFiles.file(file);
    const auto document = bytes ? XmlDocument::parse(*bytes, file)
                                : Result<XmlDocument>(failure(ErrorCode::NotFound));
    if (!document)
        return;
    for (const SiteLog &site : siteLogs(*document)) {
        for (const QString &path : site.physicalPaths) {
            const bool isDrive = path.size() <= 3;
            if (path.isEmpty() || isBelowFolder(path, u"C:\\Windows"_s) ||
                isBelowFolder(path, installFolder(snapshot)) || isBelowAny(path, folders) ||
                folders.size() >= kMostWebFolders)
                continue;
            folders.push_back({path, u"other"_s, pageNames(), !isDrive});
        }
    }
}

std::vector<WebFolder> webFolders(const ServerSnapshot &snapshot)
{
    const QString install = installFolder(snapshot);
    const bool frontEnd = hasSource(snapshot, scan::Source::HttpProxyLogs);
    const QString framework = u"C:\\Windows\\Microsoft.NET\\Framework64\\"_s;
    const QString temporary = u"\\Temporary ASP.NET Files"_s;
    std::vector<WebFolder> folders{
        {joinWinPath(install, u"FrontEnd\\HttpProxy"), u"product"_s, pageNames(), true, frontEnd},
        {joinWinPath(install, u"ClientAccess"), u"product"_s, scriptNames(), true},
        {u"C:\\inetpub\\wwwroot"_s, u"wwwroot"_s, pageNames(), true},
        // Compiled pages: "logon.aspx.cdcab7d2.compiled" names its source, also when that is gone.
        {framework + u"v4.0.30319"_s + temporary,
         u"temporaryAspNet"_s,
         {u"*.compiled"_s},
         true,
         false,
         false},
        {framework + u"v2.0.50727"_s + temporary,
         u"temporaryAspNet"_s,
         {u"*.compiled"_s},
         true,
         false,
         false}};
    addConfigured(folders, snapshot);
    return folders;
}

QString textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(
        QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    return decoder(bytes);
}

/// One search of all web folders.
class WebSearch
{
public:
    WebSearch(const TraceWork &work, SourceCoverage &coverage, scan::WebFileSet &files,
              std::vector<FoundFile> &logonPages)
        : m_work(work)
        , m_coverage(coverage)
        , m_files(files)
        , m_logonPages(logonPages)
        , m_install(installFolder(work.snapshot))
        , m_fleet(files.build, work.options.fleetFiles)
    {}

    Result<> run()
    {
        m_coverage.state = SourceState::NotCollected;
        for (const WebFolder &folder : webFolders(m_work.snapshot)) {
            if (auto done = search(folder); !done) {
                settle();
                return done;
            }
        }
        settle();
        return {};
    }

private:
    Result<> search(const WebFolder &folder)
    {
        InspectFiles request;
        request.folder = folder.folder;
        request.names = folder.names;
        request.recursive = folder.recursive;
        request.hash = folder.compared;
        const auto reply = m_work.askOne(request);
        if (!reply)
            return failure(reply.error());
        const auto found = replyAs<FoundFiles>(*reply);
        if (!found) {
            noteFailure(folder, found.error());
            return {};
        }
        m_searched = true;
        if (!found->complete) {
            m_partly = true;
            addProblem(m_coverage,
                       {ErrorCode::PreconditionFailed, Reason::BeyondLimit, folder.folder,
                        u"it holds more files than are looked at"_s, 0, 0});
        }
        qint64 bytes = 0;
        for (const FoundFile &file : found->files) {
            bytes += file.sha256.isEmpty() ? 0 : file.size;
            take(folder, file);
        }
        m_coverage.bytes += bytes;
        m_work.reporter.looked(folder.folder, bytes, m_work.gatherer.count());
        return {};
    }

    void noteFailure(const WebFolder &folder, const Error &error)
    {
        // Not every server has it, and where it is not nothing is in it.
        if (!folder.required && error.code == ErrorCode::NotFound)
            return;
        m_partly = true;
        m_failure = m_failure.value_or(stateAfter(error));
        Error problem = error;
        problem.subject = folder.folder;
        addProblem(m_coverage, std::move(problem));
    }

    void take(const WebFolder &folder, const FoundFile &file)
    {
        ++m_coverage.files;
        if (file.problem) {
            m_partly = true;
            Error problem = *file.problem;
            problem.subject = file.path;
            addProblem(m_coverage, std::move(problem));
        }
        const QString path = comparedPath(file.path, m_install);
        FilePlace place{webPlace(file.path, m_install, folder.place), m_work.buildSince, {}, {}};
        if (folder.compared) {
            place.fleet = enumName(m_fleet.standingOf(path, file.sha256));
            m_files.files.push_back({path, scan::Source::WebFolders, file.sha256, file.size,
                                     file.created, file.modified, file.hidden, file.system});
        }
        if (isLogonPage(file.path, m_install) && m_logonPages.size() < kMostPages)
            m_logonPages.push_back(file);
        judge(m_work, m_coverage, fileRecord(scan::Source::WebFolders, file, place), place.place);
    }

    void settle()
    {
        if (!m_searched)
            m_coverage.state = m_failure.value_or(SourceState::NotCollected);
        else
            m_coverage.state = m_partly ? SourceState::Partly : SourceState::Searched;
    }

    const TraceWork &m_work;
    SourceCoverage &m_coverage;
    scan::WebFileSet &m_files;
    std::vector<FoundFile> &m_logonPages;
    QString m_install;
    scan::FleetComparison m_fleet;
    bool m_searched = false;
    bool m_partly = false;
    std::optional<SourceState> m_failure;
};

/// Files by name in folders that hold something else too: whoever has no such folder lacks nothing.
Result<> searchForFiles(const TraceWork &work, const std::vector<InspectFiles> &requests,
                        const QString &place, SourceCoverage &coverage)
{
    coverage.state = SourceState::NotPresent;
    bool searched = false;
    bool partly = false;
    for (const InspectFiles &request : requests) {
        const auto reply = work.askOne(request);
        if (!reply)
            return failure(reply.error());
        const auto found = replyAs<FoundFiles>(*reply);
        if (!found) {
            // A copy does not tell that there is none.
            if (found.error().code == ErrorCode::NotFound &&
                found.error().reason != Reason::FactMissing)
                continue;
            coverage.state = stateAfter(found.error());
            partly = true;
            Error problem = found.error();
            problem.subject = request.folder;
            addProblem(coverage, std::move(problem));
            continue;
        }
        searched = true;
        partly = partly || !found->complete;
        for (const FoundFile &file : found->files) {
            ++coverage.files;
            judge(work, coverage,
                  fileRecord(coverage.source, file, {place, work.buildSince, {}, {}}), place);
        }
        work.reporter.looked(request.folder, 0, work.gatherer.count());
    }
    if (searched)
        coverage.state = partly ? SourceState::Partly : SourceState::Searched;
    return {};
}

} // namespace

Result<> searchWebFolders(const TraceWork &work, SourceCoverage &coverage, scan::WebFileSet &files,
                          std::vector<FoundFile> &logonPages)
{
    return WebSearch(work, coverage, files, logonPages).run();
}

Result<> searchLogonPages(const TraceWork &work, const std::vector<FoundFile> &logonPages,
                          SourceCoverage &coverage)
{
    coverage.state = SourceState::NotCollected;
    const QString install = installFolder(work.snapshot);
    const scan::FleetComparison fleet(work.snapshot.exchangeVersion ? *work.snapshot.exchangeVersion
                                                                    : QString(),
                                      work.options.fleetFiles);
    bool partly = false;
    for (const FoundFile &page : logonPages) {
        const auto reply = work.askOne(ReadFile{page.path, kMostPageBytes});
        if (!reply) {
            coverage.state = coverage.files > 0 ? SourceState::Partly : coverage.state;
            return failure(reply.error());
        }
        const auto bytes = replyAs<FileBytes>(*reply);
        FilePlace place{webPlace(page.path, install, u"product"_s),
                        work.buildSince,
                        enumName(fleet.standingOf(comparedPath(page.path, install), page.sha256)),
                        {}};
        ++coverage.files;
        if (bytes) {
            coverage.bytes += bytes->bytes.size();
            place.content = textOf(bytes->bytes);
        } else {
            partly = true;
            Error problem = bytes.error();
            problem.subject = page.path;
            addProblem(coverage, std::move(problem));
        }
        judge(work, coverage, fileRecord(coverage.source, page, place), place.place);
        work.reporter.looked(page.path, bytes ? bytes->bytes.size() : 0, work.gatherer.count());
    }
    const bool hasPages =
        std::any_of(logonPages.begin(), logonPages.end(), [](const FoundFile &page) {
            return page.path.endsWith("\\logon.aspx"_L1, Qt::CaseInsensitive);
        });
    if (!hasPages)
        addProblem(coverage, {ErrorCode::NotFound,
                              Reason::FactMissing,
                              joinWinPath(install, u"FrontEnd\\HttpProxy\\owa\\auth\\logon.aspx"),
                              {},
                              0,
                              0});
    if (coverage.files > 0)
        coverage.state = partly || !hasPages ? SourceState::Partly : SourceState::Searched;
    return {};
}

Result<> searchDumps(const TraceWork &work, SourceCoverage &coverage)
{
    const QStringList names{u"*lsass*dmp*"_s};
    return searchForFiles(
        work, {{u"C:\\root"_s, names, false, false}, {u"C:\\Windows\\Temp"_s, names, false, false}},
        u"dumps"_s, coverage);
}

Result<> searchArchives(const TraceWork &work, SourceCoverage &coverage)
{
    return searchForFiles(work,
                          {{u"C:\\ProgramData"_s,
                            {u"*.zip"_s, u"*.7z"_s, u"*.rar"_s, u"*.cab"_s},
                            true,
                            true,
                            false,
                            64 << 20,
                            2'000}},
                          u"archives"_s, coverage);
}

} // namespace amado
