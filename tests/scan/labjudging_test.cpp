// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include "engine/tracerecords.h"
#include "io/lab/labfiles.h"
#include "io/lab/labserver.h"
#include "model/scan/chains.h"
#include "model/scan/configurationrecords.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>

// What the practice lab plants, against the catalogue: nothing is missed, and nothing else is
// found.

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

struct LogKind
{
    QString part; ///< Of the path.
    Source source;
    LogFormat format;
};

const std::vector<LogKind> &logKinds()
{
    static const std::vector<LogKind> kinds = {
        {u"/HttpProxy/"_s, Source::HttpProxyLogs, LogFormat::Csv},
        {u"/LogFiles/W3SVC"_s, Source::IisLogs, LogFormat::W3c},
        {u"/ECP/Server/"_s, Source::EcpServerLogs, LogFormat::Csv},
        {u"/OABGeneratorLog/"_s, Source::OabGeneratorLogs, LogFormat::PlainLines},
        {u"/CmdletInfra/"_s, Source::CmdletLogs, LogFormat::Csv},
    };
    return kinds;
}

/// One finding for each detection and outcome; these are few.
void note(const LogRecord &record, const QString &folder, std::vector<Finding> &found)
{
    std::vector<Error> problems;
    for (const Match &match : shippedDetections().match(record, folder, problems)) {
        Finding finding;
        finding.indicator = match.detection->id;
        finding.outcome = match.outcome->id;
        finding.severity = match.outcome->severity;
        finding.client =
            record.value(record.source == Source::IisLogs ? u"c-ip" : u"clientipaddress");
        finding.first = finding.last = record.at;
        found.push_back(finding);
    }
    EXPECT_TRUE(problems.empty());
}

std::set<QString> names(const std::vector<Finding> &findings)
{
    std::set<QString> found;
    for (const Finding &each : findings)
        found.insert(each.indicator + u'/' + each.outcome);
    return found;
}

void judgeLog(const LogKind &kind, const QString &path, const QByteArray &bytes,
              std::vector<Finding> &found)
{
    QByteArray header;
    for (QByteArray line : bytes.split('\n')) {
        line = line.trimmed();
        const bool isHeader = line.startsWith("#Fields:") || line.startsWith("DateTime,");
        if (isHeader)
            header = line;
        if (line.isEmpty() || line.startsWith('#') || isHeader)
            continue;
        LogRecord record = readRecord(kind.source, kind.format, header, line);
        record.file = QString(path).replace(u'/', u'\\');
        note(record, {}, found);
    }
}

struct Channel
{
    QString file;
    QString name;
    Source source;
};

const std::vector<Channel> &channels()
{
    static const std::vector<Channel> all = {
        {u"events/MSExchange Management.jsonl"_s, u"MSExchange Management"_s,
         Source::ManagementEvents},
        {u"events/Microsoft-IIS-Configuration%4Operational.jsonl"_s,
         u"Microsoft-IIS-Configuration/Operational"_s, Source::IisConfiguration},
        {u"events/Security.jsonl"_s, u"Security"_s, Source::ApplicationEvents},
    };
    return all;
}

void judgeEvents(const Channel &channel, const QByteArray &bytes, std::vector<Finding> &found)
{
    for (const QByteArray &line : bytes.split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        if (entry.isEmpty())
            continue;
        FoundEvent event;
        event.id = entry.value(u"id").toInt();
        event.provider = entry.value(u"provider").toString();
        event.level = entry.value(u"level").toString();
        event.message = entry.value(u"message").toString();
        for (const QJsonValue &value : entry.value(u"data").toArray())
            event.data.append(value.toString());
        event.at = QDateTime::fromString(entry.value(u"at").toString(), Qt::ISODate);
        note(eventRecord(channel.source, channel.name, event), event.provider, found);
    }
}

/// Everything that the lines, events and configuration of one server are.
std::vector<Finding> judgedServer(const LabServer &server)
{
    std::vector<Finding> found;
    ConfigFileSet configuration;
    for (const LabFile &file : lab::serverFiles(server)) {
        for (const LogKind &kind : logKinds()) {
            if (file.path.contains(kind.part) && !file.path.endsWith(".gz"_L1))
                judgeLog(kind, file.path, file.bytes, found);
        }
        for (const Channel &channel : channels()) {
            if (file.path == channel.file)
                judgeEvents(channel, file.bytes, found);
        }
        if (file.path.endsWith(".config"_L1) && file.path.startsWith("C/"_L1))
            configuration.insert(u"C:\\"_s + file.path.mid(2).replace(u'/', u'\\'),
                                 Fact<QByteArray>(file.bytes, QString()));
    }
    for (const LogRecord &record :
         configurationRecords(IisConfiguration(configuration), server.install)) {
        note(record, {}, found);
    }
    return found;
}

} // namespace

TEST(LabJudging, FindsWhatIsPlantedAndNothingElse)
{
    const std::map<LabTraces, std::set<QString>> planted = {
        {LabTraces::Chain,
         {u"proxyLogonAnchorMailbox/answered"_s, u"proxyLogonAnchorMailbox/signedIn"_s,
          u"proxyLogonAnchorMailbox/changedSettings"_s, u"proxyLogonReset/written"_s,
          u"ecpVirtualDirectoryMarkup/written"_s, u"oabExternalUrlScript/written"_s,
          u"iisVirtualDirectoryReset/writtenByServer"_s, u"oabDownloadOutside/written"_s,
          u"hafniumWebRequest/answered"_s, u"unknownPageRequested/answered"_s}},
        {LabTraces::AdminActs,
         {u"mailboxExportRole/assigned"_s, u"mailboxExportRoleRemote/assigned"_s,
          u"mailboxExportToWeb/written"_s, u"transportAgentInstalled/installed"_s}},
        {LabTraces::OddFiles,
         {u"oddGlobalModule/unknownName"_s, u"oddVirtualDirectory/physicalPathElsewhere"_s,
          u"requestLoggingOff/off"_s, u"loggingSettingChanged/switchedOff"_s,
          u"moduleSettingChanged/added"_s, u"securityLogCleared/cleared"_s}},
        {LabTraces::AnsiLogs, {u"viewStateInQuery/sent"_s}},
        {LabTraces::Attempts, {}},
        {LabTraces::WholeLogs, {}},
        {LabTraces::FewHours, {}},
        {LabTraces::Hole, {}},
    };
    for (const LabServer &server : labServers()) {
        const auto expected = planted.find(server.traces);
        if (expected == planted.end())
            continue;
        EXPECT_EQ(names(judgedServer(server)), expected->second) << server.name.toStdString();
    }
}

TEST(LabJudging, JoinsTheAttackIntoOneChain)
{
    for (const LabServer &server : labServers()) {
        if (server.traces != LabTraces::Chain)
            continue;
        std::vector<Finding> findings = judgedServer(server);
        joinChains(findings, shippedDetections().sequences());
        std::set<QString> chains;
        for (const Finding &each : findings) {
            EXPECT_FALSE(each.chain.isEmpty()) << each.indicator.toStdString() << ' '
                                               << each.first.toString(Qt::ISODate).toStdString();
            EXPECT_EQ(each.severity, Severity::Compromised) << each.indicator.toStdString();
            chains.insert(each.chain);
        }
        EXPECT_EQ(chains.size(), 1U);
    }
}

} // namespace amado::test
