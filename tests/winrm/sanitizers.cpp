// SPDX-License-Identifier: MIT
// Read by the leak sanitizer where the tests are built with it. gss-ntlmssp 1.2.0 does not give
// back what it fetches from OpenSSL for each credential and context; its frames are found only by
// the slow unwinder, for OpenSSL keeps no frame pointers.

extern "C" const char *__lsan_default_suppressions(); // NOLINT: the sanitizer's own name
extern "C" const char *__asan_default_options();      // NOLINT

extern "C" const char *__lsan_default_suppressions() // NOLINT
{
    return "leak:gssntlmssp.so\n";
}

extern "C" const char *__asan_default_options() // NOLINT
{
    return "fast_unwind_on_malloc=0";
}
