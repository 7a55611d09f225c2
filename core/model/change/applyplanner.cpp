// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/change/plan.h"

#include "model/change/plansupport.h"
#include "model/change/ruleplanner.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notApplicable(const Mitigation &mitigation, const QString &why)
{
    return failure(ErrorCode::PreconditionFailed, Reason::NotApplicable, mitigation.id, why);
}

Result<Product> checkApplies(const Mitigation &mitigation, const ServerSnapshot &snapshot)
{
    const RoleGroup role = roleGroupOf(snapshot.roles);
    if (role != RoleGroup::Mailbox)
        return notApplicable(mitigation,
                             role == RoleGroup::Edge ? u"Edge"_s : u"ManagementTools"_s);
    const Result<Product> product = productOf(snapshot);
    if (!product)
        return product;
    const auto &products = mitigation.products;
    if (std::find(products.begin(), products.end(), *product) == products.end())
        return notApplicable(mitigation, enumName(*product));
    return product;
}

/// Steps that switch services and pools off; Managed Availability's own first, and only along with
/// others.
Result<> planComponents(const Mitigation &mitigation, Product product,
                        const ServerSnapshot &snapshot, Plan &plan)
{
    bool present = mitigation.usesRules();
    std::vector<Step> steps;
    for (const StepTarget &target : componentsOf(mitigation, product)) {
        const Result<TargetState> before = stateIn(snapshot, target);
        if (!before)
            return failure(before.error());
        if (std::holds_alternative<AbsentState>(*before))
            continue;
        present = present || !isManagedAvailability(target);
        const TargetState after = switchedOff(*before);
        if (!(after == *before))
            steps.push_back({target, *before, after});
    }
    if (!present)
        return notApplicable(mitigation, u"no such service or application pool"_s);
    for (Step &step : steps)
        plan.steps.push_back(std::move(step));
    return {};
}

} // namespace

Result<Plan> makePlan(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                      const Catalogs &catalogs, const std::stop_token &stop)
{
    const Result<Product> product = checkApplies(mitigation, snapshot);
    if (!product)
        return failure(product.error());
    if (const Vulnerability *vulnerability = catalogs.vulnerabilities.find(mitigation.id)) {
        const auto build = snapshot.build();
        const FixVerdict verdict = catalogs.vulnerabilities.fixVerdict(*vulnerability, *build);
        if (verdict.state == FixState::Fixed || verdict.state == FixState::NotAffected)
            return notApplicable(mitigation, *snapshot.exchangeVersion);
    }
    Plan plan;
    plan.server = snapshot.name;
    plan.kind = ActKind::Apply;
    plan.mitigation = mitigation.id;
    if (mitigation.usesRules()) {
        if (const Result<> planned = planRules(mitigation, snapshot, stop, plan); !planned)
            return failure(planned.error());
    }
    if (const Result<> planned = planComponents(mitigation, *product, snapshot, plan); !planned)
        return failure(planned.error());
    if (plan.steps.empty())
        plan.sharedWith.clear();
    else
        plan.sideEffects = mitigation.sideEffects;
    return plan;
}

} // namespace amado
