// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <QDateTime>

#include <vector>

namespace amado {

/// What was asked of a server and what it answered, as it is recorded: a file of JSON lines, the
/// first of which says what it is.
struct Transcript
{
    static constexpr int kVersion = 1;
    static constexpr qint64 kMaxBytes = 256LL << 20;
    static constexpr qsizetype kMaxLines = 10'000;
    static constexpr qsizetype kMaxAnswers = 100'000;

    struct Answer
    {
        QString key; ///< requestKey() of the request.
        Result<HostReply> reply = failure(ErrorCode::Cancelled);
        std::optional<Error> connection; ///< The whole call failed so; `reply` then says nothing.
    };
    QString address;             ///< Of the server.
    QDateTime recordedAt;        ///< UTC.
    std::vector<Answer> answers; ///< In the order of asking.
};

enum class TranscriptContents {
    Kept,
    Hashed, ///< Of files only size and hash; replaying then lacks their content.
};

/// The first line.
[[nodiscard]] QByteArray transcriptHeader(const QString &address, const QDateTime &at,
                                          TranscriptContents contents);
/// One call as a line. Secrets are blanked out in everything a server sent.
[[nodiscard]] QByteArray transcriptLine(std::span<const HostRequest> requests,
                                        const Result<std::vector<Result<HostReply>>> &replies,
                                        const QDateTime &at, std::chrono::milliseconds took,
                                        TranscriptContents contents);

/// Errors: InvalidData (MalformedJson, WrongJsonType) with the line, Unsupported for a newer
/// version, FileTooLarge beyond the limits. `subject` names the file.
[[nodiscard]] Result<Transcript> readTranscript(const QByteArray &bytes, const QString &subject);

} // namespace amado
