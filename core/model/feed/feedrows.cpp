#include "model/base/enumnames.h"
#include "model/feed/feedview.h"

#include <cstdlib>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using enum FeedRowReason;
using enum RowVerdict;

FeedRow row(FeedRowKind kind, RowVerdict verdict, FeedRowReason reason, QString source,
            QStringList evidence = {}, QStringList details = {})
{
    return {kind,
            verdict,
            reason,
            MissingReason::NotCollected,
            std::move(source),
            std::move(evidence),
            std::move(details)};
}

template<class T>
FeedRow notAsked(FeedRowKind kind, const Fact<T> &fact)
{
    return {kind, RowVerdict::Unknown, NotAsked, fact.reason(), fact.source(), {}, {}};
}

FeedRow abilityRow(const DiagnosisInput &input)
{
    const QStringList &evidence = input.finding.twin.evidence;
    const QString source = input.facts.exchangeVersion.source();
    const auto say = [&](RowVerdict verdict, FeedRowReason reason) {
        QStringList details;
        if (input.finding.twin.firstCapable)
            details.append(input.finding.twin.firstCapable->toString());
        return row(FeedRowKind::Ability, verdict, reason, source, evidence, std::move(details));
    };
    switch (input.finding.ability) {
    case FeedAbility::Capable:
        return say(Ok, Capable);
    case FeedAbility::NoService:
        return say(Bad, NoService);
    case FeedAbility::CutoffA:
        return say(Bad, CutoffA);
    case FeedAbility::CutoffB:
        return say(Bad, CutoffB);
    case FeedAbility::NotApplicable:
        return say(NotApplicable, input.finding.twin.rule == TwinRule::ManagementTools
                                      ? ManagementTools
                                      : EdgeRole);
    case FeedAbility::Unknown:
        break;
    }
    FeedRow unknown = say(Unknown, BuildUnknown);
    unknown.missing = input.facts.exchangeVersion ? MissingReason::Unreadable
                                                  : input.facts.exchangeVersion.reason();
    return unknown;
}

FeedRow switchRow(const DiagnosisInput &input)
{
    const Fact<ExchangeSettings> &exchange = input.facts.exchange;
    const auto say = [&](RowVerdict verdict, FeedRowReason reason) {
        return row(FeedRowKind::Switches, verdict, reason, exchange.source());
    };
    switch (input.finding.switches) {
    case SwitchState::Enabled:
        return say(Ok, BothOn);
    case SwitchState::OrgDisabled:
        return say(Bad, OrganizationOff);
    case SwitchState::ServerDisabled:
        return say(Bad, ServerOff);
    case SwitchState::Disabled:
        return say(Bad, BothOff);
    case SwitchState::Unknown:
        break;
    }
    return notAsked(FeedRowKind::Switches, exchange);
}

FeedRow serviceRow(const DiagnosisInput &input)
{
    const Fact<ServiceState> &service = input.finding.service;
    if (!service)
        return notAsked(FeedRowKind::Service, service);
    const QStringList evidence{QString(service->state + u'/' + service->startType)};
    const FeedRowReason reason = service->isDisabled()  ? Disabled
                                 : service->isRunning() ? Running
                                                        : Stopped;
    return row(FeedRowKind::Service, reason == Running ? Ok : Bad, reason, service.source(),
               evidence);
}

FeedRow fetchRow(const DiagnosisInput &input, const FeedView &view)
{
    const FeedFinding &finding = input.finding;
    const Fact<EemsDigest> &log = input.facts.feed.log;
    const QString source = log ? log.source() : input.facts.lastFeedSuccess.source();
    if (view.failing) {
        QStringList evidence = view.failureEvidence, details;
        if (log && log->failingSince) {
            evidence.append(log->failingSince->text());
            details.append(QString::number(log->failuresInARow));
        }
        evidence.removeDuplicates();
        return row(FeedRowKind::Fetches, Bad, FailingSince, source, std::move(evidence),
                   std::move(details));
    }
    if (view.firstPollPending)
        return row(FeedRowKind::Fetches, Attention, FirstPollPending, source,
                   {log->started->text()});
    // The age counts from when the server was read; where that is another day it is said.
    QStringList lookedAt;
    if (view.lookedAt.date() != input.now.date())
        lookedAt.append(view.lookedAt.toString(Qt::ISODate));
    if (view.recentSuccess)
        return row(FeedRowKind::Fetches, Ok, Succeeding, source, {}, std::move(lookedAt));
    if (finding.lastSuccess.isValid())
        return row(FeedRowKind::Fetches, Attention, Stale, source, {}, std::move(lookedAt));
    const bool asked =
        !view.lookedAtLater &&
        (log.isKnown() || input.facts.lastFeedSuccess.reason() == MissingReason::NotPresent);
    return asked ? row(FeedRowKind::Fetches, Attention, NeverSucceeded, source)
                 : notAsked(FeedRowKind::Fetches, input.facts.lastFeedSuccess);
}

FeedRow endpointRow(const DiagnosisInput &input, const FeedView &view)
{
    const Fact<TlsObservation> &tls = input.facts.feed.tls;
    if (!tls)
        return notAsked(FeedRowKind::Endpoint, tls);
    const auto say = [&](RowVerdict verdict, FeedRowReason reason) {
        QStringList evidence = chainEvidence(*tls);
        if (const auto &console = input.context.tls) {
            for (const QString &line : chainEvidence(*console))
                evidence.append(u"console: "_s + line);
        }
        QStringList details;
        if (!view.chainIssuer.isEmpty())
            details = {view.chainIssuer, view.chainRoot};
        return row(FeedRowKind::Endpoint, verdict, reason, tls.source(), std::move(evidence),
                   std::move(details));
    };
    switch (view.origin) {
    case ChainOrigin::NotSeen:
        return say(Bad, NotReached);
    case ChainOrigin::Vendor:
        return tls->error.isEmpty() ? say(Ok, VendorChain) : say(Bad, ChainRefused);
    case ChainOrigin::Console:
        return tls->error.isEmpty() ? say(Attention, SameAsConsole) : say(Bad, ChainRefused);
    case ChainOrigin::Foreign:
        return input.context.tls ? say(Bad, OtherThanConsole) : say(Bad, Inspected);
    case ChainOrigin::Unlisted:
        return tls->error.isEmpty() ? say(Attention, UnknownRoot) : say(Bad, ChainRefused);
    }
    Q_UNREACHABLE();
}

FeedRow signatureRow(const DiagnosisInput &input, const FeedView &view)
{
    const auto &held = input.context.held;
    const QString source = held ? held->source : input.facts.lastFeedSuccess.source();
    if (view.failure == FetchFailure::XmlNotSafe)
        return row(FeedRowKind::Signature, Bad, ServerRefusesSignature, source,
                   view.failureEvidence);
    if (held) {
        const bool trusted = held->proof.verdict == FeedVerdict::Trusted;
        return row(FeedRowKind::Signature, trusted ? Ok : Bad,
                   trusted ? SignatureTrusted : SignatureRefused, source,
                   {QString(enumName(held->proof.verdict) + u", "_s + enumName(held->proof.rule))});
    }
    // The service applies nothing from a document whose signature it refused.
    if (view.recentSuccess && !view.failing)
        return row(FeedRowKind::Signature, Ok, ServerAcceptsSignature, source,
                   {input.finding.lastSuccess.toString(Qt::ISODate)});
    return {FeedRowKind::Signature,
            RowVerdict::Unknown,
            NotAsked,
            MissingReason::NotCollected,
            source,
            {},
            {}};
}

FeedRow proxyRow(const DiagnosisInput &input, const FeedView &view)
{
    const Fact<ExchangeSettings> &exchange = input.facts.exchange;
    const Fact<WinHttpProxy> &winHttp = input.facts.feed.winHttpProxy;
    QStringList evidence;
    if (exchange && exchange->internetWebProxy)
        evidence.append(u"InternetWebProxy="_s + *exchange->internetWebProxy);
    if (winHttp)
        evidence.append(u"WinHTTP="_s + (winHttp->direct ? QString() : winHttp->proxy));
    const auto say = [&](RowVerdict verdict, FeedRowReason reason) {
        return row(FeedRowKind::Proxy, verdict, reason, winHttp.source(), evidence,
                   {view.exchangeProxy, view.winHttpProxy});
    };
    if (view.failure == FetchFailure::ProxyFailed)
        return say(Bad, ProxyDoesNotAnswer);
    switch (view.proxies) {
    case ProxyAccord::None:
        return say(Ok, NoProxy);
    case ProxyAccord::Same:
        return say(Ok, SameProxy);
    case ProxyAccord::Differ:
        return say(Attention, ProxiesDiffer);
    case ProxyAccord::OnlyExchange:
        return say(Attention, OnlyExchangeProxy);
    case ProxyAccord::OnlyWinHttp:
        return say(Attention, OnlyWinHttpProxy);
    case ProxyAccord::Unknown:
        break;
    }
    FeedRow unknown =
        winHttp ? notAsked(FeedRowKind::Proxy, exchange) : notAsked(FeedRowKind::Proxy, winHttp);
    unknown.evidence = evidence;
    return unknown;
}

FeedRow rootRow(const DiagnosisInput &input, const FeedView &view)
{
    const FeedFacts &feed = input.facts.feed;
    const bool mayNotUpdate = isFlag(feed.disableRootAutoUpdate, 1);
    const QStringList absent = rootNames(view.absentRoots, input.catalogs.cutoffs);
    QStringList evidence;
    if (feed.roots)
        evidence += rootNames(feed.roots->present, input.catalogs.cutoffs);
    if (feed.disableRootAutoUpdate)
        evidence.append(flagEvidence(feed.disableRootAutoUpdate));
    const auto say = [&](RowVerdict verdict, FeedRowReason reason) {
        return row(FeedRowKind::Roots, verdict, reason, feed.roots.source(), evidence, absent);
    };
    if (view.failure == FetchFailure::RevocationFailed)
        return say(Bad, RevocationFails);
    if (!feed.roots)
        return mayNotUpdate ? say(Attention, RootUpdateOff)
                            : notAsked(FeedRowKind::Roots, feed.roots);
    if (!absent.isEmpty() && mayNotUpdate)
        return say(Bad, RootsMissing);
    if (mayNotUpdate)
        return say(Attention, RootUpdateOff);
    if (absent.isEmpty())
        return say(Ok, RootsPresent);
    if (view.failure == FetchFailure::ChainInvalid || view.failure == FetchFailure::XmlNotSafe)
        return say(Bad, RootsMissing);
    // Windows fetches a missing root when it is needed; whether it could is known only with the
    // flag.
    return feed.disableRootAutoUpdate ? say(Ok, RootsUpdatable)
                                      : notAsked(FeedRowKind::Roots, feed.disableRootAutoUpdate);
}

FeedRow protocolRow(const DiagnosisInput &input)
{
    const FeedFacts &feed = input.facts.feed;
    const RegistryFlag *const flags[] = {
        &feed.tls12ClientEnabled, &feed.tls12ClientDisabledByDefault,
        &feed.strongCrypto64,     &feed.systemTlsVersions64,
        &feed.strongCrypto32,     &feed.systemTlsVersions32};
    QStringList evidence;
    for (const RegistryFlag *flag : flags) {
        if (*flag && **flag)
            evidence.append(flagEvidence(*flag));
    }
    const auto say = [&](RowVerdict verdict, FeedRowReason reason) {
        return row(FeedRowKind::Protocols, verdict, reason, feed.tls12ClientEnabled.source(),
                   evidence);
    };
    if (isFlag(feed.tls12ClientEnabled, 0) || isFlag(feed.tls12ClientDisabledByDefault, 1))
        return say(Bad, Tls12Off);
    for (const RegistryFlag *flag : flags) {
        if (flag != flags[0] && flag != flags[1] && isFlag(*flag, 0))
            return say(Attention, StrongCryptoOff);
    }
    for (const RegistryFlag *flag : flags) {
        if (!*flag)
            return notAsked(FeedRowKind::Protocols, *flag);
    }
    return say(Ok, ProtocolsReady);
}

FeedRow clockRow(const DiagnosisInput &input)
{
    const Fact<int> &offset = input.facts.feed.clockOffset;
    if (!offset)
        return notAsked(FeedRowKind::Clock, offset);
    const bool right = std::abs(*offset) <= kClockToleranceSeconds;
    return row(FeedRowKind::Clock, right ? Ok : Attention, right ? ClockRight : ClockOff,
               offset.source(), {QString(QString::number(*offset) + u" s"_s)},
               {QString::number(*offset)});
}

} // namespace

std::vector<FeedRow> feedRowsOf(const DiagnosisInput &input, const FeedView &view)
{
    std::vector<FeedRow> rows;
    rows.reserve(10);
    rows.push_back(abilityRow(input));
    if (input.finding.ability == FeedAbility::NotApplicable ||
        input.finding.ability == FeedAbility::NoService) {
        const FeedRowReason reason = rows.front().reason;
        for (const FeedRowKind kind :
             {FeedRowKind::Switches, FeedRowKind::Service, FeedRowKind::Fetches,
              FeedRowKind::Endpoint, FeedRowKind::Signature, FeedRowKind::Proxy, FeedRowKind::Roots,
              FeedRowKind::Protocols, FeedRowKind::Clock})
            rows.push_back(row(kind, NotApplicable, reason, {}));
        return rows;
    }
    rows.push_back(switchRow(input));
    rows.push_back(serviceRow(input));
    rows.push_back(fetchRow(input, view));
    rows.push_back(endpointRow(input, view));
    rows.push_back(signatureRow(input, view));
    rows.push_back(proxyRow(input, view));
    rows.push_back(rootRow(input, view));
    rows.push_back(protocolRow(input));
    rows.push_back(clockRow(input));
    return rows;
}

} // namespace amado
