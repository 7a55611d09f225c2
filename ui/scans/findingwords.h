// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/scanstanding.h"

#include <QStringList>

namespace amado {

// What is said about one finding. Everything that came from a server is shown as plain text.

/// Names the detection in the language in force.
[[nodiscard]] QString findingTitle(const KnownFinding &found);
/// What the outcome means, one sentence; says so when the detection is not known any more.
[[nodiscard]] QString outcomeSentence(const KnownFinding &found);
/// "C:\…\HttpProxy_2021030300-1.LOG, lines 12, 40"; of many lines the first few.
[[nodiscard]] QString findingPlace(const scan::Finding &finding);
/// traceTime() with the number of entries; says so where the trace has no time.
[[nodiscard]] QString findingTime(const scan::Finding &finding);
/// The client, or that none is known.
[[nodiscard]] QString findingClient(const scan::Finding &finding);
/// "Step 2 of 4", of a chain in a list that is in listing order; empty for a single finding.
[[nodiscard]] QString chainWords(const std::vector<KnownFinding> &findings, size_t index);
/// "Explained by Sato until 2026-12-31: vulnerability scanner"; empty when it is not.
[[nodiscard]] QString explanationSentence(const KnownFinding &found);
/// One line for lists: "2021-03-03, 203.0.113.9: …".
[[nodiscard]] QString findingLine(const KnownFinding &found);
/// Everything about it as text, for the clipboard.
[[nodiscard]] QString findingReport(const KnownFinding &found, const QString &server);

} // namespace amado
