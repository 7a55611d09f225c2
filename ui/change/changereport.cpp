// SPDX-License-Identifier: MIT
#include "ui/change/changereport.h"

#include "ui/change/changetext.h"
#include "ui/document/htmlform.h"
#include "ui/document/textform.h"

#include <QJsonDocument>

namespace amado {

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
    ReportItem item = reportItem(entry);
    nameServer(item, entry.server, label);
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
        return documentText(changesDocument(items, made, dataDate)).toUtf8();
    case ReportFormat::Html:
        return documentHtml(changesDocument(items, made, dataDate));
    case ReportFormat::Json:
        break;
    }
    std::vector<ChangeRecord> records;
    for (const ReportItem &item : items)
        records.push_back(item.record);
    return QJsonDocument(changeJson(records)).toJson();
}

} // namespace amado
