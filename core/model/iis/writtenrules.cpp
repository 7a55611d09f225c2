// SPDX-License-Identifier: MIT
#include "model/iis/writtenrules.h"

#include "model/base/winpath.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class Reader
{
public:
    Reader(const ParsedFiles &files, const MappedPlaces &places)
        : m_files(files)
        , m_places(places)
    {}

    void read(const ConfigFile &file)
    {
        const bool server = sameWinPath(file.path, IisConfiguration::applicationHostPath());
        const QString folder = file.path.left(file.path.lastIndexOf(u'\\'));
        const QString home = server ? QString() : m_places.configPathOf(folder);
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
            const QString path = joinWinPath(folder, block.configSource);
            const ParsedFile *entry = m_files.find(path);
            if (entry && entry->file)
                add(entry->file->document, 0, block, path, place);
        }
    }

    std::vector<WrittenRule> take() { return std::move(m_rules); }

private:
    void add(const XmlDocument &document, int element, const SectionBlock &block,
             const QString &path, const QString &place)
    {
        const SectionContent &content =
            m_files.sections().get(document, element, block.section, path, place);
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
    const MappedPlaces &m_places;
    std::vector<WrittenRule> m_rules;
};

} // namespace

std::vector<WrittenRule> readWrittenRules(const ParsedFiles &files, const QStringList &paths,
                                          const MappedPlaces &places)
{
    Reader reader(files, places);
    for (const QString &path : paths) {
        const ParsedFile *entry = files.find(path);
        if (entry && entry->file)
            reader.read(*entry->file);
    }
    return reader.take();
}

} // namespace amado
