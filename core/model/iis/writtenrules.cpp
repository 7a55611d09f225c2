#include "model/iis/writtenrules.h"

#include "model/base/winpath.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The config path a web.config stands for: the mapped folder that holds it, plus the rest of the
/// way.
QString homeOf(const QString &file, const std::vector<PathLevel> &places)
{
    const QString folder = normalizeWinPath(file.left(file.lastIndexOf(u'\\')));
    const PathLevel *best = nullptr;
    for (const PathLevel &place : places) {
        const bool within = sameWinPath(folder, place.folder) ||
                            winPathKey(folder).startsWith(winPathKey(place.folder) + u'\\');
        if (within && !place.folder.isEmpty() &&
            (!best || place.folder.size() > best->folder.size()))
            best = &place;
    }
    if (!best)
        return {};
    QString rest = folder.mid(best->folder.size());
    rest.replace(u'\\', u'/');
    return best->configPath + rest;
}

class Reader
{
public:
    Reader(const ParsedFiles &files, const std::vector<PathLevel> &places)
        : m_files(files)
        , m_places(places)
    {}

    void read(const ConfigFile &file)
    {
        const bool server = sameWinPath(file.path, IisConfiguration::applicationHostPath());
        const QString home = server ? QString() : homeOf(file.path, m_places);
        for (const SectionBlock &block : file.blocks) {
            const bool rules = block.section == ConfigSection::Rules ||
                               block.section == ConfigSection::GlobalRules ||
                               block.section == ConfigSection::OutboundRules;
            if (!rules)
                continue;
            QString place = home;
            if (!block.location.isEmpty())
                place = home.isEmpty() ? block.location : QString(home + u'/' + block.location);
            if (block.configSource.isEmpty()) {
                add(file.document, block.element, block, file.path, place);
                continue;
            }
            const QString folder = file.path.left(file.path.lastIndexOf(u'\\'));
            const QString path = joinWinPath(folder, block.configSource);
            const ParsedFiles::Entry *entry = m_files.find(path);
            if (entry && entry->file)
                add(entry->file->document, 0, block, path, place);
        }
    }

    std::vector<WrittenRule> take() { return std::move(m_rules); }

private:
    void add(const XmlDocument &document, int element, const SectionBlock &block,
             const QString &path, const QString &place)
    {
        const SectionContent content = readSection(document, element, block.section, path, place);
        for (const CollectionItem &item : content.items)
            addItem(item, block);
        for (const CollectionItem &item : content.preConditions)
            addItem(item, block);
    }

    void addItem(const CollectionItem &item, const SectionBlock &block)
    {
        if (item.kind != CollectionItem::Kind::Add)
            return;
        WrittenRule rule;
        rule.name = item.key;
        rule.inheritsToChildren = block.inheritInChildApplications;
        if (const auto *inbound = std::get_if<InboundRule>(&item.value)) {
            rule.kind = block.section == ConfigSection::GlobalRules ? WrittenRule::Kind::Global
                                                                    : WrittenRule::Kind::Inbound;
            rule.enabled = inbound->enabled;
            rule.origin = inbound->origin;
            rule.inbound = *inbound;
        } else if (const auto *outbound = std::get_if<OutboundRule>(&item.value)) {
            rule.kind = WrittenRule::Kind::Outbound;
            rule.enabled = outbound->enabled;
            rule.origin = outbound->origin;
            rule.outbound = *outbound;
        } else if (const auto *condition = std::get_if<PreCondition>(&item.value)) {
            rule.kind = WrittenRule::Kind::PreCondition;
            rule.origin = condition->origin;
            rule.preCondition = *condition;
        } else {
            return;
        }
        m_rules.push_back(std::move(rule));
    }

    const ParsedFiles &m_files;
    const std::vector<PathLevel> &m_places;
    std::vector<WrittenRule> m_rules;
};

} // namespace

std::vector<WrittenRule> readWrittenRules(const ParsedFiles &files, const QStringList &paths,
                                          const std::vector<PathLevel> &places)
{
    Reader reader(files, places);
    for (const QString &path : paths) {
        const ParsedFiles::Entry *entry = files.find(path);
        if (entry && entry->file)
            reader.read(*entry->file);
    }
    return reader.take();
}

} // namespace amado
