// SPDX-License-Identifier: MIT
#include "io/store/entryids.h"

#include <QRandomGenerator>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kStampLength = 18; ///< "yyyyMMdd-HHmmsszzz".
constexpr int kCounterDigits = 4;
constexpr int kCounterEnd = 10'000;
constexpr QStringView kStampFormat = u"yyyyMMdd-HHmmsszzz";

QString randomTail()
{
    // Without letters and digits that are easily confused when an id is typed.
    constexpr QLatin1StringView kAlphabet = "abcdefghjkmnpqrstuvwxyz23456789"_L1;
    QString tail;
    for (int i = 0; i < 4; ++i)
        tail += QLatin1Char(kAlphabet[QRandomGenerator::global()->bounded(kAlphabet.size())]);
    return tail;
}

} // namespace

EntryId nextEntryId(const QDateTime &at, const QString &newest)
{
    QString stamp = at.toUTC().toString(kStampFormat);
    const QString newestStamp = newest.left(kStampLength);
    int counter = 0;
    if (stamp <= newestStamp) {
        stamp = newestStamp;
        counter = newest.mid(kStampLength + 1, kCounterDigits).toInt() + 1;
        if (counter == kCounterEnd) {
            QDateTime later = QDateTime::fromString(stamp, kStampFormat.toString());
            later.setTimeSpec(Qt::UTC);
            stamp = later.addMSecs(1).toString(kStampFormat);
            counter = 0;
        }
    }
    return EntryId{u"%1-%2-%3"_s.arg(stamp)
                       .arg(counter, kCounterDigits, 10, QLatin1Char('0'))
                       .arg(randomTail())};
}

} // namespace amado
