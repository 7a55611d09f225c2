// SPDX-License-Identifier: MIT
#include "model/base/buildnumber.h"

#include <QStringTokenizer>

namespace amado {

std::optional<BuildNumber> BuildNumber::parse(QStringView text)
{
    BuildNumber build;
    size_t count = 0;
    for (const QStringView part : QStringTokenizer{text.trimmed(), u'.'}) {
        if (count == build.parts.size() || part.isEmpty() || part.size() > 9)
            return std::nullopt;
        int number = 0;
        for (const QChar c : part) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
            number = number * 10 + (c.unicode() - u'0');
        }
        build.parts[count++] = number;
    }
    if (count != build.parts.size())
        return std::nullopt;
    return build;
}

QString BuildNumber::toString() const
{
    return QStringLiteral("%1.%2.%3.%4").arg(parts[0]).arg(parts[1]).arg(parts[2]).arg(parts[3]);
}

} // namespace amado
