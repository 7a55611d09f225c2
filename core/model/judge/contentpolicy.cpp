// SPDX-License-Identifier: MIT
#include "model/judge/contentpolicy.h"

#include <algorithm>

namespace amado {

namespace {

/// Name and sources, lower case; empty for nothing between two semicolons.
QStringList wordsOf(const QString &directive)
{
    return directive.simplified().toLower().split(u' ', Qt::SkipEmptyParts);
}

bool policyHas(const QString &policy, const QStringList &wanted)
{
    for (const QString &part : policy.split(u';')) {
        const QStringList words = wordsOf(part);
        if (!words.isEmpty() && words.front() == wanted.front())
            return words == wanted;
    }
    return false;
}

} // namespace

bool isDirectiveInForce(const HeaderList &headers, const QString &headerName,
                        const QString &directive)
{
    const QStringList wanted = wordsOf(directive);
    return !wanted.isEmpty() &&
           std::any_of(headers.begin(), headers.end(), [&](const auto &header) {
               if (header.first.compare(headerName, Qt::CaseInsensitive) != 0)
                   return false;
               const QStringList policies = header.second.split(u',');
               return std::any_of(policies.begin(), policies.end(),
                                  [&](const QString &policy) { return policyHas(policy, wanted); });
           });
}

} // namespace amado
