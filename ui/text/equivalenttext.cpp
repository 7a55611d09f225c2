// SPDX-License-Identifier: MIT
#include "ui/text/equivalenttext.h"

#include "ui/text/agetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class EquivalentProtectionText
{
    Q_DECLARE_TR_FUNCTIONS(EquivalentProtectionText)
};

QString listed(const QStringList &items)
{
    return items.join(EquivalentProtectionText::tr(", ", "between items of a list"));
}

} // namespace

QString equivalentSentence(const EquivalentProtection &item)
{
    if (!item.needed || item.causes.empty())
        return {};
    const QString &id = item.feedId;
    switch (item.causes.front().result) {
    case CheckResult::NoService:
    case CheckResult::ServiceAbsent:
        return EquivalentProtectionText::tr("This server has no EM service to apply %1. Amado can "
                                            "apply the equivalent protection instead.")
            .arg(id);
    case CheckResult::TooOldForEndpoint:
    case CheckResult::TooOldForSigner:
        return EquivalentProtectionText::tr(
                   "The EM service on this server can no longer receive %1. Amado can apply the "
                   "equivalent protection instead.")
            .arg(id);
    case CheckResult::Stopped:
    case CheckResult::Disabled:
        return EquivalentProtectionText::tr(
                   "The EM service isn't running on this server, so it can't apply %1. Amado can "
                   "apply the equivalent protection instead.")
            .arg(id);
    case CheckResult::OrganizationOff:
    case CheckResult::ServerOff:
        return EquivalentProtectionText::tr(
                   "Automatic mitigation is turned off, so the EM service doesn't apply %1. Amado "
                   "can apply the equivalent protection instead.")
            .arg(id);
    case CheckResult::IdBlocked:
        return EquivalentProtectionText::tr(
                   "%1 is blocked on this server, so the EM service doesn't apply it. Amado can "
                   "apply the equivalent protection instead.")
            .arg(id);
    case CheckResult::NotInFeed:
        return EquivalentProtectionText::tr(
                   "Microsoft's feed doesn't list %1, so the EM service doesn't apply it. Amado "
                   "can apply the equivalent protection instead.")
            .arg(id);
    default:
        return EquivalentProtectionText::tr(
                   "The feed doesn't reach this server at the moment, so the EM service can't "
                   "apply %1. Amado can apply the equivalent protection instead.")
            .arg(id);
    }
}

QString redundantSentence(const ProtectionFinding &finding)
{
    if (finding.oursBesideService.isEmpty())
        return {};
    return EquivalentProtectionText::tr(
               "The EM service protects this server with its own rule as well. Amado's rule “%1” "
               "is no longer needed and can be undone.")
        .arg(listed(finding.oursBesideService));
}

QString returnedSentence(const ReturnedRule &returned)
{
    if (returned.idNotBlocked)
        return EquivalentProtectionText::
            tr("The rule “%1” is back. The EM service wrote it again because its ID isn't blocked.")
                .arg(returned.rule.name);
    return EquivalentProtectionText::tr("The rule “%1” is back.").arg(returned.rule.name);
}

std::vector<PlanWarning> blockWarnings(const Plan &plan)
{
    std::vector<PlanWarning> warnings;
    if (!plan.rule.isEmpty())
        return warnings;
    for (const Step &step : plan.steps) {
        if (step.target.kind != TargetKind::BlockedMitigations)
            continue;
        if (!newlyBlocked(step.before, step.after).isEmpty()) {
            warnings.push_back(
                {u"staysApplied"_s,
                 plan.stillApplied.isEmpty()
                     ? EquivalentProtectionText::tr(
                           "Blocking doesn't remove anything. What the EM service has applied "
                           "stays until you remove its rule.")
                     : EquivalentProtectionText::tr("Blocking doesn't remove anything. %1 is "
                                                    "applied and stays until you remove its rule.")
                           .arg(listed(plan.stillApplied))});
        }
        const QStringList freed = newlyBlocked(step.after, step.before);
        if (!freed.isEmpty())
            warnings.push_back(
                {u"serviceApplies"_s,
                 EquivalentProtectionText::tr("The EM service applies %1 at its next run if "
                                              "Microsoft lists it for this build.")
                     .arg(listed(freed))});
    }
    return warnings;
}

QString inAboutText(const QDateTime &at, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(at);
    if (seconds < 60)
        return EquivalentProtectionText::tr("in less than a minute");
    return EquivalentProtectionText::tr("in about %n min", nullptr,
                                        static_cast<int>((seconds + 30) / 60));
}

QString nextRunSentence(const NextRun &run, const QDateTime &now)
{
    switch (run.kind) {
    case NextRun::Kind::Never:
        return EquivalentProtectionText::tr("The EM service isn't running on this server.");
    case NextRun::Kind::Unknown:
        return EquivalentProtectionText::tr("Amado can't tell when the EM service runs next.");
    case NextRun::Kind::Expected:
        break;
    }
    const QString when = inAboutText(run.at, now);
    if (run.afterStart && !run.overdue)
        return EquivalentProtectionText::tr("The EM service runs %1, ten minutes after it started.",
                                            "%1: in about 5 min")
            .arg(when);
    if (run.overdue)
        return EquivalentProtectionText::tr(
                   "The EM service runs every hour, next %1. The last run on record is from %2.",
                   "%1: in about 5 min, %2: time")
            .arg(when, exactTime(run.reckonedOn));
    return EquivalentProtectionText::tr("The EM service runs again %1, an hour after its last run.",
                                        "%1: in about 5 min")
        .arg(when);
}

QString expectedSentence(const std::vector<NextRunItem> &items)
{
    QStringList certain;
    QStringList possible;
    bool isKnown = true;
    for (const NextRunItem &item : items) {
        if (item.effect == NextRunEffect::Applies || item.effect == NextRunEffect::PutsBack)
            (item.certain ? certain : possible).append(item.id);
        // What the catalogue does not know says nothing about this server.
        if (item.effect == NextRunEffect::NotKnown && !item.mitigation.isEmpty())
            isKnown = false;
    }
    QStringList sentences;
    if (!certain.isEmpty())
        sentences.append(
            EquivalentProtectionText::tr("It will probably apply %1 then.").arg(listed(certain)));
    if (!possible.isEmpty())
        sentences.append(
            EquivalentProtectionText::tr("It might apply %1 then, although this build has the fix.")
                .arg(listed(possible)));
    if (sentences.isEmpty())
        return isKnown ? EquivalentProtectionText::tr("It will probably not change anything then.")
                       : EquivalentProtectionText::tr("Amado can't tell what it will change then.");
    return sentences.join(u' ');
}

} // namespace amado
