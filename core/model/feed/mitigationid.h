#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

// Ids of the vendor's mitigations: a family ("M2", "PING1") and, after dots, what narrows it down
// ("M2.1.0"). Administrators and the service write either, with and without leading zeros
// (https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service).

/// True for letters, digits and dotted numbers: "M2", "m02.1.0", "PING1". Blanks around it are not
/// part of an id.
[[nodiscard]] bool isMitigationId(QStringView text);

/// True when `id` is `family` or a member of it, by whole dotted parts, without case and leading
/// zeros: "M2" covers "M2.1.0" and "m02", and "M2.1.0" covers neither "M2" nor "M21".
[[nodiscard]] bool coversMitigation(QStringView family, QStringView id);

/// The first entry of `list` that covers `id`, as it is spelled there.
[[nodiscard]] std::optional<QString> coveringEntry(const QStringList &list, QStringView id);

/// "M2" for "m02.1.0": upper case, without leading zeros.
[[nodiscard]] QString mitigationFamily(QStringView id);

} // namespace amado
