// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/requestways.h"
#include "ports/stores.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace amado::cli {

/// What IIS works with at one place of one server, or why that is not known.
struct RulesAnswer
{
    QString server;
    QString path; ///< As typed, cleaned.
    ServerKind origin = ServerKind::Copy;
    QString site; ///< Empty when none was found.
    QString virtualDirectory;
    const EffectiveRewrite *rewrite = nullptr; ///< Null: not known; `errors` says why.
    std::vector<ConfigProblem> problems;
    std::vector<Error> errors;
};

/// amado.rules/1.
[[nodiscard]] QJsonObject rulesJson(const RulesAnswer &answer);

/// What became of one request at one server, or why that is not known.
struct TryAnswer
{
    QString server;
    QString path;
    ServerKind origin = ServerKind::Copy;
    QString site;                                ///< Empty when none was found.
    std::optional<RequestEvaluation> evaluation; ///< The way that lets most through.
    std::vector<OpenValue> openValues;           ///< What was not given and decides.
    std::vector<Error> errors;
};

/// amado.try/1.
[[nodiscard]] QJsonObject tryJson(const TryAnswer &answer);

} // namespace amado::cli
