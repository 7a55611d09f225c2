// SPDX-License-Identifier: MIT
#include "model/iis/inheritance.h"

#include "model/base/winpath.h"
#include "model/iis/configchain.h"
#include "model/iis/rulecollection.h"

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

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
            const RuleCollection::Item *found = collection.find(item.nameKey);
            const bool holdsLocked = found && found->file != from.file && found->item->locked;
            if (isLocked(u"remove"_s) || holdsLocked)
                fatal.push_back(problemAt(Reason::SectionLocked, from, item.line, item.key));
            else
                collection.remove(item.nameKey);
            break;
        }
        case CollectionItem::Kind::Add:
            if (isLocked(u"rule"_s) || isLocked(u"add"_s) || isLocked(u"rewriteMap"_s))
                fatal.push_back(problemAt(Reason::SectionLocked, from, item.line, item.key));
            else if (const auto *namesake = collection.find(item.nameKey))
                fatal.push_back(problemAt(namesake->isItself(item, from.file)
                                              ? Reason::FileReadTwice
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
                m_files.declaration(static_cast<ConfigSection>(i)).overrideAllowed;
    }

    void merge(const Contribution &from)
    {
        const ConfigSection section = from.block->section;
        const auto index = static_cast<size_t>(section);
        const int line = from.block->line;
        const SectionDeclaration &declaration = m_files.declaration(section);
        // Of the module lists only one name is looked at; whether IIS takes the rest is not judged
        // here.
        if (isModuleList(section))
            apply(from);
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
            apply(from);
        if (from.block->overrideAllowed)
            m_overrideAllowed[index] = *from.block->overrideAllowed;
    }

    /// What IIS refuses of the rules that are in force after everything was merged.
    void check()
    {
        for (const ConfigSection section :
             {ConfigSection::GlobalRules, ConfigSection::Rules, ConfigSection::OutboundRules})
            refuseFaulty(collection(section));
        refuseFaulty(m_preConditions);
        checkPreConditions();
        checkModule();
    }

    void takeRules()
    {
        take(collection(ConfigSection::GlobalRules), m_result.globalRules);
        take(collection(ConfigSection::Rules), m_result.rules);
        take(collection(ConfigSection::OutboundRules), m_result.outboundRules);
        take(m_preConditions, m_result.preConditions);
        take(collection(ConfigSection::RewriteMaps), m_result.maps);
        for (const auto &entry : collection(ConfigSection::AllowedServerVariables).items())
            m_result.allowedServerVariables.append(entry.item->key);
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

    void apply(const Contribution &from)
    {
        const ConfigSection section = from.block->section;
        const SectionContent *content =
            from.block->configSource.isEmpty()
                ? &m_files.sections().get(from.file->document, from.block->element, section,
                                          from.file->path, from.configPath)
                : readConfigSource(from);
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
    const SectionContent *readConfigSource(const Contribution &from)
    {
        const QString folder = from.file->path.left(from.file->path.lastIndexOf(u'\\'));
        const QString path = joinWinPath(folder, from.block->configSource);
        const ParsedFile *entry = m_files.find(path);
        if (!entry || (entry->missing && *entry->missing != MissingReason::NotPresent)) {
            m_result.missing.emplace_back(path,
                                          entry ? *entry->missing : MissingReason::NotCollected);
            return nullptr;
        }
        if (const auto tooLarge = m_files.sizeProblem(path, *entry, m_place))
            m_result.fatal.push_back(*tooLarge);
        if (!entry->file) {
            const Reason reason = entry->error ? entry->error->reason : Reason::ConfigSourceMissing;
            m_result.fatal.push_back(problemAt(reason, from, from.block->line, path));
            return nullptr;
        }
        return &m_files.sections().get(entry->file->document, 0, from.block->section, path,
                                       from.configPath);
    }

    void checkPreConditions()
    {
        for (const RuleCollection::Item &entry : collection(ConfigSection::OutboundRules).items()) {
            const auto &rule = std::get<OutboundRule>(entry.item->value);
            if (!rule.preCondition.isEmpty() &&
                !m_preConditions.find(rule.preCondition.toCaseFolded()))
                m_result.fatal.push_back({Reason::InvalidRule, rule.origin.file, rule.origin.line,
                                          0, u"preCondition"_s, rule.origin.configPath});
        }
    }

    void checkModule()
    {
        const auto loads = [&](ConfigSection section) {
            return collection(section).find(u"rewritemodule"_s) != nullptr;
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

void mergeAll(const ParsedFiles &files, const std::vector<PathLevel> &levels, Merger &merger,
              EffectiveRewrite &result)
{
    ConfigChain chain = chainOf(files, levels);
    result.fatal = std::move(chain.fatal);
    result.missing = std::move(chain.missing);
    for (const Contribution &contribution : chain.contributions)
        merger.merge(contribution);
    merger.check();
}

} // namespace

EffectiveRewrite mergeLevels(const ParsedFiles &files, const std::vector<PathLevel> &levels)
{
    EffectiveRewrite result;
    result.configPath = levels.back().configPath;
    Merger merger(files, levels.back(), result);
    mergeAll(files, levels, merger, result);
    merger.takeRules();
    return result;
}

std::vector<ConfigProblem> fatalProblems(const ParsedFiles &files,
                                         const std::vector<PathLevel> &levels)
{
    EffectiveRewrite withoutRules;
    Merger merger(files, levels.back(), withoutRules);
    mergeAll(files, levels, merger, withoutRules);
    return std::move(withoutRules.fatal);
}

std::optional<ConfigProblem> lockedAt(const ParsedFiles &files,
                                      const std::vector<PathLevel> &levels, ConfigSection section)
{
    const auto &declaration = files.declaration(section);
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
    for (const Contribution &contribution : chainOf(files, levels).contributions) {
        if (!contribution.fromServer && sameWinPath(contribution.file->path, own) &&
            contribution.configPath.compare(place, Qt::CaseInsensitive) == 0)
            break;
        merger.merge(contribution);
        if (contribution.block->section == section && !merger.isOverrideAllowed(section)) {
            locker.file = contribution.file->path;
            locker.line = contribution.block->line;
        }
    }
    if (merger.isOverrideAllowed(section))
        return std::nullopt;
    return locker;
}

} // namespace amado
