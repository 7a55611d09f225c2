// SPDX-License-Identifier: MIT
#pragma once

#include "change/testserver.h"

#include <algorithm>

namespace amado::test {

/// What the server says about one mitigation.
inline MitigationObservation observed(const ServerSnapshot &server, const QString &mitigation)
{
    const ServerFacts facts = observe(server, shippedCatalogs().mitigations);
    const auto found = std::find_if(
        facts.mitigations.begin(), facts.mitigations.end(),
        [&](const MitigationObservation &entry) { return entry.mitigation == mitigation; });
    if (found == facts.mitigations.end())
        qFatal("no observation of %s", qPrintable(mitigation));
    return *found;
}

} // namespace amado::test
