#include "model/feed/diagnosis.h"
#include "model/judge/protection.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

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

TwinVerdict twinOf(const ServerFacts &facts, const Catalogs &catalogs, const BuildFinding &build,
                   QDate on)
{
    TwinVerdict twin =
        wouldAccept(build.build, roleGroupOf(facts.roles), std::nullopt, on, catalogs.cutoffs);
    if (facts.exchangeVersion)
        twin.evidence.prepend(facts.exchangeVersion.source() + u' ' + *facts.exchangeVersion);
    return twin;
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

FeedFinding judgeFeed(const ServerFacts &facts, const Catalogs &catalogs, const BuildFinding &build,
                      const QDateTime &now, const FeedContext &context)
{
    const QDateTime utc = now.toUTC();
    FeedFinding finding;
    finding.twin = twinOf(facts, catalogs, build, utc.date());
    finding.ability = finding.twin.ability;
    finding.switches = switchesOf(facts);
    finding.service = facts.services.value(u"MSExchangeMitigation"_s);
    const EemsDigest *log = facts.feed.log ? &*facts.feed.log : nullptr;
    finding.lastSuccess = latest(facts.lastFeedSuccess ? *facts.lastFeedSuccess : QDateTime(),
                                 log && log->succeeded ? log->succeeded->at : QDateTime(), utc);
    finding.lastFailure = latest(facts.lastFeedFailure ? facts.lastFeedFailure->at : QDateTime(),
                                 log && log->failed ? log->failed->moment.at : QDateTime(), utc);
    FeedDiagnosis diagnosis = diagnoseFeed({facts, catalogs, context, finding, utc});
    finding.causes = std::move(diagnosis.causes);
    finding.rows = std::move(diagnosis.rows);
    return finding;
}

} // namespace amado
