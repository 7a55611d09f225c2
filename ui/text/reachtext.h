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
/// What to do about the stage that failed, in sentences; empty for any other.
[[nodiscard]] QString stageHelp(const StageReport &report);
/// What a changed part was and is: "Account: CORP\admin → CORP\other".
[[nodiscard]] QString changeText(EndpointPart part, const Endpoint &before, const Endpoint &after);
/// "AB:CD:…" in pairs, the way certificate viewers show it.
[[nodiscard]] QString fingerprintText(const QString &sha256);

} // namespace amado
