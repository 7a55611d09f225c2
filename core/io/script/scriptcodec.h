// SPDX-License-Identifier: MIT
#pragma once

#include "io/script/remoteshell.h"
#include "model/base/result.h"
#include "ports/hostaccess.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <span>
#include <vector>

namespace amado {

// Requests as the standard input of the one fixed script (resources/scripts/amado-host.ps1), and
// its standard output as replies.
//
// Input, lines of base64: the script; the requests as JSON; one line for each file content, because
// ConvertFrom-Json of Windows PowerShell 5.1 limits the length of what it takes; "end-<batch>",
// without which the script does nothing, so that of a batch cut in transit no part is carried out.
// Every text in the
// JSON stands behind "=": both PowerShells turn a text that looks like a date into one otherwise.
//
// Output: "AMADO-START <batch>" before the first request is looked at; then the frame
//     AMADO-REPLY <batch> <characters of the next line> <number of contents>
//     <base64 of the JSON>
//     <base64 of a file content>, as many as announced
//     AMADO-END <batch>
// Whatever stands before, between start and frame, or after is noise of profiles and modules. The
// batch is 128 random bits, so nothing else can look like the frame.

/// Starts PowerShell with the few lines that read the script from standard input and run it. Free
/// of anything that cmd.exe would expand, and within its 8191 characters.
[[nodiscard]] QString scriptCommandLine();

/// 32 hex digits that nobody can foresee.
[[nodiscard]] QString newBatchId();

/// All replies of one batch together hold at most so many bytes of file content; the script refuses
/// what goes beyond as FileTooLarge.
constexpr qint64 kMaxReplyContent = 64 << 20;
/// What a shell need not keep beyond: the content in base64, the JSON, and room for noise.
constexpr qsizetype kMaxScriptOutput = 136 << 20;

/// What the script reads. After `time` the script begins no further request, and none that writes
/// after `writesUntil`, see CallContext.
/// Errors: Internal when the batch is larger than the script's parser takes.
[[nodiscard]] Result<QByteArray> encodeBatch(const QByteArray &script, const QString &batch,
                                             std::span<const HostRequest> requests,
                                             std::chrono::milliseconds time,
                                             const QDateTime &writesUntil = {});

/// The replies, one for each request and of its kind. Nothing in the output is trusted: sizes,
/// counts, types and names are checked. A damaged reply is that request's
/// InvalidData/AnswerUnusable. Errors: Unreachable/ShellMissing when the script never started, so
/// nothing was done; TimedOut/AnswerUnusable when it started and its answer is not whole: what was
/// done is unknown.
[[nodiscard]] Result<std::vector<Result<HostReply>>>
decodeReplies(const ShellOutput &output, const QString &batch,
              std::span<const HostRequest> requests);

/// What a program said on its error stream, for the log: plain, on one line, bounded. The XML in
/// which Windows PowerShell wraps errors is unwrapped and its progress records left out.
[[nodiscard]] QString shellMessage(const QByteArray &err);

} // namespace amado
