// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedcontext.h"
#include "model/judge/assessment.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

/// When Microsoft's service looks at its feed next. It does so every hour, and about ten minutes
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

/// What that run does with one entry of the feed.
enum class NextRunEffect {
    Nothing,      ///< A heartbeat: it changes nothing.
    StaysApplied, ///< Applied and in force.
    Applies,      ///< It would be written for the first time.
    PutsBack,     ///< The service holds it for applied, yet it is gone: it would be written again.
    Blocked,      ///< An administrator keeps it off; what is applied already stays.
    SwitchedOff,  ///< Automatic mitigation is off for the organisation or the server.
    NotDelivered, ///< The feed does not get there: cut-off, service, or a failing fetch.
    NotForBuild,  ///< The build already contains the fix, or is of a product outside the range.
    NotKnown,     ///< The kind of act or a fact is not known.
};

struct NextRunItem
{
    QString id;         ///< As in the feed: "M2.1.0".
    QString mitigation; ///< The vulnerability it stands for; empty when the catalogue knows none.
    NextRunEffect effect = NextRunEffect::NotKnown;
    /// False for what is put back on a build with the fix, which Microsoft may or may not have
    /// taken from its list.
    bool certain = true;
    QStringList evidence = {};

    bool operator==(const NextRunItem &) const = default;
};

/// One item for each entry of `feed`, in its order. `subject`: the document's signer and time of
/// signing, which decide whether this build accepts it; nullopt: a document signed on the day of
/// judging. Ranges of builds are taken from the vulnerability data, because the feed's own are not
/// published. Pure.
[[nodiscard]] std::vector<NextRunItem>
nextRunEffects(const ServerFacts &facts, const Assessment &assessment, const FeedDocument &feed,
               const std::optional<FeedSubject> &subject, const Catalogs &catalogs);

/// The same for what Microsoft publishes today: the document the console fetched within a day
/// before `now`, else every family that was published on the day of judging. Pure.
[[nodiscard]] std::vector<NextRunItem>
nextRunEffects(const ServerFacts &facts, const Assessment &assessment, const FeedContext &context,
               const Catalogs &catalogs, const QDateTime &now);

} // namespace amado
