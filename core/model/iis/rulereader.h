// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/configblocks.h"

#include <functional>
#include <map>
#include <mutex>
#include <tuple>
#include <variant>
#include <vector>

namespace amado {

/// One item of a collection section, in document order.
struct CollectionItem
{
    enum class Kind { Add, Remove, Clear };
    Kind kind = Kind::Add;
    QString key;         ///< Name of the rule, precondition, map, variable or module.
    QString nameKey;     ///< Its case folded: names compare without case.
    bool locked = false; ///< lockItem: children may not remove it.
    int line = 0;
    int element = 0; ///< Its index in the file.
    /// What the rewrite module refuses about it, as long as nothing takes it away again.
    std::vector<ConfigProblem> faults;
    std::variant<std::monostate, InboundRule, OutboundRule, PreCondition, RewriteMap> value;
};

/// A section's content. Problems are what IIS refuses as soon as it reads the section, with file,
/// line and the attribute's name.
struct SectionContent
{
    std::vector<CollectionItem> items;
    std::vector<CollectionItem> preConditions; ///< outboundRules only.
    std::vector<ConfigProblem> problems;
    QStringList lockedElements; ///< lockElements, or everything for lockAllElements…
    bool locked = false;        ///< lockItem on the section itself.
};

/// Reads the section at `element`. `configPath` becomes the origin of its rules.
[[nodiscard]] SectionContent readSection(const XmlDocument &document, int element,
                                         ConfigSection section, const QString &file,
                                         const QString &configPath);

/// Sections read once for every place they apply to. Thread-safe.
class SectionCache
{
public:
    /// As readSection(); the content stays where it is as long as the cache and the document do.
    [[nodiscard]] const SectionContent &get(const XmlDocument &document, int element,
                                            ConfigSection section, const QString &file,
                                            const QString &configPath);

private:
    std::mutex m_mutex;
    std::map<std::tuple<const XmlDocument *, int, ConfigSection, QString>, SectionContent> m_read;
};

} // namespace amado
