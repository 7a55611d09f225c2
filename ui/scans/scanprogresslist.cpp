// SPDX-License-Identifier: MIT
#include "ui/scans/scanprogresslist.h"

#include "ui/fleet/serverlabel.h"
#include "ui/i18n/retranslate.h"
#include "ui/scans/scansentences.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kMostHeight = 150;
constexpr int kNameWidth = 190;
constexpr qsizetype kTailLength = 160;

/// The scanner appends to its log: what it said last stands at the end.
QString lastLine(const QString &tail)
{
    const QStringList lines = tail.split(u'\n', Qt::SkipEmptyParts);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (!line->trimmed().isEmpty())
            return oneLine(line->trimmed(), kTailLength);
    }
    return {};
}

} // namespace

ScanProgressList::ScanProgressList(const FleetService &fleet, const ScanBoard &scans,
                                   QWidget *parent)
    : QFrame(parent)
    , m_fleet(fleet)
    , m_scans(scans)
    , m_title(makeLabel(TextRole::Section, this))
    , m_stopAll(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"scanProgressList"_s);
    setProperty("card", true);
    m_title->setObjectName(u"scanProgressTitle"_s);
    m_stopAll->setObjectName(u"stopAllScans"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_stopAll);
    auto *content = new QWidget;
    content->setProperty("page", true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, measure::kGap8, 0);
    m_column->setSpacing(measure::kGap8);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap12, measure::kGap8, measure::kGap12, measure::kGap8);
    column->setSpacing(measure::kGap8);
    column->addLayout(top);
    column->addWidget(m_scroll);
    connect(m_stopAll, &QPushButton::clicked, this, &ScanProgressList::cancelAllRequested);
    connect(&scans, &ScanBoard::changed, this, &ScanProgressList::showAll);
    connect(&scans, &ScanBoard::progressed, this, [this](const ServerId &server) {
        const ServerScans *known = m_scans.scansOf(server);
        for (const ScanProgress &progress : known ? known->running : std::vector<ScanProgress>())
            showLine(progress);
    });
    retranslate(this, [this] {
        m_stopAll->setText(tr("Stop all scans"));
        m_scroll->setAccessibleName(tr("Scans that are running"));
        showAll();
    });
}

ScanProgressList::Line ScanProgressList::makeLine(const ServerId &server)
{
    Line line;
    line.widget = new QWidget;
    line.name = makeLabel(TextRole::Body, line.widget);
    line.phase = makeLabel(TextRole::Body, line.widget);
    line.numbers = makeLabel(TextRole::Meta, line.widget);
    line.tail = makeLabel(TextRole::Meta, line.widget);
    line.bar = new QProgressBar(line.widget);
    line.stop = new QPushButton(line.widget);
    line.name->setWordWrap(false);
    line.name->setFixedWidth(kNameWidth);
    line.phase->setObjectName(u"scanPhase"_s);
    line.numbers->setObjectName(u"scanNumbers"_s);
    line.tail->setObjectName(u"scanLogTail"_s);
    line.stop->setObjectName(u"stopScan"_s);
    line.bar->setTextVisible(false);
    line.tail->setWordWrap(false);
    // A log line as long as it likes never widens the window.
    line.tail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *grid = new QGridLayout(line.widget);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::kGap12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    grid->addWidget(line.name, 0, 0);
    grid->addWidget(line.phase, 0, 1);
    grid->addWidget(line.numbers, 0, 2);
    grid->addWidget(line.stop, 0, 3);
    grid->addWidget(line.bar, 1, 1, 1, 2);
    grid->addWidget(line.tail, 2, 1, 1, 2);
    connect(line.stop, &QPushButton::clicked, this,
            [this, server] { Q_EMIT cancelRequested(server); });
    return line;
}

void ScanProgressList::showAll()
{
    const std::vector<ScanProgress> running = m_scans.running();
    QSet<ServerId> servers;
    for (auto line = m_lines.begin(); line != m_lines.end();) {
        const bool runs = std::any_of(running.begin(), running.end(), [&](const auto &progress) {
            return Key(progress.id, progress.kind) == line->first;
        });
        if (runs) {
            ++line;
            continue;
        }
        line->second.widget->hide();
        line->second.widget->deleteLater();
        line = m_lines.erase(line);
    }
    for (const ScanProgress &progress : running) {
        servers.insert(progress.id);
        const Key key(progress.id, progress.kind);
        if (!m_lines.contains(key)) {
            const Line line = makeLine(progress.id);
            m_column->addWidget(line.widget);
            line.widget->show(); // Else it has no height yet.
            m_lines.emplace(key, line);
        }
        showLine(progress);
    }
    m_title->setText(tr("Scanning %n server(s)", nullptr, int(servers.size())));
    m_stopAll->setVisible(servers.size() > 1);
    setVisible(!running.empty());
    m_column->activate();
    m_scroll->setFixedHeight(std::min(kMostHeight, m_column->sizeHint().height() + 2));
}

void ScanProgressList::showLine(const ScanProgress &progress)
{
    const auto found = m_lines.find({progress.id, progress.kind});
    if (found == m_lines.end())
        return;
    const Line &line = found->second;
    const QString name = labelText(ServerLabels(m_fleet).of(progress.id, progress.server));
    line.name->setText(oneLine(name));
    line.name->setToolTip(plainToolTip(name));
    line.phase->setText(phaseSentence(progress));
    line.phase->setToolTip(plainToolTip(progress.file));
    line.numbers->setText(progressNumbers(progress));
    const bool knowsEnd = progress.phase == ScanProgress::Phase::Searching && progress.sources > 0;
    const bool waits = progress.phase == ScanProgress::Phase::Waiting; // Nothing moves yet.
    line.bar->setRange(0, knowsEnd ? progress.sources : waits ? 1 : 0);
    line.bar->setValue(knowsEnd ? progress.sourcesDone : waits ? 0 : -1);
    line.bar->setAccessibleName(tr("Progress on %1").arg(name));
    const QString tail = lastLine(progress.logTail);
    line.tail->setText(tail);
    line.tail->setToolTip(plainToolTip(progress.logTail));
    line.tail->setVisible(!tail.isEmpty());
    line.stop->setText(tr("Stop", "a scan"));
    line.stop->setAccessibleName(tr("Stop the scan of %1").arg(name));
    line.stop->setToolTip(plainToolTip(tr("What was found so far is kept")));
}

} // namespace amado
