// SPDX-License-Identifier: MIT
#include "model/change/ruleplanner.h"

#include "model/base/winpath.h"
#include "model/change/planfiles.h"
#include "model/change/plansupport.h"
#include "model/change/sharedplaces.h"
#include "model/config/xmledit.h"
#include "model/iis/ruleelements.h"
#include "model/iis/sitereader.h"
#include "model/judge/observerules.h"
#include "model/judge/ruleidentity.h"
#include "model/judge/samples.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <unordered_set>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Each round writes into one more child; a deeper tree of children that clear is no Exchange
/// server.
constexpr int kMaxRounds = 16;

const RuleRevision &written(const RuleTemplate &rule)
{
    const auto accepted = std::find_if(
        rule.revisions.rbegin(), rule.revisions.rend(), [](const RuleRevision &revision) {
            return revision.standing == RuleRevision::Standing::Accepted;
        });
    return accepted == rule.revisions.rend() ? rule.revisions.back() : *accepted;
}

std::string_view sectionOf(const RuleTemplate &rule)
{
    return rule.outbound ? kOutboundSection : kRulesSection;
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString placeOf(const ConfigOrigin &origin)
{
    return u"%1:%2"_s.arg(origin.file).arg(origin.line);
}

/// True when the very item stands there already.
bool holds(const ConfigEditor &editor, std::string_view section, const ConfigElement &item)
{
    const int existing = editor.findItem(section, item.name, item.attributes.front().second);
    if (existing == XmlElement::kNone)
        return false;
    const Result<XmlDocument> wanted =
        XmlDocument::parse(QByteArray::fromStdString(render(item, {}, {})));
    return wanted && canonicalForm(*wanted, 0) == canonicalForm(editor.document(), existing);
}

QString urlOf(const Site &site, const PathLevel &level)
{
    return level.configPath.mid(site.name.size());
}

class RulePlanner
{
public:
    RulePlanner(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                const std::stop_token &stop, Plan &plan)
        : m_mitigation(mitigation)
        , m_snapshot(snapshot)
        , m_budget(stop)
        , m_before(snapshot.configFiles, stop)
        , m_files(snapshot)
        , m_plan(plan)
    {}

    Result<> run();

private:
    Result<> findSites();
    tl::unexpected<Error> unread(const std::pair<QString, MissingReason> &file) const;
    tl::unexpected<Error> refused(const ConfigProblem &problem) const;
    bool isWrittenFor(const Site &site, const MitigationObservation &observation) const;
    bool isWritten(const RuleTemplate &rule, const Site &site,
                   const MitigationObservation &observation) const;
    /// Plans anew from the files as they are.
    Result<> writeHomes();
    Result<> writeHome(const Site &site);
    Result<> checkPlace(const Site &site, const QString &urlPath) const;
    Result<> write(const Site &site, const PathLevel &level);
    Result<> writeRule(const RuleTemplate &rule, const QString &webConfig, bool guarded);
    Result<> insert(const QString &webConfig, std::string_view section, const ConfigElement &item,
                    bool guarded);
    Result<bool> prove();
    Result<bool> proveSample(const SampleRequest &sample, const Site &site,
                             const IisConfiguration &planned);
    /// True when the rule that wrote over our header can be gone behind; the plan then begins anew.
    bool moveBehind(const SampleRequest &sample, const RequestEvaluation &evaluation);
    Result<> checkFatal(const EffectiveRewrite &now, const EffectiveRewrite &before) const;
    Result<> checkEverywhere(const IisConfiguration &planned) const;
    Result<> reachBelow(const SampleRequest &sample, const Site &site,
                        const RequestEvaluation &evaluation);
    Result<> notEffective(const SampleRequest &sample, const Site &site,
                          const RequestEvaluation &evaluation) const;

    const Mitigation &m_mitigation;
    const ServerSnapshot &m_snapshot;
    JudgingBudget m_budget;
    IisConfiguration m_before;
    std::vector<const Site *> m_sites; ///< Those that the mitigation's attacks go to.
    std::vector<const Site *> m_open;  ///< Those of them where it is not in effect.
    /// By key of the file: the outbound rule that ours goes behind, because it writes the same
    /// header and the last writer counts.
    QHash<QString, QString> m_behind;
    bool m_restart = false;
    PlannedFiles m_files;
    Plan &m_plan;
    SharedPlaces m_shared = SharedPlaces(m_plan.sharedWith);
};

Result<> RulePlanner::run()
{
    if (const Result<> found = findSites(); !found)
        return found;
    MitigationObservation observation;
    observeRules(m_mitigation, m_before, m_budget, observation);
    if (m_budget.stop().stop_requested())
        return failure(ErrorCode::Cancelled);
    if (!observation.missing.empty())
        return unread(observation.missing.front());
    m_open = m_sites;
    QSet<QString> attacked;
    for (const SampleOutcome &outcome : observation.samples) {
        if (outcome.attack && !outcome.asWanted)
            attacked.insert(outcome.site);
    }
    std::erase_if(m_open, [&](const Site *site) {
        return !attacked.contains(site->name) && isWrittenFor(*site, observation);
    });
    if (m_open.empty())
        return {};
    m_restart = true;
    for (int round = 0; round < kMaxRounds; ++round) {
        if (m_restart) {
            if (const Result<> wrote = writeHomes(); !wrote)
                return wrote;
        }
        const Result<bool> proven = prove();
        if (!proven)
            return failure(proven.error());
        if (*proven) {
            for (Step &step : m_files.steps())
                m_plan.steps.push_back(std::move(step));
            m_plan.places = placesOfSteps(m_plan, m_before);
            return {};
        }
    }
    return failure(ErrorCode::PreconditionFailed, Reason::NotEffective, m_mitigation.id,
                   u"too many places drop inherited rules"_s);
}

Result<> RulePlanner::findSites()
{
    if (!m_before.sites()) {
        for (const ConfigProblem &problem : m_before.problems()) {
            if (problem.reason == Reason::ConfigRedirected)
                return refusal(problem);
        }
        return unread({IisConfiguration::applicationHostPath(), m_before.sites().reason()});
    }
    std::unordered_set<const Site *> known;
    for (const SampleRequest &sample : m_mitigation.samples) {
        if (!sample.attack)
            continue;
        for (const Site *site : m_before.sitesServing(samplePath(sample))) {
            if (known.insert(site).second)
                m_sites.push_back(site);
        }
    }
    if (m_sites.empty()) {
        return failure(ErrorCode::PreconditionFailed, Reason::SiteNotFound,
                       IisConfiguration::applicationHostPath());
    }
    return {};
}

/// Why a file could not be used: its own fault with line and column where it has one.
tl::unexpected<Error> RulePlanner::unread(const std::pair<QString, MissingReason> &file) const
{
    for (const ConfigProblem &problem : m_before.problems()) {
        if (sameWinPath(problem.file, file.first))
            return refusal(problem);
    }
    return factMissing(file.first, file.second);
}

/// A problem as the reason for not writing. For a file that would grow over IIS's limit the present
/// size is told as well.
tl::unexpected<Error> RulePlanner::refused(const ConfigProblem &problem) const
{
    if (problem.reason != Reason::ConfigOverLimit)
        return refusal(problem);
    const Fact<QByteArray> before = m_before.files().file(problem.file);
    const Fact<QByteArray> planned = m_files.files().file(problem.file);
    ConfigProblem told = problem;
    if (before && planned && before->size() != planned->size())
        told.detail = u"now %1 bytes, planned %2"_s.arg(before->size()).arg(problem.detail);
    return refusal(told);
}

bool RulePlanner::isWritten(const RuleTemplate &rule, const Site &site,
                            const MitigationObservation &observation) const
{
    const auto &preConditions =
        m_before.effective(site, m_mitigation.home.applicationPath).preConditions;
    return std::any_of(
        observation.rules.begin(), observation.rules.end(), [&](const ObservedRule &candidate) {
            if (!candidate.effective || !candidate.sites.contains(site.name))
                return false;
            for (const WrittenRule &known : m_before.writtenRules()) {
                if (known.name != candidate.name || known.origin.line != candidate.line ||
                    !sameWinPath(known.origin.file, candidate.file))
                    continue;
                const RuleRevision *revision = identifyRevision(rule, known, preConditions);
                if (revision && revision->standing == RuleRevision::Standing::Accepted)
                    return true;
            }
            return false;
        });
}

bool RulePlanner::isWrittenFor(const Site &site, const MitigationObservation &observation) const
{
    return std::all_of(
        m_mitigation.rules.begin(), m_mitigation.rules.end(),
        [&](const RuleTemplate &rule) { return isWritten(rule, site, observation); });
}

/// Whether the sections may be written there at all, before a byte is planned.
Result<> RulePlanner::checkPlace(const Site &site, const QString &urlPath) const
{
    const EffectiveRewrite &now = m_before.effective(site, urlPath);
    if (!now.isKnown())
        return unread(now.missing.front());
    if (!now.fatal.empty())
        return refused(now.fatal.front());
    if (!now.moduleLoaded) {
        return failure(ErrorCode::PreconditionFailed, Reason::ModuleMissing, now.configPath,
                       u"RewriteModule"_s);
    }
    for (const RuleTemplate &rule : m_mitigation.rules) {
        const QString section = toQString(sectionOf(rule));
        if (const auto obstacle = m_before.writeObstacle(site, urlPath, section))
            return refusal(*obstacle);
    }
    return {};
}

Result<> RulePlanner::writeHomes()
{
    m_restart = false;
    m_files = PlannedFiles(m_snapshot);
    for (const Site *site : m_open) {
        if (const Result<> wrote = writeHome(*site); !wrote)
            return wrote;
    }
    return {};
}

Result<> RulePlanner::writeHome(const Site &site)
{
    const QString home = m_mitigation.home.applicationPath;
    if (const Result<> free = checkPlace(site, home); !free)
        return free;
    return write(site, pathLevel(site, home));
}

Result<> RulePlanner::write(const Site &site, const PathLevel &level)
{
    const QString webConfig = joinWinPath(level.folder, u"web.config");
    const bool isShared = m_shared.note(m_before, site, level);
    // Each goes in front of what is there: the last first keeps the catalogue's order.
    for (auto rule = m_mitigation.rules.rbegin(); rule != m_mitigation.rules.rend(); ++rule) {
        if (const Result<> wrote = writeRule(*rule, webConfig, isShared); !wrote)
            return wrote;
    }
    return {};
}

Result<> RulePlanner::writeRule(const RuleTemplate &rule, const QString &webConfig, bool guarded)
{
    const RuleRevision &revision = written(rule);
    if (!rule.outbound) {
        return insert(webConfig, kRulesSection,
                      inboundRuleElement(rule.amadoName, revision.inbound), guarded);
    }
    const bool conditional = !revision.preCondition.items.empty();
    if (conditional) {
        const ConfigElement item =
            preConditionElement(revision.preCondition, rule.amadoPreConditionName);
        if (const Result<> wrote = insert(webConfig, kPreConditionsSection, item, guarded); !wrote)
            return wrote;
    }
    const QString preCondition = conditional ? rule.amadoPreConditionName : QString();
    return insert(webConfig, kOutboundSection,
                  outboundRuleElement(rule.amadoName, preCondition, revision.outbound), guarded);
}

Result<> RulePlanner::insert(const QString &webConfig, std::string_view section,
                             const ConfigElement &item, bool guarded)
{
    Result<ConfigEditor> editor = m_files.openSection(webConfig, section, true);
    if (!editor)
        return failure(editor.error());
    if (holds(*editor, section, item))
        return {};
    const QString behind =
        section == kOutboundSection ? m_behind.value(winPathKey(webConfig)) : QString();
    if (const Result<> inserted = editor->insert(section, item, guarded, behind); !inserted)
        return inserted;
    m_files.put(*editor);
    return {};
}

Result<> RulePlanner::checkFatal(const EffectiveRewrite &now, const EffectiveRewrite &before) const
{
    for (ConfigProblem problem : now.fatal) {
        if (!before.fatal.empty())
            return refused(before.fatal.front());
        if (problem.reason == Reason::DuplicateName)
            problem.reason = Reason::NameInUse;
        return refused(problem);
    }
    return {};
}

/// No application may break, be it one that no sample goes to.
Result<> RulePlanner::checkEverywhere(const IisConfiguration &planned) const
{
    // Lines move with what is inserted above them; the rest tells one problem from another.
    const auto keyOf = [](const ConfigProblem &problem) {
        return u"%1\n%2\n%3\n%4"_s.arg(QString::number(int(problem.reason)), problem.detail,
                                       problem.configPath, winPathKey(problem.file));
    };
    QSet<QString> before;
    for (const ConfigProblem &problem : m_before.problems())
        before.insert(keyOf(problem));
    for (ConfigProblem problem : planned.problems()) {
        if (before.contains(keyOf(problem)))
            continue;
        if (problem.reason == Reason::DuplicateName)
            problem.reason = Reason::NameInUse;
        return refused(problem);
    }
    return {};
}

/// True when every sample ends as wanted at every site it is tried at; false when something was
/// written and is to be proven again.
Result<bool> RulePlanner::prove()
{
    const IisConfiguration planned(m_files.files());
    for (const SampleRequest &sample : m_mitigation.samples) {
        for (const Site *site : m_before.sitesServing(samplePath(sample))) {
            const Result<bool> proven = proveSample(sample, *site, planned);
            if (m_budget.stop().stop_requested())
                return failure(ErrorCode::Cancelled);
            if (m_budget.isOver()) {
                return failure(ErrorCode::Unsupported, Reason::BeyondLimit,
                               IisConfiguration::applicationHostPath());
            }
            if (!proven || !*proven)
                return proven;
        }
    }
    if (const Result<> sound = checkEverywhere(planned); !sound)
        return failure(sound.error());
    return true;
}

Result<bool> RulePlanner::proveSample(const SampleRequest &sample, const Site &site,
                                      const IisConfiguration &planned)
{
    const QString path = samplePath(sample);
    const Result<> sound =
        checkFatal(planned.effective(site, path), m_before.effective(site, path));
    if (!sound)
        return failure(sound.error());
    const RequestWays now = trySample(sample, planned, site, m_budget);
    if (isAsWanted(sample, now))
        return true;
    const RequestEvaluation &decisive = decisiveWay(sample, now);
    if (sample.attack && moveBehind(sample, decisive)) {
        m_restart = true;
        return false;
    }
    if (sample.attack) {
        if (const Result<> wrote = reachBelow(sample, site, decisive); !wrote)
            return failure(wrote.error());
        return false;
    }
    // What somebody else's rule did to it before is not for this plan to fix.
    const RequestWays was = trySample(sample, m_before, site, m_budget);
    const auto isSame = [](const RequestEvaluation &a, const RequestEvaluation &b) {
        return a.outcome == b.outcome && a.decidedBy == b.decidedBy &&
               a.responseHeaders == b.responseHeaders;
    };
    if (!std::equal(was.ways.begin(), was.ways.end(), now.ways.begin(), now.ways.end(), isSame))
        return failure(notEffective(sample, site, decisive).error());
    return true;
}

bool RulePlanner::moveBehind(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    const std::optional<RuleReference> writer = deciderOf(sample, evaluation);
    const bool overwritten =
        std::any_of(evaluation.headerChanges.begin(), evaluation.headerChanges.end(),
                    [&](const HeaderChange &change) { return writer && change.rule == *writer; });
    const bool ours =
        writer && std::any_of(m_mitigation.rules.begin(), m_mitigation.rules.end(),
                              [&](const RuleTemplate &rule) {
                                  return rule.outbound && rule.amadoName == writer->name;
                              });
    if (sample.headerName.isEmpty() || !overwritten || ours)
        return false;
    const QString file = winPathKey(writer->origin.file);
    const auto steps = m_files.steps();
    const bool written = std::any_of(steps.begin(), steps.end(), [&](const Step &step) {
        return winPathKey(step.target.name) == file;
    });
    // Behind it already, and it still has the last word: nothing runs after it.
    if (!written || m_behind.value(file) == writer->name)
        return false;
    m_behind.insert(file, writer->name);
    return true;
}

/// Writes the rules into the deepest place on the sample's path that drops inherited ones.
Result<> RulePlanner::reachBelow(const SampleRequest &sample, const Site &site,
                                 const RequestEvaluation &evaluation)
{
    const std::vector<PathLevel> levels = pathLevels(site, samplePath(sample));
    const qsizetype home = pathLevel(site, m_mitigation.home.applicationPath).configPath.size();
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->configPath.size() <= home || level->folder.isEmpty())
            continue;
        const QString webConfig = joinWinPath(level->folder, u"web.config");
        for (const RuleTemplate &rule : m_mitigation.rules) {
            const auto editor = m_files.openSection(webConfig, sectionOf(rule), false);
            if (!editor || !dropsInherited(*editor, sectionOf(rule), rule.amadoName) ||
                editor->findItem(sectionOf(rule), "rule", rule.amadoName) != XmlElement::kNone)
                continue;
            if (const Result<> free = checkPlace(site, urlOf(site, *level)); !free)
                return free;
            return write(site, *level);
        }
    }
    return notEffective(sample, site, evaluation);
}

Result<> RulePlanner::notEffective(const SampleRequest &sample, const Site &site,
                                   const RequestEvaluation &evaluation) const
{
    const std::optional<RuleReference> decider = deciderOf(sample, evaluation);
    const QString decides =
        decider ? QString(decider->name + u' ' + placeOf(decider->origin)) : u"nothing decides"_s;
    return failure(ErrorCode::PreconditionFailed, Reason::NotEffective,
                   !decider || decider->origin.file.isEmpty() ? m_mitigation.id
                                                              : decider->origin.file,
                   u"%1 %2%3: %4"_s.arg(sample.id, site.name, sample.request.url, decides),
                   decider ? decider->origin.line : 0);
}

} // namespace

Result<> planRules(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                   const std::stop_token &stop, Plan &plan)
{
    return RulePlanner(mitigation, snapshot, stop, plan).run();
}

} // namespace amado
