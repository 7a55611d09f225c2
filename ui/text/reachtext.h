// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/connection.h"
#include "model/server/endpoint.h"
#include "model/server/endpointchange.h"
#include "ui/text/errortext.h"

namespace amado {

// Words about reaching servers.

[[nodiscard]] QString transportWord(Transport transport);
[[nodiscard]] QString signOnWord(SignOn signOn);
[[nodiscard]] QString stageWord(ConnectionStage stage);
[[nodiscard]] QString stageStateWord(StageState state);
/// What came of a stage in one line: its state, and what was seen or what went wrong.
[[nodiscard]] QString stageLine(const StageReport &report);
/// What was seen or what went wrong, and while it runs how long it is waited for; may be empty.
[[nodiscard]] QString stageDetail(const StageReport &report);
/// What to do about the stage that failed or is unknown, in sentences; empty for any other.
[[nodiscard]] QString stageHelp(const StageReport &report);
/// The same with the raw detail behind it, unless that is the fingerprint of who answered.
[[nodiscard]] QString stageAdvice(const StageReport &report);
/// What a changed part was and is: "Account: CORP\admin → CORP\other".
[[nodiscard]] QString changeText(EndpointPart part, const Endpoint &before, const Endpoint &after);
/// A host key as `ssh-keygen -l` prints it ("SHA256:…"), a certificate's SHA-256 as "AB:CD:…".
[[nodiscard]] QString fingerprintText(const PeerIdentity &peer);
/// Every form in which the server itself can show it, one per line with its name: of a certificate
/// also the SHA-1 thumbprint of Windows.
[[nodiscard]] QStringList fingerprintLines(const PeerIdentity &peer);
/// The command that shows the same on the server, for PowerShell.
[[nodiscard]] QString compareCommand(const PeerIdentity &peer);

} // namespace amado
