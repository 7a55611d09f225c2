// SPDX-License-Identifier: MIT
#include "fuzz/harness.h"

#include "io/transcript/transcripthost.h"
#include "ports/requestkey.h"

#include <cstdlib>

namespace amado::fuzz {

void readTranscript(std::string_view input)
{
    const QByteArray bytes(input.data(), static_cast<qsizetype>(input.size()));
    auto transcript = amado::readTranscript(bytes, QStringLiteral("transcript"));
    if (!transcript) {
        const ErrorCode code = transcript.error().code;
        if (code != ErrorCode::InvalidData && code != ErrorCode::Unsupported)
            std::abort();
        return;
    }
    // What can be asked is answered, and nothing that was recorded turns into a write.
    std::vector<HostRequest> requests;
    for (const Transcript::Answer &answer : transcript->answers) {
        if (auto request = readingFromKey(answer.key))
            requests.push_back(std::move(*request));
    }
    ReplayConnector replay(std::move(*transcript));
    auto host = replay.connect({});
    const auto replies = (*host)->run(requests, {});
    const QByteArray again =
        transcriptHeader({}, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
                         TranscriptContents::Kept) +
        transcriptLine(requests, replies, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
                       std::chrono::milliseconds(0), TranscriptContents::Kept);
    const auto back = amado::readTranscript(again, QStringLiteral("transcript"));
    if (!back || back->answers.size() != requests.size())
        std::abort();
}

} // namespace amado::fuzz
