// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/configelement.h"
#include "model/config/xmldocument.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace amado {

inline constexpr std::string_view kRulesSection = "system.webServer/rewrite/rules";
inline constexpr std::string_view kOutboundSection = "system.webServer/rewrite/outboundRules";
inline constexpr std::string_view kPreConditionsSection =
    "system.webServer/rewrite/outboundRules/preConditions";

/// Edits one configuration file in memory. Works on what stands directly below <configuration>,
/// never inside a <location>; a file that configSource points to, whose root is the section itself,
/// works alike. What it cannot parse it does not open.
class ConfigEditor
{
public:
    /// Errors: those of XmlDocument::parse(), MalformedXml when the root is neither "configuration"
    /// nor a section of the rewrite module.
    [[nodiscard]] static Result<ConfigEditor> open(const QByteArray &bytes, const QString &path);
    /// What a web.config that does not exist yet starts from.
    [[nodiscard]] static QByteArray emptyFile();

    [[nodiscard]] const XmlDocument &document() const { return m_document; }
    [[nodiscard]] QByteArray bytes() const { return m_document.encode(m_document.text()); }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// The element of a path such as kRulesSection, or XmlElement::kNone.
    [[nodiscard]] int find(std::string_view sectionPath) const;
    /// Item of a section by element name and by its name attribute, without case as in IIS.
    [[nodiscard]] int findItem(std::string_view sectionPath, std::string_view element,
                               const QString &name) const;
    /// The file a section or a group around it is kept in instead of this one, as written.
    [[nodiscard]] std::optional<QString> externalSource(std::string_view sectionPath) const;

    /// Adds the item before the first of its kind, so that nothing in this file comes before it,
    /// yet behind every <clear> and behind a <remove> of its name. Containers that are missing are
    /// made, behind everything there is. `guarded` puts a <remove> of its name directly before it:
    /// the file may then be read twice for one URL. With `behind` it goes directly behind the item
    /// of that name instead, where there is one. Errors: NameInUse with the line of the one that
    /// has the name.
    [[nodiscard]] Result<> insert(std::string_view sectionPath, const ConfigElement &item,
                                  bool guarded, const QString &behind = {});
    [[nodiscard]] Result<> remove(int element);
    [[nodiscard]] Result<> close(int element, std::string_view startTag);
    [[nodiscard]] Result<> setAttribute(int element, const std::string &name, const QString &value);

private:
    ConfigEditor(XmlDocument document, QString path);
    [[nodiscard]] Result<> accept(const std::string &text);
    [[nodiscard]] int placeFor(int section, const ConfigElement &item, const QString &behind) const;

    XmlDocument m_document;
    QString m_path;
};

/// True for <clear/> or a <remove> of that name in this section of the file.
[[nodiscard]] bool dropsInherited(const ConfigEditor &editor, std::string_view sectionPath,
                                  const QString &name);

} // namespace amado
