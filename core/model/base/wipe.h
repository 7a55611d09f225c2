// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace amado {

/// Overwrites the bytes, then empties the array. Only this copy: others made before keep theirs, so
/// copies of secrets are handed on by move or wiped as well.
inline void wipe(QByteArray &secret)
{
    // Through a volatile pointer, so that the stores are not optimised away.
    volatile char *byte = secret.data();
    for (qsizetype i = 0; i < secret.size(); ++i)
        byte[i] = 0;
    secret.clear();
}

} // namespace amado
