// SPDX-License-Identifier: MIT
#include "ui/text/reasontable.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado {

ErrorWords wordsIn(std::span<const ReasonEntry> table, const char *context, Reason reason)
{
    const auto found = std::find_if(table.begin(), table.end(), [reason](const ReasonEntry &entry) {
        return entry.reason == reason;
    });
    if (found == table.end())
        return {};
    const auto translated = [context](const char *text) {
        return QCoreApplication::translate(context, text);
    };
    return {translated(found->headline), translated(found->explanation),
            translated(found->guidance)};
}

} // namespace amado
