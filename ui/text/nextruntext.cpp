#include "ui/text/nextruntext.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class NextRunText
{
    Q_DECLARE_TR_FUNCTIONS(NextRunText)
};

/// A few words about the entries with one effect.
QString effectWords(NextRunEffect effect, const QString &ids)
{
    switch (effect) {
    case NextRunEffect::Applies:
        return NextRunText::tr("Writes %1").arg(ids);
    case NextRunEffect::PutsBack:
        return NextRunText::tr("Puts %1 back").arg(ids);
    case NextRunEffect::Blocked:
        return NextRunText::tr("%1 stays blocked").arg(ids);
    case NextRunEffect::SwitchedOff:
        return NextRunText::tr("Nothing: switched off");
    case NextRunEffect::NotDelivered:
        return NextRunText::tr("Nothing: not delivered");
    case NextRunEffect::NotKnown:
        return NextRunText::tr("Not known");
    case NextRunEffect::StaysApplied:
        return NextRunText::tr("%1 stays").arg(ids);
    case NextRunEffect::NotForBuild:
    case NextRunEffect::Nothing:
        break;
    }
    return NextRunText::tr("Changes nothing");
}

} // namespace

QString nextRunSentence(const NextRunItem &item)
{
    const QString name = item.mitigation.isEmpty()
                             ? item.id
                             //: %1: identifier in the feed, %2: vulnerability
                             : NextRunText::tr("%1 (%2)").arg(item.id, item.mitigation);
    switch (item.effect) {
    case NextRunEffect::Nothing:
        return NextRunText::tr("%1 is a heartbeat and changes nothing.").arg(name);
    case NextRunEffect::StaysApplied:
        return NextRunText::tr("%1 is applied and stays.").arg(name);
    case NextRunEffect::Applies:
        return NextRunText::tr("%1 would be written.").arg(name);
    case NextRunEffect::PutsBack:
        return NextRunText::tr("%1 was removed and would be written again.").arg(name);
    case NextRunEffect::Blocked:
        return NextRunText::tr("%1 is blocked by an administrator and would not be written.")
            .arg(name);
    case NextRunEffect::SwitchedOff:
        return NextRunText::tr("%1 would not be written, because automatic mitigation is off.")
            .arg(name);
    case NextRunEffect::NotDelivered:
        return NextRunText::tr("%1 does not reach this server.").arg(name);
    case NextRunEffect::NotForBuild:
        return NextRunText::tr("%1 does not concern this build.").arg(name);
    case NextRunEffect::NotKnown:
        break;
    }
    return NextRunText::tr("What would happen with %1 is not known.").arg(name);
}

QString nextRunSummary(const std::vector<NextRunItem> &items)
{
    static constexpr std::array kByWeight = {
        NextRunEffect::PutsBack,     NextRunEffect::Applies,  NextRunEffect::SwitchedOff,
        NextRunEffect::NotDelivered, NextRunEffect::NotKnown, NextRunEffect::Blocked,
        NextRunEffect::StaysApplied, NextRunEffect::NotForBuild};
    for (const NextRunEffect effect : kByWeight) {
        QStringList ids;
        for (const NextRunItem &item : items) {
            if (item.effect == effect)
                ids.append(item.id);
        }
        if (!ids.isEmpty())
            return effectWords(effect, ids.join(u", "_s));
    }
    return items.empty() ? NextRunText::tr("Not known")
                         : effectWords(NextRunEffect::Nothing, {});
}

} // namespace amado
