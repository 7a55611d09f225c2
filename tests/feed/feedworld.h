// SPDX-License-Identifier: MIT
#pragma once

#include "app/backend.h"
#include "engine/feedupdater.h"
#include "feed/fetchworld.h"
#include "feed/testpki.h"
#include "io/store/store.h"

#include <QTemporaryDir>

namespace amado::test {

/// A clock that tests set.
class SettableClock : public Clock
{
public:
    QDateTime time = kNow;
    [[nodiscard]] QDateTime now() const override { return time; }
};

/// A store, the signature check of the test PKI, and an endpoint that serves `document`.
class FeedWorld
{
public:
    FeedWorld();

    /// What the endpoint serves from now on; with an entity tag unless `tagged` is false.
    void serve(const QByteArray &document, bool tagged = true);
    void serveAnswer(ServedAnswer answer);
    [[nodiscard]] FeedSource source() const;
    [[nodiscard]] FeedTools tools();
    [[nodiscard]] FeedUpdate update(const CallContext &context = {});
    [[nodiscard]] QByteArray heldDocument();

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    std::unique_ptr<FeedStore> feeds;
    XmlSignatureCheck check{testSigner().anchors()};
    SettableClock clock;
    HttpFetcher fetcher{testPki().roots()};

private:
    ServedAnswer answerTo(const ServedRequest &request);
    std::mutex m_mutex;
    ServedAnswer m_answer;
    QByteArray m_etag;

public:
    RunningServer server; ///< Last, so that it ends first.
};

/// Signed so many days after the founding of the test PKI; the version tells the day.
[[nodiscard]] QByteArray feedSignedOn(int day, FeedVariant variant = FeedVariant::Good);

} // namespace amado::test
