// SPDX-License-Identifier: MIT
#include "cli/json/serversjson.h"

#include "cli/words.h"
#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/server/transport.h"
#include "ui/text/origintext.h"
#include "ui/text/problemjson.h"
#include "ui/text/reachtext.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

template<class T, class Write>
QJsonValue orNull(const std::optional<T> &value, Write write)
{
    return value ? QJsonValue(write(*value)) : QJsonValue();
}

QJsonObject peerJson(const PeerIdentity &peer)
{
    return {{u"sha256"_s, peer.sha256},
            {u"sha1"_s, textOrNull(peer.sha1)},
            {u"fingerprint"_s, fingerprintText(peer)},
            {u"subject"_s, textOrNull(peer.subject)},
            {u"issuer"_s, textOrNull(peer.issuer)},
            {u"notAfter"_s, peer.notAfter.isValid() ? jsonTime(peer.notAfter) : QJsonValue()}};
}

QJsonObject stageJson(const StageReport &report)
{
    return {
        {u"stage"_s, enumName(report.stage)},
        {u"state"_s, enumName(report.state)},
        {u"detail"_s, textOrNull(report.detail)},
        {u"text"_s, stageWord(report.stage)},
        {u"help"_s, textOrNull(stageHelp(report))},
        {u"problem"_s, orNull(report.error, [](const Error &error) { return problemJson(error); })},
        {u"peer"_s, orNull(report.peer, peerJson)}};
}

QJsonObject endpointJson(const Endpoint &endpoint)
{
    return {{u"transport"_s, enumName(endpoint.transport)},
            {u"host"_s, textOrNull(endpoint.host)},
            {u"port"_s, effectivePort(endpoint)},
            {u"tls"_s, endpoint.tls},
            {u"signOn"_s,
             specOf(endpoint).isRemote() ? QJsonValue(enumName(endpoint.signOn)) : QJsonValue()},
            {u"user"_s, textOrNull(endpoint.user)},
            {u"keyFile"_s, textOrNull(endpoint.keyFile)},
            {u"pin"_s, textOrNull(endpoint.pinnedSha256)},
            {u"allowNtlmOverHttp"_s, endpoint.allowNtlmOverHttp},
            {u"passwordStored"_s, !endpoint.secretId.isEmpty()}};
}

QJsonObject outcomeJson(const ServerOutcome &outcome)
{
    const auto &record = outcome.record;
    return {{u"name"_s, record ? record->name : outcome.name},
            {u"line"_s, placeOrNull(outcome.line)},
            {u"serverId"_s, record ? textOrNull(record->id.value) : QJsonValue()},
            {u"origin"_s, record ? QJsonValue(originName(record->kind)) : QJsonValue()},
            {u"address"_s, record ? QJsonValue(record->path) : QJsonValue()},
            {u"endpoint"_s, record ? QJsonValue(endpointJson(record->endpoint)) : QJsonValue()},
            {u"availabilityGroup"_s, record ? textOrNull(record->availabilityGroup) : QJsonValue()},
            {u"checkedAt"_s,
             record && record->checkedAt.isValid() ? jsonTime(record->checkedAt) : QJsonValue()},
            {u"isNew"_s, outcome.isNew},
            {u"changed"_s, jsonArray(changesOf(outcome),
                                     [](EndpointPart part) { return QJsonValue(enumName(part)); })},
            {u"problem"_s,
             orNull(outcome.error, [](const Error &error) { return problemJson(error); })},
            {u"notStored"_s,
             orNull(outcome.notStored, [](const Error &error) { return problemJson(error); })},
            {u"stages"_s, jsonArray(outcome.stages, stageJson)}};
}

QJsonObject foundJson(const FoundServer &found)
{
    const DiscoveredServer &server = found.server;
    return {{u"name"_s, server.name},
            {u"fqdn"_s, textOrNull(server.fqdn)},
            {u"setupBuild"_s, jsonBuild(server.setupBuild)},
            {u"roles"_s, QJsonArray::fromStringList(server.roles)},
            {u"site"_s, textOrNull(server.site)},
            {u"availabilityGroup"_s, textOrNull(server.availabilityGroup)},
            {u"isListed"_s, found.isListed}};
}

QJsonValue discoveryJson(const ServersAnswer &answer)
{
    if (!answer.discovery)
        return {};
    return QJsonObject{{u"organization"_s, answer.discovery->organization},
                       {u"tooOld"_s, answer.discovery->tooOld},
                       {u"malformed"_s, answer.discovery->malformed},
                       {u"truncated"_s, answer.discovery->truncated},
                       {u"servers"_s, jsonArray(answer.found, foundJson)}};
}

} // namespace

QJsonObject serversJson(const ServersAnswer &answer)
{
    QJsonArray problems;
    if (answer.problem)
        problems.append(problemJson(*answer.problem));
    return {{u"schema"_s, u"amado.servers/1"_s},
            {u"action"_s, answer.action},
            {u"keychain"_s, answer.keychain},
            {u"servers"_s, jsonArray(answer.servers, outcomeJson)},
            {u"discovery"_s, discoveryJson(answer)},
            {u"problems"_s, problems}};
}

} // namespace amado::cli
