// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/fact.h"
#include "model/feed/feedfacts.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace amado {

/// An entry of an event log of Windows.
struct EventRecord
{
    QDateTime at;
    int id = 0;
    QString provider;
    QString level;
    QString message;

    static void fields(auto &io, auto &self)
    {
        io(u"at", self.at)(u"id", self.id)(u"provider", self.provider)(u"level", self.level);
        io.prose(u"message", self.message);
    }
    bool operator==(const EventRecord &) const = default;
};

/// What the events of the mitigation service tell, told by id and by substrings that do not follow
/// the language of Windows.
struct FeedEvents
{
    Fact<QDateTime> lastSuccess;   ///< Events 1005 and 1006.
    Fact<EventRecord> lastFailure; ///< Event 1008 about a fetch, its message cut.
    Fact<EventRecord> lastError;   ///< Event 1008 about anything else, likewise.
    Fact<FailedFetch> classified;  ///< The same failure, by kind.
};

/// Events of other providers are passed over; at most 10,000 are looked at. A missing list makes
/// every fact missing for the same reason; a list without such events makes it NotPresent.
[[nodiscard]] FeedEvents readFeedEvents(const Fact<std::vector<EventRecord>> &events);

} // namespace amado
