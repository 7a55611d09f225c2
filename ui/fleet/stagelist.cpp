// SPDX-License-Identifier: MIT
#include "ui/fleet/stagelist.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"
#include "ui/text/reachtext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statusbadge.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

BadgeLook lookOf(StageState state)
{
    switch (state) {
    case StageState::Running:
        return {u"refresh"_s, Tone::Notice};
    case StageState::Passed:
        return {u"state-fixed"_s, Tone::Good};
    case StageState::NotNeeded:
        return {u"state-notAffected"_s, Tone::Neutral};
    case StageState::Failed:
        return {u"state-conflict"_s, Tone::Bad};
    case StageState::NotReached:
    case StageState::Unknown:
        return {u"state-unknown"_s, Tone::Unknown};
    }
    Q_UNREACHABLE();
}

/// Reasons a person can settle by comparing the fingerprint.
bool canBeAccepted(const StageReport &report)
{
    static constexpr std::array reasons = {Reason::CertificateUntrusted, Reason::CertificateChanged,
                                           Reason::HostKeyUnknown, Reason::HostKeyChanged};
    return report.peer && report.error &&
           std::find(reasons.begin(), reasons.end(), report.error->reason) != reasons.end();
}

} // namespace

StageList::StageList(QWidget *parent)
    : QWidget(parent)
    , m_help(makeLabel(TextRole::Body, this, true))
    , m_fingerprint(makeLabel(TextRole::Monospace, this, true))
    , m_accept(new QPushButton(this))
{
    setObjectName(u"stageList"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(measure::kGap12);
    grid->setVerticalSpacing(measure::kGap4);
    for (int stage = 0; stage < kConnectionStages; ++stage) {
        Row &row = m_rows[size_t(stage)];
        row.name = makeLabel(TextRole::Body, this);
        row.name->setWordWrap(false);
        row.badge = new StatusBadge(this);
        row.detail = makeLabel(TextRole::Muted, this, true);
        row.detail->setObjectName(u"stageDetail%1"_s.arg(stage + 1));
        row.badge->setObjectName(u"stageBadge%1"_s.arg(stage + 1));
        grid->addWidget(row.name, stage, 0);
        grid->addWidget(row.badge, stage, 1);
        grid->addWidget(row.detail, stage, 2);
    }
    grid->setColumnStretch(2, 1);
    m_help->setObjectName(u"stageHelp"_s);
    m_fingerprint->setObjectName(u"stageFingerprint"_s);
    m_accept->setObjectName(u"acceptPeer"_s);
    m_accept->setAutoDefault(false);
    auto *advice = new QVBoxLayout;
    advice->setSpacing(measure::kGap8);
    advice->addWidget(m_help);
    advice->addWidget(m_fingerprint);
    advice->addWidget(m_accept, 0, Qt::AlignLeft);
    advice->addStretch(1);
    // Beside the stages, so that what to do is in sight however small the window is.
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(measure::kGap16);
    sides->addLayout(grid, 3);
    sides->addLayout(advice, 2);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const StageReport *report = failed(); report && report->peer)
            Q_EMIT peerAccepted(report->peer->sha256);
    });
    clear();
    retranslate(this, [this] { refill(); });
}

void StageList::clear()
{
    m_reports.clear();
    for (int stage = 0; stage < kConnectionStages; ++stage)
        m_reports.push_back({ConnectionStage(stage), StageState::NotReached, {}, {}, {}});
    refill();
}

void StageList::setStage(const StageReport &report)
{
    m_reports[size_t(report.stage)] = report;
    refill();
}

void StageList::setStages(const std::vector<StageReport> &reports)
{
    if (reports.size() == m_reports.size())
        m_reports = reports;
    refill();
}

const StageReport *StageList::failed() const
{
    const auto found =
        std::find_if(m_reports.begin(), m_reports.end(),
                     [](const StageReport &report) { return report.state == StageState::Failed; });
    return found == m_reports.end() ? nullptr : &*found;
}

void StageList::refill()
{
    for (const StageReport &report : m_reports) {
        const Row &row = m_rows[size_t(report.stage)];
        const QString name = stageWord(report.stage);
        row.name->setText(name);
        row.badge->setBadge(lookOf(report.state), stageStateWord(report.state),
                            tr("%1: %2", "stage: result").arg(name, stageLine(report)));
        row.detail->setText(oneLine(stageDetail(report)));
    }
    fillHelp();
}

void StageList::fillHelp()
{
    const StageReport *report = failed();
    if (report == nullptr) {
        const auto unknown =
            std::find_if(m_reports.begin(), m_reports.end(), [](const StageReport &stage) {
                return stage.state == StageState::Unknown;
            });
        report = unknown == m_reports.end() ? nullptr : &*unknown;
    }
    const bool isWhole = m_reports.back().state == StageState::Passed;
    m_help->setVisible(report || isWhole);
    const bool ask = report && canBeAccepted(*report);
    m_fingerprint->setVisible(ask);
    m_accept->setVisible(ask);
    if (isWhole && !report)
        m_help->setText(tr("Everything that Amado needs is available."));
    if (!report)
        return;
    // What is to be compared stands below, in the form in which the server shows it.
    m_help->setText(oneLine(stageAdvice(*report)));
    if (!ask)
        return;
    const PeerIdentity &peer = *report->peer;
    QStringList lines{peer.subject};
    for (QString line : fingerprintLines(peer)) {
        // 32 pairs are too long for one line; they are broken between pairs.
        constexpr qsizetype kLine = 40;
        while (line.size() > kLine) {
            const qsizetype end = line.lastIndexOf(u':', kLine - 1);
            if (end < kLine / 2)
                break;
            lines.append(line.left(end + 1));
            line.remove(0, end + 1);
        }
        lines.append(line);
    }
    lines.append(tr("To compare, run on the server:"));
    lines.append(compareCommand(peer));
    m_fingerprint->setText(harmless(lines.join(u'\n')));
    m_accept->setText(tr("Accept this fingerprint as the server's"));
}

} // namespace amado
