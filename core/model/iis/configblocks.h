// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/xmldocument.h"
#include "model/iis/iisconfiguration.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

/// The sections of IIS configuration that decide which rewrite rules run where.
enum class ConfigSection {
    GlobalRules,
    Rules,
    OutboundRules,
    RewriteMaps,
    AllowedServerVariables,
    Modules,
    GlobalModules,
};
constexpr int kConfigSectionCount = 7;

/// "system.webServer/rewrite/rules", …
[[nodiscard]] const QString &sectionPath(ConfigSection section);
[[nodiscard]] std::optional<ConfigSection> sectionFromPath(QStringView path);

/// One appearance of a section in a file, with the location element around it.
struct SectionBlock
{
    ConfigSection section = ConfigSection::Rules;
    int element = 0;  ///< Index of the section's element.
    int line = 0;     ///< Of its start tag.
    QString location; ///< Path of the enclosing location, '/'-separated, no leading slash; empty:
                      ///< the file's own level.
    bool inLocation = false;                 ///< Stands inside a location element at all.
    int locationElement = XmlElement::kNone; ///< Index of that location element.
    bool inheritInChildApplications = true;
    std::optional<bool> overrideAllowed; ///< Set by overrideMode or allowOverride on the location.
    QString configSource;                ///< File name when the content stands elsewhere.
};

/// A parsed configuration file with its sections found.
struct ConfigFile
{
    QString path;
    XmlDocument document;
    std::vector<SectionBlock> blocks; ///< In document order.
    /// Indices of the blocks of each location, by caseKey() of it, in document order.
    QHash<QString, std::vector<size_t>> blocksAt;
    std::vector<int> strays; ///< Elements in the group "rewrite" that no section has the name of.
};

/// Parses a file and finds its sections. Errors are those of XmlDocument::parse, with `path` as
/// subject.
[[nodiscard]] Result<ConfigFile> readConfigFile(const QString &path, const QByteArray &bytes);

/// What configSections says about one section.
struct SectionDeclaration
{
    bool declared = true;
    bool overrideAllowed = true;
    bool appHostOnly = false;
};

/// Declarations from applicationHost.config; without a configSections element IIS's own defaults
/// are assumed.
[[nodiscard]] std::vector<SectionDeclaration> readDeclarations(const XmlDocument &applicationHost);

} // namespace amado
