// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "model/change/plan.h"

#include <QStringList>

#include <optional>

namespace amado {

// Shared by the planners.

/// The target as the snapshot saw it. Errors: FactMissing with the fact's name in detail.
[[nodiscard]] Result<TargetState> stateIn(const ServerSnapshot &snapshot, const StepTarget &target);

/// Files of configuration and those kept apart from it.
[[nodiscard]] Fact<QByteArray> fileIn(const ServerSnapshot &snapshot, const QString &path);

/// FactMissing, or PermissionDenied where the account may not read it.
[[nodiscard]] tl::unexpected<Error> factMissing(const QString &fact, MissingReason reason);

/// What each changed file of the plan configures; see Plan::places.
[[nodiscard]] QMap<QString, QStringList> placesOfSteps(const Plan &plan,
                                                       const IisConfiguration &configuration);

/// A configuration problem as the reason why nothing may be written.
[[nodiscard]] tl::unexpected<Error> refusal(const ConfigProblem &problem);

/// Services and pools the mitigation switches off, Managed Availability's first: it would start
/// them again.
[[nodiscard]] std::vector<StepTarget> componentsOf(const Mitigation &mitigation,
                                                   std::optional<Product> product);

/// The product by the version of the server's setup program. Errors: FactMissing, BuildUnknown.
[[nodiscard]] Result<Product> productOf(const ServerSnapshot &snapshot);

/// True for the two services that are switched off only along with others.
[[nodiscard]] bool isManagedAvailability(const StepTarget &target);

/// The target switched off for good; Absent and other kinds stay as they are.
[[nodiscard]] TargetState switchedOff(const TargetState &state);

} // namespace amado
