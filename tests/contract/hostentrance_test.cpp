// SPDX-License-Identifier: MIT
#include "io/redaction/hostentrance.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

template<class T>
T entered(const HostRequest &request, T reply)
{
    Result<std::vector<Result<HostReply>>> replies = std::vector<Result<HostReply>>{reply};
    dropSecrets(std::span(&request, 1), replies);
    return std::get<T>(*replies->front());
}

QByteArray winHttpSettings(const QByteArray &proxy)
{
    QByteArray blob("\x46\0\0\0\1\0\0\0\3\0\0\0", 12);
    blob += QByteArray(1, char(proxy.size())) + QByteArray(3, '\0') + proxy + QByteArray(4, '\0');
    return blob.toHex();
}

} // namespace

TEST(HostEntrance, NoSecretOfAServerComesIn)
{
    ExchangeSettings settings;
    settings.internetWebProxy = u"http://svc:canary@proxy.example:8080"_s;
    EXPECT_EQ(entered(ReadExchangeSettings{}, settings).internetWebProxy,
              u"http://svc:xxxxxx@proxy.example:8080"_s);

    EventList events;
    events.events.push_back({{}, 1008, u"p"_s, u"Error"_s, u"failed: the password is Canary1"_s});
    EXPECT_EQ(entered(QueryEvents{}, events).events.front().message,
              u"failed: the password is xxxxxxx"_s);

    EXPECT_EQ(entered(ReadRegistryValue{}, TextValue{u"sqlcmd -P canary"_s}).text,
              u"sqlcmd -P xxxxxx"_s);
    EXPECT_EQ(entered(ReadRegistryValue{}, TextValue{QString::fromLatin1(winHttpSettings(
                                               "http=svc:canary@proxy.example:8080"))})
                  .text.toLatin1(),
              winHttpSettings("http=svc:xxxxxx@proxy.example:8080"));
    EXPECT_EQ(entered(ReadRegistryValue{}, TextValue{u"65536"_s}).text, u"65536"_s);
    EXPECT_EQ(entered(ReadFileTail{}, FileBytes{"Using Proxy http://a:canary@p:1"}).bytes,
              "Using Proxy http://a:xxxxxx@p:1");
    EXPECT_EQ(entered(ProbeTls{}, TlsObservation{{}, {}, u"password=canary"_s}).error,
              u"password=xxxxxx"_s);
}

TEST(HostEntrance, NeitherDoErrors)
{
    const HostRequest request = ReadRegistryValue{};
    Result<std::vector<Result<HostReply>>> one = std::vector<Result<HostReply>>{
        failure(ErrorCode::InvalidData, Reason::None, {}, u"pwd=canary"_s)};
    dropSecrets(std::span(&request, 1), one);
    EXPECT_EQ(one->front().error().detail, u"pwd=xxxxxx"_s);
    Result<std::vector<Result<HostReply>>> all =
        failure(ErrorCode::Unreachable, Reason::None, {}, u"pwd=canary"_s);
    dropSecrets(std::span(&request, 1), all);
    EXPECT_EQ(all.error().detail, u"pwd=xxxxxx"_s);
}

TEST(HostEntrance, FilesAreComparedAndPutBackByteForByte)
{
    const QByteArray config = "<add key=\"Password\" value=\"secret\"/>";
    EXPECT_EQ(entered(ReadFile{}, FileBytes{config}).bytes, config);
}
