// SPDX-License-Identifier: MIT
#include "model/feed/feedevents.h"

#include "model/feed/fetchfailure.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

// Ids of the EM service. The first two mean success, the third is any error of the service:
// https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service
constexpr int kFetched = 1005;
constexpr int kApplied = 1006;
constexpr int kError = 1008;
const QString kProvider = u"MSExchange Mitigation Service"_s;
constexpr size_t kMaxEvents = 10'000;
constexpr qsizetype kMaxEventMessage = 4'000;
constexpr qsizetype kShownMessage = 400;

EventRecord cut(EventRecord event)
{
    event.message.truncate(kMaxEventMessage);
    return event;
}

} // namespace

FeedEvents readFeedEvents(const Fact<std::vector<EventRecord>> &events)
{
    const QString source = QString(u"Application/"_s + kProvider);
    const MissingReason reason = events ? MissingReason::NotPresent : events.reason();
    FeedEvents result{
        Fact<QDateTime>::missing(reason, source), Fact<EventRecord>::missing(reason, source),
        Fact<EventRecord>::missing(reason, source), Fact<FailedFetch>::missing(reason, source)};
    if (!events)
        return result;
    const EventRecord *failed = nullptr;
    const EventRecord *error = nullptr;
    for (size_t i = 0; i < std::min(events->size(), kMaxEvents); ++i) {
        const EventRecord &event = (*events)[i];
        if (event.provider.compare(kProvider, Qt::CaseInsensitive) != 0 || !event.at.isValid())
            continue;
        const bool success = event.id == kFetched || event.id == kApplied;
        if (success && (!result.lastSuccess || event.at > *result.lastSuccess))
            result.lastSuccess = {event.at, source};
        if (event.id != kError)
            continue;
        const EventRecord *&latest = isAboutFetching(event.message) ? failed : error;
        if (!latest || event.at > latest->at)
            latest = &event;
    }
    if (error)
        result.lastError = {cut(*error), source};
    if (failed) {
        const EventRecord kept = cut(*failed);
        result.classified = {
            FailedFetch{classifyFetchFailure(kept.message),
                        {kept.at, kept.message.left(kShownMessage), source, kept.id}},
            source};
        result.lastFailure = {kept, source};
    }
    return result;
}

} // namespace amado
