// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace amado {

/// The mark for a search in many lines at once, which Hyperscan, PCRE2 and .NET understand: what is
/// not meant to leave its line does not, and the end of a line may have a carriage return before
/// it. Matches in every line that the mark matches, and perhaps in others.
[[nodiscard]] QByteArray blockMark(const QByteArray &mark);

} // namespace amado
