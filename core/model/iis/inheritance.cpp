#include "model/iis/inheritance.h"

#include "model/base/winpath.h"
#include "model/iis/rulecollection.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A section's appearance that applies at the place in question.
struct Contribution
{
    const ConfigFile *file = nullptr;
    const SectionBlock *block = nullptr;
    QString configPath;
    bool fromServer = false; ///< applicationHost.config is above every lock.
};

struct Chain
{
    std::vector<Contribution> contributions; ///< In the order IIS merges them.
    std::vector<ConfigProblem> fatal;
    std::vector<std::pair<QString, MissingReason>> missing;
};

QString locationOf(const QString &configPath, const QString &inner)
{
    if (configPath.isEmpty() || inner.isEmpty())
        return configPath + inner;
    return configPath + u'/' + inner;
}

bool samePlace(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The level of `levels` a config path names, or -1; the server itself is not among them.
qsizetype levelOf(const std::vector<PathLevel> &levels, const QString &configPath)
{
    for (size_t i = 0; i < levels.size(); ++i) {
        if (samePlace(levels[i].configPath, configPath))
            return static_cast<qsizetype>(i);
    }
    return -1;
}

bool reaches(const SectionBlock &block, qsizetype from, const std::vector<PathLevel> &levels)
{
    if (block.inheritInChildApplications)
        return true;
    // On the server's own level there is no application: everything below is a child.
    return from >= 0 &&
           samePlace(levels[static_cast<size_t>(from)].application, levels.back().application);
}

class ChainBuilder
{
public:
    ChainBuilder(const ParsedFiles &files, const std::vector<PathLevel> &levels)
        : m_files(files)
        , m_levels(levels)
    {}

    Chain build()
    {
        const ParsedFiles::Entry *server = m_files.find(IisConfiguration::applicationHostPath());
        const ConfigFile *serverFile = server ? server->file.get() : nullptr;
        if (serverFile)
            add(*serverFile, {}, {}, true);
        for (size_t i = 0; i < m_levels.size(); ++i) {
            const PathLevel &level = m_levels[i];
            if (serverFile)
                add(*serverFile, {}, level.configPath, true);
            for (const auto &[file, place] : m_readFiles)
                add(*file, place, level.configPath, false);
            readLevel(level);
        }
        return std::move(m_chain);
    }

private:
    /// Blocks of `file` (which stands at `home`) that configure `place`.
    void add(const ConfigFile &file, const QString &home, const QString &place, bool fromServer)
    {
        const bool ownLevel = samePlace(home, place);
        for (const SectionBlock &block : file.blocks) {
            const bool here = block.location.isEmpty()
                                  ? ownLevel
                                  : samePlace(locationOf(home, block.location), place);
            if (!here || !reaches(block, levelOf(m_levels, place), m_levels))
                continue;
            noteSectionTwice(file, block, place);
            m_chain.contributions.push_back({&file, &block, place, fromServer});
        }
    }

    /// "Sections must only appear once per config file": IIS answers 500.19 to a section that
    /// stands twice in one file outside location elements, or twice in one of them.
    void noteSectionTwice(const ConfigFile &file, const SectionBlock &block, const QString &place)
    {
        const bool first =
            m_seen.emplace(&file, block.section, block.locationElement, place.toCaseFolded())
                .second;
        if (first)
            return;
        const XmlElement &element = file.document.element(block.element);
        const TextPosition position = file.document.position(element.startTag.begin);
        m_chain.fatal.push_back({Reason::DuplicateName, file.path, position.line, position.column,
                                 sectionPath(block.section), place});
    }

    void readLevel(const PathLevel &level)
    {
        if (level.folder.isEmpty())
            return;
        if (level.isMapped)
            m_mappedKnown = true;
        const QString path = webConfigIn(level.folder);
        const ParsedFiles::Entry *entry = m_files.find(path);
        if (!entry || entry->missing) {
            noteMissing(level, path, entry ? *entry->missing : MissingReason::NotCollected);
            return;
        }
        if (const auto tooLarge = m_files.sizeProblem(path, *entry, m_levels.back()))
            m_chain.fatal.push_back(*tooLarge);
        if (entry->error) {
            noteError(level, path, *entry->error);
            return;
        }
        noteStrays(*entry->file, level);
        add(*entry->file, level.configPath, level.configPath, false);
        m_readFiles.emplace_back(entry->file.get(), level.configPath);
    }

    /// IIS knows no such section and refuses the file.
    void noteStrays(const ConfigFile &file, const PathLevel &level)
    {
        for (const int stray : file.strays) {
            const XmlElement &element = file.document.element(stray);
            const TextPosition position = file.document.position(element.startTag.begin);
            const std::string_view name = element.localName();
            m_chain.fatal.push_back(
                {Reason::UnknownElement, file.path, position.line, position.column,
                 QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                 level.configPath});
        }
    }

    void noteMissing(const PathLevel &level, const QString &path, MissingReason reason)
    {
        if (reason == MissingReason::NotPresent)
            return;
        // Exchange ships no web.config below its applications' own folders; where the application's
        // folder was read, one that was not collected further down does not make the whole place
        // unknown.
        if (reason == MissingReason::NotCollected && !level.isMapped && m_mappedKnown)
            return;
        if (level.isMapped)
            m_mappedKnown = false;
        m_chain.missing.emplace_back(path, reason);
    }

    void noteError(const PathLevel &level, const QString &path, const Error &error)
    {
        m_chain.fatal.push_back(
            {error.reason, path, error.line, error.column, error.detail, level.configPath});
        // IIS may well read what is beyond this program's limits.
        if (error.reason != Reason::MalformedXml)
            m_chain.missing.emplace_back(path, MissingReason::Unreadable);
    }

    const ParsedFiles &m_files;
    const std::vector<PathLevel> &m_levels;
    std::vector<std::pair<const ConfigFile *, QString>> m_readFiles;
    std::set<std::tuple<const ConfigFile *, ConfigSection, int, QString>> m_seen;
    bool m_mappedKnown = false;
    Chain m_chain;
};

ConfigProblem problemAt(Reason reason, const Contribution &from, int line, const QString &detail)
{
    return {reason, from.file->path, line, 0, detail, from.configPath};
}

/// Applies the items of one contribution; what IIS refuses goes to `fatal`.
void applyItems(const std::vector<CollectionItem> &items, const Contribution &from,
                RuleCollection &collection, std::vector<ConfigProblem> &fatal)
{
    const auto isLocked = [&](const QString &element) {
        return collection.lockedBy && collection.lockedBy != from.file &&
               collection.lockedElements.contains(element, Qt::CaseInsensitive);
    };
    for (const CollectionItem &item : items) {
        switch (item.kind) {
        case CollectionItem::Kind::Clear: {
            if (isLocked(u"clear"_s) || collection.holdsLocked(from.file))
                fatal.push_back(problemAt(Reason::SectionLocked, from, item.line, u"clear"_s));
            else
                collection.clear();
            break;
        }
        case CollectionItem::Kind::Remove: {
            const RuleCollection::Item *found = collection.find(item.key);
            const bool holdsLocked = found && found->file != from.file && found->item->locked;
            if (isLocked(u"remove"_s) || holdsLocked)
                fatal.push_back(problemAt(Reason::SectionLocked, from, item.line, item.key));
            else
                collection.remove(item.key);
            break;
        }
        case CollectionItem::Kind::Add:
            if (isLocked(u"rule"_s) || isLocked(u"add"_s) || isLocked(u"rewriteMap"_s))
                fatal.push_back(problemAt(Reason::SectionLocked, from, item.line, item.key));
            else if (const auto *twin = collection.find(item.key))
                fatal.push_back(problemAt(twin->isItself(item, from.file) ? Reason::FileReadTwice
                                                                          : Reason::DuplicateName,
                                          from, item.line, item.key));
            else
                collection.add(item, from.file);
            break;
        }
    }
}

bool isModuleList(ConfigSection section)
{
    return section == ConfigSection::Modules || section == ConfigSection::GlobalModules;
}

class Merger
{
public:
    Merger(const ParsedFiles &files, const PathLevel &place, EffectiveRewrite &result)
        : m_files(files)
        , m_place(place)
        , m_result(result)
    {
        for (int i = 0; i < kConfigSectionCount; ++i)
            m_overrideAllowed[static_cast<size_t>(i)] =
                m_files.declarations[static_cast<size_t>(i)].overrideAllowed;
    }

    void merge(const Contribution &from)
    {
        const ConfigSection section = from.block->section;
        const auto index = static_cast<size_t>(section);
        const XmlElement &element = from.file->document.element(from.block->element);
        const int line = from.file->document.position(element.startTag.begin).line;
        const SectionDeclaration &declaration = m_files.declarations[index];
        // Of the module lists only one name is looked at; whether IIS takes the rest is not judged
        // here.
        if (isModuleList(section))
            apply(from, line);
        else if (!declaration.declared)
            m_result.fatal.push_back(
                problemAt(Reason::SectionUndeclared, from, line, sectionPath(section)));
        else if (declaration.appHostOnly && (!from.fromServer || !from.configPath.isEmpty()))
            m_result.fatal.push_back(
                problemAt(Reason::SectionNotAllowed, from, line, sectionPath(section)));
        else if (!from.fromServer && !m_overrideAllowed[index])
            m_result.fatal.push_back(
                problemAt(Reason::SectionLocked, from, line, sectionPath(section)));
        else
            apply(from, line);
        if (from.block->overrideAllowed)
            m_overrideAllowed[index] = *from.block->overrideAllowed;
    }

    void finish()
    {
        for (const ConfigSection section :
             {ConfigSection::GlobalRules, ConfigSection::Rules, ConfigSection::OutboundRules})
            refuseFaulty(collection(section));
        refuseFaulty(m_preConditions);
        take(collection(ConfigSection::GlobalRules), m_result.globalRules);
        take(collection(ConfigSection::Rules), m_result.rules);
        take(collection(ConfigSection::OutboundRules), m_result.outboundRules);
        take(m_preConditions, m_result.preConditions);
        take(collection(ConfigSection::RewriteMaps), m_result.maps);
        for (const auto &entry : collection(ConfigSection::AllowedServerVariables).items())
            m_result.allowedServerVariables.append(entry.item->key);
        checkPreConditions();
        checkModule();
    }

    [[nodiscard]] bool isOverrideAllowed(ConfigSection section) const
    {
        return m_overrideAllowed[static_cast<size_t>(section)];
    }

private:
    /// The module looks at what is left after merging: a fault of a rule that a child takes away
    /// harms nobody.
    void refuseFaulty(const RuleCollection &inForce)
    {
        for (const RuleCollection::Item &entry : inForce.items())
            m_result.fatal.insert(m_result.fatal.end(), entry.item->faults.begin(),
                                  entry.item->faults.end());
    }

    template<class T>
    static void take(const RuleCollection &from, std::vector<T> &result)
    {
        for (const auto &entry : from.items())
            result.push_back(std::get<T>(entry.item->value));
    }

    RuleCollection &collection(ConfigSection section)
    {
        return m_collections[static_cast<size_t>(section)];
    }

    void apply(const Contribution &from, int line)
    {
        const ConfigSection section = from.block->section;
        const SectionContent *content =
            from.block->configSource.isEmpty()
                ? &m_files.sections->get(from.file->document, from.block->element, section,
                                         from.file->path, from.configPath)
                : readConfigSource(from, line);
        if (!content)
            return;
        m_result.fatal.insert(m_result.fatal.end(), content->problems.begin(),
                              content->problems.end());
        if (isModuleList(section)) {
            m_seen[static_cast<size_t>(section)] = true;
            std::vector<ConfigProblem> ignored; // Modules are looked at for one name only.
            applyItems(content->items, from, collection(section), ignored);
            return;
        }
        RuleCollection &target = collection(section);
        applyItems(content->items, from, target, m_result.fatal);
        applyItems(content->preConditions, from, m_preConditions, m_result.fatal);
        if (!content->lockedElements.isEmpty()) {
            target.lockedElements = content->lockedElements;
            target.lockedBy = from.file;
        }
        if (content->locked)
            m_overrideAllowed[static_cast<size_t>(section)] = false;
    }

    /// Null when there is nothing to read; why is noted.
    const SectionContent *readConfigSource(const Contribution &from, int line)
    {
        const QString folder = from.file->path.left(from.file->path.lastIndexOf(u'\\'));
        const QString path = joinWinPath(folder, from.block->configSource);
        const ParsedFiles::Entry *entry = m_files.find(path);
        if (!entry || (entry->missing && *entry->missing != MissingReason::NotPresent)) {
            m_result.missing.emplace_back(path,
                                          entry ? *entry->missing : MissingReason::NotCollected);
            return nullptr;
        }
        if (const auto tooLarge = m_files.sizeProblem(path, *entry, m_place))
            m_result.fatal.push_back(*tooLarge);
        if (!entry->file) {
            const Reason reason = entry->error ? entry->error->reason : Reason::ConfigSourceMissing;
            m_result.fatal.push_back(problemAt(reason, from, line, path));
            return nullptr;
        }
        return &m_files.sections->get(entry->file->document, 0, from.block->section, path,
                                      from.configPath);
    }

    void checkPreConditions()
    {
        for (const OutboundRule &rule : m_result.outboundRules) {
            if (!rule.preCondition.isEmpty() && !m_preConditions.find(rule.preCondition))
                m_result.fatal.push_back({Reason::InvalidRule, rule.origin.file, rule.origin.line,
                                          0, u"preCondition"_s, rule.origin.configPath});
        }
    }

    void checkModule()
    {
        const auto loads = [&](ConfigSection section) {
            return collection(section).find(u"RewriteModule"_s) != nullptr;
        };
        const auto seen = [&](ConfigSection section) {
            return m_seen[static_cast<size_t>(section)];
        };
        if (!seen(ConfigSection::GlobalModules)) {
            // No list of modules at all: a partial copy, not a server without modules.
            m_result.missing.emplace_back(u"globalModules"_s, MissingReason::NotCollected);
            return;
        }
        m_result.moduleLoaded = loads(ConfigSection::GlobalModules) &&
                                (!seen(ConfigSection::Modules) || loads(ConfigSection::Modules));
    }

    const ParsedFiles &m_files;
    const PathLevel &m_place;
    EffectiveRewrite &m_result;
    std::array<RuleCollection, kConfigSectionCount> m_collections;
    RuleCollection m_preConditions;
    std::array<bool, kConfigSectionCount> m_overrideAllowed{};
    std::array<bool, kConfigSectionCount> m_seen{};
};

} // namespace

const ParsedFiles::Entry *ParsedFiles::find(const QString &path) const
{
    const auto found = byKey.constFind(winPathKey(path));
    return found == byKey.constEnd() ? nullptr : found->get();
}

std::optional<ConfigProblem> ParsedFiles::sizeProblem(const QString &path, const Entry &entry,
                                                      const PathLevel &place) const
{
    const qint64 limit = place.in32BitPool ? maxBytes32 : maxBytes;
    if (entry.bytes <= limit)
        return std::nullopt;
    return ConfigProblem{Reason::ConfigOverLimit,
                         path,
                         0,
                         0,
                         u"%1 bytes, limit %2 bytes"_s.arg(entry.bytes).arg(limit),
                         place.configPath};
}

QString webConfigIn(const QString &folder)
{
    return joinWinPath(folder, u"web.config");
}

EffectiveRewrite mergeLevels(const ParsedFiles &files, const std::vector<PathLevel> &levels)
{
    EffectiveRewrite result;
    result.configPath = levels.back().configPath;
    Chain chain = ChainBuilder(files, levels).build();
    result.fatal = std::move(chain.fatal);
    result.missing = std::move(chain.missing);
    Merger merger(files, levels.back(), result);
    for (const Contribution &contribution : chain.contributions)
        merger.merge(contribution);
    merger.finish();
    return result;
}

std::optional<ConfigProblem> lockedAt(const ParsedFiles &files,
                                      const std::vector<PathLevel> &levels, ConfigSection section)
{
    const auto &declaration = files.declarations[static_cast<size_t>(section)];
    const QString place = levels.back().configPath;
    if (!declaration.declared)
        return ConfigProblem{Reason::SectionUndeclared,
                             IisConfiguration::applicationHostPath(),
                             0,
                             0,
                             sectionPath(section),
                             place};
    if (declaration.appHostOnly)
        return ConfigProblem{Reason::SectionNotAllowed,
                             IisConfiguration::applicationHostPath(),
                             0,
                             0,
                             sectionPath(section),
                             place};
    EffectiveRewrite scratch;
    Merger merger(files, levels.back(), scratch);
    ConfigProblem locker{Reason::SectionLocked,
                         IisConfiguration::applicationHostPath(),
                         0,
                         0,
                         sectionPath(section),
                         place};
    const QString own = webConfigIn(levels.back().folder);
    for (const Contribution &contribution : ChainBuilder(files, levels).build().contributions) {
        if (!contribution.fromServer && sameWinPath(contribution.file->path, own) &&
            samePlace(contribution.configPath, place))
            break;
        merger.merge(contribution);
        if (contribution.block->section == section && !merger.isOverrideAllowed(section)) {
            const XmlDocument &document = contribution.file->document;
            locker.file = contribution.file->path;
            locker.line =
                document.position(document.element(contribution.block->element).startTag.begin)
                    .line;
        }
    }
    if (merger.isOverrideAllowed(section))
        return std::nullopt;
    return locker;
}

} // namespace amado
