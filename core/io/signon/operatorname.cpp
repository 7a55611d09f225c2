// SPDX-License-Identifier: MIT
#include "io/signon/operatorname.h"

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace amado {

QString operatorName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}

} // namespace amado
