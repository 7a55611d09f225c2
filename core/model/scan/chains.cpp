// SPDX-License-Identifier: MIT
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
/// Of one client without a pause; more are a scanner's, and are judged in parts.
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

/// Of every finding, whose act it is.
std::vector<QString> actorsOf(const std::vector<Finding> &findings, bool byAccount)
{
    std::vector<QString> actors;
    actors.reserve(findings.size());
    for (const Finding &finding : findings)
        actors.push_back(actorOf(finding, byAccount));
    return actors;
}

void addMoments(std::vector<Moment> &moments, const Finding &finding, Moment moment)
{
    moment.at = finding.first.toSecsSinceEpoch();
    moments.push_back(moment);
    if (!finding.last.isValid() || finding.last == finding.first)
        return;
    moment.at = finding.last.toSecsSinceEpoch();
    moments.push_back(moment);
}

/// The moments of each actor; under no name those that nobody in particular made.
std::map<QString, std::vector<Moment>> momentsByActor(const std::vector<Finding> &findings,
                                                      const std::vector<QString> &actors,
                                                      const AttackSequence &sequence)
{
    std::map<QString, std::vector<Moment>> moments;
    for (size_t i = 0; i < findings.size(); ++i) {
        if (!findings[i].first.isValid())
            continue;
        const bool nobody = actors[i].isEmpty();
        for (size_t step = 0; step < sequence.steps.size(); ++step) {
            if (isStep(sequence.steps[step], findings[i]) &&
                (!nobody || sequence.steps[step].withoutClient))
                addMoments(moments[actors[i]], findings[i], {0, step, i, nobody});
        }
    }
    return moments;
}

/// That a client had come to a step.
struct Arrival
{
    qint64 at = 0;
    const QString *actor = nullptr;
};

/// Of each step the arrivals of all clients, the latest last and of equal ones the first name.
std::vector<std::vector<Arrival>>
arrivalsByStep(const std::map<QString, std::vector<Moment>> &ofActors, size_t steps)
{
    std::vector<std::vector<Arrival>> arrivals(steps);
    for (const auto &[actor, moments] : ofActors) {
        for (const Moment &moment : moments)
            arrivals[moment.step].push_back({moment.at, &actor});
    }
    for (std::vector<Arrival> &ofStep : arrivals) {
        std::sort(ofStep.begin(), ofStep.end(), [](const Arrival &a, const Arrival &b) {
            return a.at != b.at ? a.at < b.at : *b.actor < *a.actor;
        });
    }
    return arrivals;
}

/// Who had come furthest before the moment, and of those who had come as far, the last; null:
/// nobody had begun.
const QString *ownerOf(const Moment &moment, const std::vector<std::vector<Arrival>> &arrivals)
{
    for (size_t step = moment.step; step-- > 0;) {
        const auto later = std::upper_bound(
            arrivals[step].begin(), arrivals[step].end(), moment.at + kSlackSeconds,
            [](qint64 at, const Arrival &arrival) { return at < arrival.at; });
        if (later != arrivals[step].begin())
            return std::prev(later)->actor;
    }
    return nullptr;
}

/// The moments of each client, with what names none among those of the client who had come furthest
/// before it; in order of time.
std::map<QString, std::vector<Moment>> momentsOf(const std::vector<Finding> &findings,
                                                 const std::vector<QString> &actors,
                                                 const AttackSequence &sequence)
{
    auto ofActors = momentsByActor(findings, actors, sequence);
    const auto nobodys = ofActors.extract(QString());
    if (nobodys) {
        const auto arrivals = arrivalsByStep(ofActors, sequence.steps.size());
        for (const Moment &moment : nobodys.mapped()) {
            if (const QString *owner = ownerOf(moment, arrivals))
                ofActors[*owner].push_back(moment);
        }
    }
    for (auto &[actor, moments] : ofActors) {
        std::sort(moments.begin(), moments.end(), [](const Moment &a, const Moment &b) {
            return std::tie(a.at, a.step, a.finding) < std::tie(b.at, b.step, b.finding);
        });
    }
    return ofActors;
}

qint64 reachOf(const AttackSequence &sequence)
{
    return std::max(qint64(sequence.withinMinutes) * 60, kSlackSeconds);
}

/// Where the longest pause in the second half of the moments ends.
size_t longestPause(const std::vector<Moment> &moments)
{
    size_t longest = moments.size() / 2;
    for (size_t i = longest + 1; i < moments.size(); ++i) {
        if (moments[i].at - moments[i - 1].at > moments[longest].at - moments[longest - 1].at)
            longest = i;
    }
    return longest;
}

/// Divides moments where no chain can go from one to the next, and a scanner's without end into
/// parts of a size that is soon judged.
std::vector<std::vector<Moment>> stretchesOf(const std::vector<Moment> &moments, qint64 reach)
{
    std::vector<std::vector<Moment>> stretches(1);
    for (const Moment &moment : moments) {
        std::vector<Moment> &stretch = stretches.back();
        if (!stretch.empty() && moment.at - stretch.back().at > reach) {
            stretches.push_back({moment});
        } else if (stretch.size() < kMostMoments) {
            stretch.push_back(moment);
        } else {
            const auto rest = stretch.begin() + qsizetype(longestPause(stretch));
            std::vector<Moment> next(rest, stretch.end());
            next.push_back(moment);
            stretch.erase(rest, stretch.end());
            stretches.push_back(std::move(next));
        }
    }
    return stretches;
}

/// Where runs of moments end, by their length and the step of that moment.
class RunEnds
{
public:
    RunEnds(const std::vector<Moment> &moments, size_t steps)
        : m_moments(moments)
        , m_steps(steps)
        , m_ends(steps * steps)
    {}

    /// Moments of one step come in order of time.
    void add(size_t moment, size_t length)
    {
        m_ends[(length - 1) * m_steps + m_moments[moment].step].push_back(moment);
    }

    struct End
    {
        size_t moment = 0;
        size_t length = 0;
    };
    /// The longest run that the moment can go on, of equal ones that of the earliest step and time.
    [[nodiscard]] std::optional<End> before(const Moment &moment, qint64 reach) const
    {
        for (size_t length = m_steps; length > 0; --length) {
            for (size_t step = 0; step < moment.step; ++step) {
                const std::vector<size_t> &ends = m_ends[(length - 1) * m_steps + step];
                const auto first = std::lower_bound(
                    ends.begin(), ends.end(), moment.at - reach,
                    [this](size_t end, qint64 at) { return m_moments[end].at < at; });
                if (first != ends.end() && m_moments[*first].at <= moment.at + kSlackSeconds)
                    return End{*first, length};
            }
        }
        return std::nullopt;
    }

private:
    const std::vector<Moment> &m_moments;
    size_t m_steps;
    std::vector<std::vector<size_t>> m_ends;
};

/// The longest run of ever later steps, each within reach of the one before; indices into
/// `moments`, in the order of the steps.
std::vector<size_t> longestRun(const std::vector<Moment> &moments, const AttackSequence &sequence)
{
    const qint64 reach = reachOf(sequence);
    std::vector<size_t> before(moments.size());
    RunEnds ends(moments, sequence.steps.size());
    RunEnds::End best;
    for (size_t step = 0; step < sequence.steps.size(); ++step) {
        for (size_t i = 0; i < moments.size(); ++i) {
            if (moments[i].step != step)
                continue;
            const auto former = ends.before(moments[i], reach);
            // Only a client begins a chain; what names none needs one before it.
            if (!former && moments[i].withoutClient)
                continue;
            before[i] = former ? former->moment : i;
            const size_t length = former ? former->length + 1 : 1;
            ends.add(i, length);
            if (length > best.length)
                best = {i, length};
        }
    }
    std::vector<size_t> run;
    if (best.length == 0)
        return run;
    for (size_t i = best.moment;; i = before[i]) {
        run.push_back(i);
        if (before[i] == i)
            break;
    }
    std::reverse(run.begin(), run.end());
    return run;
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
    const qint64 reach = reachOf(sequence);
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

} // namespace

void joinChains(std::vector<Finding> &findings, const std::vector<AttackSequence> &sequences)
{
    const std::vector<QString> clients = actorsOf(findings, false);
    const std::vector<QString> accounts = actorsOf(findings, true);
    std::map<QString, std::vector<Chain>> chains; ///< By client or account.
    for (const AttackSequence &sequence : sequences) {
        const auto ofActors =
            momentsOf(findings, goesByAccount(sequence) ? accounts : clients, sequence);
        for (const auto &[actor, all] : ofActors) {
            for (std::vector<Moment> &moments : stretchesOf(all, reachOf(sequence))) {
                std::vector<size_t> run = longestRun(moments, sequence);
                while (static_cast<int>(run.size()) >= sequence.atLeast) {
                    markChain(findings, sequence, moments, run, actor, chains[actor]);
                    run = longestRun(moments, sequence);
                }
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
