#include "io/host/markfilter.h"

#include "io/scan/requiredtext.h"

#include <algorithm>
#include <set>
#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostTexts = 64;
constexpr qsizetype kLongEnough = 24; ///< What is longer is not met less often.
constexpr qsizetype kShortest = 3;    ///< A literal that is shorter stands in every other line.

/// In nearly every line: a method of HTTP, and what stands behind each.
bool isCommon(const QByteArray &text)
{
    qsizetype end = text.size();
    while (end > 0 && !QChar::fromLatin1(text[end - 1]).isLetterOrNumber())
        --end;
    const QByteArray word = text.first(end);
    return word == "post" || word == "get" || word == "http" || word.isEmpty();
}

/// The engine of .NET looks for each text by itself, so that the length of the shortest decides.
qsizetype scoreOf(const TextChoice &choice)
{
    if (choice.empty() || choice.size() > kMostTexts)
        return -1;
    qsizetype shortest = kLongEnough;
    for (const QByteArray &text : choice)
        shortest = std::min(shortest, isCommon(text) ? 1 : text.size());
    return shortest;
}

bool isAsciiMark(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

std::optional<QStringList> requiredLiterals(const QString &mark)
{
    if (!isAsciiMark(mark)) // Texts are told byte by byte.
        return std::nullopt;
    const std::vector<TextChoice> choices = requiredTexts(mark.toLatin1());
    const auto best = std::max_element(
        choices.begin(), choices.end(), [](const TextChoice &a, const TextChoice &b) {
            return std::pair(scoreOf(a), b.size()) < std::pair(scoreOf(b), a.size());
        });
    if (best == choices.end() || scoreOf(*best) < kShortest)
        return std::nullopt;
    QStringList literals;
    for (const QByteArray &text : *best)
        literals.append(QString::fromLatin1(text));
    literals.sort();
    return literals;
}

LineFilter lineFilter(const QStringList &marks)
{
    std::set<QString> literals;
    LineFilter filter;
    for (const QString &mark : marks) {
        if (const auto required = requiredLiterals(mark))
            literals.insert(required->begin(), required->end());
        else
            filter.others.append(mark);
    }
    // Where a part of it is looked for, it is found by that.
    for (const QString &literal : literals) {
        const bool isCovered = std::any_of(literals.begin(), literals.end(), [&](const QString &o) {
            return o.size() < literal.size() && literal.contains(o);
        });
        if (!isCovered)
            filter.literals.append(literal);
    }
    return filter;
}

} // namespace amado
