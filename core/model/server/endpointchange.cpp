// SPDX-License-Identifier: MIT
#include "model/server/endpointchange.h"

#include "model/server/endpointcheck.h"

namespace amado {

Endpoint completedFrom(const Endpoint &listed, const NamedParts &named, Endpoint asked)
{
    if (!named.signOn)
        asked.signOn = listed.signOn;
    if (!named.user)
        asked.user = listed.user;
    if (!named.keyFile)
        asked.keyFile = listed.keyFile;
    if (!named.allowNtlmOverHttp)
        asked.allowNtlmOverHttp = listed.allowNtlmOverHttp;
    if (!named.pin)
        asked.pinnedSha256 = listed.pinnedSha256;
    if (!usesKey(asked))
        asked.keyFile.clear();
    if (asked.signOn != SignOn::Ntlm || asked.tls)
        asked.allowNtlmOverHttp = false;
    return asked;
}

std::vector<EndpointPart> changedParts(const Endpoint &before, const Endpoint &after)
{
    std::vector<EndpointPart> parts;
    const auto compare = [&](EndpointPart part, bool isSame) {
        if (!isSame)
            parts.push_back(part);
    };
    compare(EndpointPart::SignOn, before.signOn == after.signOn);
    compare(EndpointPart::User, before.user == after.user);
    compare(EndpointPart::KeyFile, before.keyFile == after.keyFile);
    compare(EndpointPart::AllowNtlmOverHttp, before.allowNtlmOverHttp == after.allowNtlmOverHttp);
    compare(EndpointPart::Pin, before.pinnedSha256 == after.pinnedSha256);
    return parts;
}

} // namespace amado
