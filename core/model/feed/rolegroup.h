// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/fact.h"

#include <QStringList>

namespace amado {

/// What a machine does for Exchange, as far as its roles say.
enum class RoleGroup {
    Mailbox,         ///< It serves mailboxes or clients; also where the roles are not known.
    Edge,            ///< Edge Transport and nothing else.
    ManagementTools, ///< The tools alone, or no role of a server: it serves nothing.
};
[[nodiscard]] RoleGroup roleGroupOf(const Fact<QStringList> &roles);

} // namespace amado
