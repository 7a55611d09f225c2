// SPDX-License-Identifier: MIT
#include "ui/document/feeddocument.h"

#include "model/judge/nextrun.h"
#include "ui/text/agetext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedlooks.h"
#include "ui/text/feedtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/trusttext.h"

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString listedIds(const std::optional<QStringList> &ids)
{
    if (!ids)
        return DocumentText::tr("Not known");
    return ids->isEmpty() ? DocumentText::tr("None") : shownNames(*ids);
}

QString withAge(const QDateTime &at, const QDateTime &now)
{
    return at.isValid() ? DocumentText::tr("%1 (%2)", "age (exact time)")
                              .arg(ageText(at, now), exactTime(at))
                        : DocumentText::tr("None on record");
}

/// When the service runs next, and what it is expected to do then.
QString nextRunText(const Assessment &assessment, const ServerFacts &facts,
                    const FeedTelling &telling)
{
    std::optional<QDateTime> started; // As the service's own log saw it.
    if (facts.feed.log && facts.feed.log->started)
        started = facts.feed.log->started->at;
    const NextRun run = nextRun(assessment.feed, started, telling.judgedAt);
    const QString text = nextRunSentence(run, telling.judgedAt);
    if (run.kind != NextRun::Kind::Expected)
        return text;
    return DocumentText::tr("%1 %2", "when the service runs, what it will do")
        .arg(text, expectedSentence(nextRunEffects(facts, assessment, telling.feed,
                                                   telling.catalogs, telling.now)));
}

void addCauses(Document &document, const FeedFinding &feed)
{
    std::vector<DocumentRow> causes = feedCauseRows(feed);
    if (causes.empty())
        return;
    document.addSection(DocumentText::tr("Reasons and what to do"));
    document.add(std::move(causes));
    document.addSection(DocumentText::tr("Evidence"));
}

void addService(Document &document, const Assessment &assessment, const ServerFacts &facts,
                const FeedTelling &telling)
{
    if (const Fact<ExchangeSettings> &exchange = facts.exchange) {
        document.addRow(DocumentText::tr("Applied by the EM service"),
                        listedIds(exchange->mitigationsApplied));
        document.addRow(DocumentText::tr("Blocked by an administrator"),
                        listedIds(exchange->mitigationsBlocked));
    } else {
        document.addRow(DocumentText::tr("Applied by the EM service"),
                        DocumentText::tr("Not known (%1)").arg(missingWord(exchange.reason())));
    }
    document.addRow(DocumentText::tr("Last successful fetch"),
                    withAge(assessment.feed.lastSuccess, telling.judgedAt));
    document.addRow(DocumentText::tr("Last failed fetch"),
                    withAge(assessment.feed.lastFailure, telling.judgedAt));
    if (const Fact<EventRecord> &failure = facts.lastFeedFailure)
        document.addMonospace(failure->message);
    document.addRow(DocumentText::tr("Next run of the EM service"),
                    nextRunText(assessment, facts, telling));
}

void addEndpoint(Document &document, const Fact<TlsObservation> &tls, const QDateTime &judgedAt)
{
    if (!tls || tls->chain.empty())
        return;
    document.addSection(DocumentText::tr("Microsoft's endpoint as this server sees it"));
    if (!tls->error.isEmpty())
        document.addMuted(DocumentText::tr("The connection was refused there: %1").arg(tls->error));
    DocumentRow chain;
    chain.part = u"chain"_s;
    for (const CertificateInfo &certificate : tls->chain)
        chain.evidence.append(
            DocumentText::tr("%1, %2", "certificate, validity")
                .arg(certificate.commonName, validityText(certificate, judgedAt)));
    document.add(std::move(chain));
}

void addProof(Document &document, const FeedFinding &feed)
{
    QStringList lines;
    for (const FeedCheck &row : feed.rows()) {
        if (row.evidence.isEmpty())
            continue;
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(DocumentText::tr("%1 (%2):", "what the evidence is for (where it was read)")
                         .arg(rowTitle(row.kind), row.source));
        lines += row.evidence;
    }
    document.addEvidence(DocumentText::tr("What these verdicts are based on"), lines);
}

} // namespace

std::vector<DocumentRow> feedCheckRows(const FeedFinding &feed)
{
    std::vector<DocumentRow> rows;
    for (const FeedCheck &check : feed.rows())
        rows.push_back({.label = rowTitle(check.kind),
                        .look = badgeLook(*check.verdict),
                        .word = verdictWord(*check.verdict),
                        .sentence = rowSentence(check)});
    return rows;
}

std::vector<DocumentRow> feedCauseRows(const FeedFinding &feed)
{
    std::vector<DocumentRow> rows;
    for (const FeedCheck &cause : feed.causes())
        rows.push_back({.look = badgeLook(*cause.severity),
                        .word = severityWord(*cause.severity),
                        .sentence = causeSentence(cause),
                        .guidance = causeRemedy(cause),
                        .evidenceTitle = evidenceTitle(),
                        .evidence = cause.evidence});
    return rows;
}

Document feedDocument(const Assessment &assessment, const ServerFacts &facts,
                      const FeedTelling &telling)
{
    Document document;
    const FeedFinding &feed = assessment.feed;
    if (feed.compatibility.ability == FeedAbility::NotApplicable) {
        document.addText(abilitySentence(feed));
        return document;
    }
    addCauses(document, feed); // What to do comes before what it was told from.
    document.add(feedCheckRows(feed));
    addService(document, assessment, facts, telling);
    addEndpoint(document, facts.feed.tls, telling.judgedAt);
    addProof(document, feed);
    document.addSection(DocumentText::tr("Block and unblock"));
    document.addPart(u"blocking"_s);
    return document;
}

} // namespace amado
