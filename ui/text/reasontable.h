// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/errortext.h"

#include <span>

namespace amado {

/// The words of one reason, marked for translation in the context of their table.
struct ReasonEntry
{
    Reason reason;
    const char *headline;
    const char *explanation;
    const char *guidance;
};

/// Words of the reason in the current language; empty when the table has none.
[[nodiscard]] ErrorWords wordsIn(std::span<const ReasonEntry> table, const char *context,
                                 Reason reason);

} // namespace amado
