// SPDX-License-Identifier: MIT
#include "model/iis/configblocks.h"

#include "model/base/casekey.h"
#include "model/iis/sectionschema.h"

#include <array>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct SectionNames
{
    ConfigSection section;
    const char *group; ///< Between system.webServer and the section; empty for none.
    const char *name;
};

constexpr std::array<SectionNames, kConfigSectionCount> kSections = {{
    {ConfigSection::GlobalRules, "rewrite", "globalRules"},
    {ConfigSection::Rules, "rewrite", "rules"},
    {ConfigSection::OutboundRules, "rewrite", "outboundRules"},
    {ConfigSection::RewriteMaps, "rewrite", "rewriteMaps"},
    {ConfigSection::AllowedServerVariables, "rewrite", "allowedServerVariables"},
    {ConfigSection::Modules, "", "modules"},
    {ConfigSection::GlobalModules, "", "globalModules"},
}};

QString normalizeLocation(QString path)
{
    path.replace(u'\\', u'/');
    QStringList kept;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part != u".")
            kept.append(part);
    }
    return kept.join(u'/');
}

std::optional<bool> overrideOf(const XmlDocument &document, int location)
{
    if (const auto mode = document.attribute(location, "overrideMode")) {
        if (mode->compare("Deny"_L1, Qt::CaseInsensitive) == 0)
            return false;
        if (mode->compare("Allow"_L1, Qt::CaseInsensitive) == 0)
            return true;
    }
    if (const auto allow = document.attribute(location, "allowOverride"))
        return allow->compare("false"_L1, Qt::CaseInsensitive) != 0;
    return std::nullopt;
}

/// Children of the group "rewrite" that are no section of it; IIS counts the case of names.
void collectStrays(const XmlDocument &document, std::vector<int> &strays)
{
    const std::span<const XmlElement> elements = document.elements();
    for (size_t i = 1; i < elements.size(); ++i) {
        const int group = elements[i].parent;
        if (document.element(group).localName() != "rewrite" || group == 0 ||
            document.element(document.element(group).parent).localName() != "system.webServer")
            continue;
        if (!isRewriteSection(elements[i].localName()))
            strays.push_back(static_cast<int>(i));
    }
}

void collectFrom(const XmlDocument &document, int container, SectionBlock around,
                 std::vector<SectionBlock> &blocks)
{
    for (int group = document.element(container).firstChild; group != XmlElement::kNone;
         group = document.element(group).nextSibling) {
        if (document.element(group).localName() != "system.webServer")
            continue;
        for (int child = document.element(group).firstChild; child != XmlElement::kNone;
             child = document.element(child).nextSibling) {
            const std::string_view name = document.element(child).localName();
            for (const SectionNames &names : kSections) {
                const auto add = [&](int element) {
                    SectionBlock block = around;
                    block.section = names.section;
                    block.element = element;
                    block.line = document.position(document.element(element).startTag.begin).line;
                    block.configSource =
                        document.attribute(element, "configSource").value_or(QString());
                    blocks.push_back(std::move(block));
                };
                if (*names.group == '\0' && name == names.name)
                    add(child);
                if (*names.group == '\0' || name != names.group)
                    continue;
                for (int section = document.element(child).firstChild; section != XmlElement::kNone;
                     section = document.element(section).nextSibling) {
                    if (document.element(section).localName() == names.name)
                        add(section);
                }
            }
        }
    }
}

struct DeclarationWalk
{
    const XmlDocument &document;
    std::vector<SectionDeclaration> &declarations;

    void session(int group, const QString &path)
    {
        for (int child = document.element(group).firstChild; child != XmlElement::kNone;
             child = document.element(child).nextSibling) {
            const std::string_view kind = document.element(child).localName();
            const QString name = document.attribute(child, "name").value_or(QString());
            const QString full = path.isEmpty() ? name : QString(path + u'/' + name);
            if (kind == "sectionGroup")
                session(child, full);
            else if (kind == "section")
                declare(child, full);
        }
    }

    void declare(int element, const QString &path)
    {
        const std::optional<ConfigSection> section = sectionFromPath(path);
        if (!section)
            return;
        SectionDeclaration &declaration = declarations[static_cast<size_t>(*section)];
        declaration.declared = true;
        declaration.overrideAllowed = document.attribute(element, "overrideModeDefault")
                                          .value_or(u"Allow"_s)
                                          .compare("Deny"_L1, Qt::CaseInsensitive) != 0;
        declaration.appHostOnly = document.attribute(element, "allowDefinition")
                                      .value_or(QString())
                                      .compare("AppHostOnly"_L1, Qt::CaseInsensitive) == 0;
    }
};

} // namespace

const QString &sectionPath(ConfigSection section)
{
    static const auto paths = [] {
        std::array<QString, kConfigSectionCount> all;
        for (const SectionNames &names : kSections) {
            const QString group = QString::fromLatin1(names.group);
            all[static_cast<size_t>(names.section)] =
                u"system.webServer/"_s + (group.isEmpty() ? QString() : QString(group + u'/')) +
                QString::fromLatin1(names.name);
        }
        return all;
    }();
    return paths[static_cast<size_t>(section)];
}

std::optional<ConfigSection> sectionFromPath(QStringView path)
{
    for (const SectionNames &names : kSections) {
        if (path.compare(sectionPath(names.section), Qt::CaseInsensitive) == 0)
            return names.section;
    }
    return std::nullopt;
}

Result<ConfigFile> readConfigFile(const QString &path, const QByteArray &bytes)
{
    Result<XmlDocument> document = XmlDocument::parse(bytes, path);
    if (!document)
        return failure(document.error());
    ConfigFile file{path, std::move(*document), {}, {}, {}};
    const XmlDocument &xml = file.document;
    if (xml.element(0).localName() != "configuration")
        return file;
    // Document order matters for several blocks of one path, so locations and the file's own level
    // are walked together.
    collectFrom(xml, 0, {}, file.blocks);
    collectStrays(xml, file.strays);
    for (int child = xml.element(0).firstChild; child != XmlElement::kNone;
         child = xml.element(child).nextSibling) {
        if (xml.element(child).localName() != "location")
            continue;
        SectionBlock around;
        around.inLocation = true;
        around.locationElement = child;
        around.location = normalizeLocation(xml.attribute(child, "path").value_or(QString()));
        around.inheritInChildApplications = xml.attribute(child, "inheritInChildApplications")
                                                .value_or(u"true"_s)
                                                .compare("false"_L1, Qt::CaseInsensitive) != 0;
        around.overrideAllowed = overrideOf(xml, child);
        collectFrom(xml, child, around, file.blocks);
    }
    for (size_t i = 0; i < file.blocks.size(); ++i)
        file.blocksAt[caseKey(file.blocks[i].location)].push_back(i);
    return file;
}

std::vector<SectionDeclaration> readDeclarations(const XmlDocument &applicationHost)
{
    std::vector<SectionDeclaration> declarations(kConfigSectionCount);
    declarations[static_cast<size_t>(ConfigSection::GlobalRules)] = {true, false, true};
    declarations[static_cast<size_t>(ConfigSection::GlobalModules)] = {true, false, true};
    declarations[static_cast<size_t>(ConfigSection::AllowedServerVariables)] = {true, false, false};
    const int sections = applicationHost.child(0, "configSections");
    if (sections == XmlElement::kNone)
        return declarations;
    for (SectionDeclaration &declaration : declarations)
        declaration.declared = false;
    DeclarationWalk{applicationHost, declarations}.session(sections, {});
    return declarations;
}

} // namespace amado
