// SPDX-License-Identifier: MIT
#include "model/feed/eemslog.h"

#include "model/feed/fetchfailure.h"

#include <QHash>
#include <QStringDecoder>
#include <QTimeZone>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxMessage = 400;
constexpr qsizetype kMostKinds = 256; ///< Messages remembered while one log is read.

QStringView trimmedQuotes(QStringView text)
{
    text = text.trimmed();
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"')
               ? text.sliced(1, text.size() - 2)
               : text;
}

/// "2026-11-20T08:13:00.123Z"; a time without a zone is UTC, as Exchange's other logs write it.
QDateTime readTime(QStringView text)
{
    text = trimmedQuotes(text);
    constexpr qsizetype kShortest = 19, kLongest = 35;
    if (text.size() < kShortest || text.size() > kLongest || !text[0].isDigit() || text[4] != u'-')
        return {};
    QDateTime at = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (at.isValid() && at.timeSpec() == Qt::LocalTime)
        at.setTimeSpec(Qt::UTC);
    return at.toUTC();
}

/// Where the pairs of a line begin: at "S:" or "'S:" after a column's end, or at the very start.
qsizetype pairsStart(QStringView line)
{
    for (qsizetype at = line.indexOf(u"S:"); at >= 0; at = line.indexOf(u"S:", at + 1)) {
        const qsizetype start = at > 0 && line[at - 1] == u'\'' ? at - 1 : at;
        if (start == 0 || line[start - 1] == u',' || line[start - 1] == u'"' ||
            line[start - 1].isSpace())
            return start;
    }
    return -1;
}

/// One pair, quoted or not, from the front of `rest`; what follows its ';' stays.
QString takePair(QStringView &rest)
{
    QString text;
    rest = rest.trimmed();
    if (!rest.startsWith(u'\'')) {
        const qsizetype end = rest.indexOf(u';');
        text = rest.left(end < 0 ? rest.size() : end).toString();
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
        return text;
    }
    qsizetype at = 1;
    for (; at < rest.size(); ++at) {
        if (rest[at] == u'\'') {
            if (at + 1 >= rest.size() || rest[at + 1] != u'\'')
                break;
            ++at; // doubled: one apostrophe of the text
        }
        text += rest[at];
    }
    const qsizetype end = rest.indexOf(u';', std::min(at, rest.size()));
    rest = end < 0 ? QStringView() : rest.sliced(end + 1);
    return text;
}

class LogReader
{
public:
    explicit LogReader(const std::function<void(const EemsLogLine &)> &take)
        : m_take(take)
    {}

    void read(QStringView line, int number)
    {
        line = line.trimmed();
        if (line.isEmpty())
            return;
        if (line.startsWith(u'#')) {
            readHeader(line);
            return;
        }
        EemsLogLine result;
        result.line = number;
        const qsizetype start = pairsStart(line);
        if (start < 0) {
            // A header row without '#', or the further lines of a stack trace.
            ++unreadable;
            return;
        }
        readColumns(line.left(start), result);
        QStringView rest = line.sliced(start);
        if (rest.endsWith(u'"') && start > 0 && line[start - 1] == u'"')
            rest.chop(1); // the whole context column is quoted
        while (!rest.isEmpty() && int(result.pairs.size()) < EemsLogLimits::kPairs)
            readPair(takePair(rest), result);
        m_take(result);
    }

    int unreadable = 0;

private:
    void readHeader(QStringView line)
    {
        constexpr QStringView kFields = u"#Fields:";
        if (!line.startsWith(kFields, Qt::CaseInsensitive))
            return;
        m_timeColumn = -1;
        int column = 0;
        for (const QStringView name : line.sliced(kFields.size()).split(u',')) {
            const QStringView trimmed = name.trimmed();
            if (trimmed.compare(u"date-time", Qt::CaseInsensitive) == 0 ||
                trimmed.compare(u"DateTime", Qt::CaseInsensitive) == 0 ||
                trimmed.compare(u"timestamp", Qt::CaseInsensitive) == 0)
                m_timeColumn = column;
            ++column;
        }
    }

    void readColumns(QStringView columns, EemsLogLine &result)
    {
        while (!columns.isEmpty() && (columns.endsWith(u',') || columns.endsWith(u'"')))
            columns.chop(1);
        if (columns.isEmpty())
            return;
        int number = 0;
        for (const QStringView column : columns.split(u',')) {
            const bool mayBeTime = m_timeColumn < 0 || m_timeColumn == number;
            const QDateTime at = mayBeTime && !result.at.isValid() ? readTime(column) : QDateTime();
            if (at.isValid())
                result.at = at;
            else
                result.component = trimmedQuotes(column).toString();
            ++number;
        }
    }

    static void readPair(const QString &text, EemsLogLine &result)
    {
        QStringView pair = QStringView(text).trimmed();
        // Exchange tags values by type: S for text, I32 and others for numbers.
        const qsizetype colon = pair.indexOf(u':');
        const qsizetype equals = pair.indexOf(u'=');
        if (colon >= 0 && colon < equals)
            pair = pair.sliced(colon + 1);
        const qsizetype split = pair.indexOf(u'=');
        if (split <= 0)
            return;
        result.pairs.emplace_back(pair.left(split).trimmed().toString(),
                                  pair.sliced(split + 1).trimmed().toString());
    }

    const std::function<void(const EemsLogLine &)> &m_take;
    int m_timeColumn = -1;
};

QString decoded(QByteArrayView bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    return decoder(bytes);
}

/// Collects the digest line by line, in the order of the log.
class Digest
{
public:
    void take(const EemsLogLine &line, const QString &path)
    {
        ++m_digest.lines;
        if (line.at.isValid()) {
            if (!m_digest.from.isValid() || line.at < m_digest.from)
                m_digest.from = line.at;
            if (!m_digest.to.isValid() || line.at > m_digest.to)
                m_digest.to = line.at;
        }
        const QString message = line.value(u"Message");
        const FeedMoment moment{line.at, message.left(kMaxMessage), path, line.line};
        if (message.startsWith("Started MSExchangeMitigation"_L1, Qt::CaseInsensitive)) {
            // Whatever was under way ended with the process: neither success nor failure.
            m_open.reset();
            m_failedNow = false;
            m_digest.started = moment;
        } else if (message.startsWith("Fetching mitigations from"_L1, Qt::CaseInsensitive)) {
            settle();
            m_digest.asked = moment;
            m_open = moment;
        } else if (message.startsWith("Using Proxy "_L1, Qt::CaseInsensitive)) {
            m_digest.proxy = proxyIn(message);
        } else if (isFailure(line, message)) {
            takeFailure(kindOf(message), moment);
        } else if (isSuccess(message)) {
            takeSuccess(moment);
        }
    }

    /// The last fetch may still be under way: it counts for nothing yet.
    EemsDigest finish(int unreadable)
    {
        m_digest.unreadable = unreadable;
        return std::move(m_digest);
    }

private:
    /// A log says the same few things again and again: each is looked at once.
    FetchFailure kindOf(const QString &message)
    {
        const auto known = m_kinds.constFind(message);
        if (known != m_kinds.cend())
            return *known;
        if (m_kinds.size() >= kMostKinds)
            m_kinds.clear();
        return *m_kinds.insert(message, classifyFetchFailure(message));
    }

    static QString proxyIn(QStringView message)
    {
        constexpr qsizetype kPrefix = 12; // "Using Proxy "
        const qsizetype end = message.indexOf(u' ', kPrefix);
        return message.sliced(kPrefix, (end < 0 ? message.size() : end) - kPrefix)
            .left(200)
            .toString();
    }

    /// Errors and warnings about the fetch; a failed diagnostic upload is none.
    static bool isFailure(const EemsLogLine &line, QStringView message)
    {
        const QString level = line.value(u"LogLevel");
        const bool bad = level.compare("Error"_L1, Qt::CaseInsensitive) == 0 ||
                         level.compare("Warning"_L1, Qt::CaseInsensitive) == 0;
        if (!bad)
            return false;
        return line.component.contains("FetchMitigation"_L1, Qt::CaseInsensitive) ||
               isAboutFetching(message);
    }

    static bool isSuccess(QStringView message)
    {
        for (const QStringView sign :
             {QStringView(u"Fetched mitigations"), QStringView(u"mitigations fetched"),
              QStringView(u"Mitigation applied"), QStringView(u"was applied")}) {
            if (message.contains(sign, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

    void takeFailure(FetchFailure kind, const FeedMoment &moment)
    {
        // Several lines tell of one failure: the most telling is kept, the exception that wraps it
        // not.
        if (m_failedNow) {
            if (m_digest.failed->kind == FetchFailure::Unspecific)
                m_digest.failed = FailedFetch{kind, moment};
            return;
        }
        m_digest.failed = FailedFetch{kind, moment};
        m_failedNow = true;
        m_open.reset();
        if (++m_digest.failuresInARow == 1)
            m_digest.failingSince = moment;
    }

    void takeSuccess(const FeedMoment &moment)
    {
        m_failedNow = false;
        m_digest.succeeded = moment;
        m_open.reset();
        m_digest.failuresInARow = 0;
        m_digest.failingSince.reset();
    }

    /// A fetch that told of no failure until the next one, an hour later, succeeded: the service is
    /// not known to log success in words.
    void settle()
    {
        if (m_open && !m_failedNow)
            takeSuccess(*m_open);
        m_open.reset();
        m_failedNow = false;
    }

    EemsDigest m_digest;
    std::optional<FeedMoment> m_open;     ///< A fetch that has neither failed nor been followed.
    QHash<QString, FetchFailure> m_kinds; ///< By message.
    bool m_failedNow = false;             ///< The fetch under way has failed.
};

} // namespace

QString EemsLogLine::value(QStringView key) const
{
    for (const auto &[name, text] : pairs) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return text;
    }
    return {};
}

int readEemsLog(const QByteArray &bytes, bool cutOff,
                const std::function<void(const EemsLogLine &)> &take)
{
    QByteArrayView view(bytes);
    if (view.size() > EemsLogLimits::kBytes) {
        view = view.last(EemsLogLimits::kBytes);
        cutOff = true;
    }
    const QString text = decoded(view);
    LogReader reader(take);
    int number = 0;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        ++number;
        const QStringView line = QStringView(text).sliced(start, end - start);
        start = end + 1;
        if (cutOff && number == 1)
            continue;
        if (line.size() > EemsLogLimits::kLineBytes)
            ++reader.unreadable;
        else
            reader.read(line, number);
    }
    return reader.unreadable;
}

EemsDigest digestEemsLog(const std::vector<EemsLogFile> &files)
{
    Digest digest;
    int unreadable = 0;
    for (const EemsLogFile &file : files)
        unreadable += readEemsLog(file.bytes, file.cutOff,
                                  [&](const EemsLogLine &line) { digest.take(line, file.path); });
    return digest.finish(unreadable);
}

} // namespace amado
