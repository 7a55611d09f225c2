// SPDX-License-Identifier: MIT
#include "model/change/plan.h"

#include "model/base/winpath.h"
#include "model/change/containerhistory.h"
#include "model/change/eomtbackup.h"
#include "model/change/planfiles.h"
#include "model/change/plansupport.h"
#include "model/change/returnedrules.h"
#include "model/iis/sitereader.h"
#include "model/judge/ruleidentity.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct Known
{
    const Mitigation *mitigation = nullptr;
    RuleWriter writer = RuleWriter::Unknown;
};

/// The last item of that name anywhere in the file, inside <location> too: a rule (the first name),
/// a precondition (the others), or the <remove> directly before one that is ours.
int lastItemNamed(const XmlDocument &document, const QStringList &names)
{
    for (int i = static_cast<int>(document.elements().size()) - 1; i > 0; --i) {
        const XmlElement &element = document.element(i);
        const std::string_view container = document.element(element.parent).localName();
        const bool isRule =
            element.localName() == "rule" &&
            (container == "rules" || container == "outboundRules" || container == "globalRules");
        const bool isPreCondition = element.localName() == "preCondition";
        const bool isGuard =
            element.localName() == "remove" &&
            (container == "rules" || container == "outboundRules" || container == "preConditions");
        if (!isRule && !isPreCondition && !isGuard)
            continue;
        const QString name = document.attribute(i, "name").value_or(QString());
        if (isGuard && !name.startsWith("Amado "_L1, Qt::CaseInsensitive))
            continue;
        const bool isOwn = name.compare(names.front(), Qt::CaseInsensitive) == 0;
        const bool isUsed = names.mid(1).contains(name, Qt::CaseInsensitive);
        const bool named = isRule ? isOwn : isPreCondition ? isUsed : isOwn || isUsed;
        if (named)
            return i;
    }
    return XmlElement::kNone;
}

class RemovalPlanner
{
public:
    RemovalPlanner(const QString &rule, const ServerSnapshot &snapshot, const Catalogs &catalogs)
        : m_rule(rule)
        , m_snapshot(snapshot)
        , m_catalogs(catalogs)
        , m_configuration(snapshot.configFiles)
        , m_files(snapshot)
    {}

    Result<Plan> run();

private:
    Result<> findRules();
    Known identify() const;
    Result<> block(const Mitigation *mitigation, Plan &plan) const;
    Result<bool> restoreBackup(const Mitigation &mitigation);
    Result<> restoreIn(const QString &configPath, const std::vector<EomtRestoreStep> &steps);
    Result<> removeEverywhere();
    Result<> removeFrom(const QString &path);
    bool isReferenced(const QString &preCondition) const;
    std::vector<PreCondition> preConditionsIn(const QString &file) const;

    QString m_rule;
    const ServerSnapshot &m_snapshot;
    const Catalogs &m_catalogs;
    IisConfiguration m_configuration;
    PlannedFiles m_files;
    std::vector<const WrittenRule *> m_written;
    std::vector<Step> m_asideSteps;
};

Result<Plan> RemovalPlanner::run()
{
    if (const Result<> found = findRules(); !found)
        return failure(found.error());
    const Known known = identify();
    Plan plan;
    plan.server = m_snapshot.name;
    plan.kind = ActKind::Undo;
    plan.rule = m_rule;
    if (known.mitigation)
        plan.mitigation = known.mitigation->id;
    if (known.writer == RuleWriter::Eems) {
        if (const Result<> blocked = block(known.mitigation, plan); !blocked)
            return failure(blocked.error());
    }
    bool restored = false;
    // The unified tool shares rule names with its forerunners: its backup tells whether it was the
    // one.
    if (known.mitigation && known.writer != RuleWriter::Eems) {
        const Result<bool> done = restoreBackup(*known.mitigation);
        if (!done)
            return failure(done.error());
        restored = *done;
    }
    if (!restored) {
        if (const Result<> removed = removeEverywhere(); !removed)
            return failure(removed.error());
    }
    for (Step &step : m_files.steps())
        plan.steps.push_back(std::move(step));
    for (Step &step : m_asideSteps)
        plan.steps.push_back(std::move(step));
    plan.places = placesOfSteps(plan, m_configuration);
    return plan;
}

Result<> RemovalPlanner::findRules()
{
    for (const WrittenRule &rule : m_configuration.writtenRules()) {
        const bool isRule = rule.kind != WrittenRule::Kind::PreCondition;
        if (isRule && rule.name.compare(m_rule, Qt::CaseInsensitive) == 0)
            m_written.push_back(&rule);
    }
    if (!m_written.empty()) {
        m_rule = m_written.front()->name;
        return {};
    }
    // A file that cannot be read may hold it: that file's own problem says more than "not found".
    for (const ConfigProblem &problem : m_configuration.problems()) {
        if (problem.reason == Reason::MalformedXml || problem.reason == Reason::DocTypeDeclared ||
            problem.reason == Reason::UnsupportedEncoding)
            return refusal(problem);
    }
    if (!m_configuration.sites())
        return factMissing(IisConfiguration::applicationHostPath(),
                           m_configuration.sites().reason());
    return failure(ErrorCode::NotFound, Reason::RuleNotFound, m_snapshot.name, m_rule);
}

/// Whose rule it is: by its name first, as several mitigations may share a wording.
Known RemovalPlanner::identify() const
{
    Known known{nullptr, writerOf(nullptr, m_rule)};
    for (const Mitigation &mitigation : m_catalogs.mitigations.mitigations()) {
        for (const RuleTemplate &rule : mitigation.rules) {
            if (claimsToBe(rule, m_rule))
                return {&mitigation, writerOf(&rule, m_rule)};
            const bool same = std::any_of(m_written.begin(), m_written.end(), [&](const auto *w) {
                return identifyRevision(rule, *w, preConditionsIn(w->origin.file)) != nullptr;
            });
            if (same && !known.mitigation)
                known.mitigation = &mitigation;
        }
    }
    return known;
}

std::vector<PreCondition> RemovalPlanner::preConditionsIn(const QString &file) const
{
    std::vector<PreCondition> found;
    for (const WrittenRule &rule : m_configuration.writtenRules()) {
        if (rule.preCondition && sameWinPath(rule.origin.file, file))
            found.push_back(*rule.preCondition);
    }
    return found;
}

/// The service writes its rule again unless its id is blocked first.
Result<> RemovalPlanner::block(const Mitigation *mitigation, Plan &plan) const
{
    const StepTarget target{TargetKind::BlockedMitigations, {}};
    const Result<TargetState> before = stateIn(m_snapshot, target);
    if (!before)
        return failure(before.error());
    // "EEMS M2.1 OWA CSP - outbound" carries the label; the id applied may say more ("M2.1.0").
    const QString label = m_rule.section(u' ', 1, 1);
    const QString family = mitigation && !mitigation->feedId.isEmpty() ? mitigation->feedId
                                                                       : label.section(u'.', 0, 0);
    if (family.isEmpty())
        return {};
    QStringList ids;
    for (const QString &applied : m_snapshot.exchange->mitigationsApplied.value_or(QStringList())) {
        if (coversMitigationId({family}, applied))
            ids.append(applied);
    }
    if (ids.isEmpty())
        ids.append(family);
    BlockedState after = std::get<BlockedState>(*before);
    for (const QString &id : ids) {
        if (!coversMitigationId(after.ids, id))
            after.ids.append(id);
    }
    if (!(TargetState(after) == *before))
        plan.steps.push_back({target, *before, after});
    return {};
}

/// Gets back to what the tool's own backup says, and sets the backup aside as the tool would. False
/// when no backup speaks of this rule.
Result<bool> RemovalPlanner::restoreBackup(const Mitigation &mitigation)
{
    const auto backup = std::find_if(
        m_snapshot.eomtBackups.begin(), m_snapshot.eomtBackups.end(), [&](const QString &path) {
            return eomtBackupId(path).compare(mitigation.id, Qt::CaseInsensitive) == 0;
        });
    if (backup == m_snapshot.eomtBackups.end())
        return false;
    const StepTarget json{TargetKind::File, *backup};
    const StepTarget aside{TargetKind::File, setAsidePath(*backup)};
    const Result<TargetState> content = stateIn(m_snapshot, json);
    const Result<TargetState> former = stateIn(m_snapshot, aside);
    if (!content || !former)
        return failure(content ? former.error() : content.error());
    const auto *file = std::get_if<FileState>(&*content);
    if (!file)
        return false;
    const auto steps = parseEomtBackup(file->bytes, *backup);
    if (!steps)
        return failure(steps.error());
    const bool speaks = std::any_of(steps->begin(), steps->end(), [&](const EomtRestoreStep &step) {
        return step.name.compare(m_rule, Qt::CaseInsensitive) == 0;
    });
    if (!speaks)
        return false;
    QStringList places;
    for (const EomtRestoreStep &step : *steps) {
        if (!places.contains(step.configPath, Qt::CaseInsensitive))
            places.append(step.configPath);
    }
    for (const QString &place : places) {
        std::vector<EomtRestoreStep> there;
        std::copy_if(steps->begin(), steps->end(), std::back_inserter(there),
                     [&](const EomtRestoreStep &step) {
                         return step.configPath.compare(place, Qt::CaseInsensitive) == 0;
                     });
        if (const Result<> done = restoreIn(place, there); !done)
            return failure(done.error());
    }
    m_asideSteps = {{aside, *former, *content}, {json, *content, AbsentState{}}};
    return true;
}

Result<> RemovalPlanner::restoreIn(const QString &configPath,
                                   const std::vector<EomtRestoreStep> &steps)
{
    const Site *site = m_configuration.site(configPath.section(u'/', 0, 0));
    if (!site)
        return failure(ErrorCode::PreconditionFailed, Reason::SiteNotFound, configPath);
    const QString url = u'/' + configPath.section(u'/', 1);
    const QString webConfig = joinWinPath(pathLevel(*site, url).folder, u"web.config");
    for (const std::string_view section : kItemSections) {
        std::vector<EomtRestoreStep> there;
        std::copy_if(steps.begin(), steps.end(), std::back_inserter(there),
                     [&](const EomtRestoreStep &step) { return step.section == section; });
        if (there.empty())
            continue;
        Result<ConfigEditor> editor = m_files.openSection(webConfig, section, false);
        if (!editor && editor.error().code == ErrorCode::NotFound)
            continue;
        if (!editor)
            return failure(editor.error());
        const QByteArray was = editor->bytes();
        if (const Result<> done = restoreEomt(*editor, there); !done)
            return done;
        const Result<XmlDocument> before = XmlDocument::parse(was, webConfig);
        if (const Result<> dropped = dropEmptied(*editor, *before); !dropped)
            return dropped;
        m_files.put(*editor);
    }
    return {};
}

Result<> RemovalPlanner::removeEverywhere()
{
    QStringList paths;
    for (const WrittenRule *rule : m_written) {
        if (!paths.contains(rule->origin.file, Qt::CaseInsensitive))
            paths.append(rule->origin.file);
    }
    for (const QString &path : paths) {
        if (const Result<> removed = removeFrom(path); !removed)
            return removed;
    }
    return {};
}

/// True when a rule other than the one that goes uses this precondition.
bool RemovalPlanner::isReferenced(const QString &preCondition) const
{
    const auto &rules = m_configuration.writtenRules();
    return std::any_of(rules.begin(), rules.end(), [&](const WrittenRule &rule) {
        return rule.outbound && rule.name.compare(m_rule, Qt::CaseInsensitive) != 0 &&
               rule.outbound->preCondition.compare(preCondition, Qt::CaseInsensitive) == 0;
    });
}

Result<> RemovalPlanner::removeFrom(const QString &path)
{
    QStringList gone{m_rule};
    for (const WrittenRule *rule : m_written) {
        const QString used = rule->outbound ? rule->outbound->preCondition : QString();
        if (!used.isEmpty() && !isReferenced(used))
            gone.append(used);
    }
    Result<ConfigEditor> editor = m_files.open(path, false);
    if (!editor)
        return failure(editor.error());
    const Result<XmlDocument> before = XmlDocument::parse(editor->bytes(), path);
    for (int item = lastItemNamed(editor->document(), gone); item != XmlElement::kNone;
         item = lastItemNamed(editor->document(), gone)) {
        if (const Result<> removed = editor->remove(item); !removed)
            return removed;
    }
    if (const Result<> dropped = dropEmptied(*editor, *before); !dropped)
        return dropped;
    m_files.put(*editor);
    return {};
}

} // namespace

Result<Plan> makeRuleRemovalPlan(const QString &ruleName, const ServerSnapshot &snapshot,
                                 const Catalogs &catalogs)
{
    return RemovalPlanner(ruleName, snapshot, catalogs).run();
}

} // namespace amado
