// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/config/xmldocument.h"
#include "model/iis/iisconfiguration.h"

#include <string_view>
#include <vector>

namespace amado {

/// Typed attributes of one element; what IIS would refuse is noted as a problem and the default
/// used. What breaks the schema is a problem wherever it stands. A fault is what only the rewrite
/// module finds, in the rules that are left after merging.
class AttributeReader
{
public:
    AttributeReader(const XmlDocument &document, int element, const QString &file,
                    const QString &configPath, std::vector<ConfigProblem> &problems,
                    std::vector<ConfigProblem> &faults)
        : m_document(document)
        , m_element(element)
        , m_file(file)
        , m_configPath(configPath)
        , m_problems(problems)
        , m_faults(faults)
    {}
    [[nodiscard]] AttributeReader at(int element) const
    {
        return {m_document, element, m_file, m_configPath, m_problems, m_faults};
    }
    /// The element with a list of faults of its own.
    [[nodiscard]] AttributeReader at(int element, std::vector<ConfigProblem> &faults) const
    {
        return {m_document, element, m_file, m_configPath, m_problems, faults};
    }

    [[nodiscard]] const XmlDocument &document() const { return m_document; }
    [[nodiscard]] int element() const { return m_element; }
    [[nodiscard]] std::vector<int> children() const;
    [[nodiscard]] ConfigOrigin origin() const;

    [[nodiscard]] QString text(std::string_view name) const;
    /// Refuses an absent or empty value.
    [[nodiscard]] QString required(std::string_view name) const;
    [[nodiscard]] bool flag(std::string_view name, bool otherwise) const;
    [[nodiscard]] int number(std::string_view name, int otherwise) const;
    /// One of the enumeration's names or its number; IIS compares names with case, but tools do
    /// not always.
    template<class Enum>
    [[nodiscard]] Enum choice(std::string_view name, Enum otherwise) const
    {
        const std::optional<QString> given = m_document.attribute(m_element, name);
        if (!given)
            return otherwise;
        if (const auto named = enumFrom<Enum>(*given, Qt::CaseInsensitive))
            return *named;
        bool isNumber = false;
        const int index = given->toInt(&isNumber);
        if (isNumber && index >= 0 && static_cast<std::size_t>(index) < kEnumCount<Enum>)
            return static_cast<Enum>(index);
        refuse(name);
        return otherwise;
    }
    /// Faults an empty pattern and one the rewrite engine cannot compile.
    void checkPattern(std::string_view name, PatternSyntax syntax, const QString &pattern) const;
    void refuse(std::string_view attribute, Reason reason = Reason::InvalidRule) const;
    /// The same at another place of the file, a byte offset.
    void refuseAt(size_t offset, std::string_view attribute, Reason reason) const;
    void fault(std::string_view attribute) const;

private:
    [[nodiscard]] ConfigProblem problemAt(size_t offset, std::string_view attribute,
                                          Reason reason) const;

    const XmlDocument &m_document;
    int m_element;
    const QString &m_file;
    const QString &m_configPath;
    std::vector<ConfigProblem> &m_problems;
    std::vector<ConfigProblem> &m_faults;
};

} // namespace amado
