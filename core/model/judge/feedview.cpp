// SPDX-License-Identifier: MIT
#include "model/judge/feedview.h"

#include "model/feed/fetchfailure.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The service asks every hour, the first time ten minutes after its start:
/// https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service
constexpr qint64 kFirstPollSeconds = 15 * 60;
constexpr qint64 kRecentSeconds = 24 * 3600;

/// Who issued the top of a chain, or the top itself when it is a root.
struct Top
{
    QString name;
    QString keyId;
};

Top topOf(const CertificateChain &chain)
{
    const CertificateInfo &last = chain.back();
    if (last.isSelfIssued())
        return {last.commonName.isEmpty() ? last.subject : last.commonName, last.subjectKeyId};
    return {last.issuerCommonName.isEmpty() ? last.issuer : last.issuerCommonName,
            last.authorityKeyId};
}

/// The key identifier decides; a certificate without one is told by its name.
bool isVendorRoot(const Top &top, const CutoffCatalog &cutoffs)
{
    return std::any_of(cutoffs.roots().begin(), cutoffs.roots().end(), [&](const VendorRoot &root) {
        if (root.chain != VendorRoot::Chain::Endpoint)
            return false;
        return top.keyId.isEmpty() ? top.name == root.name
                                   : top.keyId.compare(root.keyId, Qt::CaseInsensitive) == 0;
    });
}

bool sameIssuer(const CertificateChain &a, const CertificateChain &b)
{
    return a.front().issuer == b.front().issuer &&
           a.front().authorityKeyId == b.front().authorityKeyId;
}

void viewChain(const DiagnosisInput &input, FeedView &view)
{
    const FeedFacts &feed = input.facts.feed;
    if (!feed.tls || feed.tls->chain.empty())
        return;
    const CertificateChain &chain = feed.tls->chain;
    const CertificateInfo &leaf = chain.front();
    view.chainIssuer = leaf.issuerCommonName.isEmpty() ? leaf.issuer : leaf.issuerCommonName;
    const Top top = topOf(chain);
    view.chainRoot = top.name;
    if (isVendorRoot(top, input.catalogs.cutoffs)) {
        view.chain = CheckResult::VendorChain;
        return;
    }
    const TlsObservation *console = input.context.tls ? &*input.context.tls : nullptr;
    if (console && !console->chain.empty()) {
        view.chain = sameIssuer(chain, console->chain) ? CheckResult::SameAsConsole
                                                       : CheckResult::OtherThanConsole;
        return;
    }
    const bool refused = view.failure == FetchFailure::ChainInvalid ||
                         view.failure == FetchFailure::UntrustedEndpoint;
    view.chain = refused ? CheckResult::Inspected : CheckResult::UnknownRoot;
}

/// "http://Proxy:8080/" and "http=proxy:8080;https=proxy:8080" as "proxy:8080".
QString proxyKey(QStringView proxy)
{
    for (const QStringView part : proxy.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const QStringView scheme = equals < 0 ? QStringView() : part.left(equals).trimmed();
        if (!scheme.isEmpty() && scheme.compare(u"https", Qt::CaseInsensitive) != 0 &&
            scheme.compare(u"http", Qt::CaseInsensitive) != 0)
            continue;
        QStringView address = part.mid(equals + 1).trimmed();
        if (const qsizetype slashes = address.indexOf(u"://"); slashes >= 0)
            address = address.mid(slashes + 3);
        // It is the same proxy whoever signs on to it.
        address = address.mid(address.lastIndexOf(u'@') + 1);
        while (address.endsWith(u'/'))
            address.chop(1);
        return address.toString().toLower();
    }
    return {};
}

void viewProxies(const ServerFacts &facts, FeedView &view)
{
    const bool exchangeKnown = facts.exchange && facts.exchange->internetWebProxy;
    if (exchangeKnown)
        view.exchangeProxy = proxyKey(*facts.exchange->internetWebProxy);
    const Fact<WinHttpProxy> &winHttp = facts.feed.winHttpProxy;
    if (winHttp && !winHttp->direct)
        view.winHttpProxy = proxyKey(winHttp->proxy);
    if (!exchangeKnown || !winHttp)
        return;
    if (view.exchangeProxy.isEmpty() && view.winHttpProxy.isEmpty())
        view.proxies = CheckResult::NoProxy;
    else if (view.winHttpProxy.isEmpty())
        view.proxies = CheckResult::OnlyExchangeProxy;
    else if (view.exchangeProxy.isEmpty())
        view.proxies = CheckResult::OnlyWinHttpProxy;
    else
        view.proxies = view.exchangeProxy == view.winHttpProxy ? CheckResult::SameProxy
                                                               : CheckResult::ProxiesDiffer;
}

/// Judging knows days: a server read on the day of judging counts whole.
bool holds(const QDateTime &at, const QDateTime &now)
{
    return at.isValid() && at.date() <= now.date();
}

void viewFailure(const DiagnosisInput &input, FeedView &view)
{
    const FeedFinding &finding = input.finding;
    const FeedFacts &feed = input.facts.feed;
    view.failing = finding.lastFailure.isValid() &&
                   (!finding.lastSuccess.isValid() || finding.lastSuccess < finding.lastFailure);
    const auto consider = [&](const FailedFetch &failed) {
        const bool current = !finding.lastSuccess.isValid() || !failed.moment.at.isValid() ||
                             finding.lastSuccess < failed.moment.at;
        if (!current || (failed.moment.at.isValid() && failed.moment.at.date() > input.now.date()))
            return;
        view.failureEvidence.append(failed.moment.text());
        if (!view.failure || *view.failure == FetchFailure::Unspecific)
            view.failure = failed.kind;
    };
    if (view.failing) {
        if (feed.log && feed.log->failed)
            consider(*feed.log->failed);
        if (feed.eventFailure)
            consider(*feed.eventFailure);
        else if (!view.failure &&
                 input.facts.lastFeedFailure) // stored before events were classified
            view.failure = classifyFetchFailure(input.facts.lastFeedFailure->message);
        if (!view.failure)
            view.failure = FetchFailure::Unspecific;
        if (view.failureEvidence.isEmpty() && input.facts.lastFeedFailure)
            view.failureEvidence.append(u"Application 1008 "_s +
                                        finding.lastFailure.toString(Qt::ISODate) + u' ' +
                                        input.facts.lastFeedFailure->message.left(400));
    }
    if (feed.tls && !feed.tls->error.isEmpty()) {
        const FetchFailure kind = classifyFetchFailure(feed.tls->error);
        if (!view.failure || *view.failure == FetchFailure::Unspecific) {
            view.failure = kind;
            view.failureEvidence.append(feed.tls.source() + u": "_s + feed.tls->error.left(400));
        }
    }
}

} // namespace

FeedView feedViewOf(const DiagnosisInput &input)
{
    const ServerFacts &facts = input.facts;
    const FeedFinding &finding = input.finding;
    FeedView view;
    view.lookedAtLater = facts.capturedAt.isValid() && facts.capturedAt.date() > input.now.date();
    view.lookedAt =
        facts.capturedAt.isValid() && !view.lookedAtLater ? facts.capturedAt : input.now;
    view.recentSuccess = finding.lastSuccess.isValid() &&
                         finding.lastSuccess.secsTo(view.lookedAt) <= kRecentSeconds;
    viewFailure(input, view);
    viewChain(input, view);
    viewProxies(facts, view);
    const EemsDigest *log = facts.feed.log ? &*facts.feed.log : nullptr;
    if (log && log->started && holds(log->started->at, input.now)) {
        const QDateTime &started = log->started->at;
        const bool askedSince = log->asked && log->asked->at > started;
        const bool doneSince = finding.lastSuccess.isValid() && finding.lastSuccess > started;
        view.firstPollPending =
            !askedSince && !doneSince && started.secsTo(view.lookedAt) <= kFirstPollSeconds;
    }
    return view;
}

QString flagEvidence(const RegistryFlag &flag)
{
    if (!flag)
        return flag.source();
    return flag.source() + (*flag ? QString(u" = "_s + QString::number(**flag)) : u" = -"_s);
}

bool isFlag(const RegistryFlag &flag, int value)
{
    return flag && *flag && **flag == value;
}

QStringList rootNames(const QStringList &ids, const CutoffCatalog &cutoffs)
{
    QStringList names;
    for (const VendorRoot &root : cutoffs.roots()) {
        if (ids.contains(root.id))
            names.append(root.name);
    }
    return names;
}

QStringList chainEvidence(const TlsObservation &tls)
{
    QStringList lines;
    for (const CertificateInfo &certificate : tls.chain)
        lines.append(certificate.subject + u" <- "_s + certificate.issuer);
    if (!tls.error.isEmpty())
        lines.append(tls.error.left(400));
    return lines;
}

} // namespace amado
