#include "model/feed/feedevents.h"
#include "model/feed/fetchfailure.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QString kProvider = u"MSExchange Mitigation Service"_s;

EventRecord event(int hour, int id, const QString &message, const QString &provider = kProvider)
{
    return {QDateTime(QDate(2026, 11, 19), QTime(hour, 0), Qt::UTC), id, provider, u"Error"_s,
            message};
}

TEST(FeedEvents, TellsSuccessAndFailureById)
{
    const Fact<std::vector<EventRecord>> events(
        {event(9, 1008, u"Connection attempted against untrusted endpoint"_s), event(10, 1005, {}),
         event(8, 1006, {}), event(11, 1004, {}), event(12, 1008, u"other"_s, u"Another"_s)},
        u"events"_s);
    const FeedEvents read = readFeedEvents(events);
    ASSERT_TRUE(read.lastSuccess && read.lastFailure && read.classified);
    EXPECT_EQ(read.lastSuccess->time().hour(), 10);
    EXPECT_EQ(read.lastFailure->at.time().hour(), 9);
    EXPECT_EQ(read.classified->kind, FetchFailure::UntrustedEndpoint);
    EXPECT_EQ(read.classified->moment.line, 1008);
}

TEST(FeedEvents, AbsenceKeepsItsReason)
{
    const auto none =
        readFeedEvents(Fact<std::vector<EventRecord>>(std::vector<EventRecord>(), {}));
    EXPECT_EQ(none.lastSuccess.reason(), MissingReason::NotPresent);
    EXPECT_EQ(none.classified.reason(), MissingReason::NotPresent);
    const auto denied =
        readFeedEvents(Fact<std::vector<EventRecord>>::missing(MissingReason::Denied));
    EXPECT_EQ(denied.lastSuccess.reason(), MissingReason::Denied);
    EXPECT_EQ(denied.lastFailure.reason(), MissingReason::Denied);
}

TEST(FeedEvents, LongMessagesAreCut)
{
    const Fact<std::vector<EventRecord>> events({event(9, 1008, QString(100'000, u'x'))}, {});
    const FeedEvents read = readFeedEvents(events);
    EXPECT_LE(read.lastFailure->message.size(), 4'000);
    EXPECT_LE(read.classified->moment.message.size(), 400);
}

TEST(FetchFailure, IsToldByTextInAnyLanguage)
{
    using enum FetchFailure;
    const struct
    {
        QString text;
        FetchFailure kind;
    } rows[] = {
        {u"Connection attempted against untrusted endpoint"_s, UntrustedEndpoint},
        {u"This XML is not deemed safe to consume since Response xml's signing cert is invalid or not from microsoft"_s,
         XmlNotSafe},
        {u"TLS certificate or its chain validation failed"_s, ChainInvalid},
        {u"AuthenticationException: The remote certificate is invalid according to the validation procedure."_s,
         ChainInvalid},
        {u"AuthenticationException: 検証プロシージャによると、リモート証明書は無効です。"_s,
         ChainInvalid},
        {u"WebException: 接続が切断されました: SSL/TLS のセキュリティで保護されているチャネルに対する信頼関係を確立できませんでした"_s,
         ChainInvalid},
        {u"certificate verify failed (0x800B0109)"_s, ChainInvalid},
        {u"The remote name could not be resolved: 'officeclient.microsoft.com'"_s, NameNotResolved},
        {u"リモート名を解決できませんでした。: 'officeclient.microsoft.com'"_s, NameNotResolved},
        {u"Fehler (0x80072EE7)"_s, NameNotResolved},
        {u"Unable to connect to the remote server ---> SocketException: No connection could be made because the target machine actively refused it"_s,
         ConnectFailed},
        {u"リモート サーバーに接続できません。"_s, ConnectFailed},
        {u"The remote server returned an error: (407) Proxy Authentication Required."_s,
         ProxyFailed},
        {u"The operation has timed out"_s, TimedOut},
        {u"System.Threading.Tasks.TaskCanceledException: A task was canceled."_s, TimedOut},
        {u"The request was aborted: Could not create SSL/TLS secure channel."_s, HandshakeFailed},
        {u"要求は中止されました: SSL/TLS のセキュリティで保護されているチャネルを作成できませんでした。"_s,
         HandshakeFailed},
        {u"The revocation function was unable to check revocation because the revocation server was offline (0x80092013)"_s,
         RevocationFailed},
        {u"Response status code does not indicate success: 503 (Service Unavailable)."_s,
         HttpStatus},
        {u"One or more errors occurred."_s, Unspecific},
        {u"1 つ以上のエラーが発生しました。"_s, Unspecific},
        {{}, Unspecific},
    };
    for (const auto &row : rows)
        EXPECT_EQ(toString(classifyFetchFailure(row.text)), toString(row.kind))
            << qPrintable(row.text);
    EXPECT_EQ(classifyFetchFailure(QString(QString(5'000, u'x') + u"untrusted endpoint"_s)), Unspecific);
}

} // namespace
} // namespace amado
