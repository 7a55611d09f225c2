// SPDX-License-Identifier: MIT
#pragma once

#include "io/transcript/transcript.h"
#include "model/base/jsonreader.h"

#include <QJsonObject>

namespace amado {

// One reply of a server between value and JSON.

[[nodiscard]] QJsonObject transcriptError(const Error &error);
[[nodiscard]] Error readTranscriptError(const JsonReader &reader);

/// {"file": {…}}, {"service": {…}}, {"error": {…}}: the key tells the kind.
[[nodiscard]] QJsonObject transcriptReply(const Result<HostReply> &reply,
                                          TranscriptContents contents);
/// Notes its errors in the reader. A content of which only the hash was kept is NotFound with
/// FactMissing: the record does not say.
[[nodiscard]] Result<HostReply> readTranscriptReply(const JsonReader &reader);

} // namespace amado
