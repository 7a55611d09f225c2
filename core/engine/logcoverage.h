// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/serverscan.h"
#include "ports/hostsearch.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace amado {

/// The time that an entry of a log opens with, UTC; the day or hour in the file's name where it
/// opens with none ("u_ex210303.log", "HttpProxy_2021030305-1.LOG"). Invalid: neither says.
[[nodiscard]] QDateTime entryTime(const QByteArray &entry, const QString &fileName);

/// The hours of which a folder of logs has entries.
class LogStream
{
public:
    LogStream(scan::Source source, QString folder)
        : m_source(source)
        , m_folder(std::move(folder))
    {}

    void add(const SearchedFile &file);

    [[nodiscard]] scan::Source source() const { return m_source; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// In order, apart from each other by more than an hour.
    [[nodiscard]] std::vector<scan::TimeRange> covered() const;

private:
    scan::Source m_source;
    QString m_folder;
    std::vector<scan::TimeRange> m_covered;
};

struct LogGap
{
    scan::Source source = scan::Source::IisLogs;
    QString folder; ///< The first one where all folders of the source lack the hours.
    scan::TimeRange range;
};

/// More than an hour without an entry, in the middle of what a source covers, where other logs of
/// the server have entries: of a source as a whole, or of one folder that is written to all the
/// time. A server that was off lacks nothing, and a service that nobody uses at night neither.
/// Where there is one folder of logs only, it is its own witness while it is written to most of the
/// time.
[[nodiscard]] std::vector<LogGap> findGaps(const std::vector<LogStream> &streams);
/// More than a day without an entry in the middle of what a source covers, whatever other logs
/// have. It is no trace, as a server may have been off; but what happened then was not searched.
[[nodiscard]] std::vector<LogGap> findOutages(const std::vector<LogStream> &streams);

} // namespace amado
