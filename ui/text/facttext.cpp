// SPDX-License-Identifier: MIT
#include "ui/text/facttext.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class FactText
{
    Q_DECLARE_TR_FUNCTIONS(FactText)
};

/// What follows `folder` in `fact`.
std::optional<QString> partBelow(const QString &fact, const QString &folder)
{
    return fact.startsWith(folder) ? std::optional(fact.sliced(folder.size())) : std::nullopt;
}

bool sameWord(const QString &value, QStringView word)
{
    return value.compare(word, Qt::CaseInsensitive) == 0;
}

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
        return FactText::tr("Exchange mitigation settings");
    if (fact == u"lastFeedSuccess"_s)
        return FactText::tr("last successful fetch of the feed");
    if (fact == u"lastFeedFailure"_s)
        return FactText::tr("last failed fetch of the feed");
    if (fact == u"lastServiceError"_s)
        return FactText::tr("last other error of the EM service");
    if (fact == u"mitigationEvents"_s)
        return FactText::tr("events of the EM service");
    if (fact == u"rewriteRules"_s)
        return FactText::tr("rewrite rules");
    if (fact == u"installPath"_s)
        return FactText::tr("Exchange installation folder");
    if (fact == u"events/Application"_s)
        return FactText::tr("Application event log");
    if (fact == u"Logging/MitigationService"_s)
        return FactText::tr("logs of the EM service");
    if (fact == u"tls"_s)
        return FactText::tr("TLS connection to the endpoint");
    if (fact == u"winHttpProxy"_s)
        return FactText::tr("proxy of Windows");
    if (fact == u"certificateStores"_s)
        return FactText::tr("installed root certificates");
    if (fact == u"globalModules"_s)
        return FactText::tr("modules of IIS");
    if (const auto name = partBelow(fact, u"services/"_s))
        return FactText::tr("service %1").arg(*name);
    if (const auto name = partBelow(fact, u"appPools/"_s))
        return FactText::tr("application pool %1").arg(*name);
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
        return FactText::tr("not available in this old version");
    case MissingReason::BeyondLimit:
        return FactText::tr("too complex to evaluate");
    case MissingReason::Unreadable:
        break;
    }
    return FactText::tr("present but unreadable");
}

QString runStateWord(const QString &state)
{
    if (sameWord(state, u"Running"))
        return FactText::tr("running");
    if (sameWord(state, u"Started"))
        return FactText::tr("started");
    if (sameWord(state, u"Stopped"))
        return FactText::tr("stopped");
    if (sameWord(state, u"Paused"))
        return FactText::tr("paused");
    return state;
}

QString startTypeWord(const QString &type)
{
    if (sameWord(type, u"Automatic"))
        return FactText::tr("automatic");
    if (sameWord(type, u"AutomaticDelayedStart"))
        return FactText::tr("automatic (delayed)");
    if (sameWord(type, u"Manual"))
        return FactText::tr("manual");
    if (sameWord(type, u"Disabled"))
        return FactText::tr("disabled", "start type of a service");
    if (sameWord(type, u"OnDemand"))
        return FactText::tr("on demand");
    if (sameWord(type, u"AlwaysRunning"))
        return FactText::tr("always running");
    return type;
}

} // namespace amado
