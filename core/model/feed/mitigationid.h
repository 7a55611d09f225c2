// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

// More about ids of the vendor's mitigations, which coversMitigation() compares: a family ("M2",
// "PING1") and, after dots, what narrows it down ("M2.1.0"). Administrators and the service write
// either, with and without leading zeros
// (https://learn.microsoft.com/en-us/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service).

/// True for letters, digits and dotted numbers: "M2", "m02.1.0", "PING1". Blanks around it are not
/// part of an id.
[[nodiscard]] bool isMitigationId(QStringView text);

/// The first entry of `list` that covers `id`, as it is spelled there.
[[nodiscard]] std::optional<QString> coveringEntry(const QStringList &list, const QString &id);

/// The first entry that covers `id` or belongs to it: "M2.1.0" touches "M2", which it narrows down.
[[nodiscard]] std::optional<QString> touchingEntry(const QStringList &list, const QString &id);

/// "M2" for "m02.1.0": upper case, without leading zeros.
[[nodiscard]] QString mitigationFamily(const QString &id);

} // namespace amado
