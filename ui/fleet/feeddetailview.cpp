// SPDX-License-Identifier: MIT
#include "ui/fleet/feeddetailview.h"

#include "ui/document/feeddocument.h"
#include "ui/feed/certificatetree.h"
#include "ui/fleet/blockacts.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QWidget *endpointChain(const CertificateChain &chain, const QDateTime &now, QWidget *parent)
{
    auto *tree = new CertificateTree(parent);
    tree->setObjectName(u"serverEndpointChain"_s);
    tree->setAccessibleName(
        FeedDetailView::tr("Certificates of the endpoint, as this server sees them"));
    tree->showChain(chain, {-1, {}, now});
    return tree;
}

} // namespace

FeedDetailView::FeedDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"feedSheet"_s);
}

void FeedDetailView::showServer(const FleetServer &server, const FleetService &fleet)
{
    if (m_shown != server.record.id)
        m_typed.clear();
    m_shown = server.record.id;
    const FeedTelling telling{fleet.feedContext(), fleet.catalogs(), fleet.judgedAt(), fleet.now()};
    showDocument(feedDocument(server.assessment, server.facts, telling), [&](const QString &part,
                                                                             QWidget *parent) {
        return part == "chain"_L1
                   ? endpointChain(server.facts.feed.tls->chain, telling.judgedAt, parent)
                   : blocking(server, fleet.catalogs(), parent);
    });
}

QWidget *FeedDetailView::blocking(const FleetServer &server, const Catalogs &catalogs,
                                  QWidget *parent)
{
    auto *acts = new BlockActs(server, catalogs, m_typed, parent);
    connect(acts, &BlockActs::requested, this, &FeedDetailView::blockRequested);
    connect(acts, &BlockActs::typed, this, [this](const QString &text) { m_typed = text; });
    return acts;
}

} // namespace amado
