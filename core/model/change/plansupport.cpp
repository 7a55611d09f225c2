// SPDX-License-Identifier: MIT
#include "model/change/plansupport.h"

#include "model/base/enumnames.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kHealthManager = u"MSExchangeHM"_s;
const QString kHealthManagerRecovery = u"MSExchangeHMRecovery"_s;

template<class T>
Result<TargetState> stateOf(const Fact<T> &fact, const QString &name)
{
    if (fact)
        return TargetState(*fact);
    if (fact.reason() == MissingReason::NotPresent)
        return TargetState(AbsentState{});
    return factMissing(name, fact.reason());
}

} // namespace

tl::unexpected<Error> factMissing(const QString &fact, MissingReason reason)
{
    const ErrorCode code = reason == MissingReason::Denied ? ErrorCode::PermissionDenied
                                                           : ErrorCode::PreconditionFailed;
    return failure(code, Reason::FactMissing, fact, QString(fact + u": "_s + enumName(reason)));
}

QMap<QString, QStringList> placesOfSteps(const Plan &plan, const IisConfiguration &configuration)
{
    QMap<QString, QStringList> places;
    for (const Step &step : plan.steps) {
        if (step.target.kind != TargetKind::File)
            continue;
        const QStringList here = configuration.placesOf(step.target.name);
        if (!here.isEmpty())
            places.insert(step.target.name, here);
    }
    return places;
}

tl::unexpected<Error> refusal(const ConfigProblem &problem)
{
    return failure(ErrorCode::PreconditionFailed, problem.reason, problem.file, problem.detail,
                   problem.line, problem.column);
}

Fact<QByteArray> fileIn(const ServerSnapshot &snapshot, const QString &path)
{
    const Fact<QByteArray> other = snapshot.otherFiles.file(path);
    const bool asked = other || other.reason() != MissingReason::NotCollected;
    return asked ? other : snapshot.configFiles.file(path);
}

Result<TargetState> stateIn(const ServerSnapshot &snapshot, const StepTarget &target)
{
    switch (target.kind) {
    case TargetKind::File: {
        const Fact<QByteArray> file = fileIn(snapshot, target.name);
        if (file)
            return TargetState(FileState{*file});
        if (file.reason() == MissingReason::NotPresent)
            return TargetState(AbsentState{});
        return factMissing(target.name, file.reason());
    }
    case TargetKind::Service:
        return stateOf(snapshot.services.value(target.name), target.toString());
    case TargetKind::AppPool:
        return stateOf(snapshot.appPools.value(target.name), target.toString());
    case TargetKind::BlockedMitigations:
        if (!snapshot.exchange)
            return factMissing(target.toString(), snapshot.exchange.reason());
        if (!snapshot.exchange->mitigationsBlocked)
            return factMissing(target.toString(), MissingReason::NotCollected);
        return TargetState(BlockedState{*snapshot.exchange->mitigationsBlocked});
    }
    Q_UNREACHABLE();
}

Result<Product> productOf(const ServerSnapshot &snapshot)
{
    if (!snapshot.exchangeVersion)
        return factMissing(u"exchangeVersion"_s, snapshot.exchangeVersion.reason());
    const std::optional<BuildNumber> build = snapshot.build();
    const std::optional<Product> product = build ? BuildCatalog::productOf(*build) : std::nullopt;
    if (!product) {
        return failure(ErrorCode::PreconditionFailed, Reason::BuildUnknown, snapshot.name,
                       *snapshot.exchangeVersion);
    }
    return *product;
}

std::vector<StepTarget> componentsOf(const Mitigation &mitigation, std::optional<Product> product)
{
    std::vector<StepTarget> targets;
    for (const ServiceRequirement &service : mitigation.services) {
        const bool exists = !product || std::find(service.products.begin(), service.products.end(),
                                                  *product) != service.products.end();
        if (exists)
            targets.push_back({TargetKind::Service, service.name});
    }
    for (const QString &pool : mitigation.applicationPools)
        targets.push_back({TargetKind::AppPool, pool});
    if (mitigation.stopsManagedAvailability && !targets.empty()) {
        std::vector<StepTarget> guards{{TargetKind::Service, kHealthManager}};
        if (product != Product::Exchange2013)
            guards.push_back({TargetKind::Service, kHealthManagerRecovery});
        targets.insert(targets.begin(), guards.begin(), guards.end());
    }
    return targets;
}

bool isManagedAvailability(const StepTarget &target)
{
    return target.kind == TargetKind::Service &&
           (target.name == kHealthManager || target.name == kHealthManagerRecovery);
}

TargetState switchedOff(const TargetState &state)
{
    if (const auto *service = std::get_if<ServiceState>(&state)) {
        const bool off = !service->isRunning() && service->isDisabled();
        return off ? *service : ServiceState{u"Stopped"_s, u"Disabled"_s};
    }
    if (std::holds_alternative<AppPoolState>(state))
        return AppPoolState{u"Stopped"_s, false, u"OnDemand"_s};
    return state;
}

} // namespace amado
