// SPDX-License-Identifier: MIT
#include "ui/change/changereport.h"

#include "ui/change/changetext.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/origintext.h"
#include "ui/text/steptext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class ChangeReport
{
    Q_DECLARE_TR_FUNCTIONS(ChangeReport)
};

QString title()
{
    return ChangeReport::tr("Amado: changes to Exchange servers");
}

QStringList headLines(const QDateTime &made, const QDate &dataDate)
{
    return {
        ChangeReport::tr("Report created: %1").arg(exactTime(made)),
        ChangeReport::tr("Date of the vulnerability and build data: %1").arg(exactDate(dataDate))};
}

/// Label and value of everything about an act but its steps.
std::vector<std::pair<QString, QString>> properties(const ReportItem &item)
{
    std::vector<std::pair<QString, QString>> lines;
    lines.push_back({ChangeReport::tr("Server"), item.record.server});
    if (item.record.origin)
        lines.push_back({ChangeReport::tr("Origin"), originWord(*item.record.origin)});
    if (!item.record.path.isEmpty())
        lines.push_back({ChangeReport::tr("Path or address"), item.record.path});
    if (item.at.isValid())
        lines.push_back({ChangeReport::tr("When"), exactTime(item.at)});
    if (!item.person.isEmpty())
        lines.push_back({ChangeReport::tr("By"), item.person});
    lines.push_back(
        {ChangeReport::tr("Result"),
         ChangeReport::tr("%1. %2", "result: word, sentence")
             .arg(entryResultWord(item.record.result), entryResultSentence(item.record.result))});
    if (item.record.error) {
        const ErrorWords words = errorWords(*item.record.error);
        lines.push_back({ChangeReport::tr("Reason"), errorLine(*item.record.error)});
        lines.push_back({ChangeReport::tr("What to do"), words.guidance});
    }
    if (item.record.entry)
        lines.push_back({ChangeReport::tr("History entry"), item.record.entry->value});
    return lines;
}

QString asText(const std::vector<ReportItem> &items, const QDateTime &made, const QDate &dataDate)
{
    QStringList lines = {title()};
    lines += headLines(made, dataDate);
    for (const ReportItem &item : items) {
        lines += {QString(), u"== %1: %2"_s.arg(item.server, item.what)};
        for (const auto &property : properties(item))
            lines.append(u"%1: %2"_s.arg(property.first, property.second));
        for (const JournalStep &step : item.record.steps) {
            lines +=
                {QString(), u"%1 (%2)"_s.arg(targetText(step.target), stepStateWord(step.state)),
                 ChangeReport::tr("SHA-256 before: %1").arg(stateHash(step.before)),
                 ChangeReport::tr("SHA-256 after: %1").arg(stateHash(step.after)),
                 stateDiff(step.target, step.before, step.after)};
        }
    }
    return lines.join(u'\n') + u'\n';
}

QString htmlDiff(const QString &diff)
{
    QString html;
    for (const QString &line : diff.split(u'\n')) {
        const QString kind = line.startsWith(u'+')   ? u"add"_s
                             : line.startsWith(u'-') ? u"del"_s
                                                     : u"same"_s;
        html += u"<div class=\"%1\">%2</div>"_s.arg(kind, line.isEmpty() ? u"&nbsp;"_s
                                                                         : line.toHtmlEscaped());
    }
    return html;
}

// Colours of the printed page; it knows no theme.
constexpr QStringView kPageStyle =
    u"body{font-family:'Yu Gothic UI',Meiryo,'Noto Sans CJK JP',sans-serif;line-height:1.5;"
    "max-width:60em;margin:2em auto;color:#1b2430}h1{font-size:20px}h2{font-size:15px;"
    "border-top:1px solid #c3cad4;padding-top:1em}table{border-spacing:0}td{vertical-align:top;"
    "padding:0 1em 0 0}.diff{font-family:monospace;font-size:12px;white-space:pre-wrap;"
    "overflow-wrap:anywhere}.add{background:#e4f4ea}.del{background:#fce8e6}"
    "@media print{body{margin:0}h2{break-after:avoid}}";

QString asHtml(const std::vector<ReportItem> &items, const QDateTime &made, const QDate &dataDate)
{
    QString html =
        u"<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\">"
        "<title>%2</title><style>%3</style></head><body><h1>%2</h1>"_s.arg(
            languageCode(currentLanguage()), title().toHtmlEscaped(), kPageStyle.toString());
    for (const QString &line : headLines(made, dataDate))
        html += u"<p>%1</p>"_s.arg(line.toHtmlEscaped());
    for (const ReportItem &item : items) {
        html +=
            u"<h2>%1: %2</h2><table>"_s.arg(item.server.toHtmlEscaped(), item.what.toHtmlEscaped());
        for (const auto &property : properties(item))
            html += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(property.first.toHtmlEscaped(),
                                                             property.second.toHtmlEscaped());
        html += u"</table>"_s;
        for (const JournalStep &step : item.record.steps)
            html += u"<p>%1 (%2)</p><div class=\"diff\">%3</div>"_s.arg(
                targetText(step.target).toHtmlEscaped(), stepStateWord(step.state).toHtmlEscaped(),
                htmlDiff(stateDiff(step.target, step.before, step.after)));
    }
    return html + u"</body></html>\n"_s;
}

} // namespace

namespace {

void nameServer(ReportItem &item, const QString &name, const std::optional<ServerLabel> &label)
{
    item.record.server = name;
    item.server = label ? labelText(*label) : name;
    if (label)
        item.record.origin = label->kind;
}

} // namespace

ReportItem reportItem(const JournalEntry &entry, const std::optional<ServerLabel> &label)
{
    ReportItem item;
    nameServer(item, entry.server, label);
    item.record.path = entry.path;
    item.record.entry = entry.id;
    item.record.mitigation = entry.mitigation;
    item.record.ids = changedIds(entry);
    item.record.result = entry.result;
    item.record.steps = entry.steps;
    if (entry.reason != Reason::None)
        item.record.error =
            Error{ErrorCode::PreconditionFailed, entry.reason, entry.server, entry.detail};
    item.what = entryText(entry);
    item.at = entry.at;
    item.person = entry.person;
    return item;
}

ReportItem reportItem(const ActRecord &act, const std::optional<ServerLabel> &label)
{
    ReportItem item;
    item.record = changeRecord(act, act.server.path);
    item.record.origin.reset();
    nameServer(item, act.server.name, label);
    item.what = act.plan ? planText(*act.plan) : act.mitigation();
    return item;
}

QByteArray makeReport(const std::vector<ReportItem> &items, ReportFormat format,
                      const QDateTime &made, const QDate &dataDate)
{
    switch (format) {
    case ReportFormat::Text:
        return asText(items, made, dataDate).toUtf8();
    case ReportFormat::Html:
        return asHtml(items, made, dataDate).toUtf8();
    case ReportFormat::Json:
        break;
    }
    std::vector<ChangeRecord> records;
    for (const ReportItem &item : items)
        records.push_back(item.record);
    return QJsonDocument(changeJson(records)).toJson();
}

} // namespace amado
