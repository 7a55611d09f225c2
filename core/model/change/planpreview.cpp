// SPDX-License-Identifier: MIT
#include "model/change/planpreview.h"

#include "model/base/winpath.h"

namespace amado {

namespace {

void takeFile(ServerSnapshot &snapshot, const QString &path, const TargetState &after)
{
    ConfigFileSet &files =
        snapshot.otherFiles.contains(path) ? snapshot.otherFiles : snapshot.configFiles;
    if (const auto *file = std::get_if<FileState>(&after)) {
        files.insert(path, Fact<QByteArray>(file->bytes, path));
        return;
    }
    files.insert(path, Fact<QByteArray>::missing(MissingReason::NotPresent, path));
    snapshot.eomtBackups.removeIf(
        [&path](const QString &backup) { return sameWinPath(backup, path); });
}

void takeBlocked(ServerSnapshot &snapshot, const QStringList &ids)
{
    if (!snapshot.exchange)
        return; // Nobody plans this step without having read the settings.
    ExchangeSettings settings = *snapshot.exchange;
    settings.mitigationsBlocked = ids;
    snapshot.exchange = Fact<ExchangeSettings>(settings, snapshot.exchange.source());
}

} // namespace

ServerSnapshot withPlan(const ServerSnapshot &snapshot, const Plan &plan)
{
    ServerSnapshot planned = snapshot;
    for (const Step &step : plan.steps) {
        const QString &name = step.target.name;
        switch (step.target.kind) {
        case TargetKind::File:
            takeFile(planned, name, step.after);
            break;
        case TargetKind::Service:
            if (const auto *state = std::get_if<ServiceState>(&step.after))
                planned.services[name] =
                    Fact<ServiceState>(*state, planned.services[name].source());
            break;
        case TargetKind::AppPool:
            if (const auto *state = std::get_if<AppPoolState>(&step.after))
                planned.appPools[name] =
                    Fact<AppPoolState>(*state, planned.appPools[name].source());
            break;
        case TargetKind::BlockedMitigations:
            if (const auto *state = std::get_if<BlockedState>(&step.after))
                takeBlocked(planned, state->ids);
            break;
        }
    }
    return planned;
}

} // namespace amado
