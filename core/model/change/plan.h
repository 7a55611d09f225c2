// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/catalog/catalogs.h"
#include "model/judge/serverfacts.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace amado {

struct JournalEntry;

enum class TargetKind { File, Service, AppPool, BlockedMitigations };

/// One thing on a server that a step changes.
struct StepTarget
{
    TargetKind kind = TargetKind::File;
    QString name; ///< Windows path, service name, pool name; empty for BlockedMitigations.

    /// "file:C:\…", "service:MSExchangeHM", "appPool:…", "exchange:mitigationsBlocked".
    [[nodiscard]] QString toString() const;
    bool operator==(const StepTarget &) const = default;
};

struct AbsentState
{
    bool operator==(const AbsentState &) const = default;
};
struct FileState
{
    QByteArray bytes;
    bool operator==(const FileState &) const = default;
};
struct BlockedState
{
    QStringList ids;
    bool operator==(const BlockedState &) const = default;
};
using TargetState = std::variant<AbsentState, FileState, ServiceState, AppPoolState, BlockedState>;

/// Lower-case hex SHA-256 of the file's bytes, or of a canonical text form for the other kinds;
/// empty for AbsentState.
[[nodiscard]] QString stateHash(const TargetState &state);
/// Unified diff with three lines of context for files (headers "--- a/PATH", "+++ b/PATH"); for the
/// other kinds one "-" and one "+" line per changed property. Text in the file's own encoding is
/// decoded.
[[nodiscard]] QString stateDiff(const StepTarget &target, const TargetState &before,
                                const TargetState &after);
[[nodiscard]] QByteArray serializeState(const TargetState &state);
[[nodiscard]] Result<TargetState> parseState(const QByteArray &data);

struct Step
{
    StepTarget target;
    TargetState before; ///< Precondition: the target is exactly so when the step runs.
    TargetState after;
};

enum class ActKind {
    Apply,
    Undo,
    Block,   ///< Ids of the vendor's feed are put on the server's block list.
    Unblock, ///< They are taken from it.
};

/// Ordered steps for one server. A value: computed, shown, tested before anything runs.
struct Plan
{
    QString server;
    ActKind kind = ActKind::Apply;
    QString mitigation; ///< Vulnerability id; empty when a rule without record is undone.
    QString rule; ///< Name of the rule, when a rule without record is undone; see isEntryTag().
    std::optional<EntryId> reverses; ///< For undo of a journal entry.
    std::vector<Step> steps;         ///< Each target once. Empty: nothing to do.
    std::vector<SideEffect> sideEffects;
    /// Applications that read a changed file too because they share its folder: "Default Web
    /// Site/owa/Calendar".
    QStringList sharedWith;
    /// For each changed file of IIS, by its path: the sites and applications it configures, such as
    /// "Default Web Site/owa".
    QMap<QString, QStringList> places;
    /// Undo: other people's later edits to the same target were kept (three-way).
    bool keptForeignEdits = false;
    /// Block and Unblock: the ids, exactly as they were chosen; undo of such an act: those it
    /// changed.
    QStringList ids;
    /// Block: what the service has applied of these ids and blocking leaves in place.
    QStringList stillApplied;
};

/// Plans the mitigation on a server as it is in `snapshot`. Steps stay empty when the accepted
/// mitigation is already effective. The planned state is proven before it is returned: the
/// configuration as it would be is built and every sample of the mitigation run against it. Errors
/// (nothing may be written): NotApplicable, SectionLocked, NameInUse, MalformedXml,
/// DocTypeDeclared, ModuleMissing, SiteNotFound, NotEffective, FactMissing, ConfigRedirected…, each
/// with file and line in the error; Cancelled soon after a request to stop.
[[nodiscard]] Result<Plan> makePlan(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                                    const Catalogs &catalogs, const std::stop_token &stop = {});

/// Plans taking back a journal entry. `history` holds every entry of this server (any order):
/// needed to keep what other active entries own (containers, Managed Availability). Byte-exact when
/// nothing else changed the target; three-way otherwise. Errors: EntryNotUndoable, AlreadyUndone,
/// RuleChanged, MalformedXml, …
[[nodiscard]] Result<Plan> makeUndoPlan(const JournalEntry &entry,
                                        const std::vector<JournalEntry> &history,
                                        const ServerSnapshot &snapshot, const Catalogs &catalogs);

/// Plans removing a rule nobody recorded (written by EEMS, EOMT or by hand), with its precondition
/// when no other rule uses it, and containers that became empty. A rule of the vendor's service
/// gets its id blocked first. When a unified EOMT backup for the mitigation is present it is
/// honoured and set aside (.json → .bak). Errors: RuleNotFound, SectionLocked, MalformedXml, …
[[nodiscard]] Result<Plan> makeRuleRemovalPlan(const QString &ruleName,
                                               const ServerSnapshot &snapshot,
                                               const Catalogs &catalogs);

/// An entry of the IIS configuration as somebody saw it, a scan for one: a global module, module,
/// handler, ISAPI filter, virtual directory, application or rewrite rule.
struct ConfigEntry
{
    QString file; ///< Windows path of the configuration file.
    int line = 0; ///< 1-based, of its start tag.
    QString tag;  ///< The start tag as it stood there; empty: whatever entry begins in that line.
};

/// Whether a start tag may be that of such an entry, by its element's name alone.
[[nodiscard]] bool isRemovableTag(QStringView tag);
/// Whether a start tag switches the log of requests off; a removal of such an entry switches it on
/// again.
[[nodiscard]] bool isLoggingOffTag(QStringView tag);

/// Plans removing an entry that a person recognised as not theirs. It must still stand as it was
/// seen, and what stays must work without it. A global module goes with its lines in
/// system.webServer/modules of the same file; a rewrite rule goes as with makeRuleRemovalPlan(). Of
/// one that switches the log of requests off, the setting gets its usual value and the entry stays.
/// The files an entry names are left alone. Errors: PreconditionChanged/FileChanged (it is not
/// there any more, or stands there twice), Unsupported (no entry of these kinds),
/// PreconditionFailed/NameInUse (something else needs it; subject and detail say what),
/// ConfigSourceMissing and the other problems that IIS would have afterwards, MalformedXml,
/// FactMissing.
[[nodiscard]] Result<Plan> makeEntryRemovalPlan(const ConfigEntry &entry,
                                                const ServerSnapshot &snapshot,
                                                const Catalogs &catalogs);

/// Plan::rule and JournalEntry::rule of a removed entry are its start tag, as a name does not tell
/// what kind it was.
[[nodiscard]] inline bool isEntryTag(QStringView rule)
{
    return rule.startsWith(u'<');
}

/// Something nobody recorded that is to go: a rewrite rule by its name, or an entry.
using Removal = std::variant<QString, ConfigEntry>;
[[nodiscard]] Result<Plan> makeRemovalPlan(const Removal &removal, const ServerSnapshot &snapshot,
                                           const Catalogs &catalogs);

/// Plans putting ids of the vendor's feed on the server's block list or taking them from it.
/// Families ("M2") and full ids ("M2.1.0") are compared by dotted prefixes; what is written is the
/// text that was chosen, and what stands in the list already stays as it is. Unblocking a family
/// takes every member of it from the list. `kind` is Block or Unblock. Errors: MitigationIdInvalid,
/// NothingToDo (all are covered, or none is there), BlockedByFamily (a full id is to be unblocked
/// while its family is blocked; detail is that entry), FactMissing, NotApplicable (no service).
[[nodiscard]] Result<Plan> makeBlockPlan(const QStringList &ids, ActKind kind,
                                         const ServerSnapshot &snapshot, const Catalogs &catalogs);

/// True when a step changes, creates or removes a file.
[[nodiscard]] bool changesFiles(const Plan &plan);

/// Ids that `after` has and `before` has not; both are BlockedState, anything else counts as an
/// empty list.
[[nodiscard]] QStringList newlyBlocked(const TargetState &before, const TargetState &after);

} // namespace amado
