// SPDX-License-Identifier: MIT
#include "model/change/linediff.h"
#include "model/change/plan.h"
#include "model/config/textencoding.h"

#include <QStringList>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kContext = 3;

/// Text of a file in its own encoding; bytes in no known one come out as well as they can.
std::string textOf(const TargetState &state)
{
    const auto *file = std::get_if<FileState>(&state);
    if (!file)
        return {};
    Result<DecodedText> decoded = decodeText(file->bytes, {});
    return decoded ? std::move(decoded->text) : file->bytes.toStdString();
}

QString shown(char mark, std::string_view line)
{
    const bool ended = line.ends_with('\n') || line.ends_with('\r');
    while (line.ends_with('\n') || line.ends_with('\r'))
        line.remove_suffix(1);
    QString text = QChar::fromLatin1(mark) +
                   QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())) + u'\n';
    if (!ended)
        text += u"\\ No newline at end of file\n"_s;
    return text;
}

QString rangeText(size_t begin, size_t count)
{
    // An empty range names the line before it.
    const size_t first = count == 0 ? begin : begin + 1;
    return count == 1 ? QString::number(first) : u"%1,%2"_s.arg(first).arg(count);
}

QString fileDiff(const StepTarget &target, const TargetState &before, const TargetState &after)
{
    const std::string oldText = textOf(before);
    const std::string newText = textOf(after);
    const auto a = splitLines(oldText);
    const auto b = splitLines(newText);
    const std::vector<LineHunk> hunks = diffLines(a, b);
    const auto header = [&](const TargetState &state, const QString &prefix) {
        return std::holds_alternative<AbsentState>(state) ? u"/dev/null"_s
                                                          : QString(prefix + target.name);
    };
    QString text =
        u"--- "_s + header(before, u"a/"_s) + u"\n+++ "_s + header(after, u"b/"_s) + u'\n';
    for (size_t first = 0; first < hunks.size();) {
        size_t last = first;
        while (last + 1 < hunks.size() && hunks[last + 1].aBegin - hunks[last].aEnd <= 2 * kContext)
            ++last;
        const size_t lead = std::min(kContext, hunks[first].aBegin);
        const size_t aBegin = hunks[first].aBegin - lead;
        const size_t bBegin = hunks[first].bBegin - lead;
        const size_t aEnd = std::min(hunks[last].aEnd + kContext, a.size());
        const size_t bEnd = hunks[last].bEnd + (aEnd - hunks[last].aEnd);
        text += u"@@ -%1 +%2 @@\n"_s.arg(rangeText(aBegin, aEnd - aBegin),
                                         rangeText(bBegin, bEnd - bBegin));
        size_t at = aBegin;
        for (size_t i = first; i <= last; ++i) {
            for (; at < hunks[i].aBegin; ++at)
                text += shown(' ', a[at]);
            for (; at < hunks[i].aEnd; ++at)
                text += shown('-', a[at]);
            for (size_t line = hunks[i].bBegin; line < hunks[i].bEnd; ++line)
                text += shown('+', b[line]);
        }
        for (; at < aEnd; ++at)
            text += shown(' ', a[at]);
        first = last + 1;
    }
    return text;
}

/// "name: value" for each property, in a fixed order; nothing for what does not exist.
QStringList properties(const TargetState &state)
{
    if (const auto *service = std::get_if<ServiceState>(&state))
        return {u"state: "_s + service->state, u"startType: "_s + service->startType};
    if (const auto *pool = std::get_if<AppPoolState>(&state)) {
        return {u"state: "_s + pool->state,
                pool->autoStart ? u"autoStart: true"_s : u"autoStart: false"_s,
                u"startMode: "_s + pool->startMode};
    }
    if (const auto *blocked = std::get_if<BlockedState>(&state)) {
        QStringList lines;
        for (const QString &id : blocked->ids)
            lines += u"blocked: "_s + id;
        return lines;
    }
    return {};
}

QString propertyDiff(const TargetState &before, const TargetState &after)
{
    const QStringList old = properties(before);
    const QStringList now = properties(after);
    QString text;
    for (qsizetype i = 0; i < std::max(old.size(), now.size()); ++i) {
        const QString gone = old.value(i);
        const QString come = now.value(i);
        if (!gone.isEmpty() && !now.contains(gone))
            text += u'-' + gone + u'\n';
        if (!come.isEmpty() && !old.contains(come))
            text += u'+' + come + u'\n';
    }
    return text;
}

} // namespace

QString stateDiff(const StepTarget &target, const TargetState &before, const TargetState &after)
{
    if (before == after)
        return {};
    return target.kind == TargetKind::File ? fileDiff(target, before, after)
                                           : propertyDiff(before, after);
}

} // namespace amado
