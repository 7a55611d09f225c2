// SPDX-License-Identifier: MIT
#include "ui/text/effecttext.h"

#include <algorithm>
#include <iterator>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

std::vector<SideEffect> chosen(const std::vector<SideEffect> &all, bool limits)
{
    std::vector<SideEffect> found;
    std::copy_if(
        all.begin(), all.end(), std::back_inserter(found),
        [limits](const SideEffect &effect) { return effect.id.startsWith("limit-"_L1) == limits; });
    return found;
}

} // namespace

std::vector<SideEffect> effectsOnUsers(const std::vector<SideEffect> &all)
{
    return chosen(all, false);
}

std::vector<SideEffect> limitsOf(const std::vector<SideEffect> &all)
{
    return chosen(all, true);
}

} // namespace amado
