// SPDX-License-Identifier: MIT
#include "ui/text/facttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class FactText
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

} // namespace

QString factName(const QString &fact)
{
    if (fact == u"exchangeVersion"_s)
        return FactText::tr("Exchange version");
    if (fact == u"roles"_s)
        return FactText::tr("server roles");
    if (fact == u"operatingSystem"_s)
        return FactText::tr("operating system");
    if (fact == u"osLanguage"_s)
        return FactText::tr("language of the operating system");
    if (fact == u"availabilityGroup"_s)
        return FactText::tr("availability group");
    if (fact == u"rewriteModuleVersion"_s)
        return FactText::tr("version of the URL Rewrite module");
    if (fact == u"configSizeLimit"_s)
        return FactText::tr("largest web.config that IIS reads");
    if (fact == u"configSizeLimit32"_s)
        return FactText::tr("largest web.config in 32-bit application pools");
    if (fact == u"exchange"_s || fact == u"exchangeSettings"_s)
        return FactText::tr("Exchange mitigation switches");
    if (fact == u"lastFeedSuccess"_s)
        return FactText::tr("last successful fetch of the feed");
    if (fact == u"lastFeedFailure"_s)
        return FactText::tr("last failed fetch of the feed");
    if (fact == u"lastServiceError"_s)
        return FactText::tr("last other error of the EM service");
    if (fact == u"mitigationEvents"_s)
        return FactText::tr("events of the mitigation service");
    if (fact == u"rewriteRules"_s)
        return FactText::tr("rewrite rules");
    if (fact == u"installPath"_s)
        return FactText::tr("Exchange installation folder");
    return fact;
}

QString missingWord(MissingReason reason)
{
    switch (reason) {
    case MissingReason::NotCollected:
        return FactText::tr("not collected");
    case MissingReason::Denied:
        return FactText::tr("access denied");
    case MissingReason::NotPresent:
        return FactText::tr("not present on the server");
    case MissingReason::TooOld:
        return FactText::tr("the product is too old to have it");
    case MissingReason::BeyondLimit:
        return FactText::tr("too much work to judge");
    case MissingReason::Unreadable:
        break;
    }
    return FactText::tr("present but unreadable");
}

} // namespace amado
