// SPDX-License-Identifier: MIT
#include "model/iis/ruleattributes.h"

namespace amado {

std::vector<int> AttributeReader::children() const
{
    std::vector<int> result;
    for (int child = m_document.element(m_element).firstChild; child != XmlElement::kNone;
         child = m_document.element(child).nextSibling)
        result.push_back(child);
    return result;
}

ConfigOrigin AttributeReader::origin() const
{
    const TextPosition position = m_document.position(m_document.element(m_element).startTag.begin);
    return {m_file, position.line, m_configPath};
}

QString AttributeReader::text(std::string_view name) const
{
    return m_document.attribute(m_element, name).value_or(QString());
}

QString AttributeReader::required(std::string_view name) const
{
    const QString value = text(name);
    if (value.isEmpty())
        refuse(name);
    return value;
}

bool AttributeReader::flag(std::string_view name, bool otherwise) const
{
    const std::optional<QString> value = m_document.attribute(m_element, name);
    if (!value)
        return otherwise;
    const QString lower = value->trimmed().toLower();
    if (lower == u"true" || lower == u"1")
        return true;
    if (lower == u"false" || lower == u"0")
        return false;
    refuse(name);
    return otherwise;
}

int AttributeReader::number(std::string_view name, int otherwise) const
{
    const std::optional<QString> value = m_document.attribute(m_element, name);
    if (!value)
        return otherwise;
    bool isNumber = false;
    const int result = value->trimmed().toInt(&isNumber);
    if (!isNumber)
        refuse(name);
    return isNumber ? result : otherwise;
}

void AttributeReader::checkPattern(std::string_view name, PatternSyntax syntax,
                                   const QString &pattern) const
{
    if (pattern.isEmpty() || !Pattern::compile(syntax, pattern, true))
        fault(name);
}

void AttributeReader::refuse(std::string_view attribute, Reason reason) const
{
    refuseAt(m_document.element(m_element).startTag.begin, attribute, reason);
}

void AttributeReader::refuseAt(size_t offset, std::string_view attribute, Reason reason) const
{
    m_problems.push_back(problemAt(offset, attribute, reason));
}

void AttributeReader::fault(std::string_view attribute) const
{
    m_faults.push_back(
        problemAt(m_document.element(m_element).startTag.begin, attribute, Reason::InvalidRule));
}

ConfigProblem AttributeReader::problemAt(size_t offset, std::string_view attribute,
                                         Reason reason) const
{
    const TextPosition position = m_document.position(offset);
    return {reason,
            m_file,
            position.line,
            position.column,
            QString::fromUtf8(attribute.data(), static_cast<qsizetype>(attribute.size())),
            m_configPath};
}

} // namespace amado
