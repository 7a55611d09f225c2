// SPDX-License-Identifier: MIT
#include "io/scan/blockmark.h"

namespace amado {

QByteArray blockMark(const QByteArray &mark)
{
    QByteArray out;
    bool inClass = false;
    for (qsizetype i = 0; i < mark.size(); ++i) {
        const char c = mark[i];
        if (c == '\\' && i + 1 < mark.size()) {
            out += c;
            out += mark[++i];
        } else if (inClass) {
            inClass = c != ']';
            out += c;
        } else if (c == '[') {
            inClass = true;
            out += c;
            if (i + 1 < mark.size() && mark[i + 1] == '^') {
                out += '^';
                ++i;
            }
            const bool negated = out.endsWith('^');
            if (i + 1 < mark.size() && mark[i + 1] == ']') { // The first one is a sign like others.
                out += "\\]";
                ++i;
            }
            if (negated)
                out += "\\n\\r";
        } else if (c == '$') {
            out += "\\r?$";
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace amado
