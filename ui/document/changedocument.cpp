// SPDX-License-Identifier: MIT
#include "ui/document/changedocument.h"

#include "ui/change/changetext.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/origintext.h"
#include "ui/text/steptext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

void addProperties(Document &document, const ReportItem &item)
{
    const ChangeRecord &record = item.record;
    document.addRow(DocumentText::tr("Server"), record.server);
    if (record.origin)
        document.addRow(DocumentText::tr("Origin"), originWord(*record.origin));
    if (!record.path.isEmpty())
        document.addRow(DocumentText::tr("Path or address"), record.path);
    if (item.at.isValid())
        document.addRow(DocumentText::tr("When"), exactTime(item.at));
    if (!item.person.isEmpty())
        document.addRow(DocumentText::tr("By"), item.person);
    document.addRow(DocumentText::tr("Result"),
                    DocumentText::tr("%1. %2", "result: word, sentence")
                        .arg(entryResultWord(record.result), entryResultSentence(record.result)));
    if (record.error) {
        document.addRow(DocumentText::tr("Reason"), errorLine(*record.error));
        document.addRow(DocumentText::tr("What to do"), errorWords(*record.error).guidance);
    }
    if (record.entry)
        document.addRow(DocumentText::tr("History entry"), record.entry->value);
}

void addStep(Document &document, const JournalStep &step)
{
    document.add({.sentence = u"%1 (%2)"_s.arg(targetText(step.target), stepStateWord(step.state)),
                  .style = DocumentRow::Style::Heading});
    document.addRow(DocumentText::tr("SHA-256 before"), stateHash(step.before));
    document.addRow(DocumentText::tr("SHA-256 after"), stateHash(step.after));
    document.add({.sentence = stateDiff(step.target, step.before, step.after),
                  .style = DocumentRow::Style::Diff});
}

} // namespace

ReportItem reportItem(const JournalEntry &entry)
{
    ReportItem item;
    item.record.server = entry.server;
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
    item.server = entry.server;
    return item;
}

void addChange(Document &document, const ReportItem &item)
{
    document.addSection(u"%1: %2"_s.arg(item.server, item.what));
    addProperties(document, item);
    for (const JournalStep &step : item.record.steps)
        addStep(document, step);
}

Document changesDocument(const std::vector<ReportItem> &items, const QDateTime &made,
                         const QDate &dataDate)
{
    Document document;
    document.title = DocumentText::tr("Amado: changes to Exchange servers");
    document.addText(DocumentText::tr("Report created: %1").arg(exactTime(made)));
    document.addText(
        DocumentText::tr("Date of the vulnerability and build data: %1").arg(exactDate(dataDate)));
    for (const ReportItem &item : items)
        addChange(document, item);
    return document;
}

} // namespace amado
