#include "model/change/ruleplanner.h"

#include "model/base/winpath.h"
#include "model/change/planfiles.h"
#include "model/change/plansupport.h"
#include "model/config/xmledit.h"
#include "model/iis/sitereader.h"
#include "model/judge/observerules.h"
#include "model/judge/ruleidentity.h"
#include "model/judge/samples.h"

#include <algorithm>

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

class RulePlanner
{
public:
    RulePlanner(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                const std::stop_token &stop, Plan &plan)
        : m_mitigation(mitigation)
        , m_budget(stop)
        , m_before(snapshot.configFiles, stop)
        , m_files(snapshot)
        , m_plan(plan)
    {}

    Result<> run();

private:
    Result<> findSite();
    tl::unexpected<Error> unread(const std::pair<QString, MissingReason> &file) const;
    Result<bool> isEffectiveAlready();
    bool isWritten(const RuleTemplate &rule, const IisConfiguration &configuration,
                   const std::vector<ObservedRule> &observed) const;
    Result<> checkPlace(const QString &urlPath) const;
    Result<> write(const PathLevel &level);
    Result<> writeRule(const RuleTemplate &rule, const QString &webConfig, bool guarded);
    Result<> insert(const QString &webConfig, std::string_view section, const ConfigElement &item,
                    bool guarded);
    Result<bool> prove();
    Result<> checkFatal(const EffectiveRewrite &now, const EffectiveRewrite &before) const;
    Result<> checkEverywhere(const IisConfiguration &planned) const;
    Result<> reachBelow(const SampleRequest &sample, const RequestEvaluation &evaluation);
    Result<> notEffective(const SampleRequest &sample, const RequestEvaluation &evaluation) const;
    QString urlOf(const PathLevel &level) const
    {
        return level.configPath.mid(m_site->name.size());
    }

    const Mitigation &m_mitigation;
    JudgingBudget m_budget;
    IisConfiguration m_before;
    const Site *m_site = nullptr;
    PlannedFiles m_files;
    Plan &m_plan;
};

Result<> RulePlanner::run()
{
    if (const Result<> found = findSite(); !found)
        return found;
    const Result<bool> done = isEffectiveAlready();
    if (!done || *done)
        return done ? Result<>() : Result<>(failure(done.error()));
    const QString home = m_mitigation.home.applicationPath;
    if (const Result<> free = checkPlace(home); !free)
        return free;
    if (const Result<> wrote = write(pathLevels(*m_site, home).back()); !wrote)
        return wrote;
    for (int round = 0; round < kMaxRounds; ++round) {
        const Result<bool> proven = prove();
        if (!proven)
            return failure(proven.error());
        if (*proven) {
            for (Step &step : m_files.steps())
                m_plan.steps.push_back(std::move(step));
            return {};
        }
    }
    return failure(ErrorCode::PreconditionFailed, Reason::NotEffective, m_mitigation.id,
                   u"too many places drop inherited rules"_s);
}

Result<> RulePlanner::findSite()
{
    if (!m_before.sites()) {
        for (const ConfigProblem &problem : m_before.problems()) {
            if (problem.reason == Reason::ConfigRedirected)
                return refusal(problem);
        }
        return unread({IisConfiguration::applicationHostPath(), m_before.sites().reason()});
    }
    m_site = m_before.frontEndSite();
    if (!m_site) {
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

bool RulePlanner::isWritten(const RuleTemplate &rule, const IisConfiguration &configuration,
                            const std::vector<ObservedRule> &observed) const
{
    const auto &preConditions =
        configuration.effective(*m_site, m_mitigation.home.applicationPath).preConditions;
    return std::any_of(observed.begin(), observed.end(), [&](const ObservedRule &candidate) {
        if (!candidate.effective)
            return false;
        for (const WrittenRule &known : configuration.writtenRules()) {
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

Result<bool> RulePlanner::isEffectiveAlready()
{
    MitigationObservation observation;
    observeRules(m_mitigation, m_before, m_budget, observation);
    if (m_budget.stop().stop_requested())
        return failure(ErrorCode::Cancelled);
    if (!observation.missing.empty())
        return unread(observation.missing.front());
    const bool samplesPass = std::all_of(
        observation.samples.begin(), observation.samples.end(),
        [](const SampleOutcome &outcome) { return !outcome.attack || outcome.asWanted; });
    return samplesPass && std::all_of(m_mitigation.rules.begin(), m_mitigation.rules.end(),
                                      [&](const RuleTemplate &rule) {
                                          return isWritten(rule, m_before, observation.rules);
                                      });
}

/// Whether the sections may be written there at all, before a byte is planned.
Result<> RulePlanner::checkPlace(const QString &urlPath) const
{
    const EffectiveRewrite &now = m_before.effective(*m_site, urlPath);
    if (!now.isKnown())
        return unread(now.missing.front());
    if (!now.fatal.empty())
        return refusal(now.fatal.front());
    if (!now.moduleLoaded) {
        return failure(ErrorCode::PreconditionFailed, Reason::ModuleMissing, now.configPath,
                       u"RewriteModule"_s);
    }
    for (const RuleTemplate &rule : m_mitigation.rules) {
        const QString section = toQString(sectionOf(rule));
        if (const auto obstacle = m_before.writeObstacle(*m_site, urlPath, section))
            return refusal(*obstacle);
    }
    return {};
}

Result<> RulePlanner::write(const PathLevel &level)
{
    const QString webConfig = joinWinPath(level.folder, u"web.config");
    const QStringList sharing = m_before.applicationsSharingFolder(*m_site, urlOf(level));
    for (const QString &place : sharing) {
        if (!m_plan.sharedWith.contains(place, Qt::CaseInsensitive))
            m_plan.sharedWith.append(place);
    }
    // Each goes in front of what is there: the last first keeps the catalogue's order.
    for (auto rule = m_mitigation.rules.rbegin(); rule != m_mitigation.rules.rend(); ++rule) {
        if (const Result<> wrote = writeRule(*rule, webConfig, !sharing.isEmpty()); !wrote)
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
    if (const Result<> inserted = editor->insert(section, item, guarded); !inserted)
        return inserted;
    m_files.put(*editor);
    return {};
}

Result<> RulePlanner::checkFatal(const EffectiveRewrite &now, const EffectiveRewrite &before) const
{
    for (ConfigProblem problem : now.fatal) {
        if (!before.fatal.empty())
            return refusal(before.fatal.front());
        if (problem.reason == Reason::DuplicateName)
            problem.reason = Reason::NameInUse;
        return refusal(problem);
    }
    return {};
}

/// No application may break, be it one that no sample goes to.
Result<> RulePlanner::checkEverywhere(const IisConfiguration &planned) const
{
    const auto &before = m_before.problems();
    for (ConfigProblem problem : planned.problems()) {
        // Lines move with what is inserted above them; the rest tells one problem from another.
        const bool known = std::any_of(before.begin(), before.end(), [&](const auto &old) {
            return old.reason == problem.reason && old.detail == problem.detail &&
                   old.configPath == problem.configPath && sameWinPath(old.file, problem.file);
        });
        if (known)
            continue;
        if (problem.reason == Reason::DuplicateName)
            problem.reason = Reason::NameInUse;
        return refusal(problem);
    }
    return {};
}

/// True when every sample ends as wanted; false when something was written and is to be proven
/// again.
Result<bool> RulePlanner::prove()
{
    const IisConfiguration planned(m_files.files());
    for (const SampleRequest &sample : m_mitigation.samples) {
        const QString path = samplePath(sample);
        const Result<> sound =
            checkFatal(planned.effective(*m_site, path), m_before.effective(*m_site, path));
        if (!sound)
            return failure(sound.error());
        const auto now = evaluateRequest(planned, *m_site, sample.request, sample.responseHeaders);
        if (isAsWanted(sample, now))
            continue;
        if (sample.attack) {
            if (const Result<> wrote = reachBelow(sample, now); !wrote)
                return failure(wrote.error());
            return false;
        }
        // What somebody else's rule did to it before is not for this plan to mend.
        const auto was = evaluateRequest(m_before, *m_site, sample.request, sample.responseHeaders);
        if (was.outcome != now.outcome || was.decidedBy != now.decidedBy ||
            was.responseHeaders != now.responseHeaders)
            return failure(notEffective(sample, now).error());
    }
    if (const Result<> sound = checkEverywhere(planned); !sound)
        return failure(sound.error());
    return true;
}

/// Writes the rules into the deepest place on the sample's path that drops inherited ones.
Result<> RulePlanner::reachBelow(const SampleRequest &sample, const RequestEvaluation &evaluation)
{
    const std::vector<PathLevel> levels = pathLevels(*m_site, samplePath(sample));
    const qsizetype home =
        pathLevels(*m_site, m_mitigation.home.applicationPath).back().configPath.size();
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->configPath.size() <= home || level->folder.isEmpty())
            continue;
        const QString webConfig = joinWinPath(level->folder, u"web.config");
        for (const RuleTemplate &rule : m_mitigation.rules) {
            const auto editor = m_files.openSection(webConfig, sectionOf(rule), false);
            if (!editor || !dropsInherited(*editor, sectionOf(rule), rule.amadoName) ||
                editor->findItem(sectionOf(rule), "rule", rule.amadoName) != XmlElement::kNone)
                continue;
            if (const Result<> free = checkPlace(urlOf(*level)); !free)
                return free;
            return write(*level);
        }
    }
    return notEffective(sample, evaluation);
}

Result<> RulePlanner::notEffective(const SampleRequest &sample,
                                   const RequestEvaluation &evaluation) const
{
    const QString decides =
        evaluation.decidedBy.isEmpty()
            ? u"nothing decides"_s
            : QString(evaluation.decidedBy + u' ' + placeOf(evaluation.decidedAt));
    return failure(
        ErrorCode::PreconditionFailed, Reason::NotEffective,
        evaluation.decidedAt.file.isEmpty() ? m_mitigation.id : evaluation.decidedAt.file,
        u"%1 %2: %3"_s.arg(sample.id, sample.request.url, decides), evaluation.decidedAt.line);
}

} // namespace

Result<> planRules(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                   const std::stop_token &stop, Plan &plan)
{
    return RulePlanner(mitigation, snapshot, stop, plan).run();
}

} // namespace amado
