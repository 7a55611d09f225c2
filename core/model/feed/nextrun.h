#pragma once

#include "model/feed/feeddocument.h"
#include "model/judge/assessment.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// What the next hourly run of the vendor's service does with one entry of the feed.
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

struct NextRunItem {
    QString id;         ///< As in the feed: "M2.1.0".
    QString mitigation; ///< The vulnerability it stands for; empty when the catalogue knows none.
    NextRunEffect effect = NextRunEffect::NotKnown;
    QStringList evidence;

    bool operator==(const NextRunItem &) const = default;
};

/// One item for each entry of `feed`, in its order. `subject`: the document's signer and time of signing,
/// which decide whether this build accepts it. Ranges of builds are taken from the vulnerability data, because
/// the feed's own are not published. Pure.
[[nodiscard]] std::vector<NextRunItem> nextRun(const ServerFacts &facts, const Assessment &assessment,
                                               const FeedDocument &feed, const FeedSubject &subject,
                                               const Catalogs &catalogs);

} // namespace amado
