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
        return FeedText::tr("the endpoint's certificate “%1”").arg(point.name);
    case ExpiryChain::Signer:
        return FeedText::tr("the feed signer's certificate “%1”").arg(point.name);
    case ExpiryChain::Timestamp:
        return FeedText::tr("the timestamp's certificate “%1”").arg(point.name);
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
        return certain ? FeedText::tr("Restores %1").arg(ids)
                       : FeedText::tr("Might restore %1").arg(ids);
    case NextRunEffect::Blocked:
        return FeedText::tr("%1 stays blocked").arg(ids);
    case NextRunEffect::SwitchedOff:
        return FeedText::tr("No change: turned off");
    case NextRunEffect::NotDelivered:
        return FeedText::tr("No change: not received");
    case NextRunEffect::NotKnown:
        return FeedText::tr("Not known");
    case NextRunEffect::StaysApplied:
        return FeedText::tr("%1 stays").arg(ids);
    case NextRunEffect::NotForBuild:
    case NextRunEffect::Nothing:
        break;
    }
    return FeedText::tr("No change");
}

} // namespace

QString effectSentence(const NextRunItem &item)
{
    switch (item.effect) {
    case NextRunEffect::Nothing:
        return FeedText::tr("It only checks that the feed arrives and doesn't change anything.");
    case NextRunEffect::StaysApplied:
        return FeedText::tr("It's already applied and stays.");
    case NextRunEffect::Applies:
        return FeedText::tr("It would be applied.");
    case NextRunEffect::PutsBack:
        return item.certain ? FeedText::tr("Its rule was removed and would be written again.")
                            : FeedText::tr("Its rule was removed and might be written again, "
                                           "although this build has the fix.");
    case NextRunEffect::Blocked:
        return FeedText::tr("An administrator has blocked it, so it isn't applied.");
    case NextRunEffect::SwitchedOff:
        return FeedText::tr("Automatic mitigation is off, so it isn't applied.");
    case NextRunEffect::NotDelivered:
        return FeedText::tr("It doesn't reach this server.");
    case NextRunEffect::NotForBuild:
        return FeedText::tr("This build doesn't need it.");
    case NextRunEffect::NotKnown:
        return FeedText::tr("Amado can't tell what would happen.");
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

QString expiryWord(const ExpiryPoint &point)
{
    switch (point.severity) {
    case ExpirySeverity::Later:
        return FeedText::tr("Later");
    case ExpirySeverity::Soon:
        return FeedText::tr("Soon");
    case ExpirySeverity::Past:
        return point.place == ExpiryPlace::Cutoff ? FeedText::tr("Cut off")
                                                  : FeedText::tr("Expired");
    case ExpirySeverity::Harmless:
        break;
    }
    return FeedText::tr("Expired, no effect");
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
                   : FeedText::tr("On %1: %2 expires.", "date, subject").arg(date, subject);
    case ExpirySeverity::Past:
        return cutoff
                   ? FeedText::tr("Since %1: %2 is in effect.", "date, subject").arg(date, subject)
                   : FeedText::tr("Since %1: %2 has expired.", "date, subject").arg(date, subject);
    case ExpirySeverity::Harmless:
        return FeedText::tr(
                   "Since %1: %2 has expired, but a timestamp proves that the signature is older.",
                   "date, subject")
            .arg(date, subject);
    }
    Q_UNREACHABLE();
}

} // namespace amado
