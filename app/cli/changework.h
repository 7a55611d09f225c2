#pragma once

#include "cli/serverchange.h"
#include "cli/session.h"

#include <QSet>

namespace amado::cli {

// One act on one server, blocking: read the server afresh, plan, and carry out or only show.

/// What to do with a plan.
struct CarryOut
{
    JournalStore *journal = nullptr; ///< Null: show the plan only.
    /// Availability groups of which one server did not end well: the others are left alone. In lower
    /// case; filled as acts end.
    QSet<QString> *stoppedGroups = nullptr;
};

[[nodiscard]] ServerChange applyMitigation(const Mitigation &mitigation, const NamedServer &server,
                                           const CarryOut &carryOut, Session &session);

/// Takes back a recorded entry, on the server at `path` (empty: where it was reached then).
/// `history` holds every entry of that server.
[[nodiscard]] ServerChange undoEntry(const JournalEntry &entry,
                                     const std::vector<JournalEntry> &history, const QString &path,
                                     const CarryOut &carryOut, Session &session);

/// Blocks or unblocks ids of the vendor's feed.
[[nodiscard]] ServerChange changeBlockList(const QStringList &ids, ActKind kind,
                                           const NamedServer &server, const CarryOut &carryOut,
                                           Session &session);

/// Removes a rule or another entry of the configuration that nobody recorded.
[[nodiscard]] ServerChange removeUnrecorded(const Removal &what, const NamedServer &server,
                                            const CarryOut &carryOut, Session &session);

/// Whether an entry is of this server, also when its volume was elsewhere then.
[[nodiscard]] bool concerns(const JournalEntry &entry, const NamedServer &server,
                            Session &session);

/// Settles an entry a crash left open, on the server at `path`.
[[nodiscard]] ServerChange settle(const JournalEntry &entry, const QString &path,
                                  JournalStore &journal, Session &session);

} // namespace amado::cli
