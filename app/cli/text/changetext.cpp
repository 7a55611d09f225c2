// SPDX-License-Identifier: MIT
#include "cli/text/changetext.h"

#include "app/backend.h"
#include "cli/console.h"
#include "cli/words.h"
#include "model/change/journaljson.h"
#include "ui/text/agetext.h"
#include "ui/text/effecttext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/localized.h"
#include "ui/text/origintext.h"
#include "ui/text/steptext.h"

#include <QCoreApplication>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ChangeText)
};

QString resultSentence(const ActRecord &act)
{
    if (const auto error = act.error())
        return ChangeText::tr("%1: %2", "result: why")
            .arg(entryResultWord(act.result()), sentence(*error));
    if (act.wouldChange())
        return ChangeText::tr("%n step(s) would be carried out. Nothing was changed.", nullptr,
                              static_cast<int>(act.plan->steps.size()));
    return entryResultSentence(act.result());
}

void addDiff(QStringList &lines, const QString &diff)
{
    QStringList parts = diff.split(u'\n');
    if (parts.last().isEmpty())
        parts.removeLast();
    for (const QString &part : parts)
        lines.append(u"    "_s + (part.endsWith(u'\r') ? part.chopped(1) : part));
}

void addSteps(QStringList &lines, const std::vector<JournalStep> &steps, const Plan &plan)
{
    qsizetype number = 0;
    for (const JournalStep &step : steps) {
        const QString what = stepSentence(Step{step.target, step.before, step.after});
        lines.append(u"  "_s +
                     ChangeText::tr("%1. %2 [%3]", "number, what is done, state")
                         .arg(QString::number(++number), what, stepStateWord(step.state)));
        if (const QStringList places = plan.places.value(step.target.name); !places.isEmpty())
            lines.append(u"     "_s +
                         ChangeText::tr("Location in IIS: %1", "sites and applications")
                             .arg(places.join(u", "_s)));
        addDiff(lines, stateDiff(step.target, step.before, step.after));
    }
}

void addConsequences(QStringList &lines, const Plan &plan)
{
    for (const PlanWarning &warning : blockWarnings(plan))
        lines.append(u"  "_s + warning.text);
    const auto add = [&](const QString &title, const std::vector<SideEffect> &notes) {
        if (!notes.empty())
            lines.append(u"  "_s + title);
        for (const SideEffect &note : notes)
            lines.append(u"    "_s + localized(note.text));
    };
    add(ChangeText::tr("Side effects:"), effectsOnUsers(plan.sideEffects));
    add(ChangeText::tr("Not blocked by this mitigation:"), limitsOf(plan.sideEffects));
    if (!plan.sharedWith.isEmpty())
        lines.append(u"  "_s + ChangeText::tr("These applications also read a changed file: %1")
                                   .arg(plan.sharedWith.join(u", "_s)));
    if (plan.keptForeignEdits)
        lines.append(u"  "_s +
                     (changesFiles(plan)
                          ? ChangeText::tr("Later changes by others to the same file are kept.")
                          : ChangeText::tr("Later changes by others to the list are kept.")));
}

QString serverLine(const ServerChange &change)
{
    const ActRecord &act = change.act;
    const QString server = ChangeText::tr("%1 (%2, %3)", "server, origin, folder")
                               .arg(act.server.name, originWord(act.server.kind), change.path);
    const QString subject = act.ids().isEmpty() ? act.mitigation() : act.ids().join(u", "_s);
    return subject.isEmpty() ? server
                             : ChangeText::tr("%1: %2", "server with origin and folder: mitigation")
                                   .arg(server, subject);
}

} // namespace

QStringList changeText(const std::vector<ServerChange> &changes)
{
    QStringList lines;
    for (const ServerChange &change : changes) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(serverLine(change));
        const ActRecord &act = change.act;
        const auto steps = act.steps();
        addSteps(lines, steps, act.plan.value_or(Plan{}));
        if (act.plan && !steps.empty())
            addConsequences(lines, *act.plan);
        lines.append(u"  "_s + resultSentence(act));
        if (act.outcome && act.outcome->entry)
            lines.append(u"  "_s +
                         ChangeText::tr("History entry: %1").arg(act.outcome->entry->value));
    }
    return lines;
}

QStringList historyText(const std::vector<JournalEntry> &entries)
{
    if (entries.empty())
        return {ChangeText::tr("Nothing has been changed yet.")};
    QStringList lines;
    for (const JournalEntry &entry : entries) {
        lines.append(QStringList{exactTime(entry.at), entry.server, padded(actWord(entry.kind), 7),
                                 entrySubject(entry), entryResultWord(entry.result)}
                         .join(u"  "_s));
        lines.append(u"  "_s + ChangeText::tr("Server: %1, %2", "origin, path")
                                   .arg(originWord(kindOfPath(entry.path)), entry.path));
        lines.append(u"  "_s + ChangeText::tr("History entry: %1").arg(entry.id.value));
        lines.append(u"  "_s + ChangeText::tr("Changed: %1").arg(targetNames(entry)));
        if (entry.reverses)
            lines.append(u"  "_s + ChangeText::tr("Undoes: %1").arg(entry.reverses->value));
        if (isUndoable(entry, entries))
            lines.append(
                u"  "_s +
                ChangeText::tr("To undo this change: amado-cli undo %1").arg(entry.id.value));
    }
    return lines;
}

} // namespace amado::cli
