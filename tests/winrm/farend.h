// SPDX-License-Identifier: MIT
#pragma once

#include "winrm/programs.h"

namespace amado::test {

/// Stands for PowerShell with the product's script on a server that is the folder `path`: reads the
/// batch the script would read, carries it out there and writes the frame the script would write.
[[nodiscard]] Program farEnd(const QString &path);

} // namespace amado::test
