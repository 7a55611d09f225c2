// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include "model/iis/pattern.h"

#include <gtest/gtest.h>
#include <hs.h>

#include <QRegularExpression>

#include <map>
#include <memory>

// Marks decide which lines leave a server: each engine must understand them, and none may drop a
// line that the rule is about.

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

/// As the client writes reserved signs of an address, once and twice encoded.
QByteArray encoded(const QByteArray &line, bool twice)
{
    QByteArray result;
    for (const char c : line) {
        if (std::string_view("@?&=").find(c) == std::string_view::npos)
            result += c;
        else
            result += (twice ? "%25" : "%") + QByteArray(1, c).toHex();
    }
    return result;
}

class Database
{
public:
    explicit Database(const QStringList &marks)
    {
        std::vector<QByteArray> bytes;
        for (const QString &mark : marks)
            bytes.push_back(mark.toUtf8());
        std::vector<const char *> expressions;
        for (const QByteArray &each : bytes)
            expressions.push_back(each.constData());
        const std::vector<unsigned> flags(bytes.size(), HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH);
        std::vector<unsigned> ids(bytes.size());
        hs_compile_error_t *error = nullptr;
        if (hs_compile_multi(expressions.data(), flags.data(), ids.data(),
                             static_cast<unsigned>(bytes.size()), HS_MODE_BLOCK, nullptr,
                             &m_database, &error) != HS_SUCCESS) {
            ADD_FAILURE() << error->message << ": "
                          << bytes[static_cast<size_t>(std::max(0, error->expression))].constData();
            hs_free_compile_error(error);
            return;
        }
        hs_alloc_scratch(m_database, &m_scratch);
    }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database()
    {
        hs_free_scratch(m_scratch);
        hs_free_database(m_database);
    }

    [[nodiscard]] bool hits(const QByteArray &line) const
    {
        bool found = false;
        const auto note = [](unsigned, unsigned long long, unsigned long long, unsigned,
                             void *context) {
            *static_cast<bool *>(context) = true;
            return 1;
        };
        hs_scan(m_database, line.constData(), static_cast<unsigned>(line.size()), 0, m_scratch,
                note, &found);
        return found;
    }

private:
    hs_database_t *m_database = nullptr;
    hs_scratch_t *m_scratch = nullptr;
};

/// Compiled once: compiling takes far longer than a line.
const Database &databaseOf(const QString &detection)
{
    static std::map<QString, std::unique_ptr<Database>> databases;
    std::unique_ptr<Database> &found = databases[detection];
    if (!found)
        found = std::make_unique<Database>(shippedDetections().detection(detection)->marks);
    return *found;
}

} // namespace

TEST(DetectionMarks, AreUnderstoodByEveryEngine)
{
    for (const Detection &detection : shippedDetections().detections()) {
        for (const QString &mark : detection.marks) {
            SCOPED_TRACE(detection.id.toStdString() + ": " + mark.toStdString());
            Database database({mark});
            EXPECT_TRUE(Pattern::compile(PatternSyntax::EcmaScript, mark, true));
            EXPECT_TRUE(QRegularExpression(mark).isValid());
        }
    }
}

TEST(DetectionMarks, LetNoLineOfTheirRuleSlip)
{
    int found = 0;
    for (const LineCase &each : lineCases()) {
        const Detection *last = nullptr;
        for (const QString &expected : each.expected) {
            const Detection *detection =
                shippedDetections().detection(expected.section(u'/', 0, 0));
            ASSERT_NE(detection, nullptr) << each.name;
            if (detection == last)
                continue;
            last = detection;
            ++found;
            // Lines with encoded letters are looked at in any case.
            static const QRegularExpression unreserved(
                u"%(?:25)*(?:3[0-9]|[46][1-9a-f]|[57][0-9a]|2[de]|5f|7e)"_s,
                QRegularExpression::CaseInsensitiveOption);
            const QString text = QString::fromUtf8(each.line.raw);
            const Database &database = databaseOf(detection->id);
            EXPECT_TRUE(database.hits(each.line.raw) || text.contains(unreserved))
                << each.name << ": " << expected.toStdString();
        }
    }
    EXPECT_GT(found, 60);
}

TEST(DetectionMarks, HoldForEncodedSignsToo)
{
    for (const LineCase &each : lineCases()) {
        if (each.line.record.source != Source::IisLogs || each.expected.isEmpty())
            continue;
        for (const bool twice : {false, true}) {
            const QByteArray query =
                each.line.record.value(u"cs-uri-query").toUtf8().replace(' ', '+');
            QByteArray raw = each.line.raw;
            if (!query.isEmpty())
                raw.replace(query, encoded(query, twice));
            const LogRecord record =
                readRecord(Source::IisLogs, LogFormat::W3c, each.line.header, raw);
            for (const QString &outcome : judged(record, each.line.folder)) {
                const Database &database = databaseOf(outcome.section(u'/', 0, 0));
                EXPECT_TRUE(database.hits(raw) || raw.contains("%70") || raw.contains("%2570"))
                    << outcome.toStdString() << ' ' << raw.constData();
            }
        }
    }
}

TEST(DetectionMarks, LeaveOrdinaryTrafficWhereItIs)
{
    const std::vector<std::pair<Source, ScanLine>> ordinary = {
        {Source::IisLogs,
         iisLine(
             {.stem = u"/autodiscover/autodiscover.json"_s,
              .query =
                  u"Email=user%40contoso.com&Protocol=EWS&RedirectCount=1&CorrelationID=<empty>;&cafeReqId=3c2d;"_s})},
        {Source::IisLogs,
         iisLine({.stem = u"/autodiscover/autodiscover.json/v1.0/user@contoso.com"_s,
                  .query = u"Protocol=ActiveSync"_s})},
        {Source::IisLogs, iisLine({.method = u"POST"_s,
                                   .stem = u"/EWS/Exchange.asmx"_s,
                                   .agent = u"ExchangeServicesClient/0.0.0.0"_s})},
        {Source::IisLogs, iisLine({.method = u"POST"_s,
                                   .stem = u"/owa/service.svc"_s,
                                   .query = u"action=GetItem&EP=1"_s,
                                   .referer = u"https://mail.contoso.com/owa/"_s})},
        {Source::IisLogs, iisLine({.method = u"POST"_s,
                                   .stem = u"/ecp/DDI/DDIService.svc/GetList"_s,
                                   .query = u"schema=OABVirtualDirectory"_s})},
        {Source::IisLogs,
         iisLine({.stem = u"/owa/auth/logon.aspx"_s,
                  .query = u"replaceCurrent=1&url=https%3a%2f%2fmail.contoso.com%2fowa%2f"_s})},
        {Source::IisLogs, iisLine({.method = u"POST"_s,
                                   .stem = u"/mapi/emsmdb/"_s,
                                   .query = u"MailboxId=3c2d@contoso.com"_s})},
        {Source::IisLogs, iisLine({.method = u"POST"_s,
                                   .stem = u"/powershell"_s,
                                   .query = u"clientApplication=ActiveMonitor;PSVersion=5.1"_s})},
        {Source::IisLogs, iisLine({.method = u"POST"_s,
                                   .stem = u"/Microsoft-Server-ActiveSync/default.eas"_s,
                                   .query = u"User=user&DeviceId=x&DeviceType=iPhone&Cmd=Ping"_s})},
        {Source::HttpProxyLogs, proxyLine({.anchor = u"Smtp~user@contoso.com"_s})},
        {Source::HttpProxyLogs,
         proxyLine({.anchor = u"ServerInfo~EX01.contoso.local"_s, .folder = u"Owa"_s})},
        {Source::EcpServerLogs, ecpLine(u"S:CMD=Get-OabVirtualDirectory;S:URL=/ecp/x;S:EX="_s)},
        {Source::CmdletLogs, cmdletLine(u"Get-Mailbox"_s, u"-Identity \"user\""_s, u"Success"_s)},
        {Source::CmdletLogs, powerShellLine(u"Microsoft WinRM Client"_s, u"200"_s)},
    };
    for (const auto &[source, line] : ordinary) {
        const Database database(shippedDetections().marksOf(source, line.folder));
        EXPECT_FALSE(database.hits(line.raw)) << line.raw.constData();
    }
}

} // namespace amado::test
