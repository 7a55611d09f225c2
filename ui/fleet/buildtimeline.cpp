// SPDX-License-Identifier: MIT
#include "ui/fleet/buildtimeline.h"

#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kHeight = 92;
constexpr int kMargin = 12;
constexpr double kDot = 5;

} // namespace

BuildTimeline::BuildTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"buildTimeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BuildTimeline::setBuild(const BuildFinding &build, const BuildCatalog &catalog, QDate today)
{
    m_marks.clear();
    m_today = today;
    if (build.place) {
        for (const Release *release : catalog.line(build.place->product, build.cumulativeUpdate)) {
            if (release->released.isValid() && release->released <= today)
                m_marks.push_back({release->released, releaseName(*release),
                                   release->build <= *build.build, release->build == *build.build});
        }
    }
    if (!m_marks.empty())
        m_first =
            std::min_element(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) {
                return a.date < b.date;
            })->date;
    setAccessibleName(tr("Timeline of releases"));
    setAccessibleDescription(description());
    update();
}

QString BuildTimeline::description() const
{
    QStringList parts;
    for (const Mark &mark : m_marks) {
        const QString date = exactDate(mark.date);
        parts.append(mark.here        ? tr("%1, %2: installed here").arg(date, mark.name)
                     : mark.installed ? tr("%1, %2: included").arg(date, mark.name)
                                      : tr("%1, %2: missing").arg(date, mark.name));
    }
    return parts.join(u'\n');
}

QSize BuildTimeline::sizeHint() const
{
    return {400, kHeight};
}

double BuildTimeline::position(const QDate &date) const
{
    const double span = std::max<double>(1, double(m_first.daysTo(m_today)));
    return kMargin + double(m_first.daysTo(date)) / span * (width() - 2 * kMargin);
}

void BuildTimeline::paintEvent(QPaintEvent *)
{
    if (m_marks.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = kHeight / 2;
    painter.setPen(QPen(currentTokens().controlBorder, 2));
    painter.drawLine(kMargin, line, width() - kMargin, line);
    paintMarks(painter, line);
    paintCaptions(painter, line);
}

void BuildTimeline::paintMarks(QPainter &painter, int line) const
{
    const Tokens &tokens = currentTokens();
    for (const Mark &mark : m_marks) {
        const QPointF centre(position(mark.date), line);
        const QColor color = mark.installed ? tokens.good.ink : tokens.bad.ink;
        painter.setPen(QPen(color, 2));
        painter.setBrush(mark.installed ? color : tokens.surface);
        painter.drawEllipse(centre, kDot, kDot);
        if (mark.here) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.accent, 2));
            painter.drawEllipse(centre, kDot + 4, kDot + 4);
        }
    }
}

void BuildTimeline::paintCaptions(QPainter &painter, int line) const
{
    const Tokens &tokens = currentTokens();
    painter.setFont(metaFont());
    const QFontMetrics metrics(metaFont());
    const auto write = [&](double centre, int top, const QColor &color, const QString &text) {
        const int wide = metrics.horizontalAdvance(text) + 2;
        const double left =
            std::clamp(centre - wide / 2.0, 0.0, std::max(0.0, double(width() - wide)));
        painter.setPen(color);
        painter.drawText(QRectF(left, top, wide, 18), Qt::AlignCenter, text);
        return QRectF(left, top, wide, 18);
    };
    for (const Mark &mark : m_marks) {
        if (mark.here)
            write(position(mark.date), line - 36, tokens.accent,
                  tr("You are here: %1").arg(mark.name));
    }
    const Mark &newest = m_marks.back();
    if (!newest.here)
        write(position(newest.date), line + 14, tokens.textMuted,
              tr("Newest: %1").arg(newest.name));
    const QRectF first = write(position(m_first), line + 30, tokens.textMuted, exactDate(m_first));
    if (first.right() + 80 < width())
        write(position(m_today), line + 30, tokens.textMuted, tr("Today"));
}

} // namespace amado
