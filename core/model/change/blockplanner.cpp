// SPDX-License-Identifier: MIT
#include "model/change/plan.h"

#include "model/change/plansupport.h"
#include "model/feed/feeddocument.h"
#include "model/feed/mitigationid.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Nothing reads the list on a server that has no such service.
bool hasNoService(const ServerSnapshot &snapshot, const Catalogs &catalogs)
{
    const Fact<ServiceState> service = snapshot.services.value(kMitigationService);
    if (service)
        return false;
    if (service.reason() == MissingReason::NotPresent ||
        roleGroupOf(snapshot.roles) != RoleGroup::Mailbox)
        return true;
    const auto build = snapshot.build();
    return build && catalogs.cutoffs.canPlace(*build) && !catalogs.cutoffs.hasService(*build);
}

Result<QStringList> checkedIds(const QStringList &ids)
{
    QStringList checked;
    for (const QString &id : ids) {
        const QString trimmed = id.trimmed();
        if (!isMitigationId(trimmed))
            return failure(ErrorCode::InvalidData, Reason::MitigationIdInvalid, {},
                           trimmed.left(60));
        if (!checked.contains(trimmed))
            checked.append(trimmed);
    }
    return checked;
}

void block(const QStringList &ids, const ServerSnapshot &snapshot, BlockedState &list, Plan &plan)
{
    for (const QString &id : ids) {
        if (!coveringEntry(list.ids, id))
            list.ids.append(id);
    }
    for (const QString &applied : snapshot.exchange->mitigationsApplied.value_or(QStringList())) {
        if (coveringEntry(ids, applied))
            plan.stillApplied.append(applied);
    }
}

Result<> unblock(const QStringList &ids, const QString &server, BlockedState &list)
{
    for (const QString &id : ids)
        list.ids.removeIf([&](const QString &entry) { return coversMitigation(id, entry); });
    for (const QString &id : ids) {
        if (const auto family = coveringEntry(list.ids, id))
            return failure(ErrorCode::PreconditionFailed, Reason::BlockedByFamily, server, *family);
    }
    return {};
}

} // namespace

Result<Plan> makeBlockPlan(const QStringList &ids, ActKind kind, const ServerSnapshot &snapshot,
                           const Catalogs &catalogs)
{
    Q_ASSERT(kind == ActKind::Block || kind == ActKind::Unblock);
    const Result<QStringList> checked = checkedIds(ids);
    if (!checked)
        return failure(checked.error());
    if (hasNoService(snapshot, catalogs))
        return failure(ErrorCode::PreconditionFailed, Reason::NotApplicable, snapshot.name,
                       kMitigationService);
    const StepTarget target{TargetKind::BlockedMitigations, {}};
    const Result<TargetState> before = stateIn(snapshot, target);
    if (!before)
        return failure(before.error());
    Plan plan;
    plan.server = snapshot.name;
    plan.kind = kind;
    plan.ids = *checked;
    BlockedState after = std::get<BlockedState>(*before);
    if (kind == ActKind::Block)
        block(*checked, snapshot, after, plan);
    else if (const Result<> done = unblock(*checked, snapshot.name, after); !done)
        return failure(done.error());
    if (TargetState(after) == *before)
        return failure(ErrorCode::PreconditionFailed, Reason::NothingToDo, snapshot.name,
                       checked->join(u", "_s));
    plan.steps.push_back({target, *before, std::move(after)});
    return plan;
}

QStringList newlyBlocked(const TargetState &before, const TargetState &after)
{
    const auto *then = std::get_if<BlockedState>(&before);
    const auto *now = std::get_if<BlockedState>(&after);
    QStringList added = now ? now->ids : QStringList();
    if (then)
        added.removeIf([&](const QString &id) { return then->ids.contains(id); });
    return added;
}

} // namespace amado
