// SPDX-License-Identifier: MIT
#include "model/feed/rolegroup.h"

namespace amado {

using namespace Qt::StringLiterals;

RoleGroup roleGroupOf(const Fact<QStringList> &roles)
{
    if (!roles)
        return RoleGroup::Mailbox;
    bool edge = false;
    for (const QString &name : *roles) {
        QString role = name.toLower();
        role.remove(u' ');
        if (role.startsWith("edge"_L1))
            edge = true;
        else if (role != "managementtools"_L1 && role != "admintools"_L1 && role != "tools"_L1 &&
                 role != "none"_L1 && !role.isEmpty())
            return RoleGroup::Mailbox;
    }
    return edge ? RoleGroup::Edge : RoleGroup::ManagementTools;
}

} // namespace amado
