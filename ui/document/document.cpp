// SPDX-License-Identifier: MIT
#include "ui/document/document.h"

#include <algorithm>
#include <utility>

namespace amado {

bool DocumentSection::isEmptyOnPaper() const
{
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const DocumentRow &row) {
        return row.sentence.isEmpty() && row.word.isEmpty() && row.evidence.isEmpty();
    });
}

DocumentSection &Document::addSection(const QString &sectionTitle)
{
    sections.push_back({.title = sectionTitle});
    return sections.back();
}

DocumentSection &Document::addVerdictSection(const QString &sectionTitle, const BadgeLook &look,
                                             const QString &word)
{
    sections.push_back({.title = sectionTitle, .look = look, .word = word});
    return sections.back();
}

void Document::add(DocumentRow row)
{
    if (sections.empty())
        sections.emplace_back();
    sections.back().rows.push_back(std::move(row));
}

void Document::add(std::vector<DocumentRow> rows)
{
    for (DocumentRow &row : rows)
        add(std::move(row));
}

void Document::addText(const QString &text)
{
    add({.sentence = text});
}

void Document::addMuted(const QString &text)
{
    add({.sentence = text, .style = DocumentRow::Style::Muted});
}

void Document::addMonospace(const QString &text)
{
    add({.sentence = text, .style = DocumentRow::Style::Monospace});
}

void Document::addRow(const QString &label, const QString &value)
{
    add({.label = label, .sentence = value});
}

void Document::addVerdict(const QString &label, const BadgeLook &look, const QString &word,
                          const QString &sentence)
{
    add({.label = label, .look = look, .word = word, .sentence = sentence});
}

void Document::addEvidence(const QString &lineTitle, const QStringList &lines)
{
    if (!lines.isEmpty())
        add({.evidenceTitle = lineTitle, .evidence = lines});
}

void Document::addPart(const QString &name)
{
    add({.part = name});
}

void Document::addAction(RowAction action)
{
    add({.action = std::move(action)});
}

QString evidenceTitle()
{
    return DocumentText::tr("Evidence");
}

} // namespace amado
