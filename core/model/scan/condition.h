#pragma once

#include "model/base/jsonreader.h"
#include "model/scan/logrecord.h"

#include <memory>

namespace amado::scan {

/// A rule over the fields of a record, as written in detections.json: a tree of tests joined by all, any,
/// not. Immutable; any thread.
class Condition
{
public:
    virtual ~Condition() = default;
    /// Errors: LimitReached when an expression would take more work than is given to one line.
    [[nodiscard]] virtual Result<bool> holds(const LogRecord &record) const = 0;

    /// Refuses, at the reader, unknown fields of the notation and expressions that do not compile.
    [[nodiscard]] static std::shared_ptr<const Condition> read(const JsonReader &json);
};

} // namespace amado::scan
