// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/assessment.h"

namespace amado::test {

/// What stands on a server of a mitigation.
enum class Presence {
    Nothing,
    Accepted,
    Outdated,
    Disabled,   ///< The accepted wording, switched off.
    Incomplete, ///< Effective, but an attack gets through.
    NeverEffective,
    OtherContent, ///< A known name with other content.
    Unrecognized, ///< Unknown name and wording, but it stops the attacks.
    Unreadable,   ///< Its place could not be read.
};

/// An observation as the rules or, for mitigations without rules, the components would give it.
[[nodiscard]] MitigationObservation observation(const Mitigation &mitigation, Presence presence);
/// A mailbox server of that build on which everything is known; every mitigation has `presence`.
[[nodiscard]] ServerFacts mailboxServer(const QString &version,
                                        Presence presence = Presence::Nothing);
/// The finding about one vulnerability.
[[nodiscard]] const ProtectionFinding &findingOf(const Assessment &assessment, QStringView id);
/// Noon, UTC.
[[nodiscard]] QDateTime on(int year, int month, int day);

} // namespace amado::test
