// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include "engine/tracerecords.h"

#include <gtest/gtest.h>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

struct EventCase
{
    const char *name;
    Source source;
    FoundEvent event;
    QString build{};
    QStringList expected{};
};

FoundEvent cmdletEvent(int id, const QString &cmdlet, const QString &parameters)
{
    FoundEvent event;
    event.id = id;
    event.provider = u"MSExchange CmdletLogs"_s;
    event.level = id == 1 ? u"Information"_s : u"Error"_s;
    event.message = (id == 1 ? u"Cmdlet suceeded. Cmdlet "_s : u"Cmdlet failed. Cmdlet "_s) +
                    cmdlet + u", parameters "_s + parameters + u'.';
    event.data = {cmdlet,          parameters,      u"contoso.local/Users/admin"_s,
                  u"S-1-5-21-1"_s, u"S-1-5-21-1"_s, u"Remote-PowerShell"_s,
                  u"1234"_s};
    return event;
}

FoundEvent event(const QString &provider, int id, const QString &level, const QString &message)
{
    FoundEvent made;
    made.provider = provider;
    made.id = id;
    made.level = level;
    made.message = message;
    return made;
}

} // namespace

TEST(DetectionEvents, AreWhatTheCatalogueSays)
{
    const Source management = Source::ManagementEvents;
    const Source application = Source::ApplicationEvents;
    const QString script =
        u"-ExternalUrl \"http://f/<script language=\"JScript\" runat=\"server\">function Page_Load(){}</script>\" -Identity \"EX01\\OAB\""_s;
    const QString request =
        u"-GenerateRequest \"True\" -BinaryEncoded \"True\" -RequestFile \"%1\""_s;
    const QString viewState =
        u"Current user: 'CONTOSO\\user' Request for URL 'https://ex01/ecp/default.aspx?a=1&__VIEWSTATE=AAEA' failed"_s;
    const std::vector<EventCase> cases = {
        {"script in the address book's URL",
         management,
         cmdletEvent(1, u"Set-OabVirtualDirectory"_s, script),
         {},
         {u"oabExternalUrlScript/written"_s}},
        {"the same, refused",
         management,
         cmdletEvent(6, u"Set-OabVirtualDirectory"_s, script),
         {},
         {u"oabExternalUrlScript/refused"_s}},
        {"an ordinary URL",
         management,
         cmdletEvent(1, u"Set-OabVirtualDirectory"_s,
                     u"-ExternalUrl \"https://mail.contoso.com/OAB\""_s),
         {},
         {}},
        {"export to the server itself",
         management,
         cmdletEvent(
             1, u"New-MailboxExportRequest"_s,
             u"-Mailbox \"a\" -FilePath \"\\\\127.0.0.1\\C$\\inetpub\\wwwroot\\aspnet_client\\a.aspx\""_s),
         {},
         {u"mailboxExportToWeb/written"_s}},
        {"export to localhost as an archive",
         management,
         cmdletEvent(1, u"New-MailboxExportRequest"_s,
                     u"-FilePath \"\\\\localhost\\c$\\temp\\a.pst\""_s),
         {},
         {u"mailboxExportToWeb/written"_s}},
        {"export of a page, refused",
         management,
         cmdletEvent(6, u"New-MailboxExportRequest"_s, u"-FilePath \"\\\\ex02\\share\\a.aspx\""_s),
         {},
         {u"mailboxExportToWeb/refused"_s}},
        {"export to a share",
         management,
         cmdletEvent(1, u"New-MailboxExportRequest"_s,
                     u"-Mailbox \"a\" -FilePath \"\\\\files\\pst\\a.pst\""_s),
         {},
         {u"mailboxSearchOrExport/done"_s}},
        {"role assigned",
         management,
         cmdletEvent(1, u"New-ManagementRoleAssignment"_s,
                     u"-Role \"Mailbox Import Export\" -User \"a\""_s),
         {},
         {u"mailboxExportRole/assigned"_s}},
        {"role refused",
         management,
         cmdletEvent(6, u"New-ManagementRoleAssignment"_s,
                     u"-Role \"Mailbox Import Export\" -User \"a\""_s),
         {},
         {u"mailboxExportRole/refused"_s}},
        {"another role",
         management,
         cmdletEvent(1, u"New-ManagementRoleAssignment"_s, u"-Role \"Mail Recipients\""_s),
         {},
         {}},
        {"certificate request as a page",
         management,
         cmdletEvent(1, u"New-ExchangeCertificate"_s, request.arg(u"\\\\ex01\\c\\a.aspx"_s)),
         {},
         {u"certificateRequestToWeb/written"_s}},
        {"certificate request in the web root",
         management,
         cmdletEvent(6, u"New-ExchangeCertificate"_s,
                     request.arg(u"C:\\inetpub\\wwwroot\\a.txt"_s)),
         {},
         {u"certificateRequestToWeb/refused"_s}},
        {"certificate request to a share",
         management,
         cmdletEvent(1, u"New-ExchangeCertificate"_s, request.arg(u"\\\\files\\certs\\mail.req"_s)),
         {},
         {}},
        {"export request removed",
         management,
         cmdletEvent(1, u"Remove-MailboxExportRequest"_s, u"-Identity \"a\" -Confirm \"False\""_s),
         {},
         {u"mailboxExportRemoved/removed"_s}},
        {"export request removed after asking",
         management,
         cmdletEvent(1, u"Remove-MailboxExportRequest"_s, u"-Identity \"a\""_s),
         {},
         {}},
        {"app read",
         management,
         cmdletEvent(6, u"Get-App"_s, u"System.InvalidCastException: x"_s),
         {},
         {u"getAppCastError/failed"_s}},
        {"app read well", management, cmdletEvent(1, u"Get-App"_s, u"-Mailbox \"a\""_s), {}, {}},
        {"agent installed",
         management,
         cmdletEvent(1, u"Install-TransportAgent"_s, u"-Name \"a\""_s),
         {},
         {u"transportAgentInstalled/installed"_s}},
        {"agent refused",
         management,
         cmdletEvent(6, u"Install-TransportAgent"_s, u"-Name \"a\""_s),
         {},
         {u"transportAgentInstalled/refused"_s}},
        {"agent removed",
         management,
         cmdletEvent(1, u"Uninstall-TransportAgent"_s, u"-Identity \"a\""_s),
         {},
         {}},
        {"mailbox searched",
         management,
         cmdletEvent(1, u"Search-Mailbox"_s, u"-Identity \"a\""_s),
         {},
         {u"mailboxSearchOrExport/done"_s}},
        {"search read",
         management,
         cmdletEvent(1, u"Get-MailboxSearch"_s, u"-Identity \"New-MailboxSearch\""_s),
         {},
         {}},
        {"mailbox read",
         management,
         cmdletEvent(1, u"Get-Mailbox"_s, u"-Identity \"a\""_s),
         {},
         {}},
        {"voice mail given foreign data",
         application,
         event(u"MSExchange Unified Messaging"_s, 1000, u"Error"_s,
               u"System.InvalidCastException: x"_s),
         {},
         {u"unifiedMessagingCast/failed"_s}},
        {"voice mail's other fault",
         application,
         event(u"MSExchange Unified Messaging"_s, 1000, u"Error"_s, u"System.IO.IOException: x"_s),
         {},
         {}},
        {"another service's cast",
         application,
         event(u"MSExchange Store"_s, 1000, u"Error"_s, u"System.InvalidCastException: x"_s),
         {},
         {}},
        {"view state on an old build",
         application,
         event(u"MSExchange Control Panel"_s, 4, u"Error"_s, viewState),
         u"15.2.529.5"_s,
         {u"viewStateProcessed/ran"_s}},
        {"view state on a line without the fix",
         application,
         event(u"MSExchange Control Panel"_s, 4, u"Error"_s, viewState),
         u"15.1.1779.2"_s,
         {u"viewStateProcessed/ran"_s}},
        {"view state on a fixed build",
         application,
         event(u"MSExchange Control Panel"_s, 4, u"Error"_s, viewState),
         u"15.2.529.8"_s,
         {u"viewStateProcessed/tried"_s}},
        {"view state, build not known",
         application,
         event(u"MSExchange Control Panel"_s, 4, u"Error"_s, viewState),
         {},
         {u"viewStateProcessed/tried"_s}},
        {"another fault of the admin center",
         application,
         event(u"MSExchange Control Panel"_s, 4, u"Error"_s,
               u"Request for URL 'https://ex01/ecp/' failed"_s),
         u"15.2.529.5"_s,
         {}},
        {"view state refused",
         application,
         event(u"ASP.NET 4.0.30319.0"_s, 1316, u"Warning"_s,
               u"Event code: 4009 Viewstate verification failed."_s),
         {},
         {u"viewStateRefused/refused"_s}},
        {"view state refused, in Japanese",
         application,
         event(u"ASP.NET 4.0.30319.0"_s, 1316, u"警告"_s,
               u"ビューステートの検証に失敗しました。"_s),
         {},
         {u"viewStateRefused/refused"_s}},
        {"another failed check",
         application,
         event(u"ASP.NET 4.0.30319.0"_s, 1316, u"Warning"_s,
               u"Event code: 4005 Forms authentication failed."_s),
         {},
         {}},
        {"serialized data",
         application,
         event(
             u"MSExchange Common"_s, 4999, u"Error"_s,
             u"at System.Runtime.Serialization.Formatters.Binary.BinaryFormatter.Deserialize(Stream)"_s),
         {},
         {u"deserializationError/failed"_s}},
        {"the channel was cleared",
         management,
         event(u"Microsoft-Windows-Eventlog"_s, 104, u"Information"_s,
               u"The MSExchange Management log file was cleared."_s),
         {},
         {u"managementChannelCleared/cleared"_s}},
        {"the same of the Application log",
         application,
         event(u"Microsoft-Windows-Eventlog"_s, 104, u"Information"_s,
               u"The Application log file was cleared."_s),
         {},
         {u"applicationChannelCleared/cleared"_s}},
        {"a log that was archived",
         application,
         event(u"Microsoft-Windows-Eventlog"_s, 105, u"Information"_s,
               u"Event log automatic backup"_s),
         {},
         {}},
        {"another report",
         application,
         event(u"MSExchange Common"_s, 4999, u"Error"_s, u"Watson report"_s),
         {},
         {}},
    };
    for (const EventCase &each : cases) {
        LogRecord record = eventRecord(each.source, u"Application"_s, each.event);
        if (!each.build.isEmpty())
            record.fields.emplace_back(u"build"_s, each.build);
        EXPECT_EQ(judged(record, each.event.provider), each.expected) << each.name;
        // The channel may give the data without the sentence around them.
        if (!each.event.data.isEmpty()) {
            FoundEvent bare = each.event;
            bare.message.clear();
            EXPECT_EQ(judged(eventRecord(each.source, u"x"_s, bare), bare.provider), each.expected)
                << each.name << " (data only)";
        }
    }
}

TEST(DetectionEvents, OfProvidersThatAreAskedFor)
{
    for (const Detection &detection : shippedDetections().detections()) {
        if (detection.source == Source::ManagementEvents ||
            detection.source == Source::ApplicationEvents) {
            EXPECT_FALSE(detection.folders.isEmpty()) << detection.id.toStdString();
        }
    }
}

TEST(DetectionEvents, GapsInLogs)
{
    const QDateTime from = QDateTime::fromString(u"2021-03-03T08:00:00Z"_s, Qt::ISODate);
    EXPECT_EQ(judged(gapRecord(Source::IisLogs, u"C:\\x"_s, from, from.addSecs(5 * 3600))),
              QStringList{u"iisHoursMissing/missing"_s});
    EXPECT_EQ(judged(gapRecord(Source::HttpProxyLogs, u"C:\\x"_s, from, from.addSecs(26 * 3600))),
              QStringList{u"httpProxyHoursMissing/missing"_s});
    EXPECT_EQ(judged(gapRecord(Source::IisLogs, u"C:\\x"_s, from, from.addSecs(3700))),
              QStringList());
}

} // namespace amado::test
