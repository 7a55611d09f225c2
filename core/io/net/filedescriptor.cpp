// SPDX-License-Identifier: MIT
#include "io/net/filedescriptor.h"

#include <fcntl.h>
#include <unistd.h>

namespace amado {

FileDescriptor::~FileDescriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

FileDescriptor FileDescriptor::duplicate() const
{
    return FileDescriptor(::fcntl(m_fd, F_DUPFD_CLOEXEC, 0));
}

} // namespace amado
