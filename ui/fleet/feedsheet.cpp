#include "ui/fleet/feedsheet.h"

#include "model/feed/servicerun.h"
#include "ui/fleet/blockacts.h"
#include "ui/text/agetext.h"
#include "ui/text/bridgetext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

BadgeLook switchLook(SwitchState state)
{
    if (state == SwitchState::Unknown)
        return {u"state-unknown"_s, Tone::Unknown};
    return state == SwitchState::Enabled ? BadgeLook{u"state-fixed"_s, Tone::Good}
                                         : BadgeLook{u"state-exposed"_s, Tone::Warning};
}

BadgeLook serviceLook(const Fact<ServiceState> &service)
{
    if (!service)
        return {u"state-unknown"_s, Tone::Unknown};
    return service->isRunning() ? BadgeLook{u"state-fixed"_s, Tone::Good}
                                : BadgeLook{u"state-exposed"_s, Tone::Warning};
}

QString listed(const std::optional<QStringList> &ids)
{
    if (!ids)
        return FeedSheet::tr("Not known");
    return ids->isEmpty() ? FeedSheet::tr("None") : ids->join(u", "_s);
}

QString withAge(const QDateTime &at, const QDateTime &now)
{
    return at.isValid()
               ? FeedSheet::tr("%1 (%2)", "age (exact time)").arg(ageText(at, now), exactTime(at))
               : FeedSheet::tr("None is known");
}

} // namespace

FeedSheet::FeedSheet(QWidget *parent)
    : Sheet(parent)
{
    setObjectName(u"feedSheet"_s);
}

void FeedSheet::showServer(const FleetServer &server, const Catalogs &catalogs,
                           const QDateTime &now)
{
    clear();
    if (m_shown != server.record.id)
        m_typed.clear();
    m_shown = server.record.id;
    const FeedFinding &feed = server.assessment.feed;
    addVerdict(tr("Can this build receive?"), badgeLook(feed.ability), abilityWord(feed.ability),
               abilitySentence(feed.ability));
    addVerdict(tr("Switches"), switchLook(feed.switches), switchWord(feed.switches),
               switchSentence(feed.switches));
    addVerdict(tr("Service"), serviceLook(feed.service),
               !feed.service               ? tr("Not known")
               : feed.service->isRunning() ? tr("Running", "service")
                                           : tr("Not running", "service"),
               serviceSentence(feed.service));
    if (const Fact<ExchangeSettings> &exchange = server.facts.exchange) {
        addRow(tr("Applied by the service"), listed(exchange->mitigationsApplied));
        addRow(tr("Blocked by an administrator"), listed(exchange->mitigationsBlocked));
    } else {
        addRow(tr("Applied by the service"),
               tr("Not known (%1)").arg(missingWord(exchange.reason())));
    }
    addRow(tr("Last successful fetch"), withAge(feed.lastSuccess, now));
    addRow(tr("Last failed fetch"), withAge(feed.lastFailure, now));
    if (const Fact<EventRecord> &failure = server.facts.lastFeedFailure)
        addMonospace(failure->message);
    addRun(server, catalogs, now);
    addCauses(feed);
    addBlocking(server, catalogs);
    finish();
}

void FeedSheet::addRun(const FleetServer &server, const Catalogs &catalogs, const QDateTime &now)
{
    const NextRun run = nextRun(server.assessment.feed, std::nullopt, now);
    QString text = nextRunSentence(run, now);
    if (run.kind == NextRun::Kind::Expected)
        text = tr("%1 %2", "when the service runs, what it will do")
                   .arg(text, expectedSentence(expectedAtNextRun(server.assessment, server.facts,
                                                                 catalogs.mitigations)));
    addRow(tr("Next run of the service"), text);
}

void FeedSheet::addBlocking(const FleetServer &server, const Catalogs &catalogs)
{
    addSection(tr("Block and unblock"));
    auto *acts = new BlockActs(server, catalogs, m_typed, widget());
    connect(acts, &BlockActs::requested, this, &FeedSheet::blockRequested);
    connect(acts, &BlockActs::typed, this, [this](const QString &text) { m_typed = text; });
    addWidget(acts);
}

void FeedSheet::addCauses(const FeedFinding &feed)
{
    if (feed.causes.empty())
        return;
    addSection(tr("Why, and what to do"));
    for (const FeedCause &cause : feed.causes) {
        addText(causeSentence(cause));
        addMuted(causeRemedy(cause));
        if (!cause.evidence.isEmpty())
            addMonospace(cause.evidence.join(u'\n'));
    }
}

} // namespace amado
