// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feedfacts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace amado {

/// One line of the mitigation service's log. Recorded fragments:
/// https://granikos.eu/exchange-emergency-mitigation-service-findings/
struct EemsLogLine
{
    QDateTime at;      ///< UTC; invalid when no column holds a readable time.
    QString component; ///< What stands before the pairs: "FetchMitigation"; may be empty.
    std::vector<std::pair<QString, QString>> pairs; ///< Keys without "S:", in order of appearance.
    int line = 0;                                   ///< 1-based in the text given.

    /// Value of the first pair of that key, without regard to case; empty when there is none.
    [[nodiscard]] QString value(QStringView key) const;
};

struct EemsLogLimits
{
    static constexpr qsizetype kBytes = 4 << 20;      ///< Beyond: only the last of these are read.
    static constexpr qsizetype kLineBytes = 64 << 10; ///< Longer lines are left out.
    static constexpr int kPairs = 64;                 ///< Further pairs of a line are left out.
};

/// Reads a log or the end of one: UTF-8 or UTF-16 with a byte order mark, any line ends. The column
/// of the time comes from the `#Fields` header; without one the first column that reads as a time
/// is taken. Pairs are split at ';' outside quotes; a quoted pair doubles its apostrophes.
/// `cutOff`: the text begins within a line, which is then left out. Returns how many lines were
/// neither header nor readable.
int readEemsLog(const QByteArray &bytes, bool cutOff,
                const std::function<void(const EemsLogLine &)> &take);

/// One file of the log folder as it was read, by its Windows path.
struct EemsLogFile
{
    QString path;
    QByteArray bytes;
    bool cutOff = false; ///< Only the end was read.
};

/// What the files say together, oldest first.
[[nodiscard]] EemsDigest digestEemsLog(const std::vector<EemsLogFile> &files);

} // namespace amado
