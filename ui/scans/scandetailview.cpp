// SPDX-License-Identifier: MIT
#include "ui/scans/scandetailview.h"

#include "ui/scans/coverageview.h"
#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// More of them are for the page with all findings.
constexpr size_t kMostFindings = 20;
constexpr size_t kMostScans = 10;

QString timeAndAge(const QDateTime &at, const QDateTime &now)
{
    return ScanDetailView::tr("%1 (%2)", "time (age)").arg(exactTime(at), ageText(at, now));
}

} // namespace

ScanDetailView::ScanDetailView(const ScanBoard &scans, QWidget *parent)
    : DetailView(parent)
    , m_scans(scans)
{
    setObjectName(u"scanSheet"_s);
}

void ScanDetailView::showServer(const FleetServer &server, const QDateTime &now)
{
    clear();
    const ServerScans none;
    const ServerScans *known = m_scans.scansOf(server.record.id);
    const ServerScans &scans = known ? *known : none;
    const auto history = m_scans.history(server.record.id);
    if (!scans.running.empty())
        addVerdict({}, {u"scan-running"_s, Tone::Notice}, conclusionWord(scan::Conclusion::Running),
                   tr("The server is being scanned. The Scans page shows the progress."));
    const ScanStanding standing = standingOf(scans);
    addVerdict({}, badgeLook(standing), standingWord(standing),
               tracesSentence(scans.traces, m_scans.detections()));
    if (!scans.traces)
        addScanButton(server);
    if (scans.traces) {
        addTraces(server, *scans.traces, now);
        addComparison(*scans.traces, history.value_or(std::vector<KnownScan>()));
    }
    addScanner(scans.scanner, now);
    if (const QString difference = differenceSentence(scans); !difference.isEmpty())
        addMuted(difference);
    if (scans.traces) {
        addSection(tr("What was searched"));
        addWidget(new CoverageView(scans.traces->kept.scan, content()));
        if (const QString blind = outageSentence(m_scans.detections()); !blind.isEmpty())
            addMuted(blind);
    }
    if (!history)
        addText(errorLine(history.error()));
    else
        addHistory(*history);
    finish();
}

void ScanDetailView::addScanButton(const FleetServer &server)
{
    auto *button = new QPushButton(tr("Scan %1…").arg(buttonName(server.record.name)), content());
    button->setObjectName(u"scanServer"_s);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this,
            [this, id = server.record.id] { Q_EMIT scanRequested(id); });
    addWidget(button);
}

void ScanDetailView::addTraces(const FleetServer &server, const KnownScan &known,
                               const QDateTime &now)
{
    const scan::ServerScan &scan = known.kept.scan;
    if (const QString advice = adviceSentence(openPart(known)); !advice.isEmpty())
        addRow(tr("What to do now"), advice);
    addWarnings(scan);
    addRow(tr("Web logs searched"), coveredWords(scan));
    addRow(tr("Searched"), timeAndAge(scan.endedAt, now));
    addScanButton(server);
    if (known.findings.empty())
        return;
    addSection(tr("Findings"));
    for (size_t i = 0; i < std::min(kMostFindings, known.findings.size()); ++i)
        addFinding(known.findings[i]);
    if (known.findings.size() > kMostFindings)
        addMuted(tr("%n more finding(s) on the Scans page.", nullptr,
                    int(known.findings.size() - kMostFindings)));
}

/// What went wrong, and what a person should know besides.
void ScanDetailView::addWarnings(const scan::ServerScan &scan)
{
    if (scan.error)
        addText(errorAdvice(*scan.error));
    for (const Error &notice : scan.notices)
        addMuted(errorAdvice(notice));
}

void ScanDetailView::addFinding(const KnownFinding &found)
{
    auto *line = new QWidget(content());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap12);
    auto *badge = new StatusBadge(line);
    badge->setBadge(badgeLook(found), severityWord(found.finding.severity));
    QLabel *text = makeLabel(found.explanation ? TextRole::Muted : TextRole::Body, line, true);
    text->setText(harmless(found.explanation
                               ? findingLine(found) + u'\n' + explanationSentence(found)
                               : findingLine(found)));
    auto *open = new QPushButton(tr("Details"), line);
    open->setObjectName(u"openFinding"_s);
    open->setProperty("link", true);
    open->setAccessibleName(tr("Details: %1").arg(findingLine(found)));
    row->addWidget(badge, 0, Qt::AlignVCenter);
    row->addWidget(text, 1);
    row->addWidget(open, 0, Qt::AlignVCenter);
    connect(open, &QPushButton::clicked, this,
            [this, server = found.server, key = found.key] { Q_EMIT findingChosen(server, key); });
    addWidget(line);
}

/// With the search before this one; without any there is nothing to compare with.
void ScanDetailView::addComparison(const KnownScan &now, const std::vector<KnownScan> &history)
{
    const auto before =
        std::find_if(history.begin(), history.end(), [&now](const KnownScan &other) {
            return other.kept.scan.kind == scan::Kind::Traces && other.kept.id != now.kept.id &&
                   other.kept.scan.startedAt <= now.kept.scan.startedAt;
        });
    if (before == history.end())
        return;
    const ScanComparison comparison = compareScans(now, *before);
    addSection(tr("Compared with the search on %1").arg(exactTime(before->kept.scan.startedAt)));
    if (comparison.added.empty() && comparison.gone.empty()) {
        addText(tr("The findings are the same."));
        return;
    }
    for (const KnownFinding &found : comparison.added)
        addRow(tr("New"), findingLine(found));
    for (const KnownFinding &found : comparison.gone)
        addRow(tr("No longer there"), findingLine(found));
    if (!comparison.gone.empty())
        addMuted(tr("A finding disappears when its log or file is deleted or is outside the "
                    "requested time range."));
}

void ScanDetailView::addScanner(const std::optional<KnownScan> &known, const QDateTime &now)
{
    addSection(tr("Microsoft Safety Scanner"));
    if (!known) {
        addMuted(scannerSentence(known, m_scans.detections()));
        return;
    }
    const scan::ServerScan &scan = known->kept.scan;
    addVerdict({}, scannerLook(known), scannerWord(known),
               scannerSentence(known, m_scans.detections()));
    if (const QString advice = adviceSentence(scan); !advice.isEmpty())
        addRow(tr("What to do now"), advice);
    addWarnings(scan);
    addRow(tr("Run"), timeAndAge(scan.endedAt.isValid() ? scan.endedAt : scan.startedAt, now));
    if (!scan.scanner)
        return;
    const scan::ScannerReport &report = *scan.scanner;
    addRow(tr("Type of scan"), tr("%1, version %2, signatures %3", "kind of run of the scanner")
                                   .arg(scannerModeWord(report.mode), oneLine(report.version),
                                        oneLine(report.signatures)));
    addRow(tr("The log says"), logVerdictWord(report.logSays));
    addRow(tr("The exit code says"), report.returnCode
                                         ? tr("%1 (code %2)", "meaning (code)")
                                               .arg(codeVerdictWord(report.codeSays))
                                               .arg(*report.returnCode)
                                         : tr("The log doesn't contain an exit code."));
    for (const scan::Threat &threat : report.threats) {
        QStringList places;
        for (const scan::ThreatResource &resource : threat.resources)
            places.append(oneLine(resource.inner.isEmpty()
                                      ? resource.value
                                      : resource.value + u" → "_s + resource.inner));
        addRow(threatResultWord(threat.result),
               oneLine(threat.name) + (places.isEmpty() ? QString() : u'\n' + places.join(u'\n')));
    }
    if (report.submittedTelemetry)
        addMuted(tr("The scanner sent a report about this run to Microsoft."));
}

void ScanDetailView::addHistory(const std::vector<KnownScan> &history)
{
    if (history.size() < 2)
        return;
    addSection(tr("Earlier scans"));
    for (size_t i = 0; i < std::min(kMostScans, history.size()); ++i) {
        const KnownScan &known = history[i];
        const bool isTraces = known.kept.scan.kind == scan::Kind::Traces;
        addRow(exactTime(known.kept.scan.startedAt),
               isTraces ? tr("%1: %2, %3", "kind of scan: result, findings")
                              .arg(kindWord(known.kept.scan.kind),
                                   conclusionWord(known.kept.scan.conclusion),
                                   findingsWords(known.findings))
                        : tr("%1: %2", "kind of scan: result")
                              .arg(kindWord(known.kept.scan.kind), scannerWord(known)));
    }
}

} // namespace amado
