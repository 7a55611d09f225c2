// SPDX-License-Identifier: MIT
#include "model/iis/sectionschema.h"

#include <algorithm>
#include <array>
#include <span>

namespace amado {

namespace {

struct ElementSchema
{
    std::string_view name;
    std::span<const std::string_view> attributes;
    std::span<const ElementSchema> children;
};

using Names = std::string_view;

constexpr std::array kByName = {Names("name")};
constexpr std::array kByKey = {Names("key")};
constexpr std::array kNameValueReplace = {Names("name"), Names("value"), Names("replace")};
constexpr std::array kKeyValue = {Names("key"), Names("value")};
constexpr std::array kTag = {Names("name"), Names("attribute")};
constexpr std::array kConditionAttributes = {Names("input"), Names("matchType"), Names("pattern"),
                                             Names("ignoreCase"), Names("negate")};
constexpr std::array kConditionsAttributes = {Names("logicalGrouping"), Names("trackAllCaptures")};
constexpr std::array kInboundMatch = {Names("url"), Names("ignoreCase"), Names("negate")};
constexpr std::array kInboundAction = {
    Names("type"),
    Names("url"),
    Names("appendQueryString"),
    Names("redirectType"),
    Names("statusCode"),
    Names("subStatusCode"),
    Names("statusReason"),
    Names("statusDescription"),
    Names("logRewrittenUrl"),
};
constexpr std::array kInboundRule = {Names("name"), Names("enabled"), Names("patternSyntax"),
                                     Names("stopProcessing"),
                                     Names("responseCacheDirective")}; // Of version 2.1.
constexpr std::array kOutboundRule = {Names("name"), Names("preCondition"), Names("enabled"),
                                      Names("patternSyntax"), Names("stopProcessing")};
constexpr std::array kOutboundMatch = {
    Names("filterByTags"), Names("customTags"), Names("serverVariable"), Names("pattern"),
    Names("occurrences"),  Names("ignoreCase"), Names("negate"),
};
constexpr std::array kOutboundAction = {Names("type"), Names("value"), Names("replace")};
constexpr std::array kPreCondition = {Names("name"), Names("logicalGrouping"),
                                      Names("patternSyntax")};
constexpr std::array kMap = {Names("name"), Names("defaultValue"), Names("ignoreCase")};
constexpr std::array kOutboundSection = {Names("rewriteBeforeCache")};
constexpr std::array kModule = {Names("name"), Names("type"), Names("preCondition")};
constexpr std::array kModulesSection = {Names("runAllManagedModulesForAllRequests"),
                                        Names("runManagedModulesForWebDavRequests")};
constexpr std::array kGlobalModule = {Names("name"), Names("image"), Names("preCondition")};

constexpr ElementSchema kClear{"clear", {}, {}};
constexpr ElementSchema kRemove{"remove", kByName, {}};

constexpr std::array kConditionItems = {ElementSchema{"add", kConditionAttributes, {}}};
constexpr std::array kVariableItems = {ElementSchema{"set", kNameValueReplace, {}}};
constexpr ElementSchema kConditions{"conditions", kConditionsAttributes, kConditionItems};
constexpr std::array kInboundParts = {
    ElementSchema{"match", kInboundMatch, {}},
    kConditions,
    ElementSchema{"serverVariables", {}, kVariableItems},
    ElementSchema{"action", kInboundAction, {}},
};
constexpr std::array kInboundItems = {ElementSchema{"rule", kInboundRule, kInboundParts}, kRemove,
                                      kClear};
constexpr std::array kOutboundParts = {
    ElementSchema{"match", kOutboundMatch, {}},
    kConditions,
    ElementSchema{"action", kOutboundAction, {}},
};
constexpr std::array kPreConditionItems = {
    ElementSchema{"preCondition", kPreCondition, kConditionItems}, kRemove, kClear};
constexpr std::array kTagItems = {ElementSchema{"tag", kTag, {}}, ElementSchema{"remove", kTag, {}},
                                  kClear};
constexpr std::array kTagsItems = {ElementSchema{"tags", kByName, kTagItems}, kRemove, kClear};
constexpr std::array kOutboundItems = {
    ElementSchema{"rule", kOutboundRule, kOutboundParts},
    ElementSchema{"preConditions", {}, kPreConditionItems},
    ElementSchema{"customTags", {}, kTagsItems},
    kRemove,
    kClear,
};
constexpr std::array kMapEntries = {ElementSchema{"add", kKeyValue, {}},
                                    ElementSchema{"remove", kByKey, {}}, kClear};
constexpr std::array kMapItems = {ElementSchema{"rewriteMap", kMap, kMapEntries}, kRemove, kClear};
constexpr std::array kVariableNames = {ElementSchema{"add", kByName, {}}, kRemove, kClear};
constexpr std::array kModuleItems = {ElementSchema{"add", kModule, {}}, kRemove, kClear};
constexpr std::array kGlobalModuleItems = {ElementSchema{"add", kGlobalModule, {}}, kRemove,
                                           kClear};

/// By ConfigSection.
constexpr std::array<ElementSchema, kConfigSectionCount> kSchemas = {{
    {"globalRules", {}, kInboundItems},
    {"rules", {}, kInboundItems},
    {"outboundRules", kOutboundSection, kOutboundItems},
    {"rewriteMaps", {}, kMapItems},
    {"allowedServerVariables", {}, kVariableNames},
    {"modules", kModulesSection, kModuleItems},
    {"globalModules", {}, kGlobalModuleItems},
}};

/// Attributes that IIS itself gives to every element or section.
constexpr std::array kGeneral = {
    Names("lockAttributes"),
    Names("lockAllAttributesExcept"),
    Names("lockElements"),
    Names("lockAllElementsExcept"),
    Names("lockItem"),
    Names("configSource"),
    Names("configProtectionProvider"),
};

bool isOneOf(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void check(const AttributeReader &reader, const ElementSchema &schema)
{
    for (const XmlAttribute &attribute : reader.document().attributes(reader.element())) {
        const bool known = isOneOf(schema.attributes, attribute.name) ||
                           isOneOf(kGeneral, attribute.name) || attribute.name.starts_with("xmlns");
        if (!known)
            reader.refuseAt(attribute.whole.begin, attribute.name, Reason::UnknownAttribute);
    }
    for (const int child : reader.children()) {
        const std::string_view name = reader.document().element(child).localName();
        const auto found = std::find_if(schema.children.begin(), schema.children.end(),
                                        [&](const ElementSchema &one) { return one.name == name; });
        if (found == schema.children.end())
            reader.at(child).refuse(name, Reason::UnknownElement);
        else
            check(reader.at(child), *found);
    }
}

} // namespace

void checkSchema(const AttributeReader &section, ConfigSection kind)
{
    check(section, kSchemas[static_cast<size_t>(kind)]);
}

bool isRewriteSection(std::string_view name)
{
    constexpr std::array kSections = {Names("globalRules"),   Names("rules"),
                                      Names("outboundRules"), Names("providers"),
                                      Names("rewriteMaps"),   Names("allowedServerVariables")};
    return isOneOf(kSections, name);
}

} // namespace amado
