// SPDX-License-Identifier: MIT
#include "hostsamples.h"
#include "io/script/scriptcodec.h"
#include "io/transcript/transcript.h"
#include "ports/requestkey.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

// Keys, arguments and transcripts as an earlier version wrote them (tests/fixtures/protocol):
// stores, recordings and scripts of today have to be read by every later one.

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QByteArrayList linesOf(const QString &name)
{
    QFile file(fixture(u"protocol/"_s + name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    return file.readAll().trimmed().split('\n');
}

QJsonArray argumentsOf(const std::vector<HostRequest> &requests)
{
    const auto batch = encodeBatch("script", QString(32, u'b'), requests, 1s, {});
    const QByteArray json = QByteArray::fromBase64(batch->split('\n').at(1));
    return QJsonDocument::fromJson(json).object().value("requests"_L1).toArray();
}

QByteArray lineOf(const HostRequest &request, const Result<HostReply> &reply)
{
    const std::vector<Result<HostReply>> replies{reply};
    return transcriptLine(std::vector<HostRequest>{request},
                          Result<std::vector<Result<HostReply>>>(replies), kSampleTime, 5ms,
                          TranscriptContents::Kept);
}

/// The first part of `before` that `now` lacks or says otherwise; empty: `now` says all of it.
QString lostFrom(const QJsonValue &before, const QJsonValue &now, const QString &path)
{
    if (before.isObject()) {
        const QJsonObject object = before.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString lost =
                lostFrom(it.value(), now.toObject().value(it.key()), path + u'/' + it.key());
            if (!lost.isEmpty())
                return lost;
        }
        return now.isObject() ? QString() : path;
    }
    if (before.isArray()) {
        const QJsonArray array = before.toArray();
        if (array.size() != now.toArray().size())
            return path;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString lost =
                lostFrom(array[i], now.toArray().at(i), path + u'/' + QString::number(i));
            if (!lost.isEmpty())
                return lost;
        }
        return {};
    }
    return before == now ? QString() : path;
}

} // namespace

TEST(Protocol, KeysAndArgumentsAreThoseOfEarlierVersions)
{
    const std::vector<HostRequest> requests = sampleRequests();
    const QByteArrayList lines = linesOf(u"requests.jsonl"_s);
    ASSERT_EQ(size_t(lines.size()), requests.size());
    const QJsonArray arguments = argumentsOf(requests);
    std::set<size_t> kinds;
    for (size_t i = 0; i < requests.size(); ++i) {
        const QJsonObject line = QJsonDocument::fromJson(lines[qsizetype(i)]).object();
        EXPECT_EQ(requestKey(requests[i]), line.value("key"_L1).toString());
        EXPECT_EQ(QJsonDocument(arguments[qsizetype(i)].toObject()).toJson(),
                  QJsonDocument(line.value("script"_L1).toObject()).toJson())
            << i;
        kinds.insert(requests[i].index());
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<HostRequest>) << "a request of every kind";
}

TEST(Protocol, OnlyWhatTellsOfTheStateComesBackFromItsKey)
{
    for (const HostRequest &request : sampleRequests()) {
        const QString key = requestKey(request);
        const auto back = readingFromKey(key);
        EXPECT_EQ(back.has_value(), kindOf(request).effect == RequestEffect::Tells)
            << key.toStdString();
        EXPECT_EQ(back ? requestKey(*back) : key, key);
        EXPECT_EQ(isReading(request),
                  !isWriting(request) && kindOf(request).effect != RequestEffect::Watches);
    }
}

TEST(Protocol, TranscriptsAreThoseOfEarlierVersions)
{
    const auto samples = sampleReplies();
    const QByteArrayList lines = linesOf(u"transcript.jsonl"_s);
    ASSERT_EQ(size_t(lines.size()), samples.size() + 1);
    const auto transcript = readTranscript(lines.join('\n'), u"fixture"_s);
    ASSERT_TRUE(transcript) << transcript.error().detail.toStdString();
    ASSERT_EQ(transcript->answers.size(), samples.size());
    for (size_t i = 0; i < samples.size(); ++i) {
        const auto &[request, reply] = samples[i];
        const QByteArray before = lines[qsizetype(i) + 1];
        const QByteArray now = lineOf(request, reply);
        EXPECT_EQ(lostFrom(QJsonDocument::fromJson(before).object(),
                           QJsonDocument::fromJson(now).object(), {}),
                  QString())
            << now.toStdString();
        // What was read is what was written.
        EXPECT_EQ(lineOf(request, transcript->answers[i].reply), now) << before.toStdString();
    }
}

} // namespace amado::test
