// SPDX-License-Identifier: MIT
#include "support/testpaths.h"

namespace amado::test {

QString sourcePath(QStringView relative)
{
    return QStringLiteral(AMADO_SOURCE_DIR "/") + relative;
}

} // namespace amado::test
