// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"
#include "model/iis/iisconfiguration.h"

#include <QString>

namespace amado {

/// What went wrong, what it means, what to do.
struct ErrorWords
{
    QString headline;
    QString explanation;
    QString guidance;
};

[[nodiscard]] ErrorWords codeWords(ErrorCode code);
/// Empty for Reason::None.
[[nodiscard]] ErrorWords reasonWords(Reason reason);
/// Those of the reason, or of the code where no reason is given.
[[nodiscard]] ErrorWords errorWords(const Error &error);
/// Where: "C:\inetpub\wwwroot\web.config, line 42, column 4"; empty when the error has no place.
[[nodiscard]] QString errorPlace(const Error &error);
/// Headline and place in one line.
[[nodiscard]] QString errorLine(const Error &error);
/// Headline with its place, and what to do.
[[nodiscard]] QString errorAdvice(const Error &error);
/// What went wrong, what it means and what to do, then the raw detail; without the place.
[[nodiscard]] QString errorSentences(const Error &error);
[[nodiscard]] Error asError(const ConfigProblem &problem);

} // namespace amado
