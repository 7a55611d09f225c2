#pragma once

#include "model/feed/eemslog.h"
#include "model/feed/feedfacts.h"

#include <vector>

namespace amado {

/// What one visit read about the feed, before the logs are digested. Large; not stored.
struct FeedSnapshot {
    Fact<std::vector<EemsLogFile>> logFiles; ///< Oldest first.
    QString endpoint;
    Fact<TlsObservation> tls;
    Fact<RootPresence> roots;
    RegistryFlag disableRootAutoUpdate;
    RegistryFlag tls12ClientEnabled, tls12ClientDisabledByDefault;
    RegistryFlag strongCrypto64, strongCrypto32;
    RegistryFlag systemTlsVersions64, systemTlsVersions32;
    Fact<WinHttpProxy> winHttpProxy;
    Fact<int> clockOffset;
};

/// Digests the logs and drops what is not stored: the bytes of certificates, long texts.
[[nodiscard]] FeedFacts feedFactsOf(const FeedSnapshot &snapshot);

} // namespace amado
