// SPDX-License-Identifier: MIT
#include "model/change/containerhistory.h"

#include "model/change/rewriteitems.h"
#include "model/config/xmlchars.h"
#include "model/config/xmledit.h"

#include <algorithm>
#include <optional>

namespace amado {
namespace {

constexpr std::string_view kRoot; // The path of the root element itself.

std::optional<ConfigEditor> editorOf(const TargetState &state)
{
    const auto *file = std::get_if<FileState>(&state);
    if (!file)
        return std::nullopt;
    Result<ConfigEditor> editor = ConfigEditor::open(file->bytes, {});
    return editor ? std::optional(std::move(*editor)) : std::nullopt;
}

int containerAt(const ConfigEditor &editor, std::string_view path)
{
    return path == kRoot ? 0 : editor.find(path);
}

std::string tagText(const ConfigEditor &editor, int element)
{
    const Span tag = editor.document().element(element).startTag;
    return editor.document().text().substr(tag.begin, tag.size());
}

/// `made` and `closed` as they are after one act.
void follow(ContainerHistory &history, const std::optional<ConfigEditor> &before,
            const std::optional<ConfigEditor> &after, std::string_view path)
{
    const std::string key(path);
    const int old = before ? containerAt(*before, path) : XmlElement::kNone;
    const int now = after ? containerAt(*after, path) : XmlElement::kNone;
    const bool wasThere = old != XmlElement::kNone;
    // Gone in between: whoever makes it again, it is not ours any more.
    if (!wasThere) {
        history.made.erase(key);
        history.closed.erase(key);
    }
    if (now == XmlElement::kNone)
        return;
    if (!wasThere && path != kRoot) {
        history.made.insert(key);
        return;
    }
    if (!wasThere)
        return;
    const bool wasClosed = before->document().element(old).isSelfClosing();
    const bool isClosed = after->document().element(now).isSelfClosing();
    if (wasClosed && !isClosed)
        history.closed[key] = tagText(*before, old);
    else if (wasClosed || isClosed)
        history.closed.erase(key);
}

/// The element's own tag, self-closing with the blank its former form had before "/>".
std::string closedTag(const ConfigEditor &editor, int element, std::string_view former)
{
    std::string tag = tagText(editor, element);
    tag.pop_back();
    size_t end = former.size() - 2;
    while (isXmlSpace(former[end - 1]))
        --end;
    return tag + std::string(former.substr(end));
}

} // namespace

std::vector<FileChange> changesOf(const StepTarget &target,
                                  const std::vector<JournalEntry> &history)
{
    std::vector<FileChange> changes;
    for (const JournalEntry &entry : history) {
        for (const JournalStep &step : entry.steps) {
            const bool done = step.state == StepState::Applied ||
                              step.state == StepState::Verified ||
                              step.state == StepState::Diverged;
            const bool same = step.target.kind == target.kind &&
                              step.target.name.compare(target.name, Qt::CaseInsensitive) == 0;
            if (done && same)
                changes.push_back({&entry, &step});
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](const FileChange &a, const FileChange &b) {
        return std::pair(a.entry->at, a.entry->id) < std::pair(b.entry->at, b.entry->id);
    });
    return changes;
}

ContainerHistory containerHistory(const std::vector<FileChange> &changes)
{
    ContainerHistory history;
    for (const FileChange &change : changes) {
        const std::optional<ConfigEditor> before = editorOf(change.step->before);
        const std::optional<ConfigEditor> after = editorOf(change.step->after);
        follow(history, before, after, kRoot);
        for (const std::string_view path : kContainers)
            follow(history, before, after, path);
        if (std::holds_alternative<AbsentState>(change.step->before))
            history.fileMade = true;
        if (const auto *file = std::get_if<FileState>(&change.step->after)) {
            history.lastImage = file->bytes;
        } else {
            history.fileMade = false;
            history.lastImage.clear();
        }
    }
    return history;
}

Result<> tidyContainers(ConfigEditor &editor, const ContainerHistory &history)
{
    for (const std::string_view path : kContainers) {
        const int element = editor.find(path);
        if (element <= 0 || !isBlank(editor.document(), element))
            continue;
        const bool plain = editor.document().element(element).attributeCount == 0;
        Result<> done;
        if (history.made.contains(std::string(path)) && plain)
            done = editor.remove(element);
        else if (const auto closed = history.closed.find(std::string(path));
                 closed != history.closed.end() &&
                 !editor.document().element(element).isSelfClosing())
            done = editor.close(element, closedTag(editor, element, closed->second));
        if (!done)
            return done;
    }
    const auto root = history.closed.find(std::string(kRoot));
    if (root != history.closed.end() && isBlank(editor.document(), 0) &&
        !editor.document().element(0).isSelfClosing())
        return editor.close(0, closedTag(editor, 0, root->second));
    return {};
}

Result<> dropEmptied(ConfigEditor &editor, const XmlDocument &before)
{
    // Never one that was blank before: its writer wanted it so.
    const auto wasBlank = [&](std::string_view name) {
        for (size_t i = 0; i < before.elements().size(); ++i) {
            if (before.elements()[i].localName() == name && isBlank(before, static_cast<int>(i)))
                return true;
        }
        return false;
    };
    static constexpr std::array<std::string_view, 6> kNames = {
        "preConditions", "rules", "globalRules", "outboundRules", "rewrite", "system.webServer"};
    for (bool changed = true; changed;) {
        changed = false;
        const XmlDocument &document = editor.document();
        for (int i = static_cast<int>(document.elements().size()) - 1; i > 0 && !changed; --i) {
            const XmlElement &element = document.element(i);
            const std::string_view name = element.localName();
            if (std::find(kNames.begin(), kNames.end(), name) == kNames.end() ||
                element.attributeCount != 0 || !isBlank(document, i) || wasBlank(name))
                continue;
            if (const Result<> removed = editor.remove(i); !removed)
                return removed;
            changed = true;
        }
    }
    return {};
}

} // namespace amado
