// SPDX-License-Identifier: MIT
#include "io/scan/eventsearch.h"

#include "io/files/eventfile.h"

#include <algorithm>

namespace amado {

namespace {

constexpr qsizetype kMostMessage = 64 << 10; ///< Signs of a message, and of each datum.

class EventSearch
{
public:
    explicit EventSearch(const SearchEvents &request)
        : m_request(request)
    {}

    void take(EventLine &&line)
    {
        ++m_line;
        if (line.state == EventLine::State::Blank)
            return;
        if (line.state != EventLine::State::Whole) {
            if (m_found.malformed++ == 0)
                m_found.firstMalformedLine = m_line;
            return;
        }
        EventRecord &event = line.event;
        ++m_found.total;
        if (!m_found.oldest.isValid() || event.at < m_found.oldest)
            m_found.oldest = event.at;
        if (!m_found.newest.isValid() || event.at > m_found.newest)
            m_found.newest = event.at;
        if (!isWanted(event))
            return;
        for (QString &datum : line.data)
            datum.truncate(kMostMessage);
        event.message.truncate(kMostMessage);
        m_found.events.push_back(
            {event.at, event.id, event.provider, event.level, event.message, line.data, m_line});
        if (m_found.events.size() >= 2 * limit() + 1024)
            keepNewest();
    }

    FoundEvents finish()
    {
        keepNewest();
        return std::move(m_found);
    }

private:
    [[nodiscard]] size_t limit() const { return size_t(std::max(0, m_request.maxCount)); }

    [[nodiscard]] bool isWanted(const EventRecord &event) const
    {
        return (m_request.providers.isEmpty() ||
                m_request.providers.contains(event.provider, Qt::CaseInsensitive)) &&
               (m_request.ids.isEmpty() || m_request.ids.contains(event.id)) &&
               (m_request.levels.isEmpty() ||
                m_request.levels.contains(event.level, Qt::CaseInsensitive)) &&
               (!m_request.since.isValid() || event.at >= m_request.since) &&
               (!m_request.until.isValid() || event.at <= m_request.until);
    }

    void keepNewest()
    {
        std::stable_sort(m_found.events.begin(), m_found.events.end(),
                         [](const FoundEvent &a, const FoundEvent &b) { return a.at > b.at; });
        if (m_found.events.size() <= limit())
            return;
        m_found.events.resize(limit());
        m_found.complete = false;
    }

    const SearchEvents &m_request;
    FoundEvents m_found;
    int m_line = 0;
};

} // namespace

Result<FoundEvents> searchEvents(const ServerFolder &root, const SearchEvents &request,
                                 const std::stop_token &stop)
{
    EventSearch search(request);
    const auto read = readEventLines(root, request.log, stop,
                                     [&search](EventLine line) { search.take(std::move(line)); });
    if (!read)
        return failure(read.error());
    return search.finish();
}

} // namespace amado
