// SPDX-License-Identifier: MIT
#include "feed/fetchworld.h"

#include <csignal>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

TEST(HttpFetcher, BringsTheDocumentAndWhatItSawOfTheEndpoint)
{
    ServedAnswer answer = xmlAnswer(QByteArray(300'000, 'x'));
    answer.headers += {"ETag: \"abc\"", "Last-Modified: Wed, 15 Sep 2021 16:42:08 GMT"};
    const RunningServer server(always(answer));
    qint64 last = 0;
    const FetchOutcome outcome =
        fetchDirectly(directRequest(server.url()), {}, [&](qint64 received, qint64 expected) {
            EXPECT_GT(received, last);
            EXPECT_EQ(expected, 300'000);
            last = received;
        });
    ASSERT_TRUE(outcome.reply) << qPrintable(outcome.reply.error().detail);
    EXPECT_EQ(last, 300'000);
    EXPECT_EQ(outcome.reply->status, 200);
    EXPECT_FALSE(outcome.reply->notModified);
    EXPECT_EQ(outcome.reply->body, answer.body);
    EXPECT_EQ(outcome.reply->contentType, u"application/xml; charset=utf-8"_s);
    EXPECT_EQ(outcome.reply->etag, u"\"abc\""_s);
    EXPECT_EQ(outcome.reply->lastModified,
              QDateTime(QDate(2021, 9, 15), QTime(16, 42, 8), Qt::UTC));
    EXPECT_TRUE(outcome.reply->at.isValid());
    EXPECT_EQ(outcome.proxyUsed, QString());
    ASSERT_EQ(outcome.tls.chain.size(), 2u);
    EXPECT_EQ(outcome.tls.chain[0].commonName, u"feed.test"_s);
    EXPECT_EQ(outcome.tls.chain[1].commonName, u"Test Intermediate"_s);
    EXPECT_EQ(outcome.tls.protocol, u"TLSv1.3"_s);
    EXPECT_EQ(outcome.tls.error, QString());
    const ServedRequest request = server.lastRequest();
    EXPECT_EQ(request.method, "GET");
    EXPECT_EQ(request.target, "/feed");
    EXPECT_EQ(request.header("Cookie"), QByteArray());
    EXPECT_EQ(request.header("Authorization"), QByteArray());
    EXPECT_EQ(request.header("Accept-Encoding"), QByteArray());
}

TEST(HttpFetcher, OutlivesABrokenPipeAndLeavesTheSignalAsItWas)
{
    const RunningServer server(always(xmlAnswer()));
    const auto before = std::signal(SIGPIPE, SIG_DFL);
    const FetchOutcome outcome =
        fetchDirectly(directRequest(server.url()), {}, [](qint64, qint64) { std::raise(SIGPIPE); });
    std::signal(SIGPIPE, before);
    EXPECT_TRUE(outcome.reply);
    sigset_t pending;
    sigset_t blocked;
    ASSERT_EQ(sigpending(&pending), 0);
    ASSERT_EQ(pthread_sigmask(SIG_BLOCK, nullptr, &blocked), 0);
    EXPECT_EQ(sigismember(&pending, SIGPIPE), 0);
    EXPECT_EQ(sigismember(&blocked, SIGPIPE), 0);
}

TEST(HttpFetcher, AsksConditionallyAndUnderstandsNotModified)
{
    const RunningServer server(always({"304 Not Modified", {"ETag: \"abc\""}, {}}));
    FetchRequest request = directRequest(server.url());
    request.etag = u"\"abc\""_s;
    request.modifiedSince = QDateTime(QDate(2021, 9, 15), QTime(16, 42, 8), Qt::UTC);
    const FetchOutcome outcome = fetchDirectly(request);
    ASSERT_TRUE(outcome.reply) << qPrintable(outcome.reply.error().detail);
    EXPECT_TRUE(outcome.reply->notModified);
    EXPECT_EQ(outcome.reply->status, 304);
    EXPECT_EQ(outcome.reply->body, QByteArray());
    EXPECT_EQ(server.lastRequest().header("If-None-Match"), "\"abc\"");
    EXPECT_EQ(server.lastRequest().header("If-Modified-Since"), "Wed, 15 Sep 2021 16:42:08 GMT");
    EXPECT_EQ(outcome.tls.chain.size(), 2u);

    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url())), ErrorCode::Unsupported,
                       Reason::HttpStatus);
}

TEST(HttpFetcher, AnOlderDocumentThanAskedForIsStillADocument)
{
    ServedAnswer answer = xmlAnswer();
    answer.headers.append("Last-Modified: Wed, 15 Sep 2021 16:42:08 GMT");
    const RunningServer server(always(answer));
    FetchRequest request = directRequest(server.url());
    request.modifiedSince = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const FetchOutcome outcome = fetchDirectly(request);
    ASSERT_TRUE(outcome.reply);
    EXPECT_EQ(outcome.reply->body, answer.body);
}

TEST(HttpFetcher, AnEntityTagCannotSmuggleAHeader)
{
    const RunningServer server(always(xmlAnswer()));
    FetchRequest request = directRequest(server.url());
    request.etag = u"\"a\"\r\nX-Smuggled: 1"_s;
    EXPECT_TRUE(fetchDirectly(request).reply);
    EXPECT_EQ(server.lastRequest().header("X-Smuggled"), QByteArray());
    EXPECT_EQ(server.lastRequest().header("If-None-Match"), QByteArray());
}

TEST(HttpFetcher, SaysWhatElseTheEndpointAnswered)
{
    struct Case
    {
        QByteArray status;
        ErrorCode code;
    };
    for (const Case &test : {Case{"404 Not Found", ErrorCode::NotFound},
                             {"410 Gone", ErrorCode::NotFound},
                             Case{"401 Unauthorized", ErrorCode::PermissionDenied},
                             Case{"403 Forbidden", ErrorCode::PermissionDenied},
                             Case{"429 Too Many Requests", ErrorCode::Unreachable},
                             Case{"500 Internal Server Error", ErrorCode::Unreachable},
                             Case{"503 Service Unavailable", ErrorCode::Unreachable},
                             Case{"204 No Content", ErrorCode::Unsupported},
                             Case{"302 Found", ErrorCode::Unsupported}}) {
        const RunningServer server(always({test.status, {}, "an error page"}));
        const FetchOutcome outcome = fetchDirectly(directRequest(server.url()));
        EXPECT_FETCH_ERROR(outcome, test.code, Reason::HttpStatus);
        EXPECT_EQ(errorOf(outcome).detail, u"status "_s + QString::fromLatin1(test.status.left(3)));
        EXPECT_EQ(errorOf(outcome).subject, server.url());
        EXPECT_EQ(outcome.tls.error, QString());
    }
}

TEST(HttpFetcher, OnlyXmlIsTaken)
{
    for (const char *type : {"text/html; charset=utf-8", "application/json", "text/xmlish"}) {
        ServedAnswer answer{"200 OK", {QByteArray("Content-Type: ") + type}, "<html/>"};
        const RunningServer server(always(answer));
        EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url())), ErrorCode::InvalidData,
                           Reason::WrongContentType);
    }
    const RunningServer untyped(always({"200 OK", {}, "<EOCS/>"}));
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(untyped.url())), ErrorCode::InvalidData,
                       Reason::WrongContentType);
}

TEST(HttpFetcher, StopsAtTheLimitWhetherTheSizeWasAnnouncedOrNot)
{
    const QByteArray body(5000, 'x');
    const RunningServer announcing(always(xmlAnswer(body)));
    FetchRequest request = directRequest(announcing.url());
    request.maxBytes = 4999;
    EXPECT_FETCH_ERROR(fetchDirectly(request), ErrorCode::InvalidData, Reason::AnswerTooLarge);
    request.maxBytes = 5000;
    EXPECT_TRUE(fetchDirectly(request).reply);

    ServedAnswer chunked = xmlAnswer("1000\r\n" + QByteArray(4096, 'x') + "\r\n1000\r\n" +
                                     QByteArray(4096, 'x') + "\r\n0\r\n\r\n");
    chunked.headers.append("Transfer-Encoding: chunked");
    const RunningServer unresponsive(always(chunked));
    request = directRequest(unresponsive.url());
    request.maxBytes = 8191;
    EXPECT_FETCH_ERROR(fetchDirectly(request), ErrorCode::InvalidData, Reason::AnswerTooLarge);
    request.maxBytes = 8192;
    EXPECT_TRUE(fetchDirectly(request).reply);
}

TEST(HttpFetcher, EndlessHeadersAreTooLarge)
{
    ServedAnswer answer = xmlAnswer();
    for (int i = 0; i < 100; ++i)
        answer.headers.append("X-Filler: " + QByteArray(1000, 'x'));
    const RunningServer server(always(answer));
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url())), ErrorCode::InvalidData,
                       Reason::AnswerTooLarge);
    // A single one that has no end breaks another limit, of the library.
    ServedAnswer endless = xmlAnswer();
    endless.headers.append("X-Filler: " + QByteArray(2 << 20, 'x'));
    const RunningServer other(always(endless));
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(other.url())), ErrorCode::InvalidData,
                       Reason::AnswerTooLarge);
}

TEST(HttpFetcher, AnAnswerThatBreaksOffIsNoAnswer)
{
    ServedAnswer answer = xmlAnswer(QByteArray(5000, 'x'));
    answer.cutAfter = 2000;
    const RunningServer server(always(answer));
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url())), ErrorCode::Unreachable,
                       Reason::ConnectionLost);
}

TEST(HttpFetcher, FollowsToTheSameHostOnly)
{
    const auto redirecting = [](const QByteArray &target) {
        return [target](const ServedRequest &request) {
            return request.target == "/feed"
                       ? ServedAnswer{"302 Found", {"Location: " + target}, "moved"}
                       : xmlAnswer();
        };
    };
    const RunningServer same(redirecting("/other"));
    const FetchOutcome followed = fetchDirectly(directRequest(same.url()));
    ASSERT_TRUE(followed.reply) << qPrintable(followed.reply.error().detail);
    EXPECT_EQ(same.lastRequest().target, "/other");

    for (const char *target : {"https://localhost/other", "http://127.0.0.1/other",
                               "https://127.0.0.1:1/other", "file:///etc/passwd"}) {
        const RunningServer server(redirecting(target));
        const FetchOutcome outcome = fetchDirectly(directRequest(server.url()));
        EXPECT_FETCH_ERROR(outcome, ErrorCode::PreconditionFailed, Reason::RedirectRefused);
        EXPECT_EQ(errorOf(outcome).detail, QString::fromLatin1(target));
    }
    const RunningServer circle(redirecting("/feed"));
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(circle.url())), ErrorCode::PreconditionFailed,
                       Reason::RedirectRefused);
    EXPECT_EQ(circle.asked(), 4);
}

TEST(HttpFetcher, ASlowAnswerWithinTheDeadlineIsFine)
{
    ServedAnswer answer = xmlAnswer(QByteArray(4000, 'x'));
    answer.pieces = 4;
    answer.pause = 10ms;
    const RunningServer server(always(answer));
    EXPECT_TRUE(fetchDirectly(directRequest(server.url())).reply);
}

TEST(HttpFetcher, TheDeadlineHolds)
{
    ServedAnswer answer = xmlAnswer(QByteArray(4000, 'x'));
    answer.pieces = 4;
    answer.pause = 1h;
    const RunningServer server(always(answer));
    CallContext context;
    context.deadline = 50ms;
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url()), context), ErrorCode::TimedOut,
                       Reason::FetchTimedOut);
    context.deadline = 0ms;
    EXPECT_FETCH_ERROR(fetchDirectly(directRequest(server.url()), context), ErrorCode::TimedOut,
                       Reason::FetchTimedOut);
}

TEST(HttpFetcher, CancellingEndsIt)
{
    ServedAnswer answer = xmlAnswer(QByteArray(4000, 'x'));
    answer.pieces = 2;
    answer.pause = 1h;
    std::stop_source stop;
    const RunningServer server([&](const ServedRequest &) {
        stop.request_stop();
        return answer;
    });
    CallContext context;
    context.stop = stop.get_token();
    context.deadline = 1h;
    const FetchOutcome outcome = fetchDirectly(directRequest(server.url()), context);
    EXPECT_FETCH_ERROR(outcome, ErrorCode::Cancelled, Reason::None);
    EXPECT_EQ(outcome.tls.chain.size(), 2u);
}
