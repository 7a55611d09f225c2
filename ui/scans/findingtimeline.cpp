// SPDX-License-Identifier: MIT
#include "ui/scans/findingtimeline.h"

#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

#include <QHelpEvent>
#include <QMap>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace amado {

namespace {

constexpr int kRowHeight = 28, kAxisHeight = 28, kMark = 14;
constexpr int kClientWidth = 190, kMargin = 16, kCaptionGap = 90;
constexpr size_t kMostRows = 10;
constexpr int kCountGap = 3; ///< Between a mark and the number beside it.

/// With the room behind it; no number where there is one finding.
int numberWidth(const QFontMetrics &metrics, int findings)
{
    return findings < 2 ? 0 : metrics.horizontalAdvance(QString::number(findings)) + kCountGap;
}

} // namespace

FindingTimeline::FindingTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("findingTimeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FindingTimeline::setFindings(const std::vector<KnownFinding> &findings, const QDateTime &now)
{
    QMap<QString, Row> rows;
    QStringList lines;
    m_first = m_last = now.toLocalTime().date();
    for (const KnownFinding &found : findings) {
        if (!found.finding.first.isValid())
            continue;
        const QDate day = found.finding.first.toLocalTime().date();
        m_first = std::min(m_first, day);
        m_last = std::max(m_last, day);
        Row &row = rows[found.finding.client];
        row.client = findingClient(found.finding);
        row.severity = std::max(row.severity, found.finding.severity);
        auto mark = std::find_if(row.marks.begin(), row.marks.end(),
                                 [&day](const Mark &one) { return one.day == day; });
        if (mark == row.marks.end())
            mark = row.marks.insert(row.marks.end(), {day, found.finding.severity, 0, {}});
        mark->severity = std::max(mark->severity, found.finding.severity);
        ++mark->findings;
        mark->lines.append(findingLine(found));
        lines.append(findingLine(found));
    }
    for (Row &row : rows)
        std::sort(row.marks.begin(), row.marks.end(),
                  [](const Mark &a, const Mark &b) { return a.day < b.day; });
    m_rows.assign(rows.begin(), rows.end());
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return a.severity > b.severity; });
    m_hiddenClients = m_rows.size() > kMostRows ? int(m_rows.size() - kMostRows) : 0;
    m_rows.resize(std::min(kMostRows, m_rows.size()));
    setAccessibleName(tr("Findings by day and client"));
    setAccessibleDescription(lines.join(u'\n'));
    setVisible(!m_rows.empty());
    updateGeometry();
    update();
}

QSize FindingTimeline::sizeHint() const
{
    const int rows = int(m_rows.size()) + (m_hiddenClients > 0 ? 1 : 0);
    return {400, rows * kRowHeight + kAxisHeight};
}

double FindingTimeline::position(const QDate &day) const
{
    const double span = std::max<double>(1, double(m_first.daysTo(m_last)));
    const double left = kClientWidth + kMargin;
    return left + double(m_first.daysTo(day)) / span * (width() - left - kMargin - kMark);
}

void FindingTimeline::paintEvent(QPaintEvent *)
{
    if (m_rows.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    for (size_t row = 0; row < m_rows.size(); ++row)
        paintRow(painter, row);
    if (m_hiddenClients > 0) {
        painter.setFont(metaFont());
        painter.setPen(currentTokens().textMuted);
        const double top = double(m_rows.size()) * kRowHeight;
        painter.drawText(QRectF(0, top, width(), kRowHeight), Qt::AlignVCenter,
                         tr("%n more client(s): see the list below", nullptr, m_hiddenClients));
    }
}

void FindingTimeline::paintAxis(QPainter &painter) const
{
    const Tokens &tokens = currentTokens();
    const double line = height() - kAxisHeight + 6;
    painter.setPen(QPen(tokens.controlBorder, 1));
    painter.drawLine(QPointF(kClientWidth + kMargin, line), QPointF(width() - kMargin, line));
    painter.setFont(metaFont());
    // As many dates as find room, at equal distances; the last day is always told.
    const qint64 days = m_first.daysTo(m_last);
    const double room = position(m_last) - position(m_first);
    const qint64 most = std::max<qint64>(1, qint64(room / kCaptionGap));
    const qint64 stride = std::max<qint64>(1, (days + most - 1) / most);
    for (qint64 back = 0; back <= days; back += stride) {
        const QDate day = m_last.addDays(-back);
        const double at = position(day) + kMark / 2.0;
        painter.setPen(QPen(tokens.controlBorder, 1));
        painter.drawLine(QPointF(at, line - 3), QPointF(at, line + 3));
        painter.setPen(tokens.textMuted);
        const double left = std::min(at - kCaptionGap / 2.0, double(width() - kCaptionGap));
        painter.drawText(QRectF(left, line + 4, kCaptionGap, kAxisHeight - 10), Qt::AlignCenter,
                         exactDate(day));
    }
}

std::vector<FindingTimeline::DrawnMark> FindingTimeline::drawnMarks(size_t row) const
{
    const QFontMetrics metrics(metaFont());
    const double top = double(row) * kRowHeight + (kRowHeight - kMark) / 2.0;
    std::vector<DrawnMark> drawn;
    for (const Mark &mark : m_rows[row].marks) {
        const double left = position(mark.day);
        const double taken = drawn.empty()
                                 ? -1.0
                                 : drawn.back().area.right() + kCountGap +
                                       numberWidth(metrics, drawn.back().findings + mark.findings);
        if (left >= taken)
            drawn.push_back({QRectF(left, top, kMark, kMark), mark.severity, 0, {}});
        DrawnMark &shared = drawn.back();
        shared.severity = std::max(shared.severity, mark.severity);
        shared.findings += mark.findings;
        shared.lines += mark.lines;
    }
    return drawn;
}

void FindingTimeline::paintRow(QPainter &painter, size_t index) const
{
    const Tokens &tokens = currentTokens();
    const double top = double(index) * kRowHeight;
    const double middle = top + kRowHeight / 2.0;
    painter.setFont(metaFont());
    painter.setPen(tokens.text);
    painter.drawText(
        QRectF(0, top, kClientWidth, kRowHeight), Qt::AlignVCenter,
        QFontMetrics(metaFont()).elidedText(m_rows[index].client, Qt::ElideMiddle, kClientWidth));
    painter.setPen(QPen(tokens.border, 1));
    painter.drawLine(QPointF(kClientWidth + kMargin, middle), QPointF(width() - kMargin, middle));
    for (const DrawnMark &mark : drawnMarks(index)) {
        const BadgeLook look = badgeLook(mark.severity);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.surface);
        painter.drawEllipse(mark.area.adjusted(-2, -2, 2, 2));
        paintIcon(painter, mark.area, look.shape, tokens.tone(look.tone).ink);
        if (mark.findings < 2)
            continue;
        const int digits = numberWidth(QFontMetrics(metaFont()), mark.findings);
        const QRectF number(mark.area.right() + kCountGap, top, digits, kRowHeight);
        painter.fillRect(number.adjusted(0, 4, 0, -4), tokens.surface); // Not struck through.
        painter.setPen(tokens.text);
        painter.drawText(number, Qt::AlignVCenter, QString::number(mark.findings));
    }
}

bool FindingTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = help->pos().y() / kRowHeight;
    QStringList lines;
    if (index >= 0 && index < int(m_rows.size())) {
        for (const DrawnMark &mark : drawnMarks(size_t(index))) {
            if (std::abs(mark.area.center().x() - help->pos().x()) <= kMark)
                lines += mark.lines;
        }
    }
    QToolTip::showText(help->globalPos(), plainToolTip(lines.join(u'\n')), this);
    return true;
}

} // namespace amado
