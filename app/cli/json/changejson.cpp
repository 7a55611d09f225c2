#include "cli/json/changejson.h"

#include "cli/json/jsonvalues.h"
#include "cli/words.h"
#include "model/change/journaljson.h"
#include "ui/text/bridgetext.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

/// An act that is not settled is in doubt to whoever asks from outside.
QString resultName(EntryResult result)
{
    return toString(result == EntryResult::Running ? EntryResult::InDoubt : result);
}

/// What an error before anything was recorded makes of the act: the server's state forbids it, or
/// it did not come about.
EntryResult resultOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return EntryResult::Unchanged;
    case ErrorCode::NotFound:
    case ErrorCode::PreconditionChanged:
    case ErrorCode::PreconditionFailed:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidData:
        return EntryResult::Refused;
    case ErrorCode::TimedOut:
    case ErrorCode::Unreachable:
    case ErrorCode::PermissionDenied:
    case ErrorCode::StoreFailed:
    case ErrorCode::Internal:
        return EntryResult::Failed;
    }
    Q_UNREACHABLE();
}

QJsonObject sideEffectJson(const SideEffect &effect)
{
    return {{u"id"_s, effect.id}, {u"text"_s, inLanguage(effect.text)}};
}

QJsonObject warningJson(const PlanWarning &warning)
{
    return {{u"code"_s, warning.code}, {u"text"_s, warning.text}};
}

QJsonObject serverJson(const ServerChange &change)
{
    const ChangeOutcome &outcome = change.outcome;
    const Plan plan = change.plan.value_or(Plan{});
    return {{u"server"_s, outcome.server},
            {u"path"_s, change.path},
            {u"entry"_s, outcome.entry ? QJsonValue(outcome.entry->value) : QJsonValue()},
            {u"mitigation"_s, textOrNull(change.mitigation)},
            {u"ids"_s, QJsonArray::fromStringList(change.ids)},
            {u"result"_s, resultName(outcome.result)},
            {u"reason"_s, textOrNull(change.reason())},
            {u"steps"_s, jsonArray(outcome.steps, stepJson)},
            {u"sideEffects"_s, jsonArray(plan.sideEffects, sideEffectJson)},
            {u"warnings"_s, jsonArray(blockWarnings(plan), warningJson)},
            {u"sharedWith"_s, QJsonArray::fromStringList(plan.sharedWith)},
            {u"keptForeignEdits"_s, plan.keptForeignEdits},
            {u"problem"_s, outcome.error ? QJsonValue(problemJson(*outcome.error)) : QJsonValue()}};
}

} // namespace

QString ServerChange::reason() const
{
    if (outcome.error)
        return problemCode(*outcome.error);
    if (outcome.result != EntryResult::Unchanged)
        return {};
    return wouldChange() ? u"dryRun"_s : toString(Reason::NothingToDo);
}

bool ServerChange::wouldChange() const
{
    return dryRun && !outcome.steps.empty();
}

ServerChange plannedChange(const QString &path, const Plan &plan)
{
    ServerChange change;
    change.path = path;
    change.mitigation = plan.mitigation;
    change.ids = plan.ids;
    change.plan = plan;
    change.dryRun = true;
    change.outcome.server = plan.server;
    for (const Step &step : plan.steps)
        change.outcome.steps.push_back(
            {step.target, step.before, step.after, StepState::Planned, {}});
    return change;
}

ServerChange refusedChange(const QString &path, const QString &server, const QString &mitigation,
                           const Error &error)
{
    ServerChange change;
    change.path = path;
    change.mitigation = mitigation;
    change.outcome.server = server;
    // Nothing to do is an answer, not a refusal.
    if (error.reason == Reason::NothingToDo)
        return change;
    change.outcome.result = resultOf(error.code);
    change.outcome.error = error;
    return change;
}

QJsonObject changeJson(const std::vector<ServerChange> &servers, const std::vector<Error> &errors)
{
    return {
        {u"schema"_s, u"amado.change/1"_s},
        {u"servers"_s, jsonArray(servers, serverJson)},
        {u"problems"_s, jsonArray(errors, [](const Error &error) { return problemJson(error); })}};
}

} // namespace amado::cli
