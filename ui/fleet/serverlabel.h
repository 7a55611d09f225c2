// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "model/change/journalentry.h"
#include "ui/widgets/badgedelegate.h"

#include <QHash>
#include <QSet>

namespace amado {

/// What tells one server from every other in a list or a sentence.
struct ServerLabel
{
    QString name;
    std::optional<ServerKind> kind; ///< nullopt: a folder that is not listed any more.
    QString path;                   ///< The folder, or the address of a real server.
    bool hasNamesake = false;       ///< Another server has the same name, so the path is needed.

    bool operator==(const ServerLabel &) const = default;
};

/// The badge of the origin, for OriginRole.
[[nodiscard]] OriginMark originMark(const ServerLabel &label);
/// The place that tells namesakes apart: the address, or the folder that holds the server's own
/// one; empty without a namesake.
[[nodiscard]] QString placeOf(const ServerLabel &label);
/// "EX01" for a real server, "EX01 (copy)", with a namesake "EX01 (copy, /evidence/monday)".
[[nodiscard]] QString labelText(const ServerLabel &label);
/// labelText() as part of the text of a button: cut in its middle, “&” stays “&”.
[[nodiscard]] QString buttonLabel(const ServerLabel &label);
/// Up to three servers by labelText(), more of them as a number: "63 servers".
[[nodiscard]] QString serversText(const std::vector<ServerLabel> &labels);
/// Name, origin and path, a line each.
[[nodiscard]] QString labelTooltip(const ServerLabel &label);
/// The same for who listens: "EX01, copy, /evidence/monday".
[[nodiscard]] QString labelSpoken(const ServerLabel &label);

/// A cell with the server's name: its text, badge, place and what is read aloud under `header`.
/// Invalid for a role it says nothing about.
[[nodiscard]] QVariant labelCell(const ServerLabel &label, const QString &header, int role);

/// Names, without case, that more than one server of the fleet has.
[[nodiscard]] QSet<QString> namesakeNames(const FleetService &fleet);
[[nodiscard]] ServerLabel labelOf(const FleetServer &server, const QSet<QString> &namesakes);

/// The labels of a fleet as it is now, for one use: it does not follow changes. Names are compared
/// without case.
class ServerLabels
{
public:
    explicit ServerLabels(const FleetService &fleet);
    /// Entries whose server is not listed any more may have the name of one that is.
    ServerLabels(const FleetService &fleet, const std::vector<JournalEntry> &history);

    [[nodiscard]] ServerLabel of(const FleetServer &server) const;
    /// `name` is shown when the server is not listed any more.
    [[nodiscard]] ServerLabel of(const ServerId &id, const QString &name) const;
    [[nodiscard]] ServerLabel of(const JournalEntry &entry) const;

private:
    void note(const QString &name, const QString &path);
    [[nodiscard]] bool hasNamesake(const QString &name) const;

    const FleetService &m_fleet;
    QHash<QString, const FleetServer *> m_byPath;
    QHash<QString, QSet<QString>> m_paths; ///< By name without case.
};

} // namespace amado
