#include "model/iis/iisconfiguration.h"

#include "model/base/winpath.h"
#include "model/iis/frontend.h"
#include "model/iis/inheritance.h"
#include "model/iis/pattern.h"
#include "model/iis/writtenrules.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxFolders = 200; ///< Listed for conditions that ask for files.
constexpr qsizetype kMaxFiles = 5000;  ///< Asked for in one collection; more is no Exchange server.

QString redirectionPath()
{
    return u"C:\\Windows\\System32\\inetsrv\\config\\redirection.config"_s;
}

bool isRedirected(const ConfigFileSet &files)
{
    const Fact<QByteArray> content = files.file(redirectionPath());
    if (!content)
        return false;
    const Result<XmlDocument> document = XmlDocument::parse(*content, redirectionPath());
    if (!document)
        return false;
    const int element = document->child(0, "configurationRedirection");
    return element != XmlElement::kNone && document->attribute(element, "enabled")
                                                   .value_or(QString())
                                                   .compare("true"_L1, Qt::CaseInsensitive) == 0;
}

ParsedFiles parseAll(const ConfigFileSet &files)
{
    ParsedFiles parsed;
    parsed.maxBytes = files.maxFileBytes(false);
    parsed.maxBytes32 = files.maxFileBytes(true);
    for (const QString &path : files.paths()) {
        auto entry = std::make_shared<ParsedFiles::Entry>();
        const Fact<QByteArray> content = files.file(path);
        if (!content) {
            entry->missing = content.reason();
            parsed.byKey.insert(winPathKey(path), std::move(entry));
            continue;
        }
        entry->bytes = content->size();
        if (Result<ConfigFile> file = readConfigFile(path, *content); file) {
            entry->file = std::make_unique<ConfigFile>(std::move(*file));
        } else {
            entry->error = file.error();
        }
        parsed.byKey.insert(winPathKey(path), std::move(entry));
    }
    const auto *server = parsed.find(IisConfiguration::applicationHostPath());
    if (server && server->file)
        parsed.declarations = readDeclarations(server->file->document);
    else
        parsed.declarations.resize(kConfigSectionCount);
    return parsed;
}

/// Every place a site maps to a folder: applications and their virtual directories, shortest path
/// first.
std::vector<PathLevel> mappedPlaces(const Site &site)
{
    std::vector<PathLevel> places;
    for (const Application &application : site.applications) {
        for (const VirtualDirectory &directory : application.virtualDirectories) {
            const QString path = application.path + u'/' + directory.path;
            places.push_back(pathLevels(site, path).back());
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const PathLevel &a, const PathLevel &b) {
        return a.configPath.size() < b.configPath.size();
    });
    return places;
}

std::shared_ptr<const KnownPaths> knownPathsOf(const ConfigFileSet &files)
{
    auto known = std::make_shared<KnownPaths>(files.looked);
    for (const QString &path : files.paths()) {
        const Fact<QByteArray> content = files.file(path);
        if (content)
            known->addFile(path);
        else if (content.reason() == MissingReason::NotPresent)
            known->addAbsent(path);
    }
    return known;
}

/// Problems without those that were there before: every place below a broken rule has it.
class ProblemList
{
public:
    explicit ProblemList(std::vector<ConfigProblem> &problems)
        : m_problems(problems)
    {}
    void add(const ConfigProblem &problem)
    {
        const QString key = u"%1 %2 %3\n%4\n%5\n%6"_s.arg(
            QString::number(static_cast<int>(problem.reason)), QString::number(problem.line),
            QString::number(problem.column), problem.file, problem.detail, problem.configPath);
        if (m_known.contains(key))
            return;
        m_known.insert(key);
        m_problems.push_back(problem);
    }

private:
    std::vector<ConfigProblem> &m_problems;
    QSet<QString> m_known;
};

} // namespace

struct IisConfiguration::Data
{
    ConfigFileSet files;
    ParsedFiles parsed;
    Fact<std::vector<Site>> sites;
    std::vector<const Site *> frontEnds;
    std::vector<std::pair<const Site *, PathLevel>> places; ///< mappedPlaces() of every site.
    std::vector<ConfigProblem> problems;
    std::vector<WrittenRule> written;
    std::shared_ptr<PatternCache> patterns = std::make_shared<PatternCache>();
    std::shared_ptr<const KnownPaths> paths;
    std::mutex mutex;
    std::unordered_map<QString, std::unique_ptr<EffectiveRewrite>> effective;
    /// Where a path was asked for before: each sample asks for the same few again and again.
    std::unordered_map<QString, const EffectiveRewrite *> asked;

    void readSitesFact();
    void listFrontEnds();
    void collectProblems(const IisConfiguration &self, const std::stop_token &stop);
};

void IisConfiguration::Data::readSitesFact()
{
    const QString path = applicationHostPath();
    if (isRedirected(files)) {
        problems.push_back({Reason::ConfigRedirected, redirectionPath(), 0, 0, {}, {}});
        sites = Fact<std::vector<Site>>::missing(MissingReason::Unreadable, path,
                                                 toString(Reason::ConfigRedirected));
        return;
    }
    const ParsedFiles::Entry *entry = parsed.find(path);
    if (!entry || entry->missing)
        sites = Fact<std::vector<Site>>::missing(
            entry ? *entry->missing : MissingReason::NotCollected, path);
    else if (entry->error)
        sites = Fact<std::vector<Site>>::missing(MissingReason::Unreadable, path,
                                                 toString(entry->error->reason));
    else
        sites = {findFrontEnds(readSites(entry->file->document), parsed), path};
}

void IisConfiguration::Data::listFrontEnds()
{
    if (!sites)
        return;
    for (const Site &site : *sites) {
        if (!site.frontEndPaths.isEmpty())
            frontEnds.push_back(&site);
    }
    std::stable_partition(frontEnds.begin(), frontEnds.end(),
                          [](const Site *site) { return standsOnSetupFolders(*site); });
    if (!frontEnds.empty())
        return;
    for (const Site &site : *sites) {
        if (site.name.compare("Default Web Site"_L1, Qt::CaseInsensitive) == 0)
            frontEnds.push_back(&site);
    }
}

void IisConfiguration::Data::collectProblems(const IisConfiguration &self,
                                             const std::stop_token &stop)
{
    ProblemList list(problems);
    for (const QString &path : files.paths()) {
        const ParsedFiles::Entry *entry = parsed.find(path);
        if (entry->error)
            list.add({entry->error->reason,
                      path,
                      entry->error->line,
                      entry->error->column,
                      entry->error->detail,
                      {}});
    }
    if (!sites)
        return;
    for (const auto &[site, place] : places) {
        if (stop.stop_requested())
            return;
        const QString url = place.configPath.mid(site->name.size());
        for (const ConfigProblem &problem : self.effective(*site, url).fatal) {
            const auto *entry = parsed.find(problem.file);
            if (!entry || !entry->error)
                list.add(problem);
        }
    }
}

QString IisConfiguration::applicationHostPath()
{
    return u"C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config"_s;
}

QStringList IisConfiguration::missingFiles(const ConfigFileSet &files, const QStringList &urlPaths)
{
    QStringList needed = {applicationHostPath(), redirectionPath()};
    const Fact<QByteArray> server = files.file(applicationHostPath());
    const ParsedFiles parsed = server ? parseAll(files) : ParsedFiles{};
    const ParsedFiles::Entry *entry = server ? parsed.find(applicationHostPath()) : nullptr;
    if (entry && entry->file && !isRedirected(files)) {
        for (const Site &site : readSites(entry->file->document)) {
            for (const PathLevel &place : mappedPlaces(site))
                needed.append(webConfigIn(place.folder));
            for (const QString &url : urlPaths) {
                for (const PathLevel &level : pathLevels(site, url)) {
                    if (!level.folder.isEmpty())
                        needed.append(webConfigIn(level.folder));
                }
            }
        }
        for (const auto &file : parsed.byKey) {
            if (!file->file)
                continue;
            const QString folder = file->file->path.left(file->file->path.lastIndexOf(u'\\'));
            for (const SectionBlock &block : file->file->blocks) {
                if (!block.configSource.isEmpty())
                    needed.append(joinWinPath(folder, block.configSource));
            }
        }
    }
    QStringList missing;
    QSet<QString> seen;
    for (const QString &path : needed) {
        const QString key = winPathKey(path);
        if (seen.contains(key) || missing.size() >= kMaxFiles)
            continue;
        seen.insert(key);
        if (!files.contains(path))
            missing.append(path);
    }
    return missing;
}

QStringList IisConfiguration::foldersAskedFor(const ConfigFileSet &files,
                                              const QStringList &urlPaths)
{
    const QStringList paths = files.paths();
    const bool asked = std::any_of(paths.begin(), paths.end(), [&](const QString &path) {
        const Fact<QByteArray> content = files.file(path);
        return content && (content->contains("\"IsFile\"") || content->contains("\"IsDirectory\""));
    });
    const Fact<QByteArray> server = files.file(applicationHostPath());
    const Result<XmlDocument> document = asked && server
                                             ? XmlDocument::parse(*server, applicationHostPath())
                                             : failure(ErrorCode::NotFound);
    QStringList folders;
    if (!document)
        return folders;
    for (const Site &site : readSites(*document)) {
        for (const QString &url : urlPaths) {
            const QString folder = pathLevels(site, url).back().folder;
            const QString above = folder.left(folder.lastIndexOf(u'\\'));
            if (above.contains(u'\\') && !folders.contains(above, Qt::CaseInsensitive))
                folders.append(above);
        }
    }
    return folders.mid(0, kMaxFolders);
}

IisConfiguration::IisConfiguration(ConfigFileSet files, const std::stop_token &stop)
    : m_data(std::make_unique<Data>())
{
    m_data->files = std::move(files);
    m_data->paths = knownPathsOf(m_data->files);
    m_data->parsed = parseAll(m_data->files);
    m_data->readSitesFact();
    m_data->listFrontEnds();
    if (m_data->sites) {
        std::vector<PathLevel> places;
        for (const Site &site : *m_data->sites) {
            for (PathLevel &place : mappedPlaces(site)) {
                places.push_back(place);
                m_data->places.emplace_back(&site, std::move(place));
            }
        }
        m_data->written = readWrittenRules(m_data->parsed, m_data->files.paths(), places);
    }
    m_data->collectProblems(*this, stop);
}

IisConfiguration::IisConfiguration(IisConfiguration &&) noexcept = default;
IisConfiguration &IisConfiguration::operator=(IisConfiguration &&) noexcept = default;
IisConfiguration::~IisConfiguration() = default;

const Fact<std::vector<Site>> &IisConfiguration::sites() const
{
    return m_data->sites;
}

const std::vector<const Site *> &IisConfiguration::frontEndSites() const
{
    return m_data->frontEnds;
}

const Site *IisConfiguration::frontEndSite() const
{
    return m_data->frontEnds.empty() ? nullptr : m_data->frontEnds.front();
}

std::vector<const Site *> IisConfiguration::sitesServing(QStringView urlPath) const
{
    std::vector<const Site *> serving;
    for (const Site *site : m_data->frontEnds) {
        if (servesFrontEnd(*site, urlPath))
            serving.push_back(site);
    }
    if (serving.empty() && !m_data->frontEnds.empty())
        serving.push_back(m_data->frontEnds.front());
    return serving;
}

const Site *IisConfiguration::site(QStringView name) const
{
    if (!m_data->sites)
        return nullptr;
    const auto found =
        std::find_if(m_data->sites->begin(), m_data->sites->end(), [&](const Site &candidate) {
            return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
        });
    return found == m_data->sites->end() ? nullptr : &*found;
}

const std::vector<ConfigProblem> &IisConfiguration::problems() const
{
    return m_data->problems;
}

const std::vector<WrittenRule> &IisConfiguration::writtenRules() const
{
    return m_data->written;
}

const EffectiveRewrite &IisConfiguration::effective(const Site &site, QStringView urlPath) const
{
    const QString request = site.name + u'\n' + urlPath;
    const std::scoped_lock lock(m_data->mutex);
    const EffectiveRewrite *&known = m_data->asked[request];
    if (known)
        return *known;
    const std::vector<PathLevel> levels = pathLevels(site, urlPath);
    const QString key = levels.back().configPath.toCaseFolded();
    std::unique_ptr<EffectiveRewrite> &cached = m_data->effective[key];
    if (!cached) {
        cached = std::make_unique<EffectiveRewrite>(mergeLevels(m_data->parsed, levels));
        cached->physicalPath = levels.back().folder;
        cached->patterns = m_data->patterns;
        cached->paths = m_data->paths;
    }
    known = cached.get();
    return *cached;
}

std::optional<QString> IisConfiguration::physicalFolder(const Site &site, QStringView urlPath) const
{
    const QString folder = pathLevels(site, urlPath).back().folder;
    return folder.isEmpty() ? std::nullopt : std::optional(folder);
}

QStringList IisConfiguration::applicationsSharingFolder(const Site &site,
                                                        QStringView applicationPath) const
{
    const PathLevel own = pathLevels(site, applicationPath).back();
    QStringList sharing;
    if (!m_data->sites || own.folder.isEmpty())
        return sharing;
    for (const auto &[other, place] : m_data->places) {
        if (sameWinPath(place.folder, own.folder) &&
            place.configPath.compare(own.configPath, Qt::CaseInsensitive) != 0)
            sharing.append(place.configPath);
    }
    sharing.removeDuplicates();
    return sharing;
}

QStringList IisConfiguration::placesOf(const QString &file) const
{
    QStringList places;
    if (!m_data->sites || sameWinPath(file, applicationHostPath()))
        return places;
    const QString folder = file.left(file.lastIndexOf(u'\\'));
    for (const auto &[site, place] : m_data->places) {
        if (sameWinPath(place.folder, folder))
            places.append(place.configPath);
    }
    places.removeDuplicates();
    return places;
}

std::optional<ConfigProblem> IisConfiguration::writeObstacle(const Site &site, QStringView urlPath,
                                                             QStringView section) const
{
    const std::optional<ConfigSection> known = sectionFromPath(section);
    const std::vector<PathLevel> levels = pathLevels(site, urlPath);
    if (!known)
        return ConfigProblem{Reason::SectionNotAllowed, webConfigIn(levels.back().folder), 0, 0,
                             section.toString(),        levels.back().configPath};
    return lockedAt(m_data->parsed, levels, *known);
}

const ConfigFileSet &IisConfiguration::files() const
{
    return m_data->files;
}

} // namespace amado
