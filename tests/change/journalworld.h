// SPDX-License-Identifier: MIT
#pragma once

#include "change/testserver.h"
#include "model/base/enumnames.h"
#include "model/change/journalentry.h"
#include "model/change/planpreview.h"

#include <gtest/gtest.h>

namespace amado::test {

/// A server and its journal: plans are carried out as the runner would, without a host.
class JournalWorld
{
public:
    explicit JournalWorld(ServerSnapshot start = testServer())
        : server(std::move(start))
    {}

    Result<Plan> plan(const QString &mitigation) const
    {
        return makePlan(*shippedCatalogs().mitigations.find(mitigation), server, shippedCatalogs());
    }

    EntryId carryOut(const Plan &plan)
    {
        JournalEntry entry;
        entry.id = {QStringLiteral("%1").arg(history.size(), 4, 10, QChar(u'0'))};
        entry.kind = plan.kind;
        entry.mitigation = plan.mitigation;
        entry.rule = plan.rule;
        entry.reverses = plan.reverses;
        entry.result = EntryResult::Verified;
        for (const Step &step : plan.steps)
            entry.steps.push_back({step.target, step.before, step.after, StepState::Verified, {}});
        server = withPlan(server, plan);
        history.push_back(entry);
        return entry.id;
    }

    EntryId apply(const QString &mitigation)
    {
        const Result<Plan> made = plan(mitigation);
        if (!made) {
            ADD_FAILURE() << mitigation.toStdString() << ": "
                          << enumName(made.error().reason).toStdString() << ' '
                          << made.error().subject.toStdString() << ' '
                          << made.error().detail.toStdString();
            return {};
        }
        EXPECT_FALSE(made->steps.empty());
        return carryOut(*made);
    }

    Result<Plan> undoPlan(const EntryId &id) const
    {
        for (const JournalEntry &entry : history) {
            if (entry.id == id)
                return makeUndoPlan(entry, history, server, shippedCatalogs());
        }
        return failure(ErrorCode::NotFound, Reason::EntryNotFound);
    }

    Plan undo(const EntryId &id)
    {
        const Result<Plan> made = undoPlan(id);
        if (!made) {
            ADD_FAILURE() << enumName(made.error().reason).toStdString() << ' '
                          << made.error().detail.toStdString();
            return {};
        }
        carryOut(*made);
        return *made;
    }

    Result<Plan> removal(const QString &rule) const
    {
        return makeRuleRemovalPlan(rule, server, shippedCatalogs());
    }

    QByteArray file(const QString &path) const { return fileOf(server, path); }
    void put(const QString &path, const QByteArray &bytes) { putFile(server, path, bytes); }

    ServerSnapshot server;
    std::vector<JournalEntry> history;
};

/// Everything a plan may change, for comparison before and after.
inline std::string stateOf(const ServerSnapshot &server)
{
    std::string text;
    for (const QString &path : server.configFiles.paths()) {
        const Fact<QByteArray> file = server.configFiles.file(path);
        if (file)
            text += path.toStdString() + '\n' + file->toStdString() + '\n';
    }
    for (const QString &name : server.services.keys()) {
        if (const Fact<ServiceState> state = server.services.value(name))
            text +=
                QString(name + u' ' + state->state + u' ' + state->startType + u'\n').toStdString();
    }
    for (const QString &name : server.appPools.keys()) {
        if (const Fact<AppPoolState> pool = server.appPools.value(name))
            text += QString(name + u' ' + pool->state +
                            (pool->autoStart ? u" auto " : u" manual ") + pool->startMode + u'\n')
                        .toStdString();
    }
    if (server.exchange && server.exchange->mitigationsBlocked)
        text += server.exchange->mitigationsBlocked->join(u',').toStdString();
    return text;
}

} // namespace amado::test
