// SPDX-License-Identifier: MIT
#pragma once

namespace amado {

/// Keeps what this process holds, passwords among it, out of memory dumps, out of reach of other
/// processes of the same user and out of key logs of its TLS connections, whatever the environment
/// asks for. To be called first in main(), before any other thread and library works.
void guardProcess();

} // namespace amado
