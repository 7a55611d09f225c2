// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/equivalentprotection.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace amado::cli {

/// One server judged, with what the words and lists of an answer need.
struct JudgedServer
{
    QString path;  ///< As typed, cleaned.
    ServerId id{}; ///< Under which it is listed; empty when it is not.
    ServerFacts facts;
    Assessment assessment;
    std::vector<EquivalentProtection>
        equivalent; ///< How Microsoft's service and Amado share the work.
    std::optional<Error>
        failure; ///< The path could not be judged at all; the rest then says unknown.
};

/// An entry of any "causes" list: code, severity, text, evidence, remedy.
[[nodiscard]] QJsonObject causeJson(const FeedCheck &cause);

/// amado.assess/1.
[[nodiscard]] QJsonObject assessJson(const std::vector<JudgedServer> &servers,
                                     const Catalogs &catalogs, const QDateTime &asOf);
/// `disagreements` of amado.assess/1: every one in the data, with the servers it concerns.
[[nodiscard]] QJsonArray disagreementsJson(const std::vector<JudgedServer> &servers,
                                           const Catalogs &catalogs);

} // namespace amado::cli
