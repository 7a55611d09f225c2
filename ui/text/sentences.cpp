// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

} // namespace

QString joinedSentences(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (!text.isEmpty() && !sentence.isEmpty() && !text.endsWith(u'。'))
            text += u' ';
        text += sentence;
    }
    return text;
}

QString joinedItems(const QStringList &items)
{
    return items.join(Sentences::tr(", ", "between items of a list"));
}

} // namespace amado
