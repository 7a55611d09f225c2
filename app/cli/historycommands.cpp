// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/json/historyjson.h"
#include "cli/text/changetext.h"
#include "cli/words.h"
#include "model/change/journaljson.h"
#include "ui/text/origintext.h"

namespace amado::cli {

namespace {

Result<std::vector<JournalEntry>> readHistory(Session &session)
{
    const auto store = session.storeForReading();
    if (!store)
        return failure(store.error());
    if (!*store)
        return std::vector<JournalEntry>();
    return (*store)->journal().entries();
}

} // namespace

ExitCode run(const HistoryRequest &, Session &session)
{
    const auto entries = readHistory(session);
    if (!entries) {
        warn(session.console(), entries.error());
        if (session.json())
            session.console().print(unreadableHistoryJson(entries.error()));
        return ExitCode::NotDone;
    }
    if (session.json())
        session.console().print(historyJson(*entries, [](const JournalEntry &entry) {
            return originName(kindOfPath(entry.path));
        }));
    else
        session.console().print(historyText(*entries));
    return ExitCode::Done;
}

} // namespace amado::cli
