// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <vector>

namespace amado::test {

inline const QDateTime kSampleTime{QDate(2026, 11, 20), QTime(12, 0, 0, 123), Qt::UTC};

/// One request of each kind, every part other than its default.
inline std::vector<HostRequest> sampleRequests()
{
    using namespace Qt::StringLiterals;
    const ServiceState service{u"Running"_s, u"Automatic"_s};
    const ServiceState stopped{u"Stopped"_s, u"Disabled"_s};
    const AppPoolState pool{u"Started"_s, true, u"OnDemand"_s};
    const AppPoolState off{u"Stopped"_s, false, u"AlwaysRunning"_s};
    const ToolRun run{4711, kSampleTime, u"C:\\Windows\\debug\\msert.1.log"_s};
    SearchLogs logs;
    logs.folder = u"C:\\inetpub\\logs"_s;
    logs.names = {u"*.log"_s, u"*.txt"_s};
    logs.format = scan::LogFormat::PlainLines;
    logs.marks = {u"/autodiscover"_s, u"a.b"_s};
    logs.since = kSampleTime;
    logs.from = SearchPosition{u"C:\\inetpub\\logs\\a.log"_s, 77, 5, "#Fields: a"};
    logs.maxHits = 3;
    logs.maxHitBytes = 4;
    logs.maxBytes = 5;
    logs.maxMs = 6;
    InspectFiles files{u"C:\\owa"_s, {u"*.aspx"_s}, false, false, true, 7, 8};
    SearchEvents events{u"Application"_s, {u"MSExchange"_s},      {1, 1008}, {u"Error"_s},
                        kSampleTime,      kSampleTime.addDays(1), 9};
    SearchLogs fewLogs;
    fewLogs.folder = u"C:\\x"_s;
    SearchEvents fewEvents;
    fewEvents.log = u"System"_s;
    return {DescribeServer{},
            ReadFile{u"C:\\a.config"_s, 11},
            WriteFileIfHash{u"C:\\a.config"_s, u"ab"_s, "content"},
            WriteFileIfHash{u"C:\\b.config"_s, u"cd"_s, std::nullopt},
            ReadFileTail{u"C:\\a.log"_s, 12},
            ListDirectory{u"C:\\a"_s},
            ReadRegistryValue{u"HKLM\\a"_s, u"b"_s},
            ReadFileVersion{u"C:\\a.exe"_s},
            QueryService{u"W3SVC"_s},
            SetService{u"W3SVC"_s, service, stopped},
            QueryAppPool{u"OWA"_s},
            SetAppPool{u"OWA"_s, pool, off},
            ReadExchangeSettings{},
            SetBlockedMitigations{{u"M1"_s}, {u"M1"_s, u"M2"_s}},
            QueryEvents{u"Application"_s, u"MSExchange"_s, 13},
            ProbeTls{u"mail.example"_s, 8443},
            ReadCertificateStore{u"Root"_s},
            StartTool{HostTool::SafetyScanner, u"C:\\msert.exe"_s, true, true},
            PollTool{HostTool::SafetyScanner, run, 14},
            StopTool{HostTool::SafetyScanner, run},
            logs,
            fewLogs,
            files,
            events,
            fewEvents,
            CheckTool{HostTool::SafetyScanner, u"C:\\msert.exe"_s},
            PutToolPart{HostTool::SafetyScanner, 15, "part", 16, u"ef"_s}};
}

/// Replies as a transcript holds them, each with the request it answers.
inline std::vector<std::pair<HostRequest, Result<HostReply>>> sampleReplies()
{
    using namespace Qt::StringLiterals;
    ServerDescription description;
    description.name = u"EX01"_s;
    description.fqdn = u"ex01.corp.example"_s;
    description.site = u"東京"_s;
    description.roles = {{u"Mailbox"_s}, u"server.json"_s};
    description.operatingSystem =
        Fact<QString>::missing(MissingReason::Denied, u"server.json"_s, u"no"_s);
    description.osLanguage = {u"ja-JP"_s, u"server.json"_s};
    description.rights = {AccountRights::Filtered, u"server/rights"_s};
    description.capturedAt = kSampleTime;
    description.live = true;
    description.problems = {{ErrorCode::InvalidData, Reason::WrongJsonType, u"a"_s, u"b"_s, 3, 4}};
    const ExchangeSettings settings{false, true, QStringList{u"M1"_s}, QStringList{},
                                    u"http://proxy"_s};
    const EventList events{
        {{kSampleTime, 1008, u"MSExchange"_s, u"Error"_s, u"text"_s}}, 1, 2, 3, 4};
    return {{DescribeServer{}, description},
            {ReadFile{u"C:\\a.config"_s}, FileBytes{"<a/>"}},
            {ReadFileTail{u"C:\\a.log"_s}, FileBytes{QByteArray("\xff\x00z", 3)}},
            {WriteFileIfHash{u"C:\\a"_s, {}, "x"}, Done{}},
            {ListDirectory{u"C:\\a"_s}, DirectoryListing{{u"a.txt"_s}, {u"b"_s}}},
            {ReadRegistryValue{u"HKLM\\a"_s, u"b"_s}, TextValue{u"42"_s}},
            {QueryService{u"W3SVC"_s}, ServiceState{u"Running"_s, u"Automatic"_s}},
            {QueryAppPool{u"OWA"_s}, AppPoolState{u"Stopped"_s, false, u"OnDemand"_s}},
            {ReadExchangeSettings{}, settings},
            {ReadExchangeSettings{}, ExchangeSettings{}},
            {QueryEvents{u"Application"_s, u"MSExchange"_s}, events},
            {ProbeTls{u"mail.example"_s}, TlsObservation{{}, u"TLSv1.3"_s, u"refused"_s}},
            {ReadCertificateStore{u"Root"_s}, CertificateList{}},
            {StartTool{}, ToolRun{4711, kSampleTime, {}}},
            {PollTool{}, ToolState{true, u"C:\\msert.log"_s}},
            {QueryService{u"none"_s},
             failure(Error{ErrorCode::NotFound, Reason::FactMissing, u"none"_s, u"d"_s, 1, 2})}};
}

} // namespace amado::test
