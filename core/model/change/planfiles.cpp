// SPDX-License-Identifier: MIT
#include "model/change/planfiles.h"

#include "model/base/winpath.h"
#include "model/change/plansupport.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'\\'));
}

} // namespace

PlannedFiles::PlannedFiles(const ServerSnapshot &snapshot)
    : m_before(snapshot.configFiles)
    , m_files(snapshot.configFiles)
{}

Result<ConfigEditor> PlannedFiles::open(const QString &path, bool create) const
{
    const Fact<QByteArray> content = m_files.file(path);
    if (content)
        return ConfigEditor::open(*content, path);
    if (content.reason() != MissingReason::NotPresent)
        return factMissing(path, content.reason());
    if (!create)
        return failure(ErrorCode::NotFound, Reason::None, path);
    return ConfigEditor::open(ConfigEditor::emptyFile(), path);
}

Result<ConfigEditor> PlannedFiles::openSection(const QString &path, std::string_view section,
                                               bool create) const
{
    Result<ConfigEditor> editor = open(path, create);
    if (!editor)
        return editor;
    const std::optional<QString> source = editor->externalSource(section);
    if (!source)
        return editor;
    const QString external = joinWinPath(folderOf(path), *source);
    Result<ConfigEditor> inner = open(external, false);
    if (!inner && inner.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::PreconditionFailed, Reason::ConfigSourceMissing, path, external);
    return inner;
}

void PlannedFiles::put(const ConfigEditor &editor)
{
    m_files.insert(editor.path(), Fact<QByteArray>(editor.bytes(), editor.path()));
    const bool known = std::any_of(m_changed.begin(), m_changed.end(), [&](const QString &path) {
        return sameWinPath(path, editor.path());
    });
    if (!known)
        m_changed.push_back(editor.path());
}

std::vector<Step> PlannedFiles::steps() const
{
    std::vector<Step> steps;
    for (const QString &path : m_changed) {
        const Fact<QByteArray> before = m_before.file(path);
        const FileState after{*m_files.file(path)};
        if (before && *before == after.bytes)
            continue;
        steps.push_back({{TargetKind::File, path},
                         before ? TargetState(FileState{*before}) : TargetState(AbsentState{}),
                         after});
    }
    return steps;
}

} // namespace amado
