// SPDX-License-Identifier: MIT
#include "engine/observednames.h"

namespace amado {

using namespace Qt::StringLiterals;

std::vector<RoleKey> roleKeys()
{
    return {{u"MailboxRole"_s, u"Mailbox"_s},
            {u"ClientAccessRole"_s, u"ClientAccess"_s},
            {u"EdgeTransportRole"_s, u"Edge"_s},
            {u"CafeRole"_s, u"ClientAccess"_s},
            {u"FrontendTransportRole"_s, u"FrontendTransport"_s},
            {u"HubTransportRole"_s, u"HubTransport"_s},
            {u"UnifiedMessagingRole"_s, u"UnifiedMessaging"_s},
            {u"AdminTools"_s, u"ManagementTools"_s}};
}

QStringList serviceNames(const MitigationCatalog &catalog)
{
    QStringList names{kMitigationService, u"MSExchangeHM"_s, u"MSExchangeHMRecovery"_s, u"W3SVC"_s};
    for (const Mitigation &mitigation : catalog.mitigations()) {
        for (const ServiceRequirement &service : mitigation.services)
            names.append(service.name);
    }
    names.removeDuplicates();
    return names;
}

QStringList poolNames(const MitigationCatalog &catalog)
{
    QStringList names;
    for (const Mitigation &mitigation : catalog.mitigations())
        names.append(mitigation.applicationPools);
    names.removeDuplicates();
    return names;
}

} // namespace amado
