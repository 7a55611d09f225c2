// SPDX-License-Identifier: MIT
#include "ui/change/diffmodel.h"

#include <QRegularExpression>

#include <optional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct Hunk
{
    int oldLine = 0;
    int oldLeft = 0;
    int newLine = 0;
    int newLeft = 0;

    [[nodiscard]] bool isOpen() const { return oldLeft > 0 || newLeft > 0; }
};

std::optional<Hunk> parseHunk(QStringView line)
{
    static const QRegularExpression form(
        u"^@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@"_s);
    const auto match = form.match(line.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto count = [&](int group) {
        return match.hasCaptured(group) ? match.capturedView(group).toInt() : 1;
    };
    return Hunk{match.capturedView(1).toInt(), count(2), match.capturedView(3).toInt(), count(4)};
}

DiffLine lineInHunk(QStringView line, Hunk &hunk)
{
    const QChar sign = line.isEmpty() ? u' ' : line.front();
    const QString text = line.mid(1).toString();
    if (sign == u'+' && hunk.newLeft > 0) {
        --hunk.newLeft;
        return {DiffLineKind::Added, 0, hunk.newLine++, text};
    }
    if (sign == u'-' && hunk.oldLeft > 0) {
        --hunk.oldLeft;
        return {DiffLineKind::Removed, hunk.oldLine++, 0, text};
    }
    --hunk.oldLeft;
    --hunk.newLeft;
    return {DiffLineKind::Context, hunk.oldLine++, hunk.newLine++, text};
}

DiffLine lineOutsideHunk(QStringView line)
{
    if (line.startsWith(u"--- ") || line.startsWith(u"+++ "))
        return {DiffLineKind::Header, 0, 0, line.toString()};
    if (line.startsWith(u'+'))
        return {DiffLineKind::Added, 0, 0, line.mid(1).toString()};
    if (line.startsWith(u'-'))
        return {DiffLineKind::Removed, 0, 0, line.mid(1).toString()};
    return {DiffLineKind::Context, 0, 0, line.toString()};
}

} // namespace

std::vector<DiffLine> parseUnifiedDiff(QStringView diff)
{
    std::vector<DiffLine> lines;
    Hunk hunk;
    if (diff.endsWith(u'\n'))
        diff.chop(1);
    if (diff.isEmpty())
        return lines;
    for (QStringView line : diff.split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.startsWith(u'\\')) {
            lines.push_back({DiffLineKind::Note, 0, 0, line.mid(1).trimmed().toString()});
        } else if (hunk.isOpen()) {
            lines.push_back(lineInHunk(line, hunk));
        } else if (const auto next = parseHunk(line)) {
            hunk = *next;
            lines.push_back({DiffLineKind::Hunk, 0, 0, line.toString()});
        } else {
            lines.push_back(lineOutsideHunk(line));
        }
    }
    return lines;
}

QChar signOf(DiffLineKind kind)
{
    switch (kind) {
    case DiffLineKind::Added:
        return u'+';
    case DiffLineKind::Removed:
        return u'-';
    case DiffLineKind::Header:
    case DiffLineKind::Hunk:
    case DiffLineKind::Context:
    case DiffLineKind::Note:
        return u' ';
    }
    return u' ';
}

DiffCount countChanges(const std::vector<DiffLine> &lines)
{
    DiffCount count;
    for (const DiffLine &line : lines) {
        count.added += line.kind == DiffLineKind::Added ? 1 : 0;
        count.removed += line.kind == DiffLineKind::Removed ? 1 : 0;
    }
    return count;
}

} // namespace amado
