// SPDX-License-Identifier: MIT
#include "ui/fleet/feeddetailview.h"

#include "model/judge/nextrun.h"
#include "ui/feed/certificatetree.h"
#include "ui/feed/feedlooks.h"
#include "ui/fleet/blockacts.h"
#include "ui/text/agetext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"
#include "ui/text/plaintext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString listedIds(const std::optional<QStringList> &ids)
{
    if (!ids)
        return FeedDetailView::tr("Not known");
    return ids->isEmpty() ? FeedDetailView::tr("None") : shownNames(*ids);
}

/// When the service's own log saw it start.
std::optional<QDateTime> startOf(const ServerFacts &facts)
{
    if (!facts.feed.log || !facts.feed.log->started)
        return std::nullopt;
    return facts.feed.log->started->at;
}

QString withAge(const QDateTime &at, const QDateTime &now)
{
    return at.isValid() ? FeedDetailView::tr("%1 (%2)", "age (exact time)")
                              .arg(ageText(at, now), exactTime(at))
                        : FeedDetailView::tr("None on record");
}

} // namespace

FeedDetailView::FeedDetailView(QWidget *parent)
    : DetailView(parent)
{
    setObjectName(u"feedSheet"_s);
}

void FeedDetailView::showServer(const FleetServer &server, const FleetService &fleet)
{
    const QDateTime now = fleet.judgedAt();
    clear();
    if (m_shown != server.record.id)
        m_typed.clear();
    m_shown = server.record.id;
    const FeedFinding &feed = server.assessment.feed;
    if (feed.compatibility.ability == FeedAbility::NotApplicable) {
        addText(abilitySentence(feed));
        finish();
        return;
    }
    addCauses(feed); // What to do comes before what it was told from.
    for (const FeedCheck &row : feed.rows())
        addVerdict(rowTitle(row.kind), badgeLook(*row.verdict), verdictWord(*row.verdict),
                   rowSentence(row));
    if (const Fact<ExchangeSettings> &exchange = server.facts.exchange) {
        addRow(tr("Applied by the EM service"), listedIds(exchange->mitigationsApplied));
        addRow(tr("Blocked by an administrator"), listedIds(exchange->mitigationsBlocked));
    } else {
        addRow(tr("Applied by the EM service"),
               tr("Not known (%1)").arg(missingWord(exchange.reason())));
    }
    addRow(tr("Last successful fetch"), withAge(feed.lastSuccess, now));
    addRow(tr("Last failed fetch"), withAge(feed.lastFailure, now));
    if (const Fact<EventRecord> &failure = server.facts.lastFeedFailure)
        addMonospace(failure->message);
    addRun(server, fleet);
    addEndpoint(server, now);
    addProof(feed);
    addBlocking(server, fleet.catalogs());
    finish();
}

void FeedDetailView::addRun(const FleetServer &server, const FleetService &fleet)
{
    const QDateTime now = fleet.judgedAt();
    const NextRun run = nextRun(server.assessment.feed, startOf(server.facts), now);
    QString text = nextRunSentence(run, now);
    if (run.kind == NextRun::Kind::Expected)
        text = tr("%1 %2", "when the service runs, what it will do")
                   .arg(text, expectedSentence(nextRunEffects(server.facts, server.assessment,
                                                              fleet.feedContext(), fleet.catalogs(),
                                                              fleet.now())));
    addRow(tr("Next run of the EM service"), text);
}

void FeedDetailView::addBlocking(const FleetServer &server, const Catalogs &catalogs)
{
    addSection(tr("Block and unblock"));
    auto *acts = new BlockActs(server, catalogs, m_typed, content());
    connect(acts, &BlockActs::requested, this, &FeedDetailView::blockRequested);
    connect(acts, &BlockActs::typed, this, [this](const QString &text) { m_typed = text; });
    addWidget(acts);
}

void FeedDetailView::addCauses(const FeedFinding &feed)
{
    const std::vector<FeedCheck> causes = feed.causes();
    if (causes.empty())
        return;
    addSection(tr("Reasons and what to do"));
    for (const FeedCheck &cause : causes) {
        addVerdict({}, badgeLook(*cause.severity), severityWord(*cause.severity),
                   causeSentence(cause));
        if (const QString remedy = causeRemedy(cause); !remedy.isEmpty())
            addMuted(remedy);
        if (!cause.evidence.isEmpty())
            addFold(tr("Evidence"), cause.evidence.join(u'\n'));
    }
    addSection(tr("Evidence"));
}

void FeedDetailView::addEndpoint(const FleetServer &server, const QDateTime &now)
{
    const Fact<TlsObservation> &tls = server.facts.feed.tls;
    if (!tls || tls->chain.empty())
        return;
    addSection(tr("Microsoft's endpoint as this server sees it"));
    if (!tls->error.isEmpty())
        addMuted(tr("The connection was refused there: %1").arg(tls->error));
    auto *tree = new CertificateTree(content());
    tree->setObjectName(u"serverEndpointChain"_s);
    tree->setAccessibleName(tr("Certificates of the endpoint, as this server sees them"));
    tree->showChain(tls->chain, {-1, {}, now});
    addWidget(tree);
}

void FeedDetailView::addProof(const FeedFinding &feed)
{
    QStringList lines;
    for (const FeedCheck &row : feed.rows()) {
        if (!row.evidence.isEmpty())
            lines.append(tr("%1 (%2):", "what the evidence is for (where it was read)")
                             .arg(rowTitle(row.kind), row.source) +
                         u'\n' + row.evidence.join(u'\n'));
    }
    if (!lines.isEmpty())
        addFold(tr("What these verdicts are based on"), lines.join(u"\n\n"_s));
}

} // namespace amado
