// SPDX-License-Identifier: MIT
#include "ui/text/changejson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/change/journaljson.h"
#include "ui/text/effecttext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/localized.h"
#include "ui/text/origintext.h"
#include "ui/text/problemjson.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// In the words of the contract: an act that is not settled is in doubt to whoever asks from
/// outside, and one that was stopped before it began is refused (its reason says why).
QString resultName(EntryResult result)
{
    switch (result) {
    case EntryResult::Running:
        return enumName(EntryResult::InDoubt);
    case EntryResult::Stopped:
        return enumName(EntryResult::Refused);
    default:
        return enumName(result);
    }
}

QJsonObject noteJson(const SideEffect &note)
{
    return {{u"id"_s, note.id}, {u"text"_s, localized(note.text)}};
}

QJsonObject warningJson(const PlanWarning &warning)
{
    return {{u"code"_s, warning.code}, {u"text"_s, warning.text}};
}

QJsonObject recordJson(const ChangeRecord &record)
{
    const Plan plan = record.plan.value_or(Plan{});
    return {{u"server"_s, record.server},
            {u"path"_s, record.path},
            {u"serverId"_s, textOrNull(record.serverId.value)},
            {u"origin"_s, textOrNull(record.origin ? originName(*record.origin) : QString())},
            {u"entry"_s, record.entry ? QJsonValue(record.entry->value) : QJsonValue()},
            {u"mitigation"_s, textOrNull(record.mitigation)},
            {u"ids"_s, QJsonArray::fromStringList(record.ids)},
            {u"result"_s, resultName(record.result)},
            {u"reason"_s, textOrNull(record.reason())},
            {u"steps"_s, jsonArray(record.steps,
                                   [&plan](const JournalStep &step) {
                                       QJsonObject object = stepJson(step);
                                       object.insert(u"places"_s,
                                                     QJsonArray::fromStringList(
                                                         plan.places.value(step.target.name)));
                                       return object;
                                   })},
            {u"sideEffects"_s, jsonArray(effectsOnUsers(plan.sideEffects), noteJson)},
            {u"limits"_s, jsonArray(limitsOf(plan.sideEffects), noteJson)},
            {u"warnings"_s, jsonArray(blockWarnings(plan), warningJson)},
            {u"sharedWith"_s, QJsonArray::fromStringList(plan.sharedWith)},
            {u"keptForeignEdits"_s, plan.keptForeignEdits},
            {u"problem"_s, record.error ? QJsonValue(problemJson(*record.error)) : QJsonValue()}};
}

} // namespace

QString ChangeRecord::reason() const
{
    if (error)
        return problemCode(*error);
    if (result != EntryResult::Unchanged)
        return {};
    return wouldChange() ? u"dryRun"_s : enumName(Reason::NothingToDo);
}

bool ChangeRecord::wouldChange() const
{
    return dryRun && !steps.empty();
}

ChangeRecord changeRecord(const ActRecord &act, const QString &path)
{
    ChangeRecord record;
    record.server = act.server.name;
    record.path = path;
    record.serverId = act.server.id;
    record.origin = act.server.kind;
    if (act.outcome)
        record.entry = act.outcome->entry;
    record.mitigation = act.mitigation();
    record.ids = act.ids();
    record.result = act.result();
    record.error = act.error();
    record.steps = act.steps();
    if (act.plan)
        record.plan = *act.plan;
    record.dryRun = act.wouldChange();
    return record;
}

QJsonObject changeJson(const std::vector<ChangeRecord> &records, const std::vector<Error> &errors)
{
    return {
        {u"schema"_s, u"amado.change/1"_s},
        {u"servers"_s, jsonArray(records, recordJson)},
        {u"problems"_s, jsonArray(errors, [](const Error &error) { return problemJson(error); })}};
}

} // namespace amado
