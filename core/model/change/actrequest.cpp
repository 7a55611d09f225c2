// SPDX-License-Identifier: MIT
#include "model/change/actrequest.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct ActPlanner
{
    const ServerSnapshot &snapshot;
    const std::vector<JournalEntry> &history;
    const Catalogs &catalogs;
    const std::stop_token &stop;

    Result<Plan> operator()(const Apply &apply) const
    {
        if (const Mitigation *mitigation = catalogs.mitigations.find(apply.mitigation))
            return makePlan(*mitigation, snapshot, catalogs, stop);
        return failure(ErrorCode::NotFound, Reason::NotApplicable, apply.mitigation);
    }
    Result<Plan> operator()(const Undo &undo) const
    {
        if (snapshot.name.compare(undo.entry.server, Qt::CaseInsensitive) == 0)
            return makeUndoPlan(undo.entry, history, snapshot, catalogs);
        return failure(ErrorCode::PreconditionFailed, Reason::ServerMismatch, {},
                       undo.entry.server + u" / "_s + snapshot.name);
    }
    Result<Plan> operator()(const Removal &removal) const
    {
        return makeRemovalPlan(removal, snapshot, catalogs);
    }
    Result<Plan> operator()(const Block &block) const
    {
        return makeBlockPlan(block.ids, block.kind, snapshot, catalogs);
    }
};

} // namespace

QString mitigationOf(const ActRequest &request)
{
    if (const auto *apply = std::get_if<Apply>(&request))
        return apply->mitigation;
    if (const auto *undo = std::get_if<Undo>(&request))
        return undo->entry.mitigation;
    return {};
}

ActRequest requestOf(const JournalEntry &entry)
{
    if (entry.reverses) {
        Undo undo;
        undo.entry.id = *entry.reverses;
        undo.entry.serverId = entry.serverId;
        undo.entry.server = entry.server;
        undo.entry.path = entry.path;
        undo.entry.mitigation = entry.mitigation;
        undo.entry.rule = entry.rule;
        return undo;
    }
    switch (entry.kind) {
    case ActKind::Apply:
        return Apply{entry.mitigation};
    case ActKind::Undo:
        return Removal(entry.rule);
    case ActKind::Block:
    case ActKind::Unblock:
        return Block{changedIds(entry), entry.kind};
    }
    Q_UNREACHABLE();
}

Result<Plan> planAct(const ActRequest &request, const ServerSnapshot &snapshot,
                     const std::vector<JournalEntry> &history, const Catalogs &catalogs,
                     const std::stop_token &stop)
{
    return std::visit(ActPlanner{snapshot, history, catalogs, stop}, request);
}

} // namespace amado
