// SPDX-License-Identifier: MIT
#include "ui/document/historydocument.h"

#include "ui/text/agetext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/steptext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

DocumentRow entryRow(const JournalEntry &entry, const std::vector<JournalEntry> &history)
{
    DocumentRow row;
    row.label = exactTime(entry.at);
    row.sentence = DocumentText::tr("%1 %2: %3 (%4)", "act, mitigation or rule: result (person)")
                       .arg(actWord(entry.kind), entrySubject(entry), entryResultWord(entry.result),
                            entry.person);
    if (isUndoable(entry, history))
        row.action = RowAction{u"undoEntry"_s, entry.id.value, DocumentText::tr("Undo…"),
                               DocumentText::tr("Undo the change of %1…").arg(row.label)};
    return row;
}

} // namespace

Document historyDocument(const std::vector<JournalEntry> &history,
                         const std::vector<ReturnedRule> &returned)
{
    Document document;
    if (history.empty())
        document.addMuted(DocumentText::tr("Amado hasn't changed anything on this server."));
    for (const JournalEntry &entry : history) {
        document.add(entryRow(entry, history));
        for (const ReturnedRule &rule : returned) {
            if (rule.removedBy == entry.id)
                document.addMuted(returnedSentence(rule));
        }
    }
    return document;
}

} // namespace amado
