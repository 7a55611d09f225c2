// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "model/feed/eemslog.h"
#include "model/feed/feedevents.h"
#include "model/feed/winhttpproxy.h"

#include <algorithm>
#include <cstdlib>

namespace amado::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShown = 400;

void demandSmall(const std::optional<FeedMoment> &moment)
{
    require(!moment || (moment->message.size() <= kShown && moment->line > 0));
}

} // namespace

void readEemsLog(std::string_view input)
{
    const QByteArray bytes = bytesOf(input);
    for (const bool cutOff : {false, true}) {
        int lines = 0;
        const int unreadable = amado::readEemsLog(bytes, cutOff, [&](const EemsLogLine &line) {
            ++lines;
            require(line.line > (cutOff ? 1 : 0));
            require(line.pairs.size() <= size_t(EemsLogLimits::kPairs));
        });
        const EemsDigest digest = digestEemsLog({{u"x.log"_s, bytes, cutOff}});
        require(digest.lines == lines && digest.unreadable == unreadable);
        require((digest.failuresInARow > 0) == digest.failingSince.has_value());
        require(!digest.failingSince || digest.failed);
        require(digest.from.isValid() == digest.to.isValid());
        require(!digest.from.isValid() || digest.from <= digest.to);
        require(digest.proxy.size() <= 200);
        for (const auto *moment :
             {&digest.started, &digest.asked, &digest.succeeded, &digest.failingSince})
            demandSmall(*moment);
        if (digest.failed)
            demandSmall(digest.failed->moment);
    }
}

/// Each line: an id, a blank, the message.
void readFeedEvents(std::string_view input)
{
    std::vector<EventRecord> events;
    bool succeeded = false, failed = false;
    for (const QByteArray &line : bytesOf(input).split('\n')) {
        EventRecord event;
        event.at =
            QDateTime::fromSecsSinceEpoch(1'700'000'000 + qint64(events.size()) * 60, Qt::UTC);
        event.provider = u"MSExchange Mitigation Service"_s;
        event.id = line.left(line.indexOf(' ')).toInt();
        event.message = QString::fromUtf8(line.mid(line.indexOf(' ') + 1));
        succeeded = succeeded || event.id == 1005 || event.id == 1006;
        failed = failed || event.id == 1008;
        events.push_back(std::move(event));
    }
    const FeedEvents read = amado::readFeedEvents({std::move(events), u"events"_s});
    require(read.lastSuccess.isKnown() == succeeded);
    // Event 1008 is any error of the service; only one that is about fetching is a failed fetch.
    require((read.lastFailure.isKnown() || read.lastError.isKnown()) == failed);
    require(read.lastFailure.isKnown() == read.classified.isKnown());
    if (read.classified)
        demandSmall(read.classified->moment);
}

void readWinHttp(std::string_view input)
{
    const auto proxy = parseWinHttpSettings(QString::fromUtf8(bytesOf(input)));
    if (!proxy)
        return;
    require(proxy->direct == proxy->proxy.isEmpty());
    for (const QString *text : {&proxy->proxy, &proxy->bypass}) {
        require(text->size() <= 4096);
        require(std::all_of(text->begin(), text->end(),
                            [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; }));
    }
}

} // namespace amado::fuzz
