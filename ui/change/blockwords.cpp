// SPDX-License-Identifier: MIT
#include "ui/change/blockwords.h"

#include "ui/fleet/serverlabel.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class BlockWords
{
    Q_DECLARE_TR_FUNCTIONS(BlockWords)
};

bool isBlock(const BlockRequest &request)
{
    return request.kind == ActKind::Block;
}

QString idsOf(const BlockRequest &request)
{
    return request.ids.join(u", "_s);
}

QString doneHeadline(const BlockRequest &request, const UndoFlow &flow)
{
    const auto &applied = flow.applied();
    const bool good = std::none_of(applied.begin(), applied.end(),
                                   [](const ActRecord &done) { return wentWrong(*done.outcome); });
    if (!good)
        return BlockWords::tr("The list of blocked IDs wasn't changed on all servers");
    return isBlock(request) ? BlockWords::tr("%1 is blocked").arg(idsOf(request))
                            : BlockWords::tr("%1 is no longer blocked").arg(idsOf(request));
}

} // namespace

QString blockTitle(const BlockRequest &request)
{
    return isBlock(request) ? BlockWords::tr("Block a mitigation")
                            : BlockWords::tr("Unblock a mitigation");
}

QString blockHeadline(const BlockRequest &request, const UndoFlow &flow)
{
    switch (flow.stage()) {
    case UndoFlow::Stage::Idle:
    case UndoFlow::Stage::Planning:
        return BlockWords::tr("Reading the server and planning …");
    case UndoFlow::Stage::Review:
        if (runnableChanges(flow.planned()).empty())
            return BlockWords::tr("No change is possible at the moment");
        return isBlock(request) ? BlockWords::tr("Block %1?").arg(idsOf(request))
                                : BlockWords::tr("Unblock %1?").arg(idsOf(request));
    case UndoFlow::Stage::Running:
        return BlockWords::tr("Changing the list of blocked IDs …");
    case UndoFlow::Stage::Done:
        break;
    }
    return doneHeadline(request, flow);
}

QString blockExplanation(const BlockRequest &request)
{
    return isBlock(request) ? BlockWords::tr("The EM service doesn't apply a blocked mitigation. "
                                             "Nothing has been changed yet.")
                            : BlockWords::tr("The EM service will be able to apply the mitigation "
                                             "again. Nothing has been changed yet.");
}

QString blockRunText(const BlockRequest &request, const UndoFlow &flow)
{
    const std::vector<ServerId> servers = concernedServers(runnableChanges(flow.planned()));
    const QString ids = idsOf(request);
    if (servers.size() == 1) {
        const QString server = buttonLabel(ServerLabels(flow.fleet()).of(servers.front(), {}));
        return isBlock(request) ? BlockWords::tr("&Block %1 on %2").arg(ids, server)
                                : BlockWords::tr("&Unblock %1 on %2").arg(ids, server);
    }
    const int count = static_cast<int>(servers.size());
    return isBlock(request)
               ? BlockWords::tr("&Block %1 on %n server(s)", nullptr, count).arg(ids)
               : BlockWords::tr("&Unblock %1 on %n server(s)", nullptr, count).arg(ids);
}

} // namespace amado
