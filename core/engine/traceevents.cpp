// SPDX-License-Identifier: MIT
#include "engine/tracework.h"

#include "engine/tracerecords.h"

#include <QSet>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;
using scan::SourceCoverage;
using scan::SourceState;

namespace {

/// Calls for one channel; a channel that holds more events is searched in part.
constexpr int kMostCalls = 25;
constexpr int kMostClearings = 100;
const QString kEventLogProvider = u"Microsoft-Windows-Eventlog"_s;
constexpr int kChannelCleared = 104;
constexpr int kSecurityLogCleared = 1102;
constexpr int kConfigurationChanged = 29;

/// Those the detections ask for; empty: any.
QStringList providersOf(const scan::DetectionCatalog &detections, scan::Source source)
{
    QStringList providers;
    for (const scan::Detection &detection : detections.detections()) {
        if (detection.source != source)
            continue;
        if (detection.folders.isEmpty())
            return {};
        providers += detection.folders;
    }
    providers.removeDuplicates();
    return providers;
}

/// Who emptied the channel: what the event says, by a copy that has its data.
QString accountOfClearing(const FoundEvent &event, qsizetype channel)
{
    const QString name = event.data.value(channel - 2);
    const QString domain = event.data.value(channel - 1);
    return name.isEmpty() || domain.isEmpty() ? name : domain + u'\\' + name;
}

/// Whoever empties a channel leaves event 104 in another one, with account, domain and channel.
/// https://github.com/SigmaHQ/sigma/tree/master/rules/windows/builtin/system/microsoft_windows_eventlog
Result<> noteClearings(const TraceWork &work, const QString &channel, SourceCoverage &coverage)
{
    SearchEvents request;
    request.log = u"System"_s;
    request.providers = QStringList{kEventLogProvider};
    request.ids = {kChannelCleared};
    request.since = work.options.since;
    request.until = work.options.until;
    request.maxCount = kMostClearings;
    const auto reply = work.askOne(request);
    if (!reply)
        return failure(reply.error());
    const auto found = replyAs<FoundEvents>(*reply);
    if (!found) // Then nobody knows; the channel itself was searched all the same.
        return {};
    for (const FoundEvent &event : found->events) {
        const qsizetype place = event.data.indexOf(channel);
        if (place < 0 && (!event.data.isEmpty() || !event.message.contains(channel)))
            continue;
        if (!coverage.cleared || event.at > coverage.cleared->at)
            coverage.cleared = {event.at, accountOfClearing(event, place)};
        judge(work, coverage, eventRecord(coverage.source, request.log, event), event.provider);
    }
    return {};
}

/// Lets the detections judge the events of a channel that is no source of its own. Nothing is said
/// of one that is not there or not to be read: no answer rests on it.
Result<> searchBeside(const TraceWork &work, SourceCoverage &coverage, const QString &channel,
                      int id)
{
    SearchEvents request;
    request.log = channel;
    request.ids = {id};
    request.since = work.options.since;
    request.until = work.options.until;
    const auto reply = work.askOne(request);
    if (!reply)
        return failure(reply.error());
    const auto found = replyAs<FoundEvents>(*reply);
    if (!found)
        return {};
    for (const FoundEvent &event : found->events)
        judge(work, coverage, eventRecord(coverage.source, channel, event), event.provider);
    return {};
}

Result<> searchEntries(const TraceWork &work, const QString &channel, SourceCoverage &coverage)
{
    coverage.state = SourceState::NotCollected;
    SearchEvents request;
    request.log = channel;
    request.providers = providersOf(work.detections, coverage.source);
    request.since = work.options.since;
    request.until = work.options.until;
    QSet<qint64> seen; ///< Of the last moment of the call before, which come again.
    for (int call = 0; call < kMostCalls; ++call) {
        const auto reply = work.askOne(request);
        if (!reply)
            return failure(reply.error());
        const auto found = replyAs<FoundEvents>(*reply);
        if (!found) {
            coverage.state = call == 0 ? stateAfter(found.error()) : SourceState::Partly;
            Error problem = found.error();
            problem.subject = channel;
            addProblem(coverage, std::move(problem));
            return {};
        }
        coverage.state = found->malformed > 0 ? SourceState::Partly : SourceState::Searched;
        coverage.files = 1;
        if (found->malformed > 0)
            addProblem(coverage, {ErrorCode::InvalidData, Reason::MalformedJson, channel,
                                  u"%1 entries left out"_s.arg(found->malformed),
                                  found->firstMalformedLine, 0});
        cover(coverage, work.options, found->oldest, found->newest);
        QSet<qint64> ofThisCall;
        for (const FoundEvent &event : found->events) {
            if (event.line > 0 && seen.contains(event.line))
                continue;
            judge(work, coverage, eventRecord(coverage.source, channel, event), event.provider);
            if (event.at == found->events.back().at)
                ofThisCall.insert(event.line);
        }
        work.reporter.looked(channel, 0, work.gatherer.count());
        if (found->complete || found->events.empty())
            return {};
        const QDateTime oldest = found->events.back().at;
        const bool comesForward = oldest.isValid() && oldest != request.until;
        if (!comesForward)
            break;
        request.until = oldest;
        seen = std::move(ofThisCall);
    }
    coverage.state = SourceState::Partly;
    addProblem(coverage, {ErrorCode::PreconditionFailed, Reason::BeyondLimit, channel,
                          u"it holds more events than are looked at"_s, 0, 0});
    coverage.from = request.until;
    return {};
}

} // namespace

Result<> searchChannel(const TraceWork &work, const QString &channel, SourceCoverage &coverage)
{
    if (auto done = searchEntries(work, channel, coverage); !done)
        return done;
    return noteClearings(work, channel, coverage);
}

Result<> searchSecurityLog(const TraceWork &work, SourceCoverage &coverage)
{
    return searchBeside(work, coverage, u"Security"_s, kSecurityLogCleared);
}

Result<> searchConfigurationEvents(const TraceWork &work, SourceCoverage &coverage)
{
    return searchBeside(work, coverage, u"Microsoft-IIS-Configuration/Operational"_s,
                        kConfigurationChanged);
}

} // namespace amado
