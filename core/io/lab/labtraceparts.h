// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/labtracelogs.h"

#include <vector>

namespace amado::lab {

// What the servers with traces are made of.

inline const QByteArray kBrowser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
inline const QByteArray kScript = "python-requests/2.25.1";
inline const QByteArray kAttacker = "203.0.113.66"; ///< Of TEST-NET-3, which nobody has.
inline const QByteArray kScanner = "198.51.100.31";

inline constexpr int kPaceMinutes = 50; ///< So that no hour is without an entry.

struct Period
{
    QDateTime from;
    QDateTime to;
    QDateTime holeFrom = {}; ///< Of IIS alone; invalid: none.
    QDateTime holeTo = {};
};

void append(std::vector<LabFile> &files, std::vector<LabFile> more);
[[nodiscard]] QString siteLog(int site, const QString &name);
[[nodiscard]] QString exchangeLog(const LabServer &server, const QString &path);
[[nodiscard]] QString dayStamp(const QDateTime &at); ///< "210303"
/// A probe of Exchange's own, and now and then a person.
[[nodiscard]] TraceRequest ordinary(const QDateTime &at, int number, const QByteArray &protocol);
/// What a server writes besides requests, with nothing in it that anybody looks for but
/// what is given.
[[nodiscard]] std::vector<LabFile> quietLogs(const LabServer &server, const Period &period,
                                             const QByteArrayList &ecpCommands = {},
                                             std::vector<CmdletRun> runs = {});
/// Stands for an attacker's file and says so.
[[nodiscard]] LabFile leftBehind(const QString &winPath);
/// The attack of March 2021 from the first request to the page it left, as each log saw it.
[[nodiscard]] std::vector<LabFile> attackChain(const LabServer &server);

} // namespace amado::lab
