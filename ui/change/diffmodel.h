// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace amado {

/// What one line of a unified diff is.
enum class DiffLineKind {
    Header,  ///< "--- a/…", "+++ b/…".
    Hunk,    ///< "@@ -1,3 +1,4 @@".
    Context, ///< In both files.
    Added,   ///< Only in the file as it will be.
    Removed, ///< Only in the file as it is.
    Note,    ///< "\ No newline at end of file".
};

struct DiffLine
{
    DiffLineKind kind = DiffLineKind::Context;
    int oldLine = 0; ///< 1-based; 0 where the line is not in the old file.
    int newLine = 0; ///< 1-based; 0 where the line is not in the new file.
    QString text;    ///< Without its sign; headers and hunks whole.

    bool operator==(const DiffLine &) const = default;
};

/// Reads a unified diff. Counts decide inside a hunk, so that a removed line that starts with "--"
/// is no header. Signs outside any hunk are added and removed lines without numbers. Never fails:
/// text of another form is context.
[[nodiscard]] std::vector<DiffLine> parseUnifiedDiff(QStringView diff);

/// "+", "-" or a blank: the sign shown before a line, so that colour alone says nothing.
[[nodiscard]] QChar signOf(DiffLineKind kind);

struct DiffCount
{
    int added = 0;
    int removed = 0;
};
[[nodiscard]] DiffCount countChanges(const std::vector<DiffLine> &lines);

} // namespace amado
