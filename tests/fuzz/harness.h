// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstdlib>
#include <string_view>

namespace amado::fuzz {

/// Ends the program when a promise is broken.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray bytesOf(std::string_view input)
{
    return {input.data(), static_cast<qsizetype>(input.size())};
}

// Each takes any bytes and aborts the program when a promise is broken. The same functions serve
// libFuzzer and the bounded run among the ordinary tests.

/// What is accepted comes back to the byte, and its tree is a tree.
void readXml(std::string_view input);
/// What is inserted can be removed again, to the byte.
void editConfig(std::string_view input);
/// A transcript that is read gives answers or errors; what it says can be written and read again.
void readTranscript(std::string_view input);
/// A stored scan that is read is within its limits and can be written and read again.
void readScan(std::string_view input);
/// Any configuration and any request give an outcome in bounded work.
void evaluate(std::string_view input);
/// No bytes but the seed's own content are ever trusted, and a proof survives being kept.
void readFeed(std::string_view input);
/// No bytes prove another time than the seed's.
void readTimestamp(std::string_view input);
/// Any log of the mitigation service gives a digest within its limits, also when it was cut.
void readEemsLog(std::string_view input);
/// Any events give small facts; absence and failure never pass for success.
void readFeedEvents(std::string_view input);
/// A proxy that is accepted is short and printable.
void readWinHttp(std::string_view input);
/// Whatever a server answers: replies of the kinds asked for and within limits, or an error.
void readReplies(std::string_view input);
/// Any answer of a server is a reply within its limits or an error with a reason.
void readSoapReply(std::string_view input);
/// First line: the Content-Type; the rest: a sealed body. What is accepted is made of the body's
/// own bytes.
void readSealedBody(std::string_view input);
/// A catalogue that is accepted judges any line in bounded work, and says only what it knows.
void judgeRecords(std::string_view input);
/// Any log of a scanner is a report within its limits or an error, and never clean without saying
/// so.
void readScannerLog(std::string_view input);

/// What is trusted was signed: only signatures, and what they leave out, may differ from the seeds.
void readProgram(std::string_view input);
/// Any applicationHost.config gives records of distinct fields, no more than it is long.
void readConfigurationRecords(std::string_view input);
/// First line: a header; the rest: a line. Any gives a record of distinct fields, with the text.
void readLogRecord(std::string_view input);
/// Any bytes have lines, the same however they are divided.
void readLogLines(std::string_view input);

} // namespace amado::fuzz
