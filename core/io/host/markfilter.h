#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

// What a line has to hold to match a mark at all. The engine of .NET tries one alternative after
// the other at every place, which takes it through a log at one or two megabytes a second; literals
// alone it finds many times as fast.

/// Literals in lower case, one of which every text holds that the mark matches, letters of either
/// case. nullopt: the mark has none that are long enough, or is written in a way not understood
/// here.
[[nodiscard]] std::optional<QStringList> requiredLiterals(const QString &mark);

/// What tells the lines that are worth trying the marks on.
struct LineFilter
{
    QStringList literals; ///< In lower case; a line that matches a mark holds one of them,
    QStringList others;   ///< or it matches one of these marks, which have none.
};
[[nodiscard]] LineFilter lineFilter(const QStringList &marks);

} // namespace amado
