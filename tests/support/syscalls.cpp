// SPDX-License-Identifier: MIT
#include "support/syscalls.h"

#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

// The functions are defined under names of their own and take the system's by their labels, so that
// no declaration or inline form of a header stands in the way.

namespace amado::test {

namespace {

thread_local CallFault fault;
thread_local bool isCounting = false;
thread_local int count = 0;
thread_local const char *failedCall = "";

/// Whether this call is the one; ends the process when it is to be cut off.
bool isTheOne(const char *name)
{
    if (!isCounting || (fault.only && std::strcmp(fault.only, name) != 0))
        return false;
    if (++count != fault.number && fault.number != 0)
        return false;
    if (fault.error == 0)
        ::_exit(FaultyCalls::kCutOff);
    failedCall = name;
    return true;
}

template<class Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

} // namespace

FaultyCalls::FaultyCalls(CallFault wanted)
{
    fault = wanted;
    count = 0;
    failedCall = "";
    isCounting = true;
}

FaultyCalls::~FaultyCalls()
{
    isCounting = false;
}

int FaultyCalls::counted()
{
    return count;
}

std::string FaultyCalls::failed()
{
    return failedCall;
}

} // namespace amado::test

using amado::test::fault;
using amado::test::isTheOne;
using amado::test::real;

// NOLINTBEGIN: the names are the system's.
extern "C" {

int faulty_fsync(int a) __asm__("fsync");
int faulty_fsync(int a)
{
    static auto *const call = real<int(int)>("fsync");
    if (!isTheOne("fsync"))
        return call(a);
    if (fault.happens)
        (void)call(a);
    errno = fault.error;
    return -1;
}

int faulty_fdatasync(int a) __asm__("fdatasync");
int faulty_fdatasync(int a)
{
    static auto *const call = real<int(int)>("fdatasync");
    if (!isTheOne("fdatasync"))
        return call(a);
    if (fault.happens)
        (void)call(a);
    errno = fault.error;
    return -1;
}

int faulty_fchmod(int a, mode_t b) __asm__("fchmod");
int faulty_fchmod(int a, mode_t b)
{
    static auto *const call = real<int(int, mode_t)>("fchmod");
    if (!isTheOne("fchmod"))
        return call(a, b);
    if (fault.happens)
        (void)call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_fchown(int a, uid_t b, gid_t c) __asm__("fchown");
int faulty_fchown(int a, uid_t b, gid_t c)
{
    static auto *const call = real<int(int, uid_t, gid_t)>("fchown");
    if (!isTheOne("fchown"))
        return call(a, b, c);
    if (fault.happens)
        (void)call(a, b, c);
    errno = fault.error;
    return -1;
}

int faulty_unlinkat(int a, const char *b, int c) __asm__("unlinkat");
int faulty_unlinkat(int a, const char *b, int c)
{
    static auto *const call = real<int(int, const char *, int)>("unlinkat");
    if (!isTheOne("unlinkat"))
        return call(a, b, c);
    if (fault.happens)
        (void)call(a, b, c);
    errno = fault.error;
    return -1;
}

int faulty_unlink(const char *a) __asm__("unlink");
int faulty_unlink(const char *a)
{
    static auto *const call = real<int(const char *)>("unlink");
    if (!isTheOne("unlink"))
        return call(a);
    if (fault.happens)
        (void)call(a);
    errno = fault.error;
    return -1;
}

int faulty_renameat2(int a, const char *b, int c, const char *d, unsigned e) __asm__("renameat2");
int faulty_renameat2(int a, const char *b, int c, const char *d, unsigned e)
{
    static auto *const call =
        real<int(int, const char *, int, const char *, unsigned)>("renameat2");
    if (!isTheOne("renameat2"))
        return call(a, b, c, d, e);
    if (fault.happens)
        (void)call(a, b, c, d, e);
    errno = fault.error;
    return -1;
}

int faulty_ftruncate(int a, off_t b) __asm__("ftruncate");
int faulty_ftruncate(int a, off_t b)
{
    static auto *const call = real<int(int, off_t)>("ftruncate");
    if (!isTheOne("ftruncate"))
        return call(a, b);
    if (fault.happens)
        (void)call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_ftruncate64(int a, off_t b) __asm__("ftruncate64");
int faulty_ftruncate64(int a, off_t b)
{
    static auto *const call = real<int(int, off_t)>("ftruncate64");
    if (!isTheOne("ftruncate64"))
        return call(a, b);
    if (fault.happens)
        (void)call(a, b);
    errno = fault.error;
    return -1;
}

ssize_t faulty_read(int a, void *b, size_t c) __asm__("read");
ssize_t faulty_read(int a, void *b, size_t c)
{
    static auto *const call = real<ssize_t(int, void *, size_t)>("read");
    if (!isTheOne("read"))
        return call(a, b, c);
    errno = fault.error;
    return -1;
}

ssize_t faulty_pread(int a, void *b, size_t c, off_t d) __asm__("pread");
ssize_t faulty_pread(int a, void *b, size_t c, off_t d)
{
    static auto *const call = real<ssize_t(int, void *, size_t, off_t)>("pread");
    if (!isTheOne("pread"))
        return call(a, b, c, d);
    errno = fault.error;
    return -1;
}

ssize_t faulty_pread64(int a, void *b, size_t c, off_t d) __asm__("pread64");
ssize_t faulty_pread64(int a, void *b, size_t c, off_t d)
{
    static auto *const call = real<ssize_t(int, void *, size_t, off_t)>("pread64");
    if (!isTheOne("pread64"))
        return call(a, b, c, d);
    errno = fault.error;
    return -1;
}

ssize_t faulty_write(int a, const void *b, size_t c) __asm__("write");
ssize_t faulty_write(int a, const void *b, size_t c)
{
    static auto *const call = real<ssize_t(int, const void *, size_t)>("write");
    if (!isTheOne("write"))
        return call(a, b, c);
    if (fault.happens)
        (void)call(a, b, c);
    errno = fault.error;
    return -1;
}

ssize_t faulty_pwrite(int a, const void *b, size_t c, off_t d) __asm__("pwrite");
ssize_t faulty_pwrite(int a, const void *b, size_t c, off_t d)
{
    static auto *const call = real<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    if (!isTheOne("pwrite"))
        return call(a, b, c, d);
    if (fault.happens)
        (void)call(a, b, c, d);
    errno = fault.error;
    return -1;
}

ssize_t faulty_pwrite64(int a, const void *b, size_t c, off_t d) __asm__("pwrite64");
ssize_t faulty_pwrite64(int a, const void *b, size_t c, off_t d)
{
    static auto *const call = real<ssize_t(int, const void *, size_t, off_t)>("pwrite64");
    if (!isTheOne("pwrite64"))
        return call(a, b, c, d);
    if (fault.happens)
        (void)call(a, b, c, d);
    errno = fault.error;
    return -1;
}

int faulty_fstat(int a, void *b) __asm__("fstat");
int faulty_fstat(int a, void *b)
{
    static auto *const call = real<int(int, void *)>("fstat");
    if (!isTheOne("fstat"))
        return call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_fstat64(int a, void *b) __asm__("fstat64");
int faulty_fstat64(int a, void *b)
{
    static auto *const call = real<int(int, void *)>("fstat64");
    if (!isTheOne("fstat64"))
        return call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_fstatat(int a, const char *b, void *c, int d) __asm__("fstatat");
int faulty_fstatat(int a, const char *b, void *c, int d)
{
    static auto *const call = real<int(int, const char *, void *, int)>("fstatat");
    if (!isTheOne("fstatat"))
        return call(a, b, c, d);
    errno = fault.error;
    return -1;
}

int faulty_fstatat64(int a, const char *b, void *c, int d) __asm__("fstatat64");
int faulty_fstatat64(int a, const char *b, void *c, int d)
{
    static auto *const call = real<int(int, const char *, void *, int)>("fstatat64");
    if (!isTheOne("fstatat64"))
        return call(a, b, c, d);
    errno = fault.error;
    return -1;
}

int faulty_stat(const char *a, void *b) __asm__("stat");
int faulty_stat(const char *a, void *b)
{
    static auto *const call = real<int(const char *, void *)>("stat");
    if (!isTheOne("stat"))
        return call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_stat64(const char *a, void *b) __asm__("stat64");
int faulty_stat64(const char *a, void *b)
{
    static auto *const call = real<int(const char *, void *)>("stat64");
    if (!isTheOne("stat64"))
        return call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_lstat(const char *a, void *b) __asm__("lstat");
int faulty_lstat(const char *a, void *b)
{
    static auto *const call = real<int(const char *, void *)>("lstat");
    if (!isTheOne("lstat"))
        return call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_lstat64(const char *a, void *b) __asm__("lstat64");
int faulty_lstat64(const char *a, void *b)
{
    static auto *const call = real<int(const char *, void *)>("lstat64");
    if (!isTheOne("lstat64"))
        return call(a, b);
    errno = fault.error;
    return -1;
}

int faulty_flock(int a, int b) __asm__("flock");
int faulty_flock(int a, int b)
{
    static auto *const call = real<int(int, int)>("flock");
    if (!isTheOne("flock"))
        return call(a, b);
    errno = fault.error;
    return -1;
}

ssize_t faulty_flistxattr(int a, char *b, size_t c) __asm__("flistxattr");
ssize_t faulty_flistxattr(int a, char *b, size_t c)
{
    static auto *const call = real<ssize_t(int, char *, size_t)>("flistxattr");
    if (!isTheOne("flistxattr"))
        return call(a, b, c);
    errno = fault.error;
    return -1;
}

int faulty_open(const char *a, int flags, ...) __asm__("open");
int faulty_open(const char *a, int flags, ...)
{
    static auto *const call = real<int(const char *, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (!isTheOne("open"))
        return call(a, flags, mode);
    errno = fault.error;
    return -1;
}

int faulty_open64(const char *a, int flags, ...) __asm__("open64");
int faulty_open64(const char *a, int flags, ...)
{
    static auto *const call = real<int(const char *, int, ...)>("open64");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (!isTheOne("open64"))
        return call(a, flags, mode);
    errno = fault.error;
    return -1;
}

int faulty_openat(int d, const char *a, int flags, ...) __asm__("openat");
int faulty_openat(int d, const char *a, int flags, ...)
{
    static auto *const call = real<int(int, const char *, int, ...)>("openat");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (!isTheOne("openat"))
        return call(d, a, flags, mode);
    errno = fault.error;
    return -1;
}

int faulty_openat64(int d, const char *a, int flags, ...) __asm__("openat64");
int faulty_openat64(int d, const char *a, int flags, ...)
{
    static auto *const call = real<int(int, const char *, int, ...)>("openat64");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (!isTheOne("openat64"))
        return call(d, a, flags, mode);
    errno = fault.error;
    return -1;
}

void *faulty_readdir(void *a) __asm__("readdir");
void *faulty_readdir(void *a)
{
    static auto *const call = real<void *(void *)>("readdir");
    if (!isTheOne("readdir"))
        return call(a);
    errno = fault.error;
    return nullptr;
}

void *faulty_readdir64(void *a) __asm__("readdir64");
void *faulty_readdir64(void *a)
{
    static auto *const call = real<void *(void *)>("readdir64");
    if (!isTheOne("readdir64"))
        return call(a);
    errno = fault.error;
    return nullptr;
}

} // extern "C"
// NOLINTEND
