#include "model/scan/chains.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

/// Logs round times to seconds, and two logs write one request at its begin and at its end.
constexpr qint64 kSlackSeconds = 5;
/// Of one client; more are a scanner's, of which the first will do.
constexpr size_t kMostMoments = 2000;

/// A finding as a step of a sequence, at one of its times.
struct Moment
{
    qint64 at = 0; ///< Seconds.
    size_t step = 0;
    size_t finding = 0;
    bool withoutClient = false;
};

bool isServerItself(const QString &client)
{
    return client.startsWith("127."_L1) || client == "::1"_L1 || client == "localhost"_L1;
}

/// The first address that the log names, without a port: each log has a way of its own.
QString clientKey(const QString &client)
{
    static const QRegularExpression between(u"[ ,;]"_s);
    QString key = client.trimmed().toLower().section(between, 0, 0);
    if (key.startsWith(u'['))
        key = key.mid(1, key.indexOf(u']') - 1);
    else if (key.count(u':') == 1)
        key.truncate(key.indexOf(u':'));
    return key.startsWith("::ffff:"_L1) && key.contains(u'.') ? key.mid(7) : key;
}

/// Where no step names a client, acts of one account belong together.
bool goesByAccount(const AttackSequence &sequence)
{
    return std::all_of(sequence.steps.begin(), sequence.steps.end(),
                       [](const AttackSequence::Step &step) { return step.withoutClient; });
}

/// Whose act a finding is in the sequence; empty: nobody's in particular. The server itself is
/// nobody: in the logs of its back end it stands for every client.
QString actorOf(const Finding &finding, bool byAccount)
{
    if (byAccount)
        return finding.account.trimmed().toLower();
    QString client = clientKey(finding.client);
    return isServerItself(client) ? QString() : client;
}

bool isStep(const AttackSequence::Step &step, const Finding &finding)
{
    return step.indicators.contains(finding.indicator) &&
           (step.outcomes.isEmpty() || step.outcomes.contains(finding.outcome));
}

std::vector<Moment> momentsOf(const std::vector<Finding> &findings, const AttackSequence &sequence,
                              const QString &actor)
{
    const bool byAccount = goesByAccount(sequence);
    std::vector<Moment> moments;
    for (size_t i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        const QString own = actorOf(finding, byAccount);
        if (!finding.first.isValid() || (own != actor && (byAccount || !own.isEmpty())))
            continue;
        for (size_t step = 0; step < sequence.steps.size(); ++step) {
            const bool nobody = own.isEmpty();
            if (!isStep(sequence.steps[step], finding) ||
                (nobody && !sequence.steps[step].withoutClient))
                continue;
            moments.push_back({finding.first.toSecsSinceEpoch(), step, i, nobody});
            if (finding.last.isValid() && finding.last != finding.first)
                moments.push_back({finding.last.toSecsSinceEpoch(), step, i, nobody});
        }
    }
    std::sort(moments.begin(), moments.end(), [](const Moment &a, const Moment &b) {
        return std::tie(a.at, a.step, a.finding) < std::tie(b.at, b.step, b.finding);
    });
    if (moments.size() > kMostMoments)
        moments.resize(kMostMoments);
    return moments;
}

/// The longest run of ever later steps, each within reach of the one before; indices into
/// `moments`, in the order of the steps.
std::vector<size_t> longestRun(const std::vector<Moment> &moments, const AttackSequence &sequence)
{
    const qint64 reach = qint64(sequence.withinMinutes) * 60;
    std::vector<int> length(moments.size(), 1);
    std::vector<size_t> before(moments.size());
    std::vector<size_t> order(moments.size());
    for (size_t i = 0; i < moments.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return moments[a].step < moments[b].step; });
    size_t best = moments.size();
    for (size_t position = 0; position < order.size(); ++position) {
        const size_t i = order[position];
        before[i] = i;
        // Only a client begins a chain; what names none needs one before it.
        if (moments[i].withoutClient)
            length[i] = 0;
        for (size_t earlier = 0; earlier < position; ++earlier) {
            const size_t j = order[earlier];
            const qint64 between = moments[i].at - moments[j].at;
            if (moments[j].step < moments[i].step && length[j] > 0 && length[j] + 1 > length[i] &&
                between >= -kSlackSeconds && between <= reach) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        }
        if (length[i] > 0 && (best == moments.size() || length[i] > length[best]))
            best = i;
    }
    std::vector<size_t> run;
    if (best == moments.size())
        return run;
    for (size_t i = best;; i = before[i]) {
        run.insert(run.begin(), i);
        if (before[i] == i)
            return run;
    }
}

/// A chain that was made, with the times of its first and last step.
struct Chain
{
    QString id;
    qint64 begin = 0;
    qint64 end = 0;
};

/// True when the moment belongs to the attack that the run shows: between its steps, or more of its
/// first ones before or of its last ones after.
bool belongsTo(const Moment &moment, const std::vector<Moment> &moments,
               const std::vector<size_t> &run, qint64 reach)
{
    const Moment &first = moments[run.front()];
    const Moment &last = moments[run.back()];
    const qint64 before = moment.step <= first.step ? reach : kSlackSeconds;
    const qint64 after = moment.step >= last.step ? reach : kSlackSeconds;
    return moment.at >= first.at - before && moment.at <= last.at + after;
}

/// Puts what belongs to the run into one chain, and takes it out of `moments`. `chains`: those of
/// the same client; what lies within reach of one is more of it.
void markChain(std::vector<Finding> &findings, const AttackSequence &sequence,
               std::vector<Moment> &moments, const std::vector<size_t> &run, const QString &actor,
               std::vector<Chain> &chains)
{
    const qint64 reach = qint64(sequence.withinMinutes) * 60;
    const qint64 begin = moments[run.front()].at;
    const qint64 end = moments[run.back()].at;
    std::map<size_t, size_t> members; ///< Finding, step.
    for (const size_t i : run)
        members.emplace(moments[i].finding, moments[i].step);
    for (const Moment &moment : moments) {
        if (belongsTo(moment, moments, run, reach))
            members.emplace(moment.finding, moment.step);
    }
    QString id;
    for (const auto &[index, step] : members) {
        if (id.isEmpty())
            id = findings[index].chain;
    }
    for (const Chain &chain : chains) {
        if (id.isEmpty() && begin <= chain.end + reach && end >= chain.begin - reach)
            id = chain.id;
    }
    if (id.isEmpty())
        id = sequence.id + u'@' + actor + u'@' +
             QDateTime::fromSecsSinceEpoch(begin, Qt::UTC).toString(Qt::ISODate);
    chains.push_back({id, begin, end});
    // Attempts that follow each other are no success.
    const bool succeeded = std::any_of(members.begin(), members.end(), [&](const auto &member) {
        return findings[member.first].severity == Severity::Compromised;
    });
    for (const auto &[index, step] : members) {
        Finding &finding = findings[index];
        if (finding.chain.isEmpty())
            finding.chain = id;
        finding.confidence = Confidence::High;
        const auto least = sequence.steps[step].severity;
        if (succeeded && least)
            finding.severity = std::max(finding.severity, *least);
    }
    std::erase_if(moments, [&](const Moment &each) { return members.contains(each.finding); });
}

/// How far the client had come in the sequence before the moment, and when; nullopt: not at all.
std::optional<std::pair<size_t, qint64>> progressBefore(const Moment &moment,
                                                        const std::vector<Moment> &ofClient)
{
    std::optional<std::pair<size_t, qint64>> furthest;
    for (const Moment &each : ofClient) {
        const std::pair reached(each.step, each.at);
        if (!each.withoutClient && each.step < moment.step &&
            each.at <= moment.at + kSlackSeconds && (!furthest || reached > *furthest))
            furthest = reached;
    }
    return furthest;
}

/// Of what names no client, each client keeps that for which nobody had come further, or as far and
/// later.
std::vector<Moment> ownMoments(const std::map<QString, std::vector<Moment>> &ofActors,
                               const QString &actor)
{
    std::vector<Moment> own = ofActors.at(actor);
    std::erase_if(own, [&](const Moment &moment) {
        if (!moment.withoutClient)
            return false;
        const auto progress = progressBefore(moment, ofActors.at(actor));
        return !progress || std::any_of(ofActors.begin(), ofActors.end(), [&](const auto &other) {
            const auto theirs = progressBefore(moment, other.second);
            return theirs > progress || (theirs == progress && other.first < actor);
        });
    });
    return own;
}

} // namespace

void joinChains(std::vector<Finding> &findings, const std::vector<AttackSequence> &sequences)
{
    std::map<QString, std::vector<Chain>> chains; ///< By client or account.
    for (const AttackSequence &sequence : sequences) {
        std::map<QString, std::vector<Moment>> ofActors;
        for (const Finding &finding : findings) {
            const QString actor = actorOf(finding, goesByAccount(sequence));
            if (!actor.isEmpty() && !ofActors.contains(actor))
                ofActors.emplace(actor, momentsOf(findings, sequence, actor));
        }
        for (const auto &[actor, all] : ofActors) {
            std::vector<Moment> moments = ownMoments(ofActors, actor);
            std::vector<size_t> run = longestRun(moments, sequence);
            while (static_cast<int>(run.size()) >= sequence.atLeast) {
                markChain(findings, sequence, moments, run, actor, chains[actor]);
                run = longestRun(moments, sequence);
            }
        }
    }
}

bool weighsMore(const Finding &a, const Finding &b)
{
    const auto weight = [](const Finding &each) {
        return std::tuple(each.severity, !each.chain.isEmpty(), each.confidence, each.last);
    };
    return weight(a) > weight(b);
}

} // namespace amado::scan
