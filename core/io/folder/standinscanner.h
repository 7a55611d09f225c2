// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/serverfolder.h"
#include "io/folder/serverjson.h"
#include "ports/hostaccess.h"

#include <optional>

namespace amado {

/// Plays the Safety Scanner on a practice server: nothing runs, its log appears when its time is
/// over. `safetyScanner` of server.json says how it behaves, and a folder without that key has
/// none: { "behaviour": "clean", "seconds": 20, "encoding": "utf16", "freeBytes": 1000, "running":
/// [ "mrt" ],
///   "trusted": false, "readsSha2": false }. Behaviours: clean, found (nothing can be removed),
///   removed (can
/// be), aborted, disagree (clean by its text, found by its code), killed (in the middle), endless,
/// denied (the start), expired, logMissing.
class StandInScanner
{
public:
    /// nullopt: no such key. Errors: WrongJsonType.
    static Result<std::optional<StandInScanner>>
    of(const ServerFolder &folder, const ServerJson &json, const CallContext &context);

    [[nodiscard]] Result<ToolCheck> check(const CheckTool &request) const;
    [[nodiscard]] Result<ToolRun> start(const StartTool &request) const;
    [[nodiscard]] Result<ToolState> poll(const PollTool &request) const;
    [[nodiscard]] Result<> stop(const StopTool &request) const;
    [[nodiscard]] Result<ToolFile> put(const PutToolPart &request) const;

private:
    struct Run;
    StandInScanner(const ServerFolder &folder, const CallContext &context)
        : m_folder(&folder)
        , m_context(&context)
    {}

    [[nodiscard]] Result<std::optional<Run>> lastRun() const;
    [[nodiscard]] bool isRunning(const Run &run, const QDateTime &now) const;
    [[nodiscard]] Result<> keep(const Run &run) const;
    [[nodiscard]] Result<> makeFolders(const QStringList &place) const;
    [[nodiscard]] Result<> write(const QStringList &place, const QByteArray &bytes) const;
    [[nodiscard]] Result<QString> archiveLog() const;
    [[nodiscard]] QByteArray logText(const Run &run, bool whole) const;

    const ServerFolder *m_folder;
    const CallContext *m_context;
    QString m_behaviour;
    int m_seconds = 20;
    bool m_utf16 = false;
    qint64 m_freeBytes = 0;
    QStringList m_others;
    bool m_trusted = true;
    bool m_readsSha2 = true;
    QString m_system;
    QString m_systemVersion;
};

} // namespace amado
