// SPDX-License-Identifier: MIT
#pragma once

#include "engine/hostbatch.h"
#include "model/catalog/cutoffcatalog.h"
#include "model/feed/feedsnapshot.h"
#include "ports/hostaccess.h"

#include <optional>
#include <vector>

namespace amado {

/// Where the vendor's feed is asked for.
struct FeedEndpoint
{
    QString host;
    int port = 443;

    [[nodiscard]] QString name() const { return host + u':' + QString::number(port); }
};

/// Asks a server what the verdicts about the feed need, as part of batches that are sent anyway.
class FeedCollector
{
public:
    /// `installPath`: where Exchange lives.
    FeedCollector(const CutoffCatalog &cutoffs, FeedEndpoint endpoint, QString installPath);

    /// Registry values, certificate stores, the list of logs, and last, because it may take long,
    /// the TLS probe (left out when no endpoint is known). Broken answers are added to `problems`,
    /// which outlives the batch, as this does.
    void addRequests(HostBatch &batch, std::vector<Error> &problems);
    /// The ends of the newest logs; none when there is no log. Then finishLogs().
    void addLogRequests(HostBatch &batch, std::vector<Error> &problems);
    void finishLogs(std::vector<Error> &problems);

    /// What was learned; taken once, at the end.
    [[nodiscard]] FeedSnapshot takeSnapshot() { return std::move(m_snapshot); }

private:
    struct Flag
    {
        QString key, name;
        RegistryFlag FeedSnapshot::*fact;
    };
    [[nodiscard]] static const std::vector<Flag> &flags();
    void takeRoots(const Result<CertificateList> &store, const Result<CertificateList> &automatic,
                   std::vector<Error> &problems);
    void takeLogNames(const Result<DirectoryListing> &listing, std::vector<Error> &problems);

    const CutoffCatalog &m_cutoffs;
    FeedEndpoint m_endpoint;
    QString m_logFolder;
    QStringList m_logPaths;              ///< The newest, oldest first.
    Result<CertificateList> m_rootStore; ///< Until the store beside it is there too.
    std::vector<EemsLogFile> m_logs;
    std::optional<Error> m_logRefusal;
    FeedSnapshot m_snapshot;
};

/// Why a request has no answer; a broken one is added to `problems` once.
[[nodiscard]] MissingReason missingReason(const Error &error, std::vector<Error> &problems);

} // namespace amado
