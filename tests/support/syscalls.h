// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace amado::test {

/// What becomes of one system call of this thread, counted from the moment it was set.
struct CallFault
{
    int number = 0;             ///< 1-based; 0: every one.
    int error = 0;              ///< The errno it fails with; 0: the process ends just before it.
    bool happens = false;       ///< It is carried out all the same.
    const char *only = nullptr; ///< Counts calls of this function alone.
};

/// Every call into the operating system that reads or writes files is counted in this thread while
/// the object lives, whoever makes it, and the one that the fault names goes wrong. The functions
/// themselves stand in syscalls.cpp and take the place of the system library's in this program.
class FaultyCalls
{
public:
    explicit FaultyCalls(CallFault fault);
    ~FaultyCalls();
    FaultyCalls(const FaultyCalls &) = delete;
    FaultyCalls &operator=(const FaultyCalls &) = delete;

    [[nodiscard]] static int counted();
    /// The function that went wrong last; empty when none did.
    [[nodiscard]] static std::string failed();
    static constexpr int kCutOff = 77; ///< What the process ends with.
};

} // namespace amado::test
