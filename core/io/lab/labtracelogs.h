// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/labserver.h"

#include <functional>
#include <vector>

namespace amado::lab {

// The forms in which Exchange and IIS write what traces are looked for in.

/// A request as both logs have it.
struct TraceRequest
{
    QDateTime at;
    QByteArray method;
    QByteArray path;
    QByteArray query = "-";
    QByteArray user = "-";
    QByteArray client;
    QByteArray agent;
    int status = 200;
    QByteArray anchorMailbox = {};
    QByteArray protocol = {}; ///< Folder below HttpProxy; empty: IIS alone has it.
};

/// Columns as IIS has them from the start, and an older choice of an administrator.
enum class W3cColumns { Usual, Older };
[[nodiscard]] QByteArray w3cHeader(W3cColumns columns, const QDateTime &at);
[[nodiscard]] QByteArray w3cLine(W3cColumns columns, const TraceRequest &request);

enum class ProxyHeader {
    CsvFirst, ///< The columns as a line of their own, then the lines with "#".
    FieldsOnly,
};
[[nodiscard]] QByteArray proxyHeader(ProxyHeader form, const QDateTime &at);
[[nodiscard]] QByteArray proxyLine(const LabServer &server, const TraceRequest &request);

/// ECP\Server; `command` as "Set-OabVirtualDirectory.ExternalUrl='…'"; empty `failure`: it
/// succeeded.
[[nodiscard]] QByteArray ecpServerLog(const LabServer &server, const QDateTime &at,
                                      const QByteArrayList &commands, const QByteArray &failure);
struct CmdletRun
{
    QDateTime at;
    QByteArray user;
    QByteArray cmdlet;
    QByteArray parameters;
    QByteArray result = "Success";
};
[[nodiscard]] QByteArray cmdletLog(const std::vector<CmdletRun> &runs);
/// PowerShell over HTTP: one ordinary request a day.
[[nodiscard]] QByteArray remoteHttpLog(const LabServer &server, const QDateTime &at);
/// Event 1 or 6 of "MSExchange CmdletLogs", a line of events/MSExchange Management.jsonl.
[[nodiscard]] QByteArray cmdletEvent(const CmdletRun &run);
/// Event 29 of IIS, by which it notes that a setting was changed; a line of
/// events/Microsoft-IIS-Configuration%4Operational.jsonl.
[[nodiscard]] QByteArray configurationEvent(const QDateTime &at, const QByteArray &setting,
                                            const QByteArray &from, const QByteArray &to);
/// Event 1102, by which Windows notes that the Security log was cleared; a line of
/// events/Security.jsonl.
[[nodiscard]] QByteArray clearedEvent(const QDateTime &at, const QByteArray &account,
                                      const QByteArray &domain);

/// A whole .gz file, stored without compression; the same every time.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace amado::lab
