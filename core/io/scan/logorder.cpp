// SPDX-License-Identifier: MIT
#include "io/scan/logorder.h"

#include <QStringView>

#include <utility>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QStringView takeDigits(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return text.sliced(at, end - at);
}

/// Numbers that are long enough for a date are compared as text, because the hour stands behind the
/// day in some names and not in others; shorter ones by their value, and before those.
int compareNumbers(QStringView a, QStringView b)
{
    constexpr qsizetype kDate = 6;
    if (a.size() >= kDate && b.size() >= kDate)
        return a.compare(b);
    if (a.size() >= kDate || b.size() >= kDate)
        return a.size() < b.size() ? -1 : 1;
    while (a.size() > 1 && a.front() == u'0')
        a = a.sliced(1);
    while (b.size() > 1 && b.front() == u'0')
        b = b.sliced(1);
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

int compareNames(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QStringView first = takeDigits(a, i);
            const QStringView second = takeDigits(b, j);
            if (const int order = compareNumbers(first, second); order != 0)
                return order;
            i += first.size();
            j += second.size();
            continue;
        }
        const char16_t left = a[i].toCaseFolded().unicode();
        const char16_t right = b[j].toCaseFolded().unicode();
        if (left != right)
            return left < right ? -1 : 1;
        ++i;
        ++j;
    }
    if (i < a.size() || j < b.size())
        return i < a.size() ? 1 : -1;
    return 0;
}

std::pair<QStringView, QStringView> split(const QString &path)
{
    const qsizetype cut = path.lastIndexOf(u'\\');
    return {QStringView(path).first(std::max<qsizetype>(cut, 0)),
            QStringView(path).sliced(cut + 1)};
}

QStringView unpacked(QStringView name)
{
    return name.endsWith(".gz"_L1, Qt::CaseInsensitive) ? name.chopped(3) : name;
}

} // namespace

bool isOlderLog(const QString &path, const QString &other)
{
    const auto [folder, name] = split(path);
    const auto [otherFolder, otherName] = split(other);
    if (const int order = compareNames(folder, otherFolder); order != 0)
        return order < 0;
    if (const int order = compareNames(unpacked(name), unpacked(otherName)); order != 0)
        return order < 0;
    if (name.size() != otherName.size()) // The packed one is the older half.
        return name.size() > otherName.size();
    return path < other;
}

} // namespace amado
