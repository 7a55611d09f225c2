// SPDX-License-Identifier: MIT
#include "io/files/eventfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = qint64(1) << 30;
constexpr qsizetype kMaxLineBytes = 1 << 20;
constexpr qsizetype kChunk = 256 << 10;

EventLine eventLine(const QByteArray &bytes)
{
    const QByteArray line = bytes.trimmed();
    if (line.isEmpty())
        return {};
    const QJsonDocument json =
        line.size() <= kMaxLineBytes ? QJsonDocument::fromJson(line) : QJsonDocument();
    if (!json.isObject())
        return {EventLine::State::Malformed, {}, {}};
    const QJsonObject object = json.object();
    EventLine read{EventLine::State::Whole, {}, {}};
    EventRecord &event = read.event;
    event.at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs).toUTC();
    const QJsonValue id = object.value("id"_L1);
    const QJsonValue provider = object.value("provider"_L1);
    if (!event.at.isValid() || !id.isDouble() || !provider.isString())
        return {EventLine::State::Incomplete, {}, {}};
    event.id = id.toInt();
    event.provider = provider.toString();
    event.level = object.value("level"_L1).toString();
    event.message = object.value("message"_L1).toString();
    for (const QJsonValue value : object.value("data"_L1).toArray())
        read.data.append(value.isString() ? value.toString() : value.toVariant().toString());
    return read;
}

bool newerFirst(const EventRecord &a, const EventRecord &b)
{
    return a.at > b.at;
}

/// Takes lines as they come and keeps the newest of the wanted provider.
class Collector
{
public:
    explicit Collector(const QueryEvents &query)
        : m_query(query)
    {}

    void take(EventLine &&line)
    {
        ++m_line;
        switch (line.state) {
        case EventLine::State::Blank:
            return;
        case EventLine::State::Malformed:
            if (m_list.malformed++ == 0)
                m_list.firstMalformedLine = m_line;
            return;
        case EventLine::State::Incomplete:
            if (m_list.incomplete++ == 0)
                m_list.firstIncompleteLine = m_line;
            return;
        case EventLine::State::Whole:
            break;
        }
        const bool wanted = m_query.provider.isEmpty() ||
                            line.event.provider.compare(m_query.provider, Qt::CaseInsensitive) == 0;
        if (!wanted)
            return;
        m_list.events.push_back(std::move(line.event));
        if (m_list.events.size() >= 2 * limit() + 1024)
            keepNewest();
    }

    EventList finish()
    {
        keepNewest();
        return std::move(m_list);
    }

private:
    [[nodiscard]] size_t limit() const
    {
        return static_cast<size_t>(std::max(0, m_query.maxCount));
    }

    void keepNewest()
    {
        std::stable_sort(m_list.events.begin(), m_list.events.end(), newerFirst);
        if (m_list.events.size() > limit())
            m_list.events.resize(limit());
    }

    const QueryEvents &m_query;
    EventList m_list;
    int m_line = 0;
};

/// Chunks of a file as UTF-8. PowerShell's > saves text as UTF-16 with a byte order mark.
class Utf8Chunks
{
public:
    QByteArray operator()(QByteArrayView chunk)
    {
        if (!m_begun) {
            m_begun = true;
            if (chunk.startsWith("\xFF\xFE"))
                m_decoder.emplace(QStringConverter::Utf16LE);
            else if (chunk.startsWith("\xFE\xFF"))
                m_decoder.emplace(QStringConverter::Utf16BE);
            else if (chunk.startsWith("\xEF\xBB\xBF"))
                chunk = chunk.sliced(3);
        }
        return m_decoder ? QString((*m_decoder)(chunk)).toUtf8() : chunk.toByteArray();
    }

private:
    bool m_begun = false;
    std::optional<QStringDecoder> m_decoder; ///< Nothing: the file is UTF-8.
};

} // namespace

Result<> readEventLines(const ServerFolder &folder, const QString &log, const std::stop_token &stop,
                        const std::function<void(EventLine)> &take)
{
    const QString subject = u"events/%1.jsonl"_s.arg(log);
    const auto notCollected = [&] {
        return failure(ErrorCode::NotFound, Reason::FactMissing, subject);
    };
    // Windows saves "Microsoft-IIS-Configuration/Operational" as
    // "Microsoft-IIS-Configuration%4Operational".
    const QString name = QString(log).replace(u'/', u"%4"_s);
    if (name.contains(u'\\'))
        return notCollected();
    const auto file = folder.openFile({u"events"_s, name + u".jsonl"_s}, subject);
    if (!file && file.error().code == ErrorCode::NotFound)
        return notCollected();
    if (!file)
        return failure(file.error());

    QByteArray pending;
    QByteArray chunk(kChunk, '\0');
    Utf8Chunks utf8;
    qint64 total = 0;
    while (true) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Reason::None, subject);
        const ssize_t count = ::read(file->get(), chunk.data(), static_cast<size_t>(chunk.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(errorFromErrno(errno, subject));
        if (count == 0)
            break;
        total += count;
        if (total > kMaxFileBytes) {
            return failure(ErrorCode::InvalidData, Reason::FileTooLarge, subject,
                           u"limit %1 bytes"_s.arg(kMaxFileBytes));
        }
        // An endless line is cut: its beginning is kept just long enough to be counted as
        // malformed.
        const QByteArray text = utf8(QByteArrayView(chunk).first(count));
        if (pending.size() <= kMaxLineBytes || text.contains('\n'))
            pending += text;
        qsizetype start = 0;
        for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n', start)) {
            take(eventLine(pending.mid(start, end - start)));
            start = end + 1;
        }
        pending.remove(0, start);
    }
    if (!pending.isEmpty())
        take(eventLine(pending));
    return {};
}

Result<EventList> readEvents(const ServerFolder &folder, const QueryEvents &query,
                             const std::stop_token &stop)
{
    Collector collector(query);
    const auto read = readEventLines(
        folder, query.log, stop, [&collector](EventLine line) { collector.take(std::move(line)); });
    if (!read)
        return failure(read.error());
    return collector.finish();
}

} // namespace amado
