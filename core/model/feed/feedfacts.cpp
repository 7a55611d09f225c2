// SPDX-License-Identifier: MIT
#include "model/feed/feedfacts.h"

namespace amado {

QString FeedMoment::text() const
{
    QString text = line > 0 ? QString(file + u':' + QString::number(line)) : file;
    if (at.isValid())
        text += u' ' + at.toUTC().toString(Qt::ISODate);
    return message.isEmpty() ? text : QString(text + u' ' + message);
}

} // namespace amado
