#include "model/scan/chains.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
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

/// Puts the steps of the run, and whatever else of the sequence lies between them, into one chain,
/// and takes them out of `moments`.
void markChain(std::vector<Finding> &findings, const AttackSequence &sequence,
               std::vector<Moment> &moments, const std::vector<size_t> &run, const QString &actor)
{
    const qint64 begin = moments[run.front()].at - kSlackSeconds;
    const qint64 end = moments[run.back()].at + kSlackSeconds;
    std::map<size_t, size_t> members; ///< Finding, step.
    for (size_t i = 0; i < moments.size(); ++i) {
        const Moment &moment = moments[i];
        const bool chosen = std::find(run.begin(), run.end(), i) != run.end();
        if (chosen || (!moment.withoutClient && moment.at >= begin && moment.at <= end))
            members.emplace(moment.finding, moment.step);
    }
    QString chain;
    for (const auto &[index, step] : members) {
        if (chain.isEmpty())
            chain = findings[index].chain;
    }
    if (chain.isEmpty()) {
        const QDateTime since = QDateTime::fromSecsSinceEpoch(moments[run.front()].at, Qt::UTC);
        chain = sequence.id + u'@' + actor + u'@' + since.toString(Qt::ISODate);
    }
    for (const auto &[index, step] : members) {
        Finding &finding = findings[index];
        if (finding.chain.isEmpty())
            finding.chain = chain;
        finding.confidence = Confidence::High;
        if (const auto least = sequence.steps[step].severity)
            finding.severity = std::max(finding.severity, *least);
    }
    std::erase_if(moments, [&](const Moment &each) { return members.contains(each.finding); });
}

/// Of findings without a client a chain takes only those for which no other client's step came
/// later.
bool isNearest(const std::vector<Moment> &moments, const std::vector<size_t> &run,
               const std::map<QString, std::vector<Moment>> &ofActors, const QString &client)
{
    for (size_t position = 1; position < run.size(); ++position) {
        const Moment &moment = moments[run[position]];
        if (!moment.withoutClient)
            continue;
        const Moment &previous = moments[run[position - 1]];
        for (const auto &[other, others] : ofActors) {
            const auto closer = [&](const Moment &each) {
                return !each.withoutClient && each.step < moment.step && each.at > previous.at &&
                       each.at <= moment.at;
            };
            if (other != client && !previous.withoutClient &&
                std::any_of(others.begin(), others.end(), closer))
                return false;
        }
    }
    return true;
}

} // namespace

void joinChains(std::vector<Finding> &findings, const std::vector<AttackSequence> &sequences)
{
    for (const AttackSequence &sequence : sequences) {
        std::map<QString, std::vector<Moment>> ofActors;
        for (const Finding &finding : findings) {
            const QString actor = actorOf(finding, goesByAccount(sequence));
            if (!actor.isEmpty() && !ofActors.contains(actor))
                ofActors.emplace(actor, momentsOf(findings, sequence, actor));
        }
        for (const auto &[actor, all] : ofActors) {
            std::vector<Moment> moments = all;
            for (;;) {
                std::vector<size_t> run = longestRun(moments, sequence);
                if (!isNearest(moments, run, ofActors, actor)) {
                    std::erase_if(moments, [](const Moment &each) { return each.withoutClient; });
                    run = longestRun(moments, sequence);
                }
                if (static_cast<int>(run.size()) < sequence.atLeast)
                    break;
                markChain(findings, sequence, moments, run, actor);
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
