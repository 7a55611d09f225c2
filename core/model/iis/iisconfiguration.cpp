// SPDX-License-Identifier: MIT
#include "model/iis/iisconfiguration.h"

#include "model/base/casekey.h"
#include "model/base/enumnames.h"
#include "model/base/winpath.h"
#include "model/iis/frontend.h"
#include "model/iis/inheritance.h"
#include "model/iis/mappedplaces.h"
#include "model/iis/sitereader.h"
#include "model/iis/writtenrules.h"

#include <QSet>

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const KnownPaths> knownPathsOf(const ConfigFileSet &files)
{
    auto known = std::make_shared<KnownPaths>(files.looked);
    for (const auto &entry : files.entries()) {
        if (entry->content())
            known->addFile(entry->path());
        else if (entry->content().reason() == MissingReason::NotPresent)
            known->addAbsent(entry->path());
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
        std::vector<size_t> &alike = m_known[hashOf(problem)];
        const auto isSame = [&](size_t known) { return m_problems[known] == problem; };
        if (std::any_of(alike.begin(), alike.end(), isSame))
            return;
        alike.push_back(m_problems.size());
        m_problems.push_back(problem);
    }

private:
    static size_t hashOf(const ConfigProblem &problem)
    {
        return qHashMulti(0, int(problem.reason), problem.line, problem.column, problem.file,
                          problem.detail, problem.configPath);
    }

    std::vector<ConfigProblem> &m_problems;
    std::unordered_map<size_t, std::vector<size_t>> m_known; ///< Indices by hash.
};

/// Names that files take out of inherited collections of rules, case folded.
QSet<QString> removedRules(const ParsedFiles &files)
{
    QSet<QString> names;
    for (const auto &entry : files.entries()) {
        if (!entry->parsed().file)
            continue;
        const XmlDocument &document = entry->parsed().file->document;
        const std::span<const XmlElement> elements = document.elements();
        for (size_t i = 1; i < elements.size(); ++i) {
            if (elements[i].localName() != "remove")
                continue;
            const std::string_view parent = document.element(elements[i].parent).localName();
            if (parent != "rules" && parent != "outboundRules")
                continue;
            if (const auto name = document.attribute(static_cast<int>(i), "name"))
                names.insert(caseKey(*name));
        }
    }
    return names;
}

} // namespace

struct IisConfiguration::Data
{
    explicit Data(ConfigFileSet ofServer)
        : files(std::move(ofServer))
    {}

    ConfigFileSet files;
    ParsedFiles parsed = ParsedFiles(files);
    Fact<std::vector<Site>> sites;
    std::vector<const Site *> frontEnds;
    MappedPlaces places;
    std::vector<ConfigProblem> problems;
    std::vector<WrittenRule> written;
    QSet<QString> removed;
    std::shared_ptr<PatternCache> patterns = std::make_shared<PatternCache>();
    std::shared_ptr<const KnownPaths> paths;
    std::mutex mutex;
    std::unordered_map<QString, std::unique_ptr<EffectiveRewrite>> effective;
    /// Where a path was asked for before: each sample asks for the same few again and again.
    std::unordered_map<QString, const EffectiveRewrite *> asked;

    void readSitesFact();
    void listFrontEnds();
    void collectProblems(const std::stop_token &stop);
};

void IisConfiguration::Data::readSitesFact()
{
    const QString path = applicationHostPath();
    if (isRedirected(files)) {
        problems.push_back({Reason::ConfigRedirected, redirectionConfigPath(), 0, 0, {}, {}});
        sites = Fact<std::vector<Site>>::missing(MissingReason::Unreadable, path,
                                                 enumName(Reason::ConfigRedirected));
        return;
    }
    const ParsedFile *entry = parsed.find(path);
    if (!entry || entry->missing)
        sites = Fact<std::vector<Site>>::missing(
            entry ? *entry->missing : MissingReason::NotCollected, path);
    else if (entry->error)
        sites = Fact<std::vector<Site>>::missing(MissingReason::Unreadable, path,
                                                 enumName(entry->error->reason));
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

void IisConfiguration::Data::collectProblems(const std::stop_token &stop)
{
    ProblemList list(problems);
    for (const QString &path : files.paths()) {
        const ParsedFile *entry = parsed.find(path);
        if (entry->error)
            list.add({entry->error->reason,
                      path,
                      entry->error->line,
                      entry->error->column,
                      entry->error->detail,
                      {}});
    }
    for (const MappedPlaces::Place &place : places.all()) {
        if (stop.stop_requested())
            return;
        const QString url = place.level.configPath.mid(place.site->name.size());
        for (const ConfigProblem &problem : fatalProblems(parsed, pathLevels(*place.site, url))) {
            const ParsedFile *entry = parsed.find(problem.file);
            if (!entry || !entry->error)
                list.add(problem);
        }
    }
}

QString IisConfiguration::applicationHostPath()
{
    return u"C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config"_s;
}

IisConfiguration::IisConfiguration(ConfigFileSet files, const std::stop_token &stop)
    : m_data(std::make_unique<Data>(std::move(files)))
{
    m_data->paths = knownPathsOf(m_data->files);
    m_data->readSitesFact();
    m_data->listFrontEnds();
    m_data->removed = removedRules(m_data->parsed);
    if (m_data->sites) {
        m_data->places = MappedPlaces(*m_data->sites);
        m_data->written = readWrittenRules(m_data->parsed, m_data->files.paths(), m_data->places);
    }
    m_data->collectProblems(stop);
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
    const QString path = u'/' + urlSegments(urlPath).join(u'/');
    for (const Site *site : m_data->frontEnds) {
        if (servesFrontEnd(*site, path))
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

bool IisConfiguration::removesRule(const QString &name) const
{
    return m_data->removed.contains(caseKey(name));
}

const EffectiveRewrite &IisConfiguration::effective(const Site &site, QStringView urlPath) const
{
    const QString request = site.name + u'\n' + urlPath;
    const std::scoped_lock lock(m_data->mutex);
    const EffectiveRewrite *&known = m_data->asked[request];
    if (known)
        return *known;
    const std::vector<PathLevel> levels = pathLevels(site, urlPath);
    std::unique_ptr<EffectiveRewrite> &cached = m_data->effective[levels.back().key];
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
    const QString folder = pathLevel(site, urlPath).folder;
    return folder.isEmpty() ? std::nullopt : std::optional(folder);
}

QStringList IisConfiguration::applicationsSharingFolder(const Site &site,
                                                        QStringView applicationPath) const
{
    const PathLevel own = pathLevel(site, applicationPath);
    QStringList sharing;
    if (own.folder.isEmpty())
        return sharing;
    for (const QString &place : m_data->places.at(own.folder)) {
        if (place.compare(own.configPath, Qt::CaseInsensitive) != 0)
            sharing.append(place);
    }
    return sharing;
}

QStringList IisConfiguration::placesOf(const QString &file) const
{
    if (sameWinPath(file, applicationHostPath()))
        return {};
    return m_data->places.at(file.left(file.lastIndexOf(u'\\')));
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
