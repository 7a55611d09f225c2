// SPDX-License-Identifier: MIT
#include "ui/document/textform.h"

#include "ui/text/plaintext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString titleLine(const DocumentSection &section)
{
    const QString mark(section.level + 1, u'=');
    const QString word = section.word.isEmpty() ? QString() : u" ["_s + section.word + u']';
    return mark + word + u' ' + oneLine(section.title);
}

void addRow(QStringList &lines, const DocumentRow &row)
{
    const QString indent(row.depth * 2, u' ');
    QStringList words;
    if (!row.word.isEmpty())
        words.append(u'[' + row.word + u']');
    if (!row.sentence.isEmpty())
        words.append(row.sentence);
    if (row.style == DocumentRow::Style::Heading)
        lines.append(QString());
    if (!row.label.isEmpty())
        lines.append(indent + row.label + u": "_s + words.join(u' '));
    else if (!words.isEmpty())
        lines.append(indent + words.join(u' '));
    if (!row.guidance.isEmpty())
        lines.append(indent + u"  → "_s + row.guidance);
    if (!row.source.isEmpty())
        lines.append(indent + u"    ("_s + oneLine(row.source) + u')');
    if (row.evidence.isEmpty())
        return;
    if (!row.evidenceTitle.isEmpty())
        lines.append(indent + u"  "_s + row.evidenceTitle + u':');
    for (const QString &line : row.evidence)
        lines.append(line.isEmpty() ? line : indent + u"    "_s + line);
}

} // namespace

QString documentText(const Document &document)
{
    QStringList lines;
    if (!document.title.isEmpty())
        lines.append(document.title);
    for (const DocumentSection &section : document.sections) {
        if (section.isEmptyOnPaper())
            continue;
        if (!section.title.isEmpty())
            lines += {QString(), titleLine(section)};
        for (const DocumentRow &row : section.rows)
            addRow(lines, row);
    }
    return harmless(lines.join(u'\n')) + u'\n';
}

} // namespace amado
