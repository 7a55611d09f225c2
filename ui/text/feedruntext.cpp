// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "ui/text/agetext.h"
#include "ui/text/feedtext.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString expirySubject(const ExpiryPoint &point)
{
    switch (point.chain) {
    case ExpiryChain::Endpoint:
        return FeedText::tr("the certificate “%1” of the endpoint").arg(point.name);
    case ExpiryChain::Signer:
        return FeedText::tr("the certificate “%1” of the feed's signer").arg(point.name);
    case ExpiryChain::Timestamp:
        return FeedText::tr("the certificate “%1” of the timestamp").arg(point.name);
    case ExpiryChain::Rule:
        return FeedText::tr("the cut-off of builds older than %1", "month")
            .arg(monthText(point.builtBefore));
    }
    Q_UNREACHABLE();
}

/// A few words about the entries with one effect.
QString effectWords(NextRunEffect effect, bool certain, const QString &ids)
{
    switch (effect) {
    case NextRunEffect::Applies:
        return FeedText::tr("Writes %1").arg(ids);
    case NextRunEffect::PutsBack:
        return certain ? FeedText::tr("Puts %1 back").arg(ids)
                       : FeedText::tr("May put %1 back").arg(ids);
    case NextRunEffect::Blocked:
        return FeedText::tr("%1 stays blocked").arg(ids);
    case NextRunEffect::SwitchedOff:
        return FeedText::tr("Nothing: switched off");
    case NextRunEffect::NotDelivered:
        return FeedText::tr("Nothing: not delivered");
    case NextRunEffect::NotKnown:
        return FeedText::tr("Not known");
    case NextRunEffect::StaysApplied:
        return FeedText::tr("%1 stays").arg(ids);
    case NextRunEffect::NotForBuild:
    case NextRunEffect::Nothing:
        break;
    }
    return FeedText::tr("Changes nothing");
}

} // namespace

QString effectSentence(const NextRunItem &item)
{
    switch (item.effect) {
    case NextRunEffect::Nothing:
        return FeedText::tr("It is a heartbeat and changes nothing.");
    case NextRunEffect::StaysApplied:
        return FeedText::tr("It is applied already and stays.");
    case NextRunEffect::Applies:
        return FeedText::tr("It would be applied.");
    case NextRunEffect::PutsBack:
        return item.certain
                   ? FeedText::tr("Its rule was taken away and would be written again.")
                   : FeedText::tr("Its rule was taken away and may be written again, although "
                                  "this build has the fix.");
    case NextRunEffect::Blocked:
        return FeedText::tr("An administrator has blocked it: it is not applied.");
    case NextRunEffect::SwitchedOff:
        return FeedText::tr("Automatic mitigation is off: it is not applied.");
    case NextRunEffect::NotDelivered:
        return FeedText::tr("It does not reach this server.");
    case NextRunEffect::NotForBuild:
        return FeedText::tr("This build does not need it.");
    case NextRunEffect::NotKnown:
        return FeedText::tr("What it would do is not known.");
    }
    Q_UNREACHABLE();
}

QString nextRunSummary(const std::vector<NextRunItem> &items)
{
    static constexpr std::array kByWeight = {
        NextRunEffect::PutsBack,     NextRunEffect::Applies,    NextRunEffect::SwitchedOff,
        NextRunEffect::NotDelivered, NextRunEffect::NotKnown,   NextRunEffect::Blocked,
        NextRunEffect::StaysApplied, NextRunEffect::NotForBuild};
    // Nothing is said only where there is nothing.
    static_assert(kByWeight.size() + 1 == kEnumCount<NextRunEffect>);
    for (const NextRunEffect effect : kByWeight) {
        QStringList ids;
        bool certain = false;
        for (const NextRunItem &item : items) {
            if (item.effect == effect) {
                ids.append(item.id);
                certain = certain || item.certain;
            }
        }
        if (!ids.isEmpty())
            return effectWords(effect, certain, ids.join(u", "_s));
    }
    return items.empty() ? FeedText::tr("Not known")
                         : effectWords(NextRunEffect::Nothing, true, {});
}

QString expiryWord(ExpirySeverity severity)
{
    switch (severity) {
    case ExpirySeverity::Later:
        return FeedText::tr("Later");
    case ExpirySeverity::Soon:
        return FeedText::tr("Soon");
    case ExpirySeverity::Past:
        return FeedText::tr("Over");
    case ExpirySeverity::Harmless:
        break;
    }
    return FeedText::tr("Over, harmless");
}

QString expirySentence(const ExpiryPoint &point)
{
    const QString date = point.at.toUTC().date().toString(Qt::ISODate);
    const QString subject = expirySubject(point);
    const bool cutoff = point.place == ExpiryPlace::Cutoff;
    switch (point.severity) {
    case ExpirySeverity::Later:
    case ExpirySeverity::Soon:
        return cutoff
                   ? FeedText::tr("From %1: %2 takes effect.", "date, subject").arg(date, subject)
                   : FeedText::tr("On %1: %2 ends.", "date, subject").arg(date, subject);
    case ExpirySeverity::Past:
        return cutoff
                   ? FeedText::tr("Since %1: %2 is in effect.", "date, subject").arg(date, subject)
                   : FeedText::tr("Since %1: %2 has ended.", "date, subject").arg(date, subject);
    case ExpirySeverity::Harmless:
        return FeedText::tr("Since %1: %2 has ended; a timestamp proves that the signature is "
                            "older.",
                            "date, subject")
            .arg(date, subject);
    }
    Q_UNREACHABLE();
}

} // namespace amado
