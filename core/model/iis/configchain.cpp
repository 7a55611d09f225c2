// SPDX-License-Identifier: MIT
#include "model/iis/configchain.h"

#include <set>
#include <tuple>

namespace amado {

namespace {

class ChainBuilder
{
public:
    ChainBuilder(const ParsedFiles &files, const std::vector<PathLevel> &levels)
        : m_files(files)
        , m_levels(levels)
    {}

    ConfigChain build()
    {
        const ParsedFile *server = m_files.find(IisConfiguration::applicationHostPath());
        const ConfigFile *serverFile = server ? server->file.get() : nullptr;
        if (serverFile)
            add(*serverFile, {}, nullptr, true);
        for (const PathLevel &level : m_levels) {
            if (serverFile)
                add(*serverFile, level.key, &level, true);
            for (const auto &[file, home] : m_readFiles)
                add(*file, level.key.sliced(home->key.size() + 1), &level, false);
            readLevel(level);
        }
        return std::move(m_chain);
    }

private:
    /// Blocks of `file` whose location, seen from where the file stands, leads to `place`; null is
    /// the server itself.
    void add(const ConfigFile &file, const QString &location, const PathLevel *place,
             bool fromServer)
    {
        const auto blocks = file.blocksAt.constFind(location);
        if (blocks == file.blocksAt.cend())
            return;
        for (const size_t index : *blocks) {
            const SectionBlock &block = file.blocks[index];
            if (!reaches(block, place))
                continue;
            noteSectionTwice(file, block, place);
            m_chain.contributions.push_back(
                {&file, &block, place ? place->configPath : QString(), fromServer});
        }
    }

    [[nodiscard]] bool reaches(const SectionBlock &block, const PathLevel *from) const
    {
        if (block.inheritInChildApplications)
            return true;
        // On the server's own level there is no application: everything below is a child.
        return from &&
               from->application.compare(m_levels.back().application, Qt::CaseInsensitive) == 0;
    }

    /// "Sections must only appear once per config file": IIS answers 500.19 to a section that
    /// stands twice in one file outside location elements, or twice in one of them.
    void noteSectionTwice(const ConfigFile &file, const SectionBlock &block, const PathLevel *place)
    {
        const bool first =
            m_seen.emplace(&file, block.section, block.locationElement, place).second;
        if (first)
            return;
        const XmlElement &element = file.document.element(block.element);
        const TextPosition position = file.document.position(element.startTag.begin);
        m_chain.fatal.push_back({Reason::DuplicateName, file.path, position.line, position.column,
                                 sectionPath(block.section),
                                 place ? place->configPath : QString()});
    }

    void readLevel(const PathLevel &level)
    {
        if (level.folder.isEmpty())
            return;
        if (level.isMapped)
            m_mappedKnown = true;
        const QString path = webConfigIn(level.folder);
        const ParsedFile *entry = m_files.find(path);
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
        add(*entry->file, {}, &level, false);
        m_readFiles.emplace_back(entry->file.get(), &level);
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
        // IIS may well read what is beyond Amado's limits.
        if (error.reason != Reason::MalformedXml)
            m_chain.missing.emplace_back(path, MissingReason::Unreadable);
    }

    const ParsedFiles &m_files;
    const std::vector<PathLevel> &m_levels;
    std::vector<std::pair<const ConfigFile *, const PathLevel *>> m_readFiles; ///< With its place.
    std::set<std::tuple<const ConfigFile *, ConfigSection, int, const PathLevel *>> m_seen;
    bool m_mappedKnown = false;
    ConfigChain m_chain;
};

} // namespace

ConfigChain chainOf(const ParsedFiles &files, const std::vector<PathLevel> &levels)
{
    return ChainBuilder(files, levels).build();
}

} // namespace amado
