#include "scan/scanlines.h"

#include "engine/tracerecords.h"
#include "io/lab/labfiles.h"
#include "io/lab/labserver.h"
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

void judgeLog(const LogKind &kind, const QString &path, const QByteArray &bytes,
              std::set<QString> &found)
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
        for (const QString &each : judged(record))
            found.insert(each);
    }
}

void judgeEvents(const QByteArray &bytes, std::set<QString> &found)
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
        for (const QString &each :
             judged(eventRecord(Source::ManagementEvents, u"MSExchange Management"_s, event),
                    event.provider))
            found.insert(each);
    }
}

/// Everything that the lines, events and configuration of one server are.
std::set<QString> judgedServer(const LabServer &server)
{
    std::set<QString> found;
    ConfigFileSet configuration;
    for (const LabFile &file : lab::serverFiles(server)) {
        for (const LogKind &kind : logKinds()) {
            if (file.path.contains(kind.part) && !file.path.endsWith(".gz"_L1))
                judgeLog(kind, file.path, file.bytes, found);
        }
        if (file.path.contains("events/MSExchange Management"_L1))
            judgeEvents(file.bytes, found);
        if (file.path.endsWith(".config"_L1) && file.path.startsWith("C/"_L1))
            configuration.insert(u"C:\\"_s + file.path.mid(2).replace(u'/', u'\\'),
                                 Fact<QByteArray>(file.bytes, QString()));
    }
    for (const LogRecord &record :
         configurationRecords(IisConfiguration(configuration), server.install)) {
        for (const QString &each : judged(record))
            found.insert(each);
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
          u"requestLoggingOff/off"_s}},
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
        EXPECT_EQ(judgedServer(server), expected->second) << server.name.toStdString();
    }
}

} // namespace amado::test
