// SPDX-License-Identifier: MIT
#include "ui/document/htmlform.h"

#include "ui/i18n/languageswitcher.h"
#include "ui/text/plaintext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

// Colours of the page itself; it knows no theme. Margin boxes number the pages where the browser
// can; others print without.
constexpr QStringView kStyle = uR"css(
:root{color-scheme:light dark;--ink:#1b2430;--muted:#556070;--line:#c3cad4;--good:#1a6b3c;
--notice:#1d5a9c;--warning:#8a5200;--bad:#a8201a;--unknown:#5d4a8a;--neutral:#556070;
--add:#e4f4ea;--del:#fce8e6}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--muted:#a3adbb;--line:#48525f;
--good:#6fd09a;--notice:#8bbcf5;--warning:#f0b35a;--bad:#ff9a92;--unknown:#c3b0f0;
--neutral:#a3adbb;--add:#12351f;--del:#451a17}}
body{font-family:'Segoe UI','Yu Gothic UI',Meiryo,'Noto Sans','Noto Sans CJK JP',sans-serif;
line-height:1.5;max-width:60em;margin:2em auto;padding:0 1em;color:var(--ink)}
h1{font-size:1.5em}h2{font-size:1.2em;border-top:1px solid var(--line);padding-top:1em}
h3{font-size:1.05em}h4{font-size:1em;margin-bottom:.3em}
table{border-collapse:collapse;margin:.5em 0}
th,td{vertical-align:top;text-align:left;padding:.15em 1em .15em 0;overflow-wrap:anywhere}
th{font-weight:normal;color:var(--muted);min-width:9em}
p,ul{margin:.4em 0}.part{margin-left:1.5em}.muted,.source{color:var(--muted)}
.source{font-size:.85em}.lines{white-space:pre-wrap}
.mono,.evidence,.diff{font-family:Consolas,'Noto Sans Mono',monospace;font-size:.85em;
white-space:pre-wrap;overflow-wrap:anywhere}
.evidence{color:var(--muted);border-left:2px solid var(--line);padding-left:.8em}
.badge{border:1px solid currentColor;border-radius:1em;padding:0 .6em;font-size:.8em;
font-weight:600;white-space:nowrap}
.good{color:var(--good)}.notice{color:var(--notice)}.warning{color:var(--warning)}
.bad{color:var(--bad)}.unknown{color:var(--unknown)}.neutral{color:var(--neutral)}
.add{background:var(--add)}.del{background:var(--del)}
@page{margin:18mm 16mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{:root{color-scheme:light;--ink:#000;--muted:#444}body{margin:0;max-width:none;
padding:0;font-size:10pt}h1,h2,h3,h4{break-after:avoid}tr,.diff div{break-inside:avoid}
.server{break-before:page}.badge,.add,.del{print-color-adjust:exact}})css";

QString escaped(const QString &text)
{
    return harmless(text).toHtmlEscaped();
}

QLatin1StringView toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "good"_L1;
    case Tone::Notice:
        return "notice"_L1;
    case Tone::Warning:
        return "warning"_L1;
    case Tone::Bad:
        return "bad"_L1;
    case Tone::Neutral:
        return "neutral"_L1;
    case Tone::Unknown:
        break;
    }
    return "unknown"_L1;
}

QString badge(const BadgeLook &look, const QString &word)
{
    return word.isEmpty() ? QString()
                          : u"<span class=\"badge "_s + toneClass(look.tone) + u"\">"_s +
                                escaped(word) + u"</span> "_s;
}

QString diffLines(const QString &diff)
{
    QString html = u"<div class=\"diff\">"_s;
    for (const QString &line : diff.split(u'\n')) {
        const auto kind = line.startsWith(u'+')   ? " class=\"add\""_L1
                          : line.startsWith(u'-') ? " class=\"del\""_L1
                                                  : ""_L1;
        html +=
            u"<div"_s + kind + u'>' + (line.isEmpty() ? u"&nbsp;"_s : escaped(line)) + u"</div>"_s;
    }
    return html + u"</div>\n"_s;
}

/// What follows the sentence: what to do, where it was read, what it stands on.
QString rest(const DocumentRow &row)
{
    QString html;
    if (!row.guidance.isEmpty())
        html += u"<p class=\"muted\">"_s + escaped(row.guidance) + u"</p>\n"_s;
    if (!row.source.isEmpty())
        html += u"<div class=\"source\">"_s + escaped(row.source) + u"</div>"_s;
    if (row.evidence.isEmpty())
        return html;
    if (!row.evidenceTitle.isEmpty())
        html += u"<p class=\"muted\">"_s + escaped(row.evidenceTitle) + u"</p>\n"_s;
    return html + u"<div class=\"evidence\">"_s + escaped(row.evidence.join(u'\n')) + u"</div>\n"_s;
}

QString paragraph(const DocumentRow &row, int level)
{
    if (row.style == DocumentRow::Style::Diff)
        return diffLines(row.sentence);
    if (row.style == DocumentRow::Style::Heading)
        return u"<h%1>%2</h%1>\n"_s.arg(QString::number(level + 2), escaped(row.sentence));
    QString html;
    const QString text = badge(row.look, row.word) + escaped(row.sentence);
    if (!text.isEmpty()) {
        QStringList classes{u"lines"_s};
        if (row.depth > 0)
            classes.append(u"part"_s);
        if (row.style == DocumentRow::Style::Muted)
            classes.append(u"muted"_s);
        if (row.style == DocumentRow::Style::Monospace)
            classes.append(u"mono"_s);
        html = u"<p class=\""_s + classes.join(u' ') + u"\">"_s + text + u"</p>\n"_s;
    }
    return html + rest(row);
}

QString tableRow(const DocumentRow &row)
{
    return u"<tr><th scope=\"row\">"_s + escaped(row.label) + u"</th><td><span class=\"lines\">"_s +
           badge(row.look, row.word) + escaped(row.sentence) + u"</span>"_s + rest(row) +
           u"</td></tr>\n"_s;
}

/// Rows with labels that follow each other are one table.
QString rows(const DocumentSection &section)
{
    QString html;
    bool isTable = false;
    for (const DocumentRow &row : section.rows) {
        if (row.label.isEmpty() == isTable)
            html += isTable ? u"</table>\n"_s : u"<table>\n"_s;
        isTable = !row.label.isEmpty();
        html += isTable ? tableRow(row) : paragraph(row, section.level);
    }
    return isTable ? html + u"</table>\n"_s : html;
}

} // namespace

QByteArray documentHtml(const Document &document)
{
    const QString title = escaped(document.title);
    QString html = u"<!DOCTYPE html>\n<html lang=\""_s + languageCode(currentLanguage()) +
                   u"\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'; img-src data:\">\n<title>"_s +
                   title + u"</title>\n<style>"_s + kStyle +
                   u"</style>\n</head>\n<body>\n<main>\n<h1>"_s + title + u"</h1>\n"_s;
    for (const DocumentSection &section : document.sections) {
        if (section.isEmptyOnPaper())
            continue;
        if (!section.title.isEmpty())
            html += u"<h%1>%2%3</h%1>\n"_s.arg(QString::number(section.level + 1),
                                               badge(section.look, section.word),
                                               escaped(section.title));
        html += rows(section);
    }
    return (html + u"</main>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace amado
