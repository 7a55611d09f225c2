// SPDX-License-Identifier: MIT
#include "cli/json/updatesjson.h"

#include "cli/json/buildjson.h"
#include "model/base/jsonvalues.h"
#include "ui/text/buildtext.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

QJsonObject updatesJson(const FleetUpdates &updates, const Catalogs &catalogs,
                        const QDateTime &asOf)
{
    const auto serverJson = [&](size_t server) {
        const JudgedServer &judged = updates.servers[server];
        return QJsonObject{{u"server"_s, judged.assessment.server},
                           {u"path"_s, judged.path},
                           {u"serverId"_s, textOrNull(judged.id.value)}};
    };
    const auto downloadJson = [&](const UpdatePlan::Download &download) {
        QJsonObject json = releaseJson(*download.release);
        json.insert(u"needsPaidProgram"_s, download.needsProgram);
        json.insert(u"servers"_s, jsonArray(download.servers, serverJson));
        return json;
    };
    const auto turnJson = [&](const UpdatePlan::Turn &turn) {
        const std::optional<QString> &group = updates.asked[turn.server].group;
        QJsonObject json = serverJson(turn.server);
        json.insert(u"availabilityGroup"_s, group ? textOrNull(*group) : QJsonValue());
        json.insert(u"groupKnown"_s, group.has_value());
        json.insert(u"updates"_s, jsonArray(turn.releases, [](const Release *release) {
                        return releaseJson(*release);
                    }));
        return json;
    };
    const auto unknownJson = [&](size_t server) {
        const JudgedServer &judged = updates.servers[server];
        QJsonObject json = serverJson(server);
        json.insert(u"why"_s, nextStepSentence(judged.assessment.build));
        return json;
    };
    const UpdatePlan &plan = updates.plan;
    return {{u"schema"_s, u"amado.updates/1"_s},
            {u"asOf"_s, jsonTime(asOf)},
            {u"dataVersion"_s, jsonDate(catalogs.dataDate())},
            {u"downloads"_s, jsonArray(plan.downloads, downloadJson)},
            {u"rounds"_s, jsonArray(plan.rounds,
                                    [&](const std::vector<UpdatePlan::Turn> &round) {
                                        return jsonArray(round, turnJson);
                                    })},
            {u"nothingMissing"_s, jsonArray(plan.nothingMissing, serverJson)},
            {u"unknown"_s, jsonArray(plan.unknown, unknownJson)},
            {u"toMove"_s, jsonArray(plan.toMove, serverJson)}};
}

} // namespace amado::cli
