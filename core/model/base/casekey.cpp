// SPDX-License-Identifier: MIT
#include "model/base/casekey.h"

#include <algorithm>

namespace amado {

QString caseKey(QStringView text)
{
    QString key(text.size(), Qt::Uninitialized);
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; })) {
        std::transform(text.begin(), text.end(), key.begin(), [](QChar c) {
            return c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + ('a' - 'A'))) : c;
        });
        return key;
    }
    // No character changes its length in UTF-16 when it is folded by itself.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (!isPair) {
            key[i] = text[i].toCaseFolded();
            continue;
        }
        const char32_t folded = QChar::toCaseFolded(QChar::surrogateToUcs4(text[i], text[i + 1]));
        key[i] = QChar(QChar::highSurrogate(folded));
        key[++i] = QChar(QChar::lowSurrogate(folded));
    }
    return key;
}

} // namespace amado
