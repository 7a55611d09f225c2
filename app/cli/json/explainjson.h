// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/assessjson.h"
#include "model/feed/expiry.h"
#include "model/judge/nextrun.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace amado::cli {

/// One server with what is derived for it alone.
struct ExplainedServer
{
    JudgedServer judged;
    std::vector<ExpiryPoint> expiry;
    std::optional<std::vector<NextRunItem>> nextRun; ///< Absent without a feed to judge with.
};

/// amado.feedExplain/1.
[[nodiscard]] QJsonObject explainJson(const std::vector<ExplainedServer> &servers,
                                      const Catalogs &catalogs, const QDateTime &asOf);

} // namespace amado::cli
