// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/plan.h"
#include "model/config/configeditor.h"

#include <map>
#include <vector>

namespace amado {

/// The files of one server as a plan would leave them. Files that do not exist can be created.
class PlannedFiles
{
public:
    explicit PlannedFiles(const ServerSnapshot &snapshot);

    /// Opens the file as planned so far. Errors: FactMissing, those of ConfigEditor::open();
    /// NotFound when it does not exist and `create` is false.
    [[nodiscard]] Result<ConfigEditor> open(const QString &path, bool create) const;
    /// The file that holds this section: `path` or what its configSource names. Errors:
    /// ConfigSourceMissing.
    [[nodiscard]] Result<ConfigEditor> openSection(const QString &path, std::string_view section,
                                                   bool create) const;
    void put(const ConfigEditor &editor);

    [[nodiscard]] const ConfigFileSet &files() const { return m_files; }
    /// One step per changed file, in the order they were first changed.
    [[nodiscard]] std::vector<Step> steps() const;

private:
    ConfigFileSet m_before;
    ConfigFileSet m_files;
    std::vector<QString> m_changed;
};

} // namespace amado
