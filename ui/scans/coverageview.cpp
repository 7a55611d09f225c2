// SPDX-License-Identifier: MIT
#include "ui/scans/coverageview.h"

#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statusbadge.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace amado {

namespace {

constexpr int kBarWidth = 160, kBarHeight = 20, kTrack = 8;
constexpr int kNameWidth = 190;

} // namespace

CoverageBar::CoverageBar(scan::TimeRange whole, scan::SourceCoverage source, QWidget *parent)
    : QWidget(parent)
    , m_whole(std::move(whole))
    , m_source(std::move(source))
{
    setObjectName(QStringLiteral("coverageBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(kBarWidth / 2);
    setAccessibleName(coverageLine(m_source));
    setToolTip(plainToolTip(coverageLine(m_source)));
}

QSize CoverageBar::sizeHint() const
{
    return {kBarWidth, kBarHeight};
}

double CoverageBar::position(const QDateTime &at) const
{
    const double span = std::max<double>(1, double(m_whole.from.secsTo(m_whole.to)));
    return std::clamp(double(m_whole.from.secsTo(at)) / span, 0.0, 1.0) * (width() - 2) + 1;
}

void CoverageBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = currentTokens();
    QPainter painter(this);
    const double top = (height() - kTrack) / 2.0;
    painter.setPen(QPen(tokens.controlBorder, 1));
    painter.setBrush(tokens.surface);
    painter.drawRect(QRectF(0.5, top + 0.5, width() - 1, kTrack - 1));
    if (!m_source.from.isValid() || !m_whole.from.isValid())
        return;
    const auto area = [&](const QDateTime &from, const QDateTime &to) {
        const double left = position(from);
        return QRectF(left, top + 1, std::max(2.0, position(to) - left), kTrack - 2);
    };
    painter.fillRect(area(m_source.from, m_source.to), tokens.notice.ink);
    for (const scan::TimeRange &gap : m_source.gaps) {
        painter.fillRect(area(gap.from, gap.to), tokens.surface);
        painter.fillRect(area(gap.from, gap.to), QBrush(tokens.warning.ink, Qt::BDiagPattern));
    }
}

CoverageView::CoverageView(const scan::ServerScan &scan, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("coverageView"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::kGap12);
    grid->setVerticalSpacing(measure::kGap4);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 2);
    const scan::TimeRange span = spanOf(scan);
    int row = 0;
    if (span.from.isValid()) {
        auto *ends = new QHBoxLayout;
        for (const QDateTime &end : {span.from, span.to}) {
            QLabel *date = makeLabel(TextRole::Meta, this);
            date->setWordWrap(false);
            date->setText(exactDate(end.toLocalTime().date()));
            ends->addWidget(date);
            if (end == span.from)
                ends->addStretch(1);
        }
        grid->addLayout(ends, row++, 2);
    }
    for (const scan::SourceCoverage &source : scan.sources) {
        QLabel *name = makeLabel(TextRole::Muted, this);
        name->setFixedWidth(kNameWidth);
        name->setText(sourceWord(source.source));
        auto *state = new StatusBadge(this);
        state->setBadge(badgeLook(source.state), sourceStateWord(source.state),
                        coverageLine(source));
        QLabel *words = makeLabel(TextRole::Body, this, true);
        words->setObjectName(QStringLiteral("coverageWords"));
        words->setText(harmless(coverageSentence(source)));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(state, row, 1, Qt::AlignTop);
        if (source.from.isValid() && span.from.isValid())
            grid->addWidget(new CoverageBar(span, source, this), row, 2, Qt::AlignTop);
        grid->addWidget(words, row++, 3);
    }
}

scan::TimeRange spanOf(const scan::ServerScan &scan)
{
    scan::TimeRange span{scan.since, scan.until.isValid() ? scan.until : scan.endedAt};
    for (const scan::SourceCoverage &source : scan.sources) {
        if (!scan.since.isValid() && source.from.isValid() &&
            (!span.from.isValid() || source.from < span.from))
            span.from = source.from;
        if (source.to.isValid() && (!span.to.isValid() || source.to > span.to))
            span.to = source.to;
    }
    return span;
}

} // namespace amado
