// SPDX-License-Identifier: MIT
#include "io/lab/labtraceparts.h"

#include "io/lab/labfiles.h"

#include <iterator>

namespace amado::lab {

using namespace Qt::StringLiterals;

void append(std::vector<LabFile> &files, std::vector<LabFile> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(files));
}

QString siteLog(int site, const QString &name)
{
    return u"C/inetpub/logs/LogFiles/W3SVC%1/%2"_s.arg(site).arg(name);
}

QString exchangeLog(const LabServer &server, const QString &path)
{
    return folderPath(server.install + u"Logging\\"_s + path);
}

QString dayStamp(const QDateTime &at)
{
    return at.toString(u"yyMMdd"_s);
}

TraceRequest ordinary(const QDateTime &at, int number, const QByteArray &protocol)
{
    const QByteArray path = '/' + protocol.toLower() + '/';
    if (number % 5 != 0)
        return {at,
                "GET",
                path,
                "-",
                "HealthMailbox4f1c2d@amado.example",
                "127.0.0.1",
                "AMPROBE/Local/ClientAccess",
                200,
                {},
                protocol};
    return {at,
            "GET",
            path,
            "-",
            "AMADO\\tanaka",
            "203.0.113.24",
            kBrowser,
            200,
            "Sid~S-1-5-21-1-2-3-1104",
            protocol};
}

std::vector<LabFile> quietLogs(const LabServer &server, const Period &period,
                               const QByteArrayList &ecpCommands, std::vector<CmdletRun> runs)
{
    QByteArray oab;
    QByteArray ecp;
    std::vector<CmdletRun> quiet;
    for (QDateTime at = period.from; at <= period.to; at = at.addSecs(60 * kPaceMinutes)) {
        quiet.push_back({at, "AMADO\\admin", "Get-Mailbox", "-ResultSize \"Unlimited\""});
        oab += at.toString(Qt::ISODate).toLatin1() + ",Default Offline Address Book: no change\n";
        const QByteArray log = ecpServerLog(server, at, {"Get-Mailbox"}, {});
        ecp += ecp.isEmpty() ? log : log.mid(log.lastIndexOf('\n', -2) + 1);
    }
    if (!ecpCommands.isEmpty())
        ecp = ecpServerLog(server, period.to, ecpCommands, {});
    std::vector<CmdletRun> events{quiet.front()};
    if (quiet.size() > 1)
        events.push_back(quiet.back());
    events.insert(events.end(), runs.begin(), runs.end());
    quiet.insert(quiet.end(), runs.begin(), runs.end());
    const QString stamp = period.from.toString(u"yyyyMMddHH"_s);
    QByteArray eventLines;
    for (const CmdletRun &run : events)
        eventLines += cmdletEvent(run);
    const auto at = [&](const QString &path) { return exchangeLog(server, path); };
    return {{at(u"ECP\\Server\\ECPServer%1-1.LOG"_s.arg(period.from.toString(u"yyyyMMdd"_s))),
             withCrLf(ecp)},
            {at(u"OABGeneratorLog\\OABGeneratorLog_%1-1.LOG"_s.arg(stamp)), withCrLf(oab)},
            {at(u"CmdletInfra\\LocalPowerShell\\Cmdlet\\Rps_Cmdlet_%1-1.LOG"_s.arg(stamp)),
             withCrLf(cmdletLog(quiet))},
            {at(u"CmdletInfra\\Powershell-Proxy\\Http\\Rps_Http_%1-1.LOG"_s.arg(stamp)),
             withCrLf(remoteHttpLog(server, period.from))},
            {u"events/MSExchange Management.jsonl"_s, eventLines}};
}

LabFile leftBehind(const QString &winPath)
{
    return {folderPath(winPath),
            withCrLf("Amado practice lab: this is plain text that stands for a file left behind by "
                     "an attack.\nIt contains no code.\n")};
}

} // namespace amado::lab
