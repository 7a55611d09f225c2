// SPDX-License-Identifier: MIT
#include "model/change/fileundo.h"

#include "model/change/containerhistory.h"
#include "model/change/linediff.h"
#include "model/change/rewriteitems.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using Undone = Result<std::optional<FileUndo>>;

Result<std::vector<RewriteItem>> itemsOf(const TargetState &state, const QString &path)
{
    const auto *file = std::get_if<FileState>(&state);
    if (!file)
        return std::vector<RewriteItem>{};
    const Result<ConfigEditor> editor = ConfigEditor::open(file->bytes, path);
    if (!editor)
        return failure(editor.error());
    return rewriteItems(*editor);
}

const RewriteItem *findIn(const std::vector<RewriteItem> &items, const RewriteItem &item)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const RewriteItem &candidate) {
        return candidate.isSameItem(item);
    });
    return found == items.end() ? nullptr : &*found;
}

/// What the step brought: in its after-image and not in its before-image.
Result<std::vector<RewriteItem>> broughtBy(const JournalStep &step)
{
    const auto before = itemsOf(step.before, step.target.name);
    if (!before)
        return failure(before.error());
    auto after = itemsOf(step.after, step.target.name);
    if (!after)
        return failure(after.error());
    std::erase_if(*after,
                  [&](const RewriteItem &item) { return findIn(*before, item) != nullptr; });
    return after;
}

/// True when the file went from hand to hand of recorded acts alone since this step.
bool onlyRecordedActs(const JournalStep &step, const std::vector<FileChange> &changes,
                      const QByteArray &current)
{
    auto at = std::find_if(changes.begin(), changes.end(),
                           [&](const FileChange &change) { return change.step == &step; });
    TargetState image = step.after;
    if (at != changes.end())
        ++at;
    for (; at != changes.end(); ++at) {
        if (!(at->step->before == image))
            return false;
        image = at->step->after;
    }
    return image == TargetState(FileState{current});
}

/// The items of ours that are still there as we wrote them.
Result<std::vector<RewriteItem>> stillThere(const std::vector<RewriteItem> &brought,
                                            const ConfigEditor &editor)
{
    const std::vector<RewriteItem> present = rewriteItems(editor);
    std::vector<RewriteItem> ours;
    for (const RewriteItem &item : brought) {
        const RewriteItem *now = findIn(present, item);
        if (!now)
            continue;
        if (now->form != item.form) {
            const int element = editor.findItem(item.section, item.element, item.name);
            const TextPosition place =
                editor.document().position(editor.document().element(element).startTag.begin);
            return failure(ErrorCode::PreconditionFailed, Reason::RuleChanged, editor.path(),
                           item.name, place.line, place.column);
        }
        ours.push_back(item);
    }
    return ours;
}

Undone withoutAddition(const JournalStep &step, const std::vector<FileChange> &changes,
                       const QByteArray &current)
{
    const QString &path = step.target.name;
    const auto brought = broughtBy(step);
    if (!brought)
        return failure(brought.error());
    Result<ConfigEditor> editor = ConfigEditor::open(current, path);
    if (!editor)
        return failure(editor.error());
    const auto ours = stillThere(*brought, *editor);
    if (!ours)
        return failure(ours.error());
    if (ours->empty())
        return std::optional<FileUndo>();
    const ContainerHistory containers = containerHistory(changes);
    if (const Result<> removed = removeItems(*editor, *ours); !removed)
        return failure(removed.error());
    if (const Result<> tidied = tidyContainers(*editor, containers); !tidied)
        return failure(tidied.error());
    FileUndo undo{FileState{editor->bytes()}, !onlyRecordedActs(step, changes, current)};
    if (containers.fileMade && editor->bytes() == ConfigEditor::emptyFile())
        undo.after = AbsentState{};
    return std::optional(undo);
}

Result<> refuseDoubles(const QByteArray &bytes, const QString &path)
{
    const Result<ConfigEditor> editor = ConfigEditor::open(bytes, path);
    if (!editor)
        return failure(editor.error());
    const std::vector<RewriteItem> items = rewriteItems(*editor);
    for (size_t i = 0; i < items.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (items[i].element != "remove" && items[i].isSameItem(items[j]))
                return failure(ErrorCode::PreconditionFailed, Reason::NameInUse, path,
                               items[i].name);
        }
    }
    return {};
}

/// Puts back what an act removed, line by line, into a file others edited since.
Undone withRemovedPutBack(const JournalStep &step, const std::vector<FileChange> &changes,
                          const QByteArray &current)
{
    const QString &path = step.target.name;
    const auto *before = std::get_if<FileState>(&step.before);
    const auto *after = std::get_if<FileState>(&step.after);
    if (!before || !after)
        return failure(ErrorCode::PreconditionFailed, Reason::FileChanged, path);
    const Result<XmlDocument> base = XmlDocument::parse(after->bytes, path);
    const Result<XmlDocument> wanted = XmlDocument::parse(before->bytes, path);
    const Result<XmlDocument> now = XmlDocument::parse(current, path);
    for (const Result<XmlDocument> *document : {&base, &wanted, &now}) {
        if (!*document)
            return failure(document->error());
    }
    const std::optional<std::string> merged = mergeLines(base->text(), wanted->text(), now->text());
    if (!merged)
        return failure(ErrorCode::PreconditionFailed, Reason::FileChanged, path);
    const QByteArray bytes = now->encode(*merged);
    if (const Result<> sound = refuseDoubles(bytes, path); !sound)
        return failure(sound.error());
    return std::optional(FileUndo{FileState{bytes}, !onlyRecordedActs(step, changes, current)});
}

} // namespace

Undone undoFileStep(const JournalEntry &entry, const JournalStep &step,
                    const std::vector<JournalEntry> &history, const TargetState &current)
{
    if (current == step.after)
        return std::optional(FileUndo{step.before, false});
    if (current == step.before)
        return std::optional<FileUndo>();
    const std::vector<FileChange> changes = changesOf(step.target, history);
    const auto *file = std::get_if<FileState>(&current);
    if (entry.kind == ActKind::Apply) {
        // A file somebody deleted holds nothing of ours.
        return file ? withoutAddition(step, changes, file->bytes)
                    : Undone(std::optional<FileUndo>());
    }
    if (!file)
        return failure(ErrorCode::PreconditionFailed, Reason::FileChanged, step.target.name);
    return withRemovedPutBack(step, changes, file->bytes);
}

} // namespace amado
