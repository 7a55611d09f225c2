// SPDX-License-Identifier: MIT
#include "io/secret/processguard.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace amado {

void guardProcess()
{
    // libcurl, GnuTLS and others would write the keys of every connection there.
    qunsetenv("SSLKEYLOGFILE");
#ifdef Q_OS_UNIX
    const rlimit none{};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
    // A dump handed to a program (core_pattern "|…") does not ask for the limit. The leak check of
    // a sanitizer attaches to the process as a debugger does, which this would refuse.
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace amado
