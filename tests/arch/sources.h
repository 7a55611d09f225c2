// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace amado::test {

struct SourceFile
{
    QString path; ///< Relative to the project, forward slashes.
    QStringList lines;
};

/// Every C++ source and header below the given top-level folders.
[[nodiscard]] std::vector<SourceFile> sourceFiles(const QStringList &folders);
/// Included project headers of a file: what stands between the quotes.
[[nodiscard]] QStringList projectIncludes(const SourceFile &file);

} // namespace amado::test
