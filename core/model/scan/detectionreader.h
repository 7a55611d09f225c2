// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/jsonreader.h"
#include "model/scan/detectioncatalog.h"

#include <vector>

namespace amado::scan {

// The parts of detections.json. What is wrong is noted at the reader.

/// With `{"base64": "…"}` replaced by the text it stands for, wherever it stands: indicators that
/// virus scanners would take for the real thing are stored so. Other bytes than UTF-8 stay as they
/// are, which is no text then.
[[nodiscard]] QByteArray withPlainTexts(const QByteArray &json);

[[nodiscard]] std::vector<Detection> readDetections(const JsonReader &root);
/// `detections`: those that steps may name.
[[nodiscard]] std::vector<AttackSequence> readSequences(const JsonReader &root,
                                                        const std::vector<Detection> &detections);
[[nodiscard]] std::vector<UnpublishedDetection> readUnpublished(const JsonReader &root);
/// Refuses every key but these.
void allowKeys(const JsonReader &json, std::initializer_list<QStringView> keys);

} // namespace amado::scan
