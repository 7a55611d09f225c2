// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "model/change/journalentry.h"
#include "ports/stores.h"
#include "ui/document/document.h"
#include "ui/document/protectiondocument.h"
#include "ui/scans/scanstanding.h"

namespace amado {

/// What is known of the scans of a server.
struct ReportedScans
{
    ServerScans newest;
    std::vector<KnownScan> history; ///< Newest first.
};

/// One server as a report tells it. Pointers are to values that outlive the making of the report.
struct ReportedServer
{
    QString name; ///< In words, told from others of its name.
    QString path;
    std::optional<ServerKind> origin{};
    const ServerFacts *facts = nullptr;
    const Assessment *assessment = nullptr;
    bool wasRead = false;           ///< Without it there are no facts, and the verdict is unknown.
    std::optional<Error> failure{}; ///< Of the newest attempt to read it.
    std::vector<JournalEntry> history{}; ///< Its changes, newest first.
    ProtectionContext context{};
    std::optional<ReportedScans> scans{}; ///< nullopt: whoever reports knows nothing of scans.
};

/// What a report is made of besides servers.
struct ReportSubject
{
    const Catalogs &catalogs;
    const FeedContext &feed;                  ///< What this machine knows of the feed.
    const scan::DetectionCatalog &detections; ///< Used for servers with scans alone.
    QDateTime judgedAt;
    QDateTime made;  ///< By the clock.
    QString program; ///< Version of Amado.
};

/// A report on servers: one page for a manager (how many are protected, open and unknown, what to
/// do next), then each server with its evidence, then data and limits. Servers stand in the order
/// given, those with the worst verdict first.
[[nodiscard]] Document fleetReport(std::vector<ReportedServer> servers,
                                   const ReportSubject &subject);

} // namespace amado
