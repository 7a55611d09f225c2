// SPDX-License-Identifier: MIT
#include "judge/facts.h"

#include "catalog/shippedcatalogs.h"

#include <algorithm>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

using Revision = ObservedRule::Revision;

ObservedRule ruleFor(const Mitigation &mitigation, Presence presence)
{
    ObservedRule rule{.name = mitigation.rules.front().amadoName,
                      .writer = RuleWriter::Amado,
                      .file = u"C:\\inetpub\\wwwroot\\web.config"_s,
                      .line = 12,
                      .revision = Revision::Final,
                      .byNameOnly = false,
                      .effective = true,
                      .why = {},
                      .decidedBy = {}};
    switch (presence) {
    case Presence::Nothing:
    case Presence::Accepted:
    case Presence::Incomplete:
    case Presence::Unreadable:
        break;
    case Presence::Outdated:
        rule.revision = Revision::Outdated;
        break;
    case Presence::Disabled:
        rule.effective = false;
        rule.why = ObservedRule::Why::Disabled;
        break;
    case Presence::NeverEffective:
        rule.revision = Revision::NeverEffective;
        rule.effective = false;
        rule.why = ObservedRule::Why::NeverEffective;
        break;
    case Presence::OtherContent:
        rule.revision = Revision::Unknown;
        rule.byNameOnly = true;
        rule.effective = false;
        rule.why = ObservedRule::Why::ContentDiffers;
        break;
    case Presence::Unrecognized:
        rule.name = u"Block it all"_s;
        rule.writer = RuleWriter::Unknown;
        rule.revision = Revision::Unknown;
        break;
    }
    return rule;
}

void observeComponents(const Mitigation &mitigation, Presence presence,
                       MitigationObservation &result)
{
    QStringList names = mitigation.applicationPools;
    for (const ServiceRequirement &service : mitigation.services)
        names.append(service.name);
    const bool off = presence == Presence::Accepted;
    result.componentsRequired = static_cast<int>(names.size());
    result.componentsOff = off ? result.componentsRequired : 0;
    result.componentsTouched = off                                ? result.componentsRequired
                               : presence == Presence::Incomplete ? 1
                                                                  : 0;
    for (const QString &name : names)
        result.components.emplace_back(name, off ? u"Stopped/Disabled"_s : u"Running/Automatic"_s);
}

} // namespace

MitigationObservation observation(const Mitigation &mitigation, Presence presence)
{
    MitigationObservation result;
    result.mitigation = mitigation.id;
    if (presence == Presence::Unreadable) {
        result.missing.emplace_back(u"C:\\inetpub\\wwwroot\\web.config"_s,
                                    MissingReason::Unreadable);
        return result;
    }
    if (!mitigation.usesRules()) {
        observeComponents(mitigation, presence, result);
        return result;
    }
    if (presence != Presence::Nothing)
        result.rules.push_back(ruleFor(mitigation, presence));
    const bool stopped = presence == Presence::Accepted || presence == Presence::Unrecognized;
    for (const SampleRequest &sample : mitigation.samples)
        result.samples.push_back({sample.id, sample.attack, stopped || !sample.attack, {}});
    return result;
}

ServerFacts mailboxServer(const QString &version, Presence presence)
{
    ServerFacts facts;
    facts.name = u"EX01"_s;
    facts.collectedAt = on(2026, 11, 20);
    facts.capturedAt = facts.collectedAt;
    facts.roles = {QStringList{u"Mailbox"_s}, u"server.json"_s};
    facts.exchangeVersion = {version, u"ExSetup.exe"_s};
    facts.services.insert(u"MSExchangeMitigation"_s,
                          {{u"Running"_s, u"Automatic"_s}, u"services/MSExchangeMitigation"_s});
    facts.exchange = {{true, true, QStringList{u"PING1"_s}, QStringList{}, QString(u""_s)},
                      u"exchange"_s};
    facts.lastFeedSuccess = {on(2026, 6, 20), u"Application"_s};
    facts.lastFeedFailure = Fact<EventRecord>::missing(MissingReason::NotPresent);
    for (const Mitigation &mitigation : shippedCatalogs().mitigations.mitigations())
        facts.mitigations.push_back(observation(mitigation, presence));
    return facts;
}

const ProtectionFinding &findingOf(const Assessment &assessment, QStringView id)
{
    const auto found =
        std::find_if(assessment.protection.begin(), assessment.protection.end(),
                     [&](const ProtectionFinding &finding) { return finding.vulnerability == id; });
    if (found == assessment.protection.end())
        qFatal("no finding about %s", qPrintable(id.toString()));
    return *found;
}

QDateTime on(int year, int month, int day)
{
    return {QDate(year, month, day), QTime(12, 0), Qt::UTC};
}

} // namespace amado::test
