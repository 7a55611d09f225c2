#include "model/feed/feedfacts.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(FetchFailure failure)
{
    switch (failure) {
    case FetchFailure::UntrustedEndpoint:
        return u"untrustedEndpoint"_s;
    case FetchFailure::ChainInvalid:
        return u"chainInvalid"_s;
    case FetchFailure::XmlNotSafe:
        return u"xmlNotSafe"_s;
    case FetchFailure::NameNotResolved:
        return u"nameNotResolved"_s;
    case FetchFailure::ProxyFailed:
        return u"proxyFailed"_s;
    case FetchFailure::ConnectFailed:
        return u"connectFailed"_s;
    case FetchFailure::TimedOut:
        return u"timedOut"_s;
    case FetchFailure::HandshakeFailed:
        return u"handshakeFailed"_s;
    case FetchFailure::RevocationFailed:
        return u"revocationFailed"_s;
    case FetchFailure::HttpStatus:
        return u"httpStatus"_s;
    case FetchFailure::Unspecific:
        return u"unspecific"_s;
    }
    Q_UNREACHABLE();
}

QString FeedMoment::text() const
{
    QString text = line > 0 ? QString(file + u':' + QString::number(line)) : file;
    if (at.isValid())
        text += u' ' + at.toUTC().toString(Qt::ISODate);
    return message.isEmpty() ? text : QString(text + u' ' + message);
}

} // namespace amado
