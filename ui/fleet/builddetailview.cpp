// SPDX-License-Identifier: MIT
#include "ui/fleet/builddetailview.h"

#include "ui/document/builddocument.h"
#include "ui/fleet/buildtimeline.h"

using namespace Qt::StringLiterals;

namespace amado {

BuildDetailView::BuildDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"buildSheet"_s);
}

void BuildDetailView::showServer(const FleetServer &server, const Catalogs &catalogs, QDate today)
{
    const BuildFinding &build = server.assessment.build;
    showDocument(buildDocument(build, catalogs, today), [&](const QString &, QWidget *parent) {
        auto timeline = std::make_unique<BuildTimeline>(parent);
        timeline->setBuild(build, catalogs, today);
        return timeline->isEmpty() ? nullptr : timeline.release();
    });
}

} // namespace amado
