// SPDX-License-Identifier: MIT
#include "feed/feedworld.h"

#include <QCryptographicHash>

namespace amado::test {

using namespace Qt::StringLiterals;

FeedWorld::FeedWorld()
    : server([this](const ServedRequest &request) { return answerTo(request); })
{
    auto opened = openStore(folder.filePath(u"amado.db"_s));
    EXPECT_TRUE(opened);
    store = std::move(*opened);
    feeds = store->feeds();
    serve(feedSignedOn(10));
}

void FeedWorld::serve(const QByteArray &document, bool tagged)
{
    serveAnswer(xmlAnswer(document));
    if (!tagged)
        return;
    const std::lock_guard lock(m_mutex);
    m_etag = '"' + QCryptographicHash::hash(document, QCryptographicHash::Sha256).toHex() + '"';
    m_answer.headers.append("ETag: " + m_etag);
}

void FeedWorld::serveAnswer(ServedAnswer answer)
{
    const std::lock_guard lock(m_mutex);
    m_answer = std::move(answer);
    m_etag.clear();
}

ServedAnswer FeedWorld::answerTo(const ServedRequest &request)
{
    const std::lock_guard lock(m_mutex);
    if (!m_etag.isEmpty() && request.header("If-None-Match") == m_etag)
        return {"304 Not Modified", {"ETag: " + m_etag}, {}};
    return m_answer;
}

FeedSource FeedWorld::source() const
{
    return {server.url(), {ProxyChoice::Kind::None, {}}};
}

FeedTools FeedWorld::tools()
{
    return {fetcher, check, *feeds, clock};
}

FeedUpdate FeedWorld::update(const CallContext &context)
{
    return updateFeed(source(), tools(), context);
}

QByteArray FeedWorld::heldDocument()
{
    const auto held = feeds->held();
    EXPECT_TRUE(held);
    return *held ? (*held)->document : QByteArray();
}

QByteArray feedSignedOn(int day, FeedVariant variant)
{
    const QByteArray version = "version=\"1.0." + QByteArray::number(day) + '"';
    const QByteArray text = feedText().replace("version=\"1.0.4\"", version);
    const auto document = testSigner().sign(text, variant, kFounded.addDays(day));
    EXPECT_TRUE(document);
    return document.value_or(QByteArray());
}

} // namespace amado::test
