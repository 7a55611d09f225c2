#include "cli/json/historyjson.h"

#include "cli/json/changejson.h"
#include "cli/json/jsonvalues.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject entryJson(const JournalEntry &entry, bool undoable)
{
    return {{u"id"_s, entry.id.value},
            {u"at"_s, jsonTime(entry.at)},
            {u"server"_s, entry.server},
            {u"path"_s, entry.path},
            {u"person"_s, textOrNull(entry.person)},
            {u"action"_s, toString(entry.kind)},
            {u"mitigation"_s, textOrNull(entry.mitigation)},
            {u"rule"_s, textOrNull(entry.rule)},
            {u"ids"_s, QJsonArray::fromStringList(changedIds(entry))},
            {u"target"_s, targetsOf(entry)},
            {u"result"_s, toString(entry.result)},
            {u"reason"_s,
             entry.reason == Reason::None ? QJsonValue() : QJsonValue(toString(entry.reason))},
            {u"undoable"_s, undoable},
            {u"reverses"_s, entry.reverses ? QJsonValue(entry.reverses->value) : QJsonValue()}};
}

} // namespace

QJsonObject historyJson(const std::vector<JournalEntry> &entries)
{
    return {{u"schema"_s, u"amado.history/1"_s},
            {u"entries"_s, jsonArray(entries,
                                     [&entries](const JournalEntry &entry) {
                                         return entryJson(entry, isUndoable(entry, entries));
                                     })},
            {u"problems"_s, QJsonArray()}};
}

QJsonObject unreadableHistoryJson(const Error &error)
{
    return {{u"schema"_s, u"amado.history/1"_s},
            {u"entries"_s, QJsonValue()},
            {u"problems"_s, QJsonArray{problemJson(error)}}};
}

QString targetsOf(const JournalEntry &entry)
{
    QStringList names;
    for (const JournalStep &step : entry.steps)
        names.append(targetName(step.target));
    names.removeDuplicates();
    return names.join(u", "_s);
}

} // namespace amado::cli
