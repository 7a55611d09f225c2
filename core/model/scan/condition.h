// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/jsonreader.h"
#include "model/iis/judgingbudget.h"
#include "model/scan/logrecord.h"

#include <memory>

namespace amado::scan {

/// A rule over the fields of a record, as written in detections.json: a tree of tests joined by
/// all, any, not (resources/catalogs/README.md has the notation). Letters A to Z count in either
/// case. Immutable; any thread.
class Condition
{
public:
    virtual ~Condition() = default;
    /// Errors: PatternTooCostly with the expression, when it would take more work than the budget
    /// has and no other part decides.
    [[nodiscard]] virtual Result<bool> holds(const LogRecord &record,
                                             JudgingBudget &budget) const = 0;

    /// Refuses, at the reader, what the notation does not have, and expressions that do not
    /// compile. Never null.
    [[nodiscard]] static std::shared_ptr<const Condition> read(const JsonReader &json);
};

} // namespace amado::scan
