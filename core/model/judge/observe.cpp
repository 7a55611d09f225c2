// SPDX-License-Identifier: MIT
#include "model/feed/feedevents.h"
#include "model/judge/observerules.h"
#include "model/judge/serverfacts.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

void observeServices(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                     std::optional<Product> product, MitigationObservation &observation)
{
    for (const ServiceRequirement &requirement : mitigation.services) {
        if (product && std::find(requirement.products.begin(), requirement.products.end(),
                                 *product) == requirement.products.end())
            continue;
        const Fact<ServiceState> state = snapshot.services.value(requirement.name);
        if (!state) {
            if (state.reason() != MissingReason::NotPresent)
                observation.missing.emplace_back(u"services/"_s + requirement.name, state.reason());
            continue;
        }
        const bool stopped = !state->isRunning();
        ++observation.componentsRequired;
        observation.componentsOff += stopped && state->isDisabled() ? 1 : 0;
        observation.componentsTouched += stopped || state->isDisabled() ? 1 : 0;
        observation.components.emplace_back(requirement.name,
                                            QString(state->state + u'/' + state->startType));
    }
}

void observePools(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                  MitigationObservation &observation)
{
    for (const QString &name : mitigation.applicationPools) {
        const Fact<AppPoolState> pool = snapshot.appPools.value(name);
        if (!pool) {
            if (pool.reason() != MissingReason::NotPresent)
                observation.missing.emplace_back(u"appPools/"_s + name, pool.reason());
            continue;
        }
        const bool stopped = pool->state.compare("Stopped"_L1, Qt::CaseInsensitive) == 0;
        ++observation.componentsRequired;
        observation.componentsOff += stopped && !pool->autoStart ? 1 : 0;
        observation.componentsTouched += stopped || !pool->autoStart ? 1 : 0;
        observation.components.emplace_back(
            name, QString(pool->state + (pool->autoStart ? u"/autoStart"_s : u"/manual"_s)));
    }
}

/// Health Manager and its recovery part start again what a mitigation stopped.
void observeManagedAvailability(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                                std::optional<Product> product, MitigationObservation &observation)
{
    if (!mitigation.stopsManagedAvailability || observation.componentsRequired == 0)
        return;
    QStringList names{u"MSExchangeHM"_s};
    if (product != Product::Exchange2013)
        names.append(u"MSExchangeHMRecovery"_s);
    for (const QString &name : names) {
        const Fact<ServiceState> state = snapshot.services.value(name);
        if (state)
            observation.managedAvailabilityRunning |= state->isRunning();
        else if (state.reason() != MissingReason::NotPresent && observation.componentsTouched > 0)
            observation.missing.emplace_back(u"services/"_s + name, state.reason());
    }
}

void observeFeed(const ServerSnapshot &snapshot, ServerFacts &facts)
{
    FeedEvents events = readFeedEvents(snapshot.mitigationEvents);
    facts.feed = feedFactsOf(snapshot.feed);
    facts.feed.eventFailure = std::move(events.classified);
    facts.lastFeedSuccess = std::move(events.lastSuccess);
    facts.lastFeedFailure = std::move(events.lastFailure);
    facts.lastServiceError = std::move(events.lastError);
}

} // namespace

ServerFacts observe(const ServerSnapshot &snapshot, const MitigationCatalog &catalog,
                    const std::stop_token &stop)
{
    ServerFacts facts;
    static_cast<ServerState &>(facts) = snapshot;
    facts.configSizeLimit = snapshot.configFiles.sizeLimit;
    facts.configSizeLimit32 = snapshot.configFiles.sizeLimit32;
    observeFeed(snapshot, facts);

    JudgingBudget budget(stop);
    const IisConfiguration configuration(snapshot.configFiles, stop);
    facts.configProblems = configuration.problems();
    std::optional<Product> product;
    if (const auto build = snapshot.build())
        product = BuildCatalog::productOf(*build);
    for (const Mitigation &mitigation : catalog.mitigations()) {
        MitigationObservation observation;
        observation.mitigation = mitigation.id;
        if (mitigation.usesRules())
            observeRules(mitigation, configuration, budget, observation);
        observeServices(mitigation, snapshot, product, observation);
        observePools(mitigation, snapshot, observation);
        observeManagedAvailability(mitigation, snapshot, product, observation);
        facts.mitigations.push_back(std::move(observation));
    }
    return facts;
}

} // namespace amado
