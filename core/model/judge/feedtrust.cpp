// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/judge/feedchecks.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using enum CauseSeverity;
using enum CheckResult;
using enum FeedCheckKind;

QStringList proxyEvidence(const FeedChecks &c)
{
    QStringList lines;
    if (c.facts.exchange && c.facts.exchange->internetWebProxy)
        lines.append(u"Get-ExchangeServer InternetWebProxy="_s +
                     *c.facts.exchange->internetWebProxy);
    const Fact<WinHttpProxy> &winHttp = c.feed.winHttpProxy;
    if (winHttp)
        lines.append(winHttp.source() + u" = "_s + (winHttp->direct ? u"-"_s : winHttp->proxy));
    if (c.feed.log && !c.feed.log->proxy.isEmpty())
        lines.append(c.feed.log.source() + u": Using Proxy "_s + c.feed.log->proxy);
    return lines;
}

/// The proxies known by name: the settings', else the one the service's log names.
QStringList proxyNames(const FeedChecks &c)
{
    QStringList names{c.view.exchangeProxy, c.view.winHttpProxy};
    if (names.join(QString()).isEmpty() && c.feed.log)
        names = {c.feed.log->proxy};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

void proxyRow(FeedChecks &c)
{
    const Fact<ExchangeSettings> &exchange = c.facts.exchange;
    const Fact<WinHttpProxy> &winHttp = c.feed.winHttpProxy;
    QStringList evidence;
    if (exchange && exchange->internetWebProxy)
        evidence.append(u"InternetWebProxy="_s + *exchange->internetWebProxy);
    if (winHttp)
        evidence.append(u"WinHTTP="_s + (winHttp->direct ? QString() : winHttp->proxy));
    const CheckResult result =
        c.failedAs(FetchFailure::ProxyFailed) ? ProxyDoesNotAnswer : c.view.proxies;
    if (result == NotAsked)
        return winHttp ? c.notAsked(Proxy, exchange, NotAsked, evidence)
                       : c.notAsked(Proxy, winHttp, NotAsked, evidence);
    const RowVerdict verdict = result == ProxyDoesNotAnswer               ? RowVerdict::Bad
                               : result == NoProxy || result == SameProxy ? RowVerdict::Ok
                                                                          : RowVerdict::Attention;
    QStringList named;
    if (result != ProxyDoesNotAnswer)
        named = {c.view.exchangeProxy, c.view.winHttpProxy};
    c.row(Proxy, verdict, result, winHttp.source(), evidence, std::move(named));
}

/// Whether somebody other than Microsoft vouches for the endpoint on this server.
bool isForeign(CheckResult chain)
{
    return chain == Inspected || chain == OtherThanConsole;
}

/// Who issued the chain and where it leads to, as far as there is one.
QStringList chainNames(const FeedChecks &c)
{
    return c.view.chainIssuer.isEmpty() ? QStringList()
                                        : QStringList{c.view.chainIssuer, c.view.chainRoot};
}

QStringList seenChain(const FeedChecks &c)
{
    return c.feed.tls ? chainEvidence(*c.feed.tls) : QStringList();
}

QStringList consoleChain(const FeedChecks &c)
{
    QStringList lines;
    if (const auto &console = c.input.context.tls) {
        for (const QString &line : chainEvidence(*console))
            lines.append(u"console: "_s + line);
    }
    return lines;
}

void endpointRow(FeedChecks &c)
{
    const Fact<TlsObservation> &tls = c.feed.tls;
    if (!tls)
        return c.notAsked(Endpoint, tls);
    const bool refused =
        !tls->error.isEmpty() && !isForeign(c.view.chain) && c.view.chain != NotReached;
    const CheckResult result = refused ? ChainRefused : c.view.chain;
    const RowVerdict verdict = result == VendorChain ? RowVerdict::Ok
                               : result == SameAsConsole || result == UnknownRoot
                                   ? RowVerdict::Attention
                                   : RowVerdict::Bad;
    c.row(Endpoint, verdict, result, tls.source(), seenChain(c) + consoleChain(c), chainNames(c));
}

void checkInspection(FeedChecks &c, bool otherIdentity)
{
    const CheckResult chain = c.view.chain;
    const bool foreign = isForeign(chain);
    if (!foreign && chain != UnknownRoot && !(otherIdentity && chain == NotReached))
        return;
    QStringList lines;
    for (const QString &line : seenChain(c))
        lines.append(c.facts.name + u": "_s + line);
    if (c.input.context.tls && !c.input.context.tls->chain.empty())
        lines += consoleChain(c);
    c.cause(Endpoint, chain == NotReached ? Inspected : chain,
            c.blockingIf(foreign || otherIdentity), c.withFailure(lines), chainNames(c));
}

void rootRow(FeedChecks &c, bool mayNotUpdate)
{
    const FeedFacts &feed = c.feed;
    QStringList absent, evidence;
    if (feed.roots) {
        absent = rootNames(feed.roots->absent, c.input.catalogs.cutoffs);
        evidence = rootNames(feed.roots->present, c.input.catalogs.cutoffs);
    }
    if (feed.disableRootAutoUpdate)
        evidence.append(flagEvidence(feed.disableRootAutoUpdate));
    const auto say = [&](RowVerdict verdict, CheckResult result) {
        c.row(Roots, verdict, result, feed.roots.source(), evidence, absent);
    };
    const bool wanted =
        c.failedAs(FetchFailure::ChainInvalid) || c.failedAs(FetchFailure::XmlNotSafe);
    if (c.failedAs(FetchFailure::RevocationFailed))
        return say(RowVerdict::Bad, RevocationFails);
    if (!absent.isEmpty() && (mayNotUpdate || wanted))
        return say(RowVerdict::Bad, RootsMissing);
    if (mayNotUpdate)
        return say(RowVerdict::Attention, RootUpdateOff);
    if (!feed.roots)
        return c.notAsked(Roots, feed.roots);
    if (absent.isEmpty())
        return say(RowVerdict::Ok, RootsPresent);
    // Windows fetches a missing root when it is needed; whether it could is known only with the
    // flag.
    if (feed.disableRootAutoUpdate)
        return say(RowVerdict::Ok, RootsUpdatable);
    c.notAsked(Roots, feed.disableRootAutoUpdate);
}

void checkRoots(FeedChecks &c)
{
    const bool mayNotUpdate = isFlag(c.feed.disableRootAutoUpdate, 1);
    rootRow(c, mayNotUpdate);
    const bool endpointRefused = c.failedAs(FetchFailure::ChainInvalid);
    const bool documentRefused = c.failedAs(FetchFailure::XmlNotSafe);
    QStringList lacking, evidence;
    for (const VendorRoot &root : c.input.catalogs.cutoffs.roots()) {
        if (!c.feed.roots || !c.feed.roots->absent.contains(root.id))
            continue;
        const bool endpoint = root.chain == VendorRoot::Chain::Endpoint;
        // Windows fetches a root the moment it is needed, unless it may not.
        if (!mayNotUpdate && !(endpoint ? endpointRefused : documentRefused))
            continue;
        lacking.append(root.name);
        evidence.append(c.feed.roots.source() + u": - "_s + root.name);
    }
    const bool signerMatters =
        documentRefused && c.finding.compatibility.rule != CompatibilityRule::SignerIssuer;
    if (!lacking.isEmpty())
        c.cause(Roots, RootsMissing, c.blockingIf(endpointRefused || signerMatters),
                std::move(evidence), lacking);
    if (mayNotUpdate)
        c.cause(Roots, RootUpdateOff, Attention, {flagEvidence(c.feed.disableRootAutoUpdate)});
    if (c.failedAs(FetchFailure::RevocationFailed))
        c.cause(Roots, RevocationFails, c.blockingIf(true), c.view.failureEvidence);
}

void checkSignature(FeedChecks &c)
{
    const auto &held = c.input.context.held;
    const bool heldRefused = held && held->proof.verdict != FeedVerdict::Trusted;
    const bool serverRefuses = c.failedAs(FetchFailure::XmlNotSafe);
    const QString source = held ? held->source : c.facts.lastFeedSuccess.source();
    QString proof;
    if (held)
        proof = enumName(held->proof.verdict) + u", "_s + enumName(held->proof.rule);
    if (serverRefuses)
        c.row(Signature, RowVerdict::Bad, ServerRefusesSignature, source, c.view.failureEvidence);
    else if (held)
        c.row(Signature, heldRefused ? RowVerdict::Bad : RowVerdict::Ok,
              heldRefused ? SignatureRefused : SignatureTrusted, source, {proof});
    else if (c.view.recentSuccess && !c.view.failing) // It applies nothing it would refuse.
        c.row(Signature, RowVerdict::Ok, ServerAcceptsSignature, source,
              {c.finding.lastSuccess.toString(Qt::ISODate)});
    else
        c.row(Signature, RowVerdict::Unknown, NotAsked, source);

    const bool expected = c.finding.compatibility.ability == FeedAbility::CutOff;
    const bool unexplained = serverRefuses && !expected && !c.has({RootsMissing, ClockOff});
    QStringList evidence;
    if (heldRefused)
        evidence.append(held->source + u": "_s + proof);
    if (unexplained)
        evidence = c.withFailure(evidence);
    if (heldRefused || unexplained)
        c.cause(Signature, serverRefuses ? ServerRefusesSignature : SignatureRefused,
                unexplained ? Blocking : Attention, std::move(evidence));
}

} // namespace

void checkConnection(FeedChecks &c)
{
    proxyRow(c);
    const bool proxyNamed = !c.view.exchangeProxy.isEmpty() || !c.view.winHttpProxy.isEmpty() ||
                            (c.feed.log && !c.feed.log->proxy.isEmpty());
    const bool noConnection =
        c.failedAs(FetchFailure::ConnectFailed) || c.failedAs(FetchFailure::TimedOut);
    const bool noName = c.failedAs(FetchFailure::NameNotResolved);
    if (noName)
        c.cause(Endpoint, NameNotResolved, c.blockingIf(true), c.view.failureEvidence,
                {c.feed.endpoint});
    if (c.failedAs(FetchFailure::ProxyFailed) || (noConnection && proxyNamed))
        c.cause(Proxy, ProxyDoesNotAnswer, c.blockingIf(true), c.withFailure(proxyEvidence(c)),
                proxyNames(c));
    else if (noConnection)
        c.cause(Endpoint, EndpointUnreachable, c.blockingIf(true), c.view.failureEvidence,
                {c.feed.endpoint});
    const CheckResult proxies = c.view.proxies;
    if (proxies == ProxiesDiffer || proxies == OnlyExchangeProxy || proxies == OnlyWinHttpProxy)
        c.cause(Proxy, proxies,
                c.blockingIf(noConnection || noName || c.failedAs(FetchFailure::Unspecific) ||
                             c.failedAs(FetchFailure::RevocationFailed)),
                proxyEvidence(c), {c.view.exchangeProxy, c.view.winHttpProxy});
}

void checkTrust(FeedChecks &c)
{
    endpointRow(c);
    const CompatibilityRule rule = c.finding.compatibility.rule;
    const FeedAbility ability = c.finding.compatibility.ability;
    const bool untrusted = c.failedAs(FetchFailure::UntrustedEndpoint);
    const bool isUnknown = ability == FeedAbility::Unknown;
    const bool otherIdentity =
        untrusted && rule != CompatibilityRule::EndpointIdentity && !isUnknown;
    checkInspection(c, otherIdentity);
    checkRoots(c);
    const bool refused = c.failedAs(FetchFailure::ChainInvalid) || (untrusted && isUnknown) ||
                         (otherIdentity && c.view.chain == VendorChain);
    if (refused && !c.has({Inspected, OtherThanConsole, UnknownRoot, RootsMissing, ClockOff}))
        c.cause(Endpoint, ChainRefused, c.blockingIf(true), c.withFailure(seenChain(c)));
    checkSignature(c);
}

} // namespace amado
