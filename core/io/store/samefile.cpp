// SPDX-License-Identifier: MIT
#include "io/store/samefile.h"

#include <QFile>

#include <sys/stat.h>

namespace amado {

bool isSameFile(const QString &a, const QString &b)
{
    struct stat one = {};
    struct stat other = {};
    return ::stat(QFile::encodeName(a).constData(), &one) == 0 &&
           ::stat(QFile::encodeName(b).constData(), &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

} // namespace amado
