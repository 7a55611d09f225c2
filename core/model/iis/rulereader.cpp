// SPDX-License-Identifier: MIT
#include "model/iis/rulereader.h"

#include "model/iis/ruleattributes.h"
#include "model/iis/sectionschema.h"

#include <QSet>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// "redirectType", in the order of the schema, and the status each stands for.
enum class RedirectType { Permanent, Found, SeeOther, Temporary };
constexpr std::array kRedirectStatus = {301, 302, 303, 307};

RewriteCondition readCondition(const AttributeReader &reader, PatternSyntax syntax)
{
    RewriteCondition condition;
    condition.input = reader.required("input");
    condition.matchType = reader.choice("matchType", condition.matchType);
    condition.pattern = reader.text("pattern");
    condition.ignoreCase = reader.flag("ignoreCase", true);
    condition.negate = reader.flag("negate", false);
    if (condition.matchType == ConditionMatchType::Pattern)
        reader.checkPattern("pattern", syntax, condition.pattern);
    return condition;
}

void readConditions(const AttributeReader &rule, int element, PatternSyntax syntax,
                    RewriteConditions &conditions)
{
    const AttributeReader reader = rule.at(element);
    conditions.grouping = reader.choice("logicalGrouping", conditions.grouping);
    conditions.trackAllCaptures = reader.flag("trackAllCaptures", conditions.trackAllCaptures);
    for (const int child : reader.children()) {
        const std::string_view name = reader.document().element(child).localName();
        if (name == "add")
            conditions.items.push_back(readCondition(reader.at(child), syntax));
    }
}

/// All five attributes together are the key of a condition, except in `rules`
/// (rewrite_schema.xml: isCombinedKey).
void refuseNamesakes(const AttributeReader &reader, const std::vector<RewriteCondition> &conditions)
{
    QSet<QString> keys;
    for (const RewriteCondition &condition : conditions) {
        const QString key = u"%1 %2 %3 %4\n%5"_s.arg(int(condition.matchType))
                                .arg(condition.ignoreCase)
                                .arg(condition.negate)
                                .arg(condition.input, condition.pattern)
                                .toCaseFolded();
        if (keys.contains(key))
            return reader.refuse("add", Reason::DuplicateName);
        keys.insert(key);
    }
}

/// "requireTrimmedString" of the schema: no blank at either end.
void requireTrimmed(const AttributeReader &reader, std::string_view name)
{
    const QString text = reader.text(name);
    if (text != text.trimmed())
        reader.refuse(name);
}

void readInboundAction(const AttributeReader &reader, InboundRuleContent &content)
{
    content.action = reader.choice("type", ActionType::None);
    content.actionUrl = reader.text("url");
    content.appendQueryString = reader.flag("appendQueryString", true);
    const RedirectType redirectType = reader.choice("redirectType", RedirectType::Permanent);
    content.redirectStatus = kRedirectStatus[static_cast<size_t>(redirectType)];
    content.statusCode = reader.number("statusCode", 0);
    content.subStatusCode = reader.number("subStatusCode", 0);
    content.statusReason = reader.text("statusReason");
    content.statusDescription = reader.text("statusDescription");
    const bool needsUrl =
        content.action == ActionType::Rewrite || content.action == ActionType::Redirect;
    if (needsUrl && content.actionUrl.isEmpty())
        reader.fault("url");
    requireTrimmed(reader, "url");
    const bool redirect = content.statusCode >= 300 && content.statusCode <= 307;
    const bool given = reader.document().attribute(reader.element(), "statusCode").has_value();
    const bool missing = content.action == ActionType::CustomResponse && !given;
    if (redirect || content.statusCode < 0)
        reader.refuse("statusCode");
    else if (missing || content.statusCode > 999)
        reader.fault("statusCode");
    if (content.subStatusCode < 0 || content.subStatusCode > 999)
        reader.refuse("subStatusCode");
}

InboundRule readInbound(const AttributeReader &reader)
{
    InboundRule rule;
    rule.name = reader.required("name");
    rule.enabled = reader.flag("enabled", true);
    rule.origin = reader.origin();
    InboundRuleContent &content = rule.content;
    content.patternSyntax = reader.choice("patternSyntax", content.patternSyntax);
    content.stopProcessing = reader.flag("stopProcessing", false);
    bool hasMatch = false;
    for (const int child : reader.children()) {
        const std::string_view name = reader.document().element(child).localName();
        const AttributeReader inner = reader.at(child);
        if (name == "match") {
            hasMatch = true;
            content.matchUrl = inner.text("url");
            content.matchIgnoreCase = inner.flag("ignoreCase", true);
            content.matchNegate = inner.flag("negate", false);
            inner.checkPattern("url", content.patternSyntax, content.matchUrl);
        } else if (name == "conditions") {
            readConditions(reader, child, content.patternSyntax, content.conditions);
        } else if (name == "serverVariables") {
            QSet<QString> variables;
            for (const int set : inner.children()) {
                const AttributeReader variable = inner.at(set);
                if (reader.document().element(set).localName() != "set")
                    continue;
                requireTrimmed(variable, "name");
                ServerVariableSetting setting{variable.required("name"), variable.text("value"),
                                              variable.flag("replace", true)};
                if (variables.contains(setting.name.toCaseFolded()))
                    variable.refuse("set", Reason::DuplicateName);
                variables.insert(setting.name.toCaseFolded());
                content.serverVariables.push_back(std::move(setting));
            }
        } else if (name == "action") {
            readInboundAction(inner, content);
        }
    }
    if (!hasMatch)
        reader.fault("match");
    return rule;
}

void readOutboundMatch(const AttributeReader &reader, OutboundRuleContent &content)
{
    content.filterByTags = reader.text("filterByTags");
    content.serverVariable = reader.text("serverVariable");
    content.matchPattern = reader.text("pattern");
    content.matchIgnoreCase = reader.flag("ignoreCase", true);
    content.matchNegate = reader.flag("negate", false);
    reader.checkPattern("pattern", content.patternSyntax, content.matchPattern);
}

OutboundRule readOutbound(const AttributeReader &reader)
{
    OutboundRule rule;
    rule.name = reader.required("name");
    rule.enabled = reader.flag("enabled", true);
    rule.preCondition = reader.text("preCondition");
    rule.origin = reader.origin();
    OutboundRuleContent &content = rule.content;
    content.patternSyntax = reader.choice("patternSyntax", content.patternSyntax);
    content.stopProcessing = reader.flag("stopProcessing", false);
    for (const int child : reader.children()) {
        const std::string_view name = reader.document().element(child).localName();
        const AttributeReader inner = reader.at(child);
        if (name == "match") {
            readOutboundMatch(inner, content);
        } else if (name == "conditions") {
            readConditions(reader, child, content.patternSyntax, content.conditions);
            refuseNamesakes(inner, content.conditions.items);
        } else if (name == "action") {
            content.action = inner.choice("type", ActionType::None);
            content.actionValue = inner.text("value");
            content.replace = inner.flag("replace", true);
            if (content.action != ActionType::None && content.action != ActionType::Rewrite)
                inner.refuse("type");
        }
    }
    return rule;
}

PreCondition readPreCondition(const AttributeReader &reader)
{
    PreCondition condition;
    condition.name = reader.required("name");
    condition.grouping = reader.choice("logicalGrouping", condition.grouping);
    condition.patternSyntax = reader.choice("patternSyntax", condition.patternSyntax);
    condition.origin = reader.origin();
    for (const int child : reader.children()) {
        if (reader.document().element(child).localName() == "add")
            condition.items.push_back(readCondition(reader.at(child), condition.patternSyntax));
    }
    refuseNamesakes(reader, condition.items);
    return condition;
}

RewriteMap readMap(const AttributeReader &reader)
{
    RewriteMap map;
    map.name = reader.required("name");
    requireTrimmed(reader, "name");
    map.defaultValue = reader.text("defaultValue");
    map.ignoreCase = reader.flag("ignoreCase", true);
    map.origin = reader.origin();
    QSet<QString> keys;
    for (const int child : reader.children()) {
        const AttributeReader entry = reader.at(child);
        const std::string_view name = reader.document().element(child).localName();
        if (name == "clear") {
            keys.clear();
            map.entries.clear();
        } else if (name == "remove") {
            const QString removed = entry.required("key");
            keys.remove(removed);
            std::erase_if(map.entries, [&](const auto &known) { return known.first == removed; });
        }
        if (name != "add")
            continue;
        const QString key = entry.required("key");
        // Keys are told apart by case, whatever the look-up does.
        if (keys.contains(key))
            entry.refuse(key.toUtf8().toStdString(), Reason::DuplicateName);
        keys.insert(key);
        map.entries.emplace_back(key, entry.text("value"));
    }
    return map;
}

CollectionItem readItem(const AttributeReader &list, int element, ConfigSection section)
{
    CollectionItem item;
    const AttributeReader reader = list.at(element, item.faults);
    item.line = reader.origin().line;
    item.element = element;
    item.locked = reader.flag("lockItem", false);
    const std::string_view name = reader.document().element(reader.element()).localName();
    if (name == "clear") {
        item.kind = CollectionItem::Kind::Clear;
        return item;
    }
    if (name == "remove") {
        item.kind = CollectionItem::Kind::Remove;
        item.key = reader.required("name");
        return item;
    }
    switch (section) {
    case ConfigSection::Rules:
        item.value = readInbound(reader);
        break;
    case ConfigSection::GlobalRules: {
        InboundRule rule = readInbound(reader);
        refuseNamesakes(reader, rule.content.conditions.items);
        item.value = std::move(rule);
        break;
    }
    case ConfigSection::OutboundRules:
        item.value = readOutbound(reader);
        break;
    case ConfigSection::RewriteMaps:
        item.value = readMap(reader);
        break;
    case ConfigSection::AllowedServerVariables:
    case ConfigSection::Modules:
    case ConfigSection::GlobalModules:
        break;
    }
    item.key = reader.text("name");
    return item;
}

std::string_view addElementOf(ConfigSection section)
{
    switch (section) {
    case ConfigSection::Rules:
    case ConfigSection::GlobalRules:
    case ConfigSection::OutboundRules:
        return "rule";
    case ConfigSection::RewriteMaps:
        return "rewriteMap";
    case ConfigSection::AllowedServerVariables:
    case ConfigSection::Modules:
    case ConfigSection::GlobalModules:
        break;
    }
    return "add";
}

/// Elements a lock keeps children from writing.
QStringList lockedElementsOf(const AttributeReader &reader, ConfigSection section)
{
    const auto namesIn = [&](std::string_view attribute) {
        return reader.text(attribute)
            .split(u',', Qt::SkipEmptyParts)
            .replaceInStrings(u" "_s, QString());
    };
    if (!reader.document().attribute(reader.element(), "lockAllElementsExcept"))
        return namesIn("lockElements");
    const std::string_view add = addElementOf(section);
    QStringList locked = {QString::fromLatin1(add.data(), static_cast<qsizetype>(add.size())),
                          u"clear"_s, u"remove"_s};
    for (const QString &free : namesIn("lockAllElementsExcept"))
        locked.removeAll(free);
    return locked;
}

bool isItem(std::string_view name, ConfigSection section)
{
    if (name == "clear" || name == "remove")
        return true;
    return name == addElementOf(section);
}

void readPreConditions(const AttributeReader &reader, SectionContent &content)
{
    for (const int child : reader.children()) {
        const std::string_view name = reader.document().element(child).localName();
        CollectionItem item;
        const AttributeReader inner = reader.at(child, item.faults);
        item.line = inner.origin().line;
        item.element = child;
        if (name == "clear") {
            item.kind = CollectionItem::Kind::Clear;
        } else if (name == "remove") {
            item.kind = CollectionItem::Kind::Remove;
            item.key = inner.required("name");
        } else if (name == "preCondition") {
            PreCondition condition = readPreCondition(inner);
            item.key = condition.name;
            item.value = std::move(condition);
        } else {
            continue;
        }
        content.preConditions.push_back(std::move(item));
    }
}

} // namespace

SectionContent readSection(const XmlDocument &document, int element, ConfigSection section,
                           const QString &file, const QString &configPath)
{
    SectionContent content;
    const AttributeReader reader(document, element, file, configPath, content.problems,
                                 content.problems);
    checkSchema(reader, section);
    content.locked = reader.flag("lockItem", false);
    content.lockedElements = lockedElementsOf(reader, section);
    for (const int child : reader.children()) {
        const std::string_view name = document.element(child).localName();
        if (isItem(name, section))
            content.items.push_back(readItem(reader, child, section));
        else if (section == ConfigSection::OutboundRules && name == "preConditions")
            readPreConditions(reader.at(child), content);
    }
    for (auto *items : {&content.items, &content.preConditions}) {
        for (CollectionItem &item : *items)
            item.nameKey = item.key.toCaseFolded();
    }
    return content;
}

const SectionContent &SectionCache::get(const XmlDocument &document, int element,
                                        ConfigSection section, const QString &file,
                                        const QString &configPath)
{
    const std::scoped_lock lock(m_mutex);
    const auto key = std::tuple(&document, element, section, configPath);
    const auto found = m_read.find(key);
    if (found != m_read.end())
        return found->second;
    return m_read.emplace(key, readSection(document, element, section, file, configPath))
        .first->second;
}

} // namespace amado
