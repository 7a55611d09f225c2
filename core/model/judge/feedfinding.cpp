// SPDX-License-Identifier: MIT
#include "model/judge/feedfinding.h"

#include "model/base/enumnames.h"
#include "model/judge/feedchecks.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using enum CheckResult;

/// The names of causes that are not those of their results.
constexpr std::pair<CheckResult, QStringView> kCodes[] = {
    {OrganizationOff, u"orgDisabled"},
    {ServerOff, u"serverDisabled"},
    {Disabled, u"serviceDisabled"},
    {Stopped, u"serviceStopped"},
    {ServiceAbsent, u"serviceStopped"},
    {ClockOff, u"clockWrong"},
    {ProxyDoesNotAnswer, u"proxyUnreachable"},
    {ProxiesDiffer, u"proxyMismatch"},
    {OnlyExchangeProxy, u"proxyMismatch"},
    {OnlyWinHttpProxy, u"proxyMismatch"},
    {Tls12Off, u"tls12Disabled"},
    {Inspected, u"inspectedOnTheWay"},
    {OtherThanConsole, u"inspectedOnTheWay"},
    {UnknownRoot, u"inspectedOnTheWay"},
    {RootsMissing, u"rootMissing"},
    {RootUpdateOff, u"rootUpdateDisabled"},
    {RevocationFails, u"revocationUnreachable"},
    {ChainRefused, u"endpointNotTrusted"},
    {SignatureRefused, u"signerNotTrusted"},
    {ServerRefusesSignature, u"signerNotTrusted"},
    {FailingSince, u"lastFetchFailed"},
    {Stale, u"noRecentSuccess"},
    {NeverSucceeded, u"noRecentSuccess"},
};

SwitchState switchesOf(const ServerFacts &facts)
{
    if (!facts.exchange)
        return SwitchState::Unknown;
    const std::optional<bool> organization = facts.exchange->organizationMitigationsEnabled;
    const std::optional<bool> server = facts.exchange->serverMitigationsEnabled;
    if (organization == false)
        return server == false ? SwitchState::Disabled : SwitchState::OrgDisabled;
    if (!organization || !server)
        return SwitchState::Unknown;
    return *server ? SwitchState::Enabled : SwitchState::ServerDisabled;
}

/// The later of what the log and the events say, not after the moment of judging.
QDateTime latest(const QDateTime &a, const QDateTime &b, const QDateTime &now)
{
    QDateTime newest;
    for (const QDateTime &at : {a, b}) {
        if (at.isValid() && at.date() <= now.date() && (!newest.isValid() || newest < at))
            newest = at;
    }
    return newest;
}

} // namespace

QString FeedCheck::reason() const
{
    if (result == TooOldForEndpoint || result == TooOldForSigner)
        return details.value(0);
    return enumName(result == ServiceAbsent ? NotAsked : result);
}

QString FeedCheck::code() const
{
    const auto other = std::find_if(std::begin(kCodes), std::end(kCodes),
                                    [this](const auto &entry) { return entry.first == result; });
    return other == std::end(kCodes) ? enumName(result) : other->second.toString();
}

std::vector<FeedCheck> FeedFinding::rows() const
{
    std::vector<FeedCheck> rows;
    std::copy_if(checks.begin(), checks.end(), std::back_inserter(rows),
                 [](const FeedCheck &check) { return check.verdict.has_value(); });
    std::sort(rows.begin(), rows.end(),
              [](const FeedCheck &a, const FeedCheck &b) { return a.kind < b.kind; });
    return rows;
}

std::vector<FeedCheck> FeedFinding::causes() const
{
    std::vector<FeedCheck> causes;
    std::copy_if(checks.begin(), checks.end(), std::back_inserter(causes),
                 [](const FeedCheck &check) { return check.severity.has_value(); });
    return causes;
}

bool FeedFinding::has(CauseSeverity severity) const
{
    return std::any_of(checks.begin(), checks.end(),
                       [severity](const FeedCheck &check) { return check.severity == severity; });
}

FeedFinding judgeFeed(const ServerFacts &facts, const Catalogs &catalogs,
                      const std::optional<BuildNumber> &build, const QDateTime &now,
                      const FeedContext &context)
{
    const QDateTime utc = now.toUTC();
    FeedFinding finding;
    finding.compatibility =
        wouldAccept(build, roleGroupOf(facts.roles), std::nullopt, utc.date(), catalogs.cutoffs);
    if (facts.exchangeVersion)
        finding.compatibility.evidence.prepend(facts.exchangeVersion.source() + u' ' +
                                               *facts.exchangeVersion);
    finding.switches = switchesOf(facts);
    finding.service = facts.services.value(kMitigationService);
    const EemsDigest *log = facts.feed.log ? &*facts.feed.log : nullptr;
    finding.lastSuccess = latest(facts.lastFeedSuccess ? *facts.lastFeedSuccess : QDateTime(),
                                 log && log->succeeded ? log->succeeded->at : QDateTime(), utc);
    finding.lastFailure = latest(facts.lastFeedFailure ? facts.lastFeedFailure->at : QDateTime(),
                                 log && log->failed ? log->failed->moment.at : QDateTime(), utc);
    finding.checks = checkFeed({facts, catalogs, context, finding, utc});
    return finding;
}

} // namespace amado
