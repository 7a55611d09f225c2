// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/buildfinding.h"

namespace amado {

/// How far a server is from what is current, nearest first.
enum class UpdateDistance {
    Current,       ///< No update of its line is missing.
    OneUpdate,     ///< One update is missing,
    FewUpdates,    ///< two or three,
    ManyUpdates,   ///< or more.
    OldCumulative, ///< It needs another CU first.
    Unknown,       ///< What is installed is not known to the update.
};
[[nodiscard]] UpdateDistance distanceOf(const BuildFinding &finding);

/// A server as a plan of updates sees it.
struct ServerToUpdate
{
    QString name; ///< Only for the order.
    const BuildFinding *finding = nullptr;
    /// Name of its availability group; empty: it belongs to none; nullopt: nobody could tell.
    std::optional<QString> group;
};

/// Which updates to fetch, and in which order the servers get them. Servers are indices into the
/// list that was asked about; releases point into the catalogue.
struct UpdatePlan
{
    struct Download
    {
        const Release *release = nullptr;
        bool needsProgram = false; ///< Only customers of a paid programme get it.
        std::vector<size_t> servers;
    };
    struct Turn
    {
        size_t server = 0;
        std::vector<const Release *> releases; ///< To be installed, one after the other.
    };
    std::vector<Download> downloads; ///< By build.
    /// What may be updated side by side; a round follows when the one before is done. Members of
    /// an availability group come one after another, also those of which no group is known.
    std::vector<std::vector<Turn>> rounds;
    std::vector<size_t> nothingMissing;
    std::vector<size_t> unknown; ///< What they need cannot be told.
    std::vector<size_t> toMove;  ///< Whose product is out of support, whatever else they need.
};

/// The worst off come first within what is free to choose. Pure.
[[nodiscard]] UpdatePlan planUpdates(const std::vector<ServerToUpdate> &servers);

} // namespace amado
