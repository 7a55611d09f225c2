// SPDX-License-Identifier: MIT
#include "ui/text/refreshtext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class RefreshText
{
    Q_DECLARE_TR_FUNCTIONS(RefreshText)
};

constexpr int kNamedSessions = 3;
constexpr qint64 kMinute = 60;

/// The time of day when the day is today's, else the day too.
QString momentText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    const bool today = local.date() == now.toLocalTime().date();
    return local.toString(today ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString sessionText(const RunningSession &session)
{
    const int seconds = int(session.since.count());
    if (session.answered)
        return RefreshText::tr("%1 (reading for %n s)", nullptr, seconds).arg(session.server);
    if (session.contact)
        return RefreshText::tr("%1 (connected, no answer for %n s)", nullptr,
                               int(session.contact->count()))
            .arg(session.server);
    return RefreshText::tr("%1 (connecting for %n s)", nullptr, seconds).arg(session.server);
}

} // namespace

QString outageSentence(const Outage &outage, const QDateTime &now)
{
    const QString last = momentText(outage.lastTry, now);
    const qint64 seconds = now.secsTo(outage.nextTry);
    if (seconds <= 0)
        return RefreshText::tr("It didn't answer at %1. Amado is trying again.").arg(last);
    if (seconds < kMinute)
        return RefreshText::tr("It didn't answer at %1. Amado tries again in %n s.", nullptr,
                               int(seconds))
            .arg(last);
    return RefreshText::tr("It didn't answer at %1. Amado tries again in %n min.", nullptr,
                           int((seconds + kMinute - 1) / kMinute))
        .arg(last);
}

QString runningSessionsText(const std::vector<RunningSession> &sessions)
{
    QStringList named;
    for (const RunningSession &session : sessions) {
        if (named.size() < kNamedSessions)
            named.append(sessionText(session));
    }
    const QString list = named.join(RefreshText::tr(", ", "between the servers of a list"));
    const int more = int(sessions.size()) - int(named.size());
    return more > 0 ? RefreshText::tr("%1 and %n more", "servers", more).arg(list) : list;
}

QString stoppedRefreshSentence(const RefreshSummary &summary)
{
    const QString read = RefreshText::tr(
        "Reading was stopped. What Amado read from %n server(s) is kept.", nullptr, summary.read);
    return summary.cancelled == 0
               ? read
               : RefreshText::tr("%1 %n server(s) show(s) the previous information.",
                                 "%1: what was read", summary.cancelled)
                     .arg(read);
}

} // namespace amado
