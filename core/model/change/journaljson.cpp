// SPDX-License-Identifier: MIT
#include "model/change/journaljson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/base/winpath.h"
#include "model/change/plan.h"

#include <QJsonArray>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QJsonObject entryJson(const JournalEntry &entry, bool undoable, const QString &origin)
{
    return {{u"id"_s, entry.id.value},
            {u"at"_s, entry.at.toUTC().toString(Qt::ISODate)},
            {u"server"_s, entry.server},
            {u"path"_s, entry.path},
            {u"serverId"_s, textOrNull(entry.serverId.value)},
            {u"origin"_s, textOrNull(origin)},
            {u"person"_s, textOrNull(entry.person)},
            {u"action"_s, enumName(entry.kind)},
            {u"mitigation"_s, textOrNull(entry.mitigation)},
            {u"rule"_s, textOrNull(entry.rule)},
            {u"ids"_s, QJsonArray::fromStringList(changedIds(entry))},
            {u"target"_s, targetNames(entry)},
            {u"result"_s, enumName(entry.result)},
            {u"reason"_s,
             entry.reason == Reason::None ? QJsonValue() : QJsonValue(enumName(entry.reason))},
            {u"undoable"_s, undoable},
            {u"reverses"_s, entry.reverses ? QJsonValue(entry.reverses->value) : QJsonValue()}};
}

} // namespace

QString targetName(const StepTarget &target)
{
    return target.kind == TargetKind::File ? fileInServer(target.name) : target.toString();
}

QString targetNames(const JournalEntry &entry)
{
    QStringList names;
    for (const JournalStep &step : entry.steps)
        names.append(targetName(step.target));
    names.removeDuplicates();
    return names.join(u", "_s);
}

QJsonObject stepJson(const JournalStep &step)
{
    return {{u"target"_s, targetName(step.target)},
            {u"diff"_s, stateDiff(step.target, step.before, step.after)},
            {u"beforeHash"_s, textOrNull(stateHash(step.before))},
            {u"afterHash"_s, textOrNull(stateHash(step.after))},
            {u"result"_s, enumName(step.state)}};
}

QJsonObject historyJson(const std::vector<JournalEntry> &entries, const OriginOfEntry &originOf)
{
    QJsonArray list;
    for (const JournalEntry &entry : entries)
        list.append(
            entryJson(entry, isUndoable(entry, entries), originOf ? originOf(entry) : QString()));
    return {
        {u"schema"_s, u"amado.history/1"_s}, {u"entries"_s, list}, {u"problems"_s, QJsonArray()}};
}

} // namespace amado
