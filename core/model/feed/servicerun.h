#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "model/judge/assessment.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace amado {

/// When the vendor's service looks at its feed next. It does so every hour, and about ten minutes
/// after it was started
/// (https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service).
struct NextRun
{
    enum class Kind {
        Expected,
        Never,   ///< No such service, or it does not run.
        Unknown, ///< No run and no start of it is known, or not whether it runs.
    };
    Kind kind = Kind::Unknown;
    QDateTime at;            ///< For Expected; later than the time asked for. UTC.
    QDateTime reckonedOn;    ///< The run or start it was counted from.
    bool afterStart = false; ///< Counted from a start of the service.
    /// The run after `reckonedOn` should have happened already; nothing was read about it.
    bool overdue = false;

    bool operator==(const NextRun &) const = default;
};

/// `serviceStart`: when the service was last started, where that is known. Times after `now` are
/// not believed. Pure.
[[nodiscard]] NextRun nextRun(const FeedFinding &feed, const std::optional<QDateTime> &serviceStart,
                              const QDateTime &now);

/// What the service is expected to write at that run.
struct ExpectedAct
{
    QString feedId;     ///< "M2".
    QString mitigation; ///< The vulnerability.
    /// False on a build with the fix, which the vendor may or may not have taken from its list.
    bool certain = true;

    bool operator==(const ExpectedAct &) const = default;
};

/// Mitigations the service can put on this server and that none of its own rules gives yet. Empty
/// where it cannot, or where a needed fact is missing. `feedIds` as for bridgeOf(). Pure.
[[nodiscard]] std::vector<ExpectedAct>
expectedAtNextRun(const Assessment &assessment, const ServerFacts &facts,
                  const MitigationCatalog &catalog,
                  const std::optional<QStringList> &feedIds = std::nullopt);

} // namespace amado
