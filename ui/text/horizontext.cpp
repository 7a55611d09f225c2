#include "ui/text/horizontext.h"

#include "ui/text/agetext.h"

#include <QCoreApplication>

namespace amado {

namespace {

class HorizonText
{
    Q_DECLARE_TR_FUNCTIONS(HorizonText)
};

QString chainWord(HorizonChain chain)
{
    switch (chain) {
    case HorizonChain::Endpoint:
        return HorizonText::tr("endpoint");
    case HorizonChain::Signer:
        return HorizonText::tr("signer");
    case HorizonChain::Timestamp:
        return HorizonText::tr("timestamp");
    case HorizonChain::Rule:
        break;
    }
    return HorizonText::tr("vendor's rule");
}

QString cutoffSentence(const HorizonPoint &point)
{
    const QString date = exactDate(point.at.date());
    return point.days > 0
               //: %1: date, %2: short name of the cut-off
               ? HorizonText::tr("%1: from this day on older builds are cut off (%2).")
                     .arg(date, point.name)
               : HorizonText::tr("%1: since this day older builds are cut off (%2).")
                     .arg(date, point.name);
}

} // namespace

QString horizonWord(HorizonSeverity severity)
{
    switch (severity) {
    case HorizonSeverity::Later:
        return HorizonText::tr("Later");
    case HorizonSeverity::Soon:
        return HorizonText::tr("Soon");
    case HorizonSeverity::Past:
        return HorizonText::tr("Over");
    case HorizonSeverity::Harmless:
        break;
    }
    return HorizonText::tr("Over, harmless");
}

QString horizonSentence(const HorizonPoint &point)
{
    if (point.place == HorizonPlace::Cutoff)
        return cutoffSentence(point);
    const QString date = exactDate(point.at.date());
    const QString chain = chainWord(point.chain);
    switch (point.severity) {
    case HorizonSeverity::Later:
        //: %1: date, %2: name of the certificate, %3: endpoint, signer or timestamp
        return HorizonText::tr("%1: the certificate “%2” (%3) expires.")
            .arg(date, point.name, chain);
    case HorizonSeverity::Soon:
        return HorizonText::tr("%1: the certificate “%2” (%3) expires in %n day(s).", nullptr,
                               int(point.days))
            .arg(date, point.name, chain);
    case HorizonSeverity::Past:
        return HorizonText::tr("%1: the certificate “%2” (%3) has expired.")
            .arg(date, point.name, chain);
    case HorizonSeverity::Harmless:
        break;
    }
    return HorizonText::tr("%1: the certificate “%2” (%3) has expired. This is harmless: the "
                           "timestamp proves that the document was signed before.")
        .arg(date, point.name, chain);
}

} // namespace amado
