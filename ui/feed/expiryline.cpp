// SPDX-License-Identifier: MIT
#include "ui/feed/expiryline.h"

#include "ui/text/agetext.h"
#include "ui/text/feedlooks.h"
#include "ui/text/feedtext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kHeight = 72, kMargin = 16, kLineAt = 28, kMark = 14;
constexpr int kYearCaptionGap = 44;
constexpr int kYearsBefore = 6, kYearsAfter = 12;

} // namespace

ExpiryLine::ExpiryLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"horizonLine"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ExpiryLine::setPoints(std::vector<ExpiryPoint> points, const QDateTime &now)
{
    m_points = std::move(points);
    m_now = now;
    m_first = now.addYears(-1);
    m_last = now.addYears(1);
    QStringList lines;
    for (const ExpiryPoint &point : m_points) {
        m_first = std::min(m_first, point.at);
        m_last = std::max(m_last, point.at);
        lines.append(expirySentence(point));
    }
    // A root of 2045 must not squeeze this year into a pixel.
    m_first = std::max(m_first, now.addYears(-kYearsBefore));
    m_last = std::min(m_last, now.addYears(kYearsAfter));
    setAccessibleName(tr("Timeline of trust"));
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

QSize ExpiryLine::sizeHint() const
{
    return {400, kHeight};
}

double ExpiryLine::position(const QDateTime &at) const
{
    const double span = std::max<double>(1, double(m_first.secsTo(m_last)));
    const double share = std::clamp(double(m_first.secsTo(at)) / span, 0.0, 1.0);
    return kMargin + share * (width() - 2 * kMargin);
}

void ExpiryLine::paintEvent(QPaintEvent *)
{
    if (!m_now.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    paintPoints(painter);
}

void ExpiryLine::paintAxis(QPainter &painter) const
{
    const Tokens &tokens = currentTokens();
    painter.setPen(QPen(tokens.controlBorder, 2));
    painter.drawLine(kMargin, kLineAt, width() - kMargin, kLineAt);
    painter.setFont(metaFont());
    const QFontMetrics metrics(metaFont());
    const double today = position(m_now);
    double free = 0;
    for (int year = m_first.date().year() + 1; year <= m_last.date().year(); ++year) {
        const double at = position(QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC));
        painter.setPen(QPen(tokens.border, 1));
        painter.drawLine(QPointF(at, kLineAt - 4), QPointF(at, kLineAt + 4));
        if (at < free || std::abs(at - today) < kYearCaptionGap)
            continue;
        painter.setPen(tokens.textMuted);
        painter.drawText(QRectF(at - 30, kLineAt + 12, 60, 18), Qt::AlignCenter,
                         QString::number(year));
        free = at + kYearCaptionGap;
    }
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawLine(QPointF(today, kLineAt - 18), QPointF(today, kLineAt + 10));
    const QString word = tr("Today");
    const int wide = metrics.horizontalAdvance(word) + 2;
    const double left = std::clamp(today - wide / 2.0, 0.0, std::max(0.0, double(width() - wide)));
    painter.setPen(tokens.accent);
    painter.drawText(QRectF(left, kLineAt + 12, wide, 18), Qt::AlignCenter, word);
}

void ExpiryLine::paintPoints(QPainter &painter) const
{
    const Tokens &tokens = currentTokens();
    for (const ExpiryPoint &point : m_points) {
        const BadgeLook look = badgeLook(point.severity);
        const QRectF area(position(point.at) - kMark / 2.0, kLineAt - kMark / 2.0, kMark, kMark);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.surface);
        painter.drawEllipse(area.adjusted(-2, -2, 2, 2));
        paintIcon(painter, area, look.shape, tokens.tone(look.tone).ink);
    }
}

bool ExpiryLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList lines;
    for (const ExpiryPoint &point : m_points) {
        if (std::abs(position(point.at) - help->pos().x()) <= kMark)
            lines.append(expirySentence(point));
    }
    QToolTip::showText(help->globalPos(), lines.join(u'\n').toHtmlEscaped(), this);
    return true;
}

} // namespace amado
