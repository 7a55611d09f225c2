// SPDX-License-Identifier: MIT
#pragma once

#include "cli/session.h"

namespace amado::cli {

/// One act on one server, with the place as a person named it.
struct ServerChange
{
    QString path; ///< As typed, or as recorded in the journal.
    ActRecord act;
};

/// Reads the servers afresh and plans the request on each, side by side; with a journal the plans
/// are carried out then. The answers are in the order of the servers.
[[nodiscard]] std::vector<ServerChange> actOn(const std::vector<NamedServer> &servers,
                                              const ActRequest &request, JournalStore *journal,
                                              Session &session);

/// Takes back a recorded entry of the journal, on the server at `path` (empty: where it was reached
/// then), or only plans that.
[[nodiscard]] ServerChange undoEntry(const JournalEntry &entry, const QString &path,
                                     JournalStore &journal, bool carryOut, Session &session);

/// Whether an entry is of this server, also when its volume was elsewhere then.
[[nodiscard]] bool concerns(const JournalEntry &entry, const NamedServer &server, Session &session);

/// An entry a crash left open, and where its server is reached now.
struct UnsettledEntry
{
    JournalEntry entry;
    QString path;
};

/// Settles entries, servers side by side; the answers are in the order of the entries.
[[nodiscard]] std::vector<ServerChange> settle(const std::vector<UnsettledEntry> &unsettled,
                                               JournalStore &journal, Session &session);

} // namespace amado::cli
