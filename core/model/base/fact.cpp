#include "model/base/fact.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(MissingReason reason)
{
    switch (reason) {
    case MissingReason::NotCollected:
        return u"notCollected"_s;
    case MissingReason::Denied:
        return u"denied"_s;
    case MissingReason::NotPresent:
        return u"notPresent"_s;
    case MissingReason::TooOld:
        return u"tooOld"_s;
    case MissingReason::Unreadable:
        return u"unreadable"_s;
    case MissingReason::BeyondLimit:
        return u"beyondLimit"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
