// SPDX-License-Identifier: MIT
#include "model/judge/feedchecks.h"

#include "model/base/enumnames.h"
#include "model/feed/feeddocument.h"

#include <algorithm>
#include <cstdlib>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using enum CauseSeverity;
using enum CheckResult;
using enum FeedCheckKind;

void checkAbility(FeedChecks &c)
{
    const CompatibilityVerdict &compatibility = c.finding.compatibility;
    const auto say = [&](RowVerdict verdict, CheckResult result, QStringList details = {}) {
        c.row(Ability, verdict, result, c.facts.exchangeVersion.source(), compatibility.evidence,
              std::move(details));
    };
    switch (compatibility.ability) {
    case FeedAbility::Capable:
        return say(RowVerdict::Ok, Capable);
    case FeedAbility::NoService:
        say(RowVerdict::Bad, NoService);
        return c.cause(Ability, NoService, Blocking, compatibility.evidence);
    case FeedAbility::CutOff: {
        const bool endpoint = compatibility.rule == CompatibilityRule::EndpointIdentity;
        const CheckResult result = endpoint ? TooOldForEndpoint : TooOldForSigner;
        const bool failed =
            c.failedAs(endpoint ? FetchFailure::UntrustedEndpoint : FetchFailure::XmlNotSafe);
        say(RowVerdict::Bad, result,
            {compatibility.cutoff->id, compatibility.cutoff->builtBefore.toString(Qt::ISODate)});
        return c.cause(Ability, result, Blocking,
                       failed ? c.withFailure(compatibility.evidence) : compatibility.evidence);
    }
    case FeedAbility::NotApplicable:
        return say(RowVerdict::NotApplicable,
                   compatibility.rule == CompatibilityRule::ManagementTools ? ManagementTools
                                                                            : EdgeRole);
    case FeedAbility::Unknown:
        return say(RowVerdict::Unknown, BuildUnknown);
    }
    Q_UNREACHABLE();
}

void checkSwitches(FeedChecks &c)
{
    const SwitchState state = c.finding.switches;
    if (state == SwitchState::Unknown)
        return c.notAsked(Switches, c.facts.exchange);
    const bool both = state == SwitchState::Disabled;
    const CheckResult result = both                                ? BothOff
                               : state == SwitchState::OrgDisabled ? OrganizationOff
                               : state == SwitchState::Enabled     ? BothOn
                                                                   : ServerOff;
    c.row(Switches, result == BothOn ? RowVerdict::Ok : RowVerdict::Bad, result,
          c.facts.exchange.source());
    if (both || result == OrganizationOff)
        c.cause(Switches, OrganizationOff, Blocking,
                {u"Get-OrganizationConfig MitigationsEnabled=False"_s});
    if (both || result == ServerOff)
        c.cause(Switches, ServerOff, Blocking, {u"Get-ExchangeServer MitigationsEnabled=False"_s});
}

void checkService(FeedChecks &c)
{
    const Fact<ServiceState> &service = c.finding.service;
    if (service) {
        const QString state = service->state + u'/' + service->startType;
        const CheckResult result = service->isDisabled()  ? Disabled
                                   : service->isRunning() ? Running
                                                          : Stopped;
        c.row(Service, result == Running ? RowVerdict::Ok : RowVerdict::Bad, result,
              service.source(), {state});
        if (result != Running)
            c.cause(Service, result, Blocking, {QString(u"MSExchangeMitigation "_s + state)});
        return;
    }
    const bool absent = service.reason() == MissingReason::NotPresent;
    c.notAsked(Service, service, absent ? ServiceAbsent : NotAsked);
    // Of an unknown build nobody knows whether it should have the service.
    if (absent && c.finding.compatibility.ability != FeedAbility::Unknown)
        c.cause(Service, ServiceAbsent, Blocking, {QString(service.source() + u": -"_s)});
}

void checkClock(FeedChecks &c)
{
    const Fact<int> &offset = c.feed.clockOffset;
    if (!offset)
        return c.notAsked(Clock, offset);
    const bool right = std::abs(*offset) <= kClockToleranceSeconds;
    c.row(Clock, right ? RowVerdict::Ok : RowVerdict::Attention, right ? ClockRight : ClockOff,
          offset.source(), {QString(QString::number(*offset) + u" s"_s)},
          {QString::number(*offset)});
    const bool explains = c.failedAs(FetchFailure::ChainInvalid) ||
                          c.failedAs(FetchFailure::XmlNotSafe) ||
                          c.failedAs(FetchFailure::HandshakeFailed);
    if (!right)
        c.cause(Clock, ClockOff, c.blockingIf(explains),
                {u"%1: %2 s"_s.arg(offset.source()).arg(*offset)});
}

void checkProtocols(FeedChecks &c)
{
    const FeedFacts &feed = c.feed;
    const RegistryFlag *const flags[] = {
        &feed.tls12ClientEnabled, &feed.tls12ClientDisabledByDefault,
        &feed.strongCrypto64,     &feed.systemTlsVersions64,
        &feed.strongCrypto32,     &feed.systemTlsVersions32};
    QStringList set, tls, off, absent;
    const RegistryFlag *missing = nullptr;
    for (size_t i = 0; i < std::size(flags); ++i) {
        const RegistryFlag &flag = *flags[i];
        const bool isTls = i < 2;
        if (!flag)
            missing = missing ? missing : &flag;
        else if (*flag)
            set.append(flagEvidence(flag));
        else if (!isTls)
            absent.append(flagEvidence(flag));
        if (isFlag(flag, i == 1 ? 1 : 0))
            (isTls ? tls : off).append(flagEvidence(flag));
    }
    const QString source = feed.tls12ClientEnabled.source();
    if (!tls.isEmpty())
        c.row(Protocols, RowVerdict::Bad, Tls12Off, source, set);
    else if (!off.isEmpty())
        c.row(Protocols, RowVerdict::Attention, StrongCryptoOff, source, set);
    else if (missing)
        c.notAsked(Protocols, *missing);
    else
        c.row(Protocols, RowVerdict::Ok, ProtocolsReady, source, set);

    const bool handshake = c.failedAs(FetchFailure::HandshakeFailed);
    const bool mayExplain = handshake || c.failedAs(FetchFailure::Unspecific);
    if (!tls.isEmpty())
        c.cause(Protocols, Tls12Off, c.blockingIf(mayExplain),
                mayExplain ? c.withFailure(tls) : tls);
    // Absent values leave the choice to the program and its framework: no fault by themselves.
    if (off.isEmpty() && handshake && tls.isEmpty())
        off = absent;
    if (!off.isEmpty())
        c.cause(Protocols, StrongCryptoOff, c.blockingIf(handshake),
                handshake ? c.withFailure(off) : off);
}

void checkFetches(FeedChecks &c)
{
    const FeedFinding &finding = c.finding;
    const FeedView &view = c.view;
    const Fact<EemsDigest> &log = c.feed.log;
    const Fact<QDateTime> &event = c.facts.lastFeedSuccess;
    const QString source = log ? log.source() : event.source();
    if (view.failing) {
        QStringList evidence = view.failureEvidence, details;
        if (log && log->failingSince) {
            evidence.append(log->failingSince->text());
            details.append(QString::number(log->failuresInARow));
        }
        evidence.removeDuplicates();
        c.row(Fetches, RowVerdict::Bad, FailingSince, source, {}, std::move(details));
        c.cause(Fetches, FailingSince, c.isExplained() ? Note : Blocking, std::move(evidence));
    } else if (view.firstPollPending) {
        c.row(Fetches, RowVerdict::Attention, FirstPollPending, source);
    }
    if (view.firstPollPending)
        c.cause(Fetches, FirstPollPending, Note, {log->started->text()});
    if (view.failing || view.firstPollPending)
        return;
    // The age counts from when the server was read; where that is another day it is said.
    QStringList lookedAt;
    if (view.lookedAt.date() != c.input.now.date())
        lookedAt.append(view.lookedAt.toString(Qt::ISODate));
    if (view.recentSuccess)
        return c.row(Fetches, RowVerdict::Ok, Succeeding, source, {}, std::move(lookedAt));
    const bool isAsked = log.isKnown() || event.reason() == MissingReason::NotPresent;
    if (finding.lastSuccess.isValid())
        c.row(Fetches, RowVerdict::Attention, Stale, source, {}, std::move(lookedAt));
    else if (isAsked && !view.lookedAtLater)
        c.row(Fetches, RowVerdict::Attention, NeverSucceeded, source);
    else
        c.notAsked(Fetches, event);
    if (!view.lookedAtLater && (isAsked || event) && !c.isExplained() &&
        finding.compatibility.ability == FeedAbility::Capable)
        c.cause(Fetches, finding.lastSuccess.isValid() ? Stale : NeverSucceeded, Attention,
                {QString(source + u": "_s +
                         (finding.lastSuccess.isValid() ? finding.lastSuccess.toString(Qt::ISODate)
                                                        : u"-"_s))});
}

/// Old errors were followed by runs that went well; the service does not say so in words.
void checkServiceErrors(FeedChecks &c)
{
    const Fact<EventRecord> &error = c.facts.lastServiceError;
    constexpr qint64 kRecentSeconds = 24 * 3600;
    if (!error || error->at.secsTo(c.view.lookedAt) > kRecentSeconds ||
        error->at.date() > c.input.now.date())
        return;
    c.cause(Service, ServiceError, Attention,
            {u"%1 %2 %3 %4"_s.arg(error.source(), QString::number(error->id),
                                  error->at.toString(Qt::ISODate), error->message.left(400))});
}

/// Where the applied list of the service and the IIS configuration disagree, of mitigations whose
/// place could be read.
void checkApplied(FeedChecks &c, const QStringList &applied)
{
    const CauseSeverity gone = c.finding.compatibility.ability == FeedAbility::Capable
                                   ? Attention
                                   : Note; // It writes it again.
    for (const MitigationObservation &observation : c.facts.mitigations) {
        const Mitigation *mitigation = c.input.catalogs.mitigations.find(observation.mitigation);
        if (!mitigation || mitigation->feedId.isEmpty() || !mitigation->usesRules() ||
            !observation.missing.empty())
            continue;
        const auto &rules = observation.rules;
        const auto listed = std::find_if(applied.begin(), applied.end(), [&](const QString &id) {
            return coversMitigation(mitigation->feedId, id);
        });
        if (listed != applied.end()) {
            const bool present = std::any_of(rules.begin(), rules.end(), [](const auto &rule) {
                return rule.writer == RuleWriter::Eems;
            });
            if (!present)
                c.cause(Service, AppliedButRuleMissing, gone,
                        {QString(u"Get-ExchangeServer MitigationsApplied="_s + *listed)},
                        {*listed});
            continue;
        }
        const auto other = std::find_if(rules.begin(), rules.end(), [](const auto &rule) {
            return rule.effective && rule.writer != RuleWriter::Eems;
        });
        if (other != rules.end())
            c.cause(Service, AppliedOutOfBand, Note,
                    {u"%1:%2 %3"_s.arg(other->file).arg(other->line).arg(other->name)},
                    {mitigation->feedId});
    }
}

void checkMitigations(FeedChecks &c)
{
    if (!c.facts.exchange)
        return;
    if (const auto &applied = c.facts.exchange->mitigationsApplied)
        checkApplied(c, *applied);
    const auto &blocked = c.facts.exchange->mitigationsBlocked;
    if (blocked && !blocked->isEmpty())
        c.cause(Switches, BlockedIds, Attention, *blocked, *blocked);
}

void checkWhatIsMissing(FeedChecks &c)
{
    QStringList missing, evidence;
    const auto lacks = [&](const QString &name, MissingReason reason) {
        missing.append(name);
        evidence.append(name + u": "_s + enumName(reason));
    };
    if (c.finding.compatibility.ability == FeedAbility::Unknown)
        lacks(u"exchangeVersion"_s, c.facts.exchangeVersion ? MissingReason::Unreadable
                                                            : c.facts.exchangeVersion.reason());
    if (c.finding.switches == SwitchState::Unknown)
        lacks(u"exchange"_s,
              c.facts.exchange ? MissingReason::NotCollected : c.facts.exchange.reason());
    const Fact<ServiceState> &service = c.finding.service;
    if (!service && service.reason() != MissingReason::NotPresent)
        lacks(u"services/MSExchangeMitigation"_s, service.reason());
    const Fact<QDateTime> &success = c.facts.lastFeedSuccess;
    if (!c.feed.log && !success && success.reason() != MissingReason::NotPresent) {
        lacks(u"events/Application"_s, success.reason());
        lacks(u"Logging/MitigationService"_s, c.feed.log.reason());
    }
    if (c.view.failing && c.has({FailingSince, ChainRefused, EndpointUnreachable}, Blocking)) {
        if (!c.feed.tls)
            lacks(u"tls"_s, c.feed.tls.reason());
        if (!c.feed.winHttpProxy)
            lacks(u"winHttpProxy"_s, c.feed.winHttpProxy.reason());
        if (!c.feed.roots)
            lacks(u"certificateStores"_s, c.feed.roots.reason());
    }
    if (!missing.isEmpty())
        c.cause(Fetches, CantTell, CauseSeverity::Unknown, std::move(evidence), std::move(missing));
}

} // namespace

FeedChecks::FeedChecks(const DiagnosisInput &asked)
    : input(asked)
    , facts(asked.facts)
    , feed(asked.facts.feed)
    , finding(asked.finding)
    , view(feedViewOf(asked))
{}

void FeedChecks::row(FeedCheckKind kind, RowVerdict verdict, CheckResult result,
                     const QString &source, QStringList evidence, QStringList details)
{
    m_list.push_back(
        {kind, result, verdict, std::nullopt, source, std::move(evidence), std::move(details)});
}

void FeedChecks::cause(FeedCheckKind kind, CheckResult result, CauseSeverity severity,
                       QStringList evidence, QStringList details)
{
    auto same = std::find_if(m_list.begin(), m_list.end(), [&](const FeedCheck &check) {
        return check.verdict && check.kind == kind && check.result == result;
    });
    if (same == m_list.end()) {
        m_list.push_back({kind, result, std::nullopt, std::nullopt, {}});
        same = std::prev(m_list.end());
    }
    same->severity = severity;
    same->evidence = std::move(evidence);
    if (!details.isEmpty())
        same->details = std::move(details);
}

bool FeedChecks::has(std::initializer_list<CheckResult> causes, CauseSeverity atLeast) const
{
    return std::any_of(m_list.begin(), m_list.end(), [&](const FeedCheck &check) {
        return check.severity && *check.severity <= atLeast &&
               std::find(causes.begin(), causes.end(), check.result) != causes.end();
    });
}

bool FeedChecks::isExplained() const
{
    return std::any_of(m_list.begin(), m_list.end(), [](const FeedCheck &check) {
        return check.severity == Blocking && check.kind != Switches;
    });
}

CauseSeverity FeedChecks::blockingIf(bool explains) const
{
    // Amado's own attempt failed, yet the service fetched within the last day.
    const bool probeOnly = !view.failing && view.recentSuccess;
    return explains && !probeOnly ? Blocking : Attention;
}

std::vector<FeedCheck> FeedChecks::take()
{
    const auto rank = [](const FeedCheck &check) {
        return check.severity ? int(*check.severity) : int(kEnumCount<CauseSeverity>);
    };
    std::stable_sort(m_list.begin(), m_list.end(), [&](const FeedCheck &a, const FeedCheck &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.result < b.result;
    });
    return std::move(m_list);
}

std::vector<FeedCheck> checkFeed(const DiagnosisInput &input)
{
    FeedChecks checks(input);
    checkAbility(checks);
    const FeedAbility ability = input.finding.compatibility.ability;
    if (ability == FeedAbility::NotApplicable || ability == FeedAbility::NoService) {
        const CheckResult reason = checks.ability();
        for (const FeedCheckKind kind : enumValues<FeedCheckKind>()) {
            if (kind != Ability)
                checks.row(kind, RowVerdict::NotApplicable, reason, {});
        }
        return checks.take();
    }
    checkSwitches(checks);
    checkService(checks);
    checkClock(checks);
    checkConnection(checks);
    checkProtocols(checks);
    checkTrust(checks);
    checkFetches(checks);
    checkServiceErrors(checks);
    checkMitigations(checks);
    checkWhatIsMissing(checks);
    return checks.take();
}

} // namespace amado
