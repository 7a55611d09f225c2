// SPDX-License-Identifier: MIT
#include "engine/logcoverage.h"

#include "model/scan/logtime.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace amado {

using namespace Qt::StringLiterals;
using scan::TimeRange;

namespace {

using Ranges = std::vector<TimeRange>;

constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;
constexpr double kAlways = 0.9; ///< Share of the hours that a folder has which is never at rest.
constexpr double kMostly = 0.5;

QDateTime utc(const QDate &day, const QTime &time)
{
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

QDateTime timeOfName(const QString &path)
{
    // IIS names the year with two digits, Exchange with four.
    static const QRegularExpression iis(u"\\A(?:u_)?ex(\\d{6})(\\d{2})?(?:_x)?\\."_s,
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression exchange(u"(?<!\\d)(20\\d{6})(\\d{2})?(?:-\\d+)?\\."_s);
    const QString name = path.mid(path.lastIndexOf(u'\\') + 1);
    const auto ofIis = iis.match(name);
    const auto match = ofIis.hasMatch() ? ofIis : exchange.match(name);
    if (!match.hasMatch())
        return {};
    const QString day = (ofIis.hasMatch() ? u"20"_s : QString()) + match.captured(1);
    return utc(QDate::fromString(day, u"yyyyMMdd"_s), QTime(match.captured(2).toInt(), 0));
}

Ranges merged(Ranges ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const TimeRange &a, const TimeRange &b) { return a.from < b.from; });
    Ranges result;
    for (const TimeRange &range : ranges) {
        if (!result.empty() && result.back().to.secsTo(range.from) <= kHour)
            result.back().to = std::max(result.back().to, range.to);
        else
            result.push_back(range);
    }
    return result;
}

qint64 seconds(const Ranges &ranges)
{
    qint64 sum = 0;
    for (const TimeRange &range : ranges)
        sum += range.from.secsTo(range.to);
    return sum;
}

/// The part of the hours between its first and its last entry of which there are entries.
double density(const Ranges &covered)
{
    if (covered.empty())
        return 0;
    const qint64 span = covered.front().from.secsTo(covered.back().to);
    return span <= 0 ? 0 : double(seconds(covered)) / double(span);
}

Ranges between(const Ranges &covered)
{
    Ranges gaps;
    for (size_t i = 1; i < covered.size(); ++i)
        gaps.push_back({covered[i - 1].to, covered[i].from});
    return gaps;
}

/// Those parts of the gaps of which the witnesses have entries, longer than an hour.
Ranges witnessed(const Ranges &gaps, const Ranges &witnesses)
{
    Ranges parts;
    for (const TimeRange &gap : gaps) {
        Ranges seen;
        for (const TimeRange &witness : witnesses) {
            const TimeRange part{std::max(gap.from, witness.from), std::min(gap.to, witness.to)};
            if (part.from < part.to)
                seen.push_back(part);
        }
        for (const TimeRange &part : merged(std::move(seen))) {
            if (part.from.secsTo(part.to) > kHour)
                parts.push_back(part);
        }
    }
    return parts;
}

template<class Wanted>
Ranges coveredBy(const std::vector<LogStream> &streams, const Wanted &wanted)
{
    Ranges all;
    for (const LogStream &stream : streams) {
        if (!wanted(stream))
            continue;
        const Ranges own = stream.covered();
        all.insert(all.end(), own.begin(), own.end());
    }
    return merged(std::move(all));
}

/// The sources with the first folder of each.
std::map<scan::Source, QString> sourcesOf(const std::vector<LogStream> &streams)
{
    std::map<scan::Source, QString> sources;
    for (const LogStream &stream : streams)
        sources.try_emplace(stream.source(), stream.folder());
    return sources;
}

Ranges coveredBySource(const std::vector<LogStream> &streams, scan::Source source)
{
    return coveredBy(streams,
                     [source](const LogStream &stream) { return stream.source() == source; });
}

bool holds(const std::vector<LogGap> &gaps, scan::Source source, const TimeRange &range)
{
    return std::any_of(gaps.begin(), gaps.end(), [&](const LogGap &gap) {
        return gap.source == source && gap.range.from <= range.from && range.to <= gap.range.to;
    });
}

} // namespace

QDateTime entryTime(const QByteArray &entry, const QString &fileName)
{
    const QDateTime at = scan::timeAtBegin(entry);
    return at.isValid() ? at : timeOfName(fileName);
}

void LogStream::add(const SearchedFile &file)
{
    const QDateTime first = entryTime(file.firstTime, file.path);
    if (file.firstTime.isEmpty() || !first.isValid())
        return;
    QDateTime from = first;
    for (const auto &[before, after] : file.leaps) {
        const QDateTime to = entryTime(before, file.path);
        const QDateTime next = entryTime(after, file.path);
        if (!to.isValid() || !next.isValid() || to < from || next < to)
            continue;
        m_covered.push_back({from, to});
        from = next;
    }
    const QDateTime last = entryTime(file.lastTime, file.path);
    m_covered.push_back({from, last.isValid() ? std::max(from, last) : from});
}

std::vector<TimeRange> LogStream::covered() const
{
    return merged(m_covered);
}

std::vector<LogGap> findGaps(const std::vector<LogStream> &streams)
{
    std::vector<LogGap> gaps;
    const auto add = [&gaps](scan::Source source, const QString &folder, const Ranges &ranges) {
        for (const TimeRange &range : ranges) {
            if (!holds(gaps, source, range))
                gaps.push_back({source, folder, range});
        }
    };
    for (const auto &[source, folder] : sourcesOf(streams)) {
        const Ranges own = coveredBySource(streams, source);
        const Ranges others =
            coveredBy(streams, [&](const LogStream &stream) { return stream.source() != source; });
        add(source, folder, witnessed(between(own), others));
    }
    for (const LogStream &stream : streams) {
        const Ranges own = stream.covered();
        if (streams.size() == 1 && density(own) >= kMostly) {
            add(stream.source(), stream.folder(), between(own));
        } else if (density(own) >= kAlways) {
            const Ranges others =
                coveredBy(streams, [&](const LogStream &other) { return &other != &stream; });
            add(stream.source(), stream.folder(), witnessed(between(own), others));
        }
    }
    std::sort(gaps.begin(), gaps.end(), [](const LogGap &a, const LogGap &b) {
        return a.source != b.source ? a.source < b.source : a.range.from < b.range.from;
    });
    return gaps;
}

std::vector<LogGap> findOutages(const std::vector<LogStream> &streams)
{
    std::vector<LogGap> outages;
    for (const auto &[source, folder] : sourcesOf(streams)) {
        for (const TimeRange &range : between(coveredBySource(streams, source))) {
            if (range.from.secsTo(range.to) > kDay)
                outages.push_back({source, folder, range});
        }
    }
    return outages;
}

} // namespace amado
