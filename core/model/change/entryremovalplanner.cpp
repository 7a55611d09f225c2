// SPDX-License-Identifier: MIT
#include "model/change/plan.h"

#include "model/base/winpath.h"
#include "model/change/planfiles.h"
#include "model/change/plansupport.h"
#include "model/iis/entrykinds.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const EntryKind *kindOf(const XmlDocument &document, int index)
{
    const XmlElement &element = document.element(index);
    if (element.parent == XmlElement::kNone)
        return nullptr;
    return entryKindBelow(document.element(element.parent).localName(), element.localName());
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// The settings of this element that keep requests out of the log.
std::vector<LoggingSwitch> loggingOff(const XmlDocument &document, int index)
{
    std::vector<LoggingSwitch> off;
    for (const LoggingSwitch &one : loggingSwitches()) {
        if (one.element == document.element(index).localName() &&
            document.attribute(index, one.attribute)
                    .value_or(QString())
                    .trimmed()
                    .compare(textOf(one.off), Qt::CaseInsensitive) == 0)
            off.push_back(one);
    }
    return off;
}

QString tagOf(const XmlDocument &document, int index)
{
    const Span tag = document.element(index).startTag;
    return QString::fromStdString(document.text().substr(tag.begin, tag.size()));
}

int lineOf(const XmlDocument &document, int index)
{
    return document.position(document.element(index).startTag.begin).line;
}

bool sameName(const std::optional<QString> &a, const QString &b)
{
    return a && a->compare(b, Qt::CaseInsensitive) == 0;
}

class EntryRemoval
{
public:
    EntryRemoval(const ConfigEntry &entry, const ServerSnapshot &snapshot, const Catalogs &catalogs)
        : m_entry(entry)
        , m_snapshot(snapshot)
        , m_catalogs(catalogs)
        , m_files(snapshot)
    {}

    Result<Plan> run();

private:
    Result<int> find(const XmlDocument &document) const;
    Result<Plan> switchOn(ConfigEditor editor, int element, const std::vector<LoggingSwitch> &off);
    Result<Plan> planned() const;
    Result<> removeModuleLines(ConfigEditor &editor) const;
    Result<> refuseUsers() const;
    Result<> refuseDamage(const IisConfiguration &before, const IisConfiguration &after) const;

    const ConfigEntry &m_entry;
    const ServerSnapshot &m_snapshot;
    const Catalogs &m_catalogs;
    PlannedFiles m_files;
    QString m_name;
    QString m_tag;
    const EntryKind *m_kind = nullptr;
};

/// The entry itself; a file may have moved lines since, so that its text decides before its line.
Result<int> EntryRemoval::find(const XmlDocument &document) const
{
    std::vector<int> same;
    for (int i = 1; i < int(document.elements().size()); ++i) {
        const bool isSame = m_entry.tag.isEmpty() ? lineOf(document, i) == m_entry.line
                                                  : tagOf(document, i) == m_entry.tag;
        if (isSame && (kindOf(document, i) || !loggingOff(document, i).empty()))
            same.push_back(i);
    }
    if (same.size() > 1)
        std::erase_if(same, [&](int i) { return lineOf(document, i) != m_entry.line; });
    if (same.size() == 1)
        return same.front();
    if (same.empty() && m_entry.tag.isEmpty())
        return failure(ErrorCode::Unsupported, Reason::None, m_entry.file,
                       u"no entry that could be removed begins here"_s, m_entry.line);
    return failure(ErrorCode::PreconditionChanged, Reason::FileChanged, m_entry.file, m_entry.tag,
                   m_entry.line);
}

/// IIS stops serving when <modules> names a native module that is not loaded any more; a line with
/// a type of its own is a managed module that happens to have the name.
Result<> EntryRemoval::removeModuleLines(ConfigEditor &editor) const
{
    const auto next = [&] {
        const XmlDocument &document = editor.document();
        for (int i = int(document.elements().size()) - 1; i > 0; --i) {
            const XmlElement &element = document.element(i);
            const bool isModule = element.localName() == "add" &&
                                  document.element(element.parent).localName() == "modules";
            if (isModule && !document.attribute(i, "type") &&
                sameName(document.attribute(i, "name"), m_name))
                return i;
        }
        return XmlElement::kNone;
    };
    for (int line = next(); line != XmlElement::kNone; line = next()) {
        if (const Result<> removed = editor.remove(line); !removed)
            return removed;
    }
    return {};
}

/// Handlers that run in the module, and other files that switch it on.
Result<> EntryRemoval::refuseUsers() const
{
    for (const QString &path : m_files.files().paths()) {
        const Fact<QByteArray> content = m_files.files().file(path);
        if (!content)
            continue;
        const auto document = XmlDocument::parse(*content, path);
        if (!document) // It concerns IIS, not this module.
            continue;
        for (int i = 1; i < int(document->elements().size()); ++i) {
            const EntryKind *kind = kindOf(*document, i);
            if (!kind)
                continue;
            const bool switchesOn = kind->what == EntryKind::What::Module &&
                                    !document->attribute(i, "type") &&
                                    sameName(document->attribute(i, "name"), m_name);
            const QStringList modules = document->attribute(i, "modules")
                                            .value_or(QString())
                                            .split(u',', Qt::SkipEmptyParts);
            const bool runsIn = kind->what == EntryKind::What::Handler &&
                                std::any_of(modules.begin(), modules.end(), [&](const QString &m) {
                                    return sameName(m.trimmed(), m_name);
                                });
            if (switchesOn || runsIn)
                return failure(ErrorCode::PreconditionFailed, Reason::NameInUse, path,
                               document->attribute(i, "name").value_or(m_name),
                               lineOf(*document, i));
        }
    }
    return {};
}

/// What IIS would refuse afterwards and does not refuse today.
Result<> EntryRemoval::refuseDamage(const IisConfiguration &before,
                                    const IisConfiguration &after) const
{
    for (const ConfigProblem &problem : after.problems()) {
        const auto &known = before.problems();
        const bool isOld = std::any_of(known.begin(), known.end(), [&](const ConfigProblem &old) {
            return old.reason == problem.reason && sameWinPath(old.file, problem.file) &&
                   old.detail == problem.detail;
        });
        if (!isOld)
            return refusal(problem);
    }
    return {};
}

Result<Plan> EntryRemoval::run()
{
    Result<ConfigEditor> editor = m_files.open(m_entry.file, false);
    if (!editor)
        return failure(editor.error());
    Result<int> found = find(editor->document());
    if (!found)
        return failure(found.error());
    // An application is named by its root directory, and cannot be without it.
    if (editor->document().attribute(*found, "path") == u"/"_s &&
        editor->document().element(*found).localName() == "virtualDirectory")
        found = editor->document().element(*found).parent;
    m_tag = tagOf(editor->document(), *found);
    const auto off = loggingOff(editor->document(), *found);
    if (!off.empty())
        return switchOn(std::move(*editor), *found, off);
    m_kind = kindOf(editor->document(), *found);
    if (!m_kind)
        return failure(ErrorCode::Unsupported, Reason::None, m_entry.file, m_entry.tag,
                       m_entry.line);
    m_name = editor->document().attribute(*found, m_kind->key).value_or(QString());
    if (m_kind->what == EntryKind::What::RewriteRule)
        return makeRuleRemovalPlan(m_name, m_snapshot, m_catalogs);
    // Nor can a site be without its root.
    if (m_kind->what == EntryKind::What::Application && m_name == u"/"_s)
        return failure(ErrorCode::Unsupported, Reason::None, m_entry.file, m_name, m_entry.line);
    if (const Result<> removed = editor->remove(*found); !removed)
        return failure(removed.error());
    const bool isNative = m_kind->what == EntryKind::What::GlobalModule;
    if (isNative) {
        if (const Result<> removed = removeModuleLines(*editor); !removed)
            return failure(removed.error());
    }
    m_files.put(*editor);
    if (isNative) {
        if (const Result<> unused = refuseUsers(); !unused)
            return failure(unused.error());
    }
    return planned();
}

/// The setting gets its usual value, as without it the one of a file above might hold.
Result<Plan> EntryRemoval::switchOn(ConfigEditor editor, int element,
                                    const std::vector<LoggingSwitch> &off)
{
    for (const LoggingSwitch &one : off) {
        const Result<> set =
            editor.setAttribute(element, std::string(one.attribute), textOf(one.on));
        if (!set)
            return failure(set.error());
    }
    m_files.put(editor);
    return planned();
}

Result<Plan> EntryRemoval::planned() const
{
    const IisConfiguration before(m_snapshot.configFiles);
    if (const Result<> sound = refuseDamage(before, IisConfiguration(m_files.files())); !sound)
        return failure(sound.error());
    Plan plan;
    plan.server = m_snapshot.name;
    plan.kind = ActKind::Undo;
    plan.rule = m_tag;
    plan.steps = m_files.steps();
    plan.places = placesOfSteps(plan, before);
    return plan;
}

} // namespace

bool isRemovableTag(QStringView tag)
{
    const auto kinds = entryKinds();
    return std::any_of(kinds.begin(), kinds.end(), [tag](const EntryKind &kind) {
        const QString begin = u'<' + textOf(kind.element) + u' ';
        return tag.startsWith(begin);
    });
}

bool isLoggingOffTag(QStringView tag)
{
    if (!tag.startsWith(u'<') || !tag.endsWith(u'>'))
        return false;
    QString whole = tag.toString();
    if (!whole.endsWith(u"/>"))
        whole.insert(whole.size() - 1, u'/');
    const auto document = XmlDocument::parse(whole.toUtf8(), {});
    return document && !loggingOff(*document, 0).empty();
}

Result<Plan> makeEntryRemovalPlan(const ConfigEntry &entry, const ServerSnapshot &snapshot,
                                  const Catalogs &catalogs)
{
    return EntryRemoval(entry, snapshot, catalogs).run();
}

Result<Plan> makeRemovalPlan(const Removal &removal, const ServerSnapshot &snapshot,
                             const Catalogs &catalogs)
{
    if (const auto *entry = std::get_if<ConfigEntry>(&removal))
        return makeEntryRemovalPlan(*entry, snapshot, catalogs);
    return makeRuleRemovalPlan(std::get<QString>(removal), snapshot, catalogs);
}

} // namespace amado
