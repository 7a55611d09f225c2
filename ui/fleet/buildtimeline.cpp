// SPDX-License-Identifier: MIT
#include "ui/fleet/buildtimeline.h"

#include "ui/text/agetext.h"
#include "ui/text/buildtext.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kMargin = 12;
constexpr int kText = 18;
// From above: where the server is, the line with its dots, support, years, milestones in lanes.
constexpr int kHereTop = 0, kLine = 32, kSupportTop = 46, kSupportHeight = 6, kYearTop = 56;
constexpr int kLaneTop = kYearTop + kText, kLanes = 3;
constexpr double kDot = 5;
constexpr int kBetweenTexts = 12;

} // namespace

BuildTimeline::BuildTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"buildTimeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BuildTimeline::setBuild(const BuildFinding &build, const Catalogs &catalogs, QDate today)
{
    m_marks.clear();
    m_milestones.clear();
    m_spans.clear();
    m_today = m_first = m_last = today;
    if (build.isExact())
        addMarks(build, catalogs.builds);
    if (!m_marks.empty()) {
        addSupport(build, catalogs.builds);
        addCutoffs(build, catalogs.cutoffs);
    }
    setAccessibleName(tr("Timeline of releases"));
    setAccessibleDescription(description());
    update();
}

/// A build that is in no list stands at the release below it.
void BuildTimeline::addMarks(const BuildFinding &build, const BuildCatalog &catalog)
{
    m_hereText = build.known ? releaseName(*build.place->exact) : buildName(build);
    const Release *here = build.known ? build.place->exact : build.place->below;
    for (const Release *release : catalog.line(build.place->product, build.cumulativeUpdate)) {
        if (release->released <= m_today)
            m_marks.push_back({release->released, releaseName(*release),
                               release->build <= *build.build, release == here});
        m_first = std::min(m_first, release->released);
    }
}

/// From one change of support to the next, from the first release until today or the end that is
/// already set.
void BuildTimeline::addSupport(const BuildFinding &build, const BuildCatalog &catalog)
{
    const Product product = build.place->product;
    if (build.supportThrough.isValid()) {
        m_milestones.push_back({build.supportThrough, tr("Support ends")});
        m_last = std::max(m_last, build.supportThrough);
    }
    for (const ExtendedProgram *program : build.programs) {
        m_milestones.push_back({program->through, tr("%1 ends").arg(program->name)});
        m_last = std::max(m_last, program->through);
    }
    std::vector<QDate> changes{m_first};
    for (const Milestone &milestone : m_milestones)
        changes.push_back(milestone.date.addDays(1));
    // A newer CU, or an update that leaves this one out, ends its support earlier.
    for (const Release &release : catalog.releases()) {
        if (release.product == product && m_first < release.released)
            changes.push_back(release.released);
    }
    std::sort(changes.begin(), changes.end());
    for (const QDate &from : changes) {
        const SupportState support = catalog.support(product, build.cumulativeUpdate, from);
        if (!m_spans.empty())
            m_spans.back().through = from;
        if (m_spans.empty() || m_spans.back().support != support)
            m_spans.push_back({from, m_last, support});
    }
    for (size_t i = 0; i < m_spans.size(); ++i)
        m_spans[i].through = i + 1 < m_spans.size() ? m_spans[i + 1].from : m_last;
}

/// The cut-offs that stop a build of this line, whether this one passes or not.
void BuildTimeline::addCutoffs(const BuildFinding &build, const CutoffCatalog &catalog)
{
    if (!catalog.hasService(*build.build))
        return;
    for (size_t i = 0; i < catalog.cutoffs().size(); ++i) {
        const Cutoff &cutoff = catalog.cutoffs()[i];
        if (cutoff.effectiveFrom > m_last)
            continue;
        const auto passing = catalog.firstPassing(*build.build, i);
        const auto first = catalog.firstOfLine(*build.build);
        if (passing && first && *passing <= *first)
            continue;
        m_milestones.push_back(
            {cutoff.effectiveFrom,
             tr("Feed needs %1 or later", "month and year").arg(monthText(cutoff.builtBefore))});
    }
    std::stable_sort(m_milestones.begin(), m_milestones.end(),
                     [](const Milestone &a, const Milestone &b) { return a.date < b.date; });
}

QString BuildTimeline::markText(const Mark &mark) const
{
    const QString date = exactDate(mark.date);
    return mark.here        ? tr("%1, %2: installed here").arg(date, mark.name)
           : mark.installed ? tr("%1, %2: included").arg(date, mark.name)
                            : tr("%1, %2: missing").arg(date, mark.name);
}

QString BuildTimeline::description() const
{
    QStringList parts;
    for (const Mark &mark : m_marks)
        parts.append(markText(mark));
    for (const Milestone &milestone : m_milestones)
        parts.append(
            tr("%1: %2", "date, what happens").arg(exactDate(milestone.date), milestone.text));
    for (const Span &span : m_spans)
        parts.append(
            tr("%1 to %2: %3", "first day, last day, support")
                .arg(exactDate(span.from), exactDate(span.through), supportWord(span.support)));
    return parts.join(u'\n');
}

QSize BuildTimeline::sizeHint() const
{
    return {400, kLaneTop + kLanes * kText};
}

double BuildTimeline::position(const QDate &date) const
{
    const double span = std::max<double>(1, double(m_first.daysTo(m_last)));
    return kMargin + double(m_first.daysTo(date)) / span * (width() - 2 * kMargin);
}

/// What is under the pointer is named: dots stand close together.
bool BuildTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QStringList near;
    for (const Mark &mark : m_marks) {
        if (std::abs(position(mark.date) - help->pos().x()) <= kDot)
            near.append(markText(mark));
    }
    if (near.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), near.join(u'\n'), this);
    return true;
}

void BuildTimeline::paintEvent(QPaintEvent *)
{
    if (m_marks.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(metaFont());
    paintYears(painter);
    paintSupport(painter);
    paintMilestones(painter);
    painter.setPen(QPen(currentTokens().controlBorder, 2));
    painter.drawLine(QPointF(kMargin, kLine), QPointF(position(m_today), kLine));
    paintMarks(painter);
}

void BuildTimeline::paintYears(QPainter &painter) const
{
    const Tokens &tokens = currentTokens();
    double free = 0;
    for (int year = m_first.year() + 1; year <= m_last.year(); ++year) {
        const QDate day(year, 1, 1);
        const double x = position(day);
        painter.setPen(QPen(tokens.border, 1));
        painter.drawLine(QPointF(x, kLine - 8), QPointF(x, kYearTop));
        if (x < free)
            continue;
        const QRectF text = write(painter, day, kYearTop, tokens.textMuted, QString::number(year));
        free = text.right() + kBetweenTexts + text.width() / 2;
    }
}

void BuildTimeline::paintSupport(QPainter &painter) const
{
    const Tokens &tokens = currentTokens();
    for (const Span &span : m_spans) {
        const Tone tone = span.support == SupportState::Supported ? Tone::Good
                          : span.support == SupportState::Esu     ? Tone::Warning
                          : span.support == SupportState::Unknown ? Tone::Unknown
                                                                  : Tone::Bad;
        const QRectF bar(position(span.from), kSupportTop,
                         position(span.through) - position(span.from), kSupportHeight);
        // Full, half and empty tell the states apart without colour.
        painter.setPen(QPen(tokens.tone(tone).ink, 1));
        painter.setBrush(tone == Tone::Good      ? QBrush(tokens.tone(tone).ink)
                         : tone == Tone::Warning ? QBrush(tokens.tone(tone).ink, Qt::BDiagPattern)
                                                 : QBrush(Qt::NoBrush));
        painter.drawRect(bar);
    }
}

void BuildTimeline::paintMilestones(QPainter &painter) const
{
    const Tokens &tokens = currentTokens();
    std::vector<double> free(kLanes, 0);
    for (const Milestone &milestone : m_milestones) {
        const QString text =
            tr("%1 %2", "what happens, date").arg(milestone.text, exactDate(milestone.date));
        const double wide = painter.fontMetrics().horizontalAdvance(text);
        const double x = position(milestone.date);
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        auto lane =
            std::find_if(free.begin(), free.end(), [left](double taken) { return taken <= left; });
        if (lane == free.end())
            lane = std::min_element(free.begin(), free.end());
        const int top = kLaneTop + int(lane - free.begin()) * kText;
        *lane = left + wide + kBetweenTexts;
        painter.setPen(QPen(tokens.textMuted, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, kLine + 8), QPointF(x, top + 2));
        write(painter, milestone.date, top, tokens.text, text);
    }
}

void BuildTimeline::paintMarks(QPainter &painter) const
{
    const Tokens &tokens = currentTokens();
    const Mark *here = nullptr;
    for (const Mark &mark : m_marks) {
        const QPointF centre(position(mark.date), kLine);
        const QColor color = mark.installed ? tokens.good.ink : tokens.bad.ink;
        painter.setPen(QPen(color, 2));
        painter.setBrush(mark.installed ? color : tokens.surface);
        painter.drawEllipse(centre, kDot, kDot);
        if (mark.here)
            here = &mark;
    }
    QRectF taken;
    if (here) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawEllipse(QPointF(position(here->date), kLine), kDot + 4, kDot + 4);
        taken = write(painter, here->date, kHereTop, tokens.accent,
                      tr("You are here: %1").arg(m_hereText));
    }
    const Mark &newest = m_marks.back();
    const QString text = tr("Newest: %1").arg(newest.name);
    const double wide = painter.fontMetrics().horizontalAdvance(text) + kBetweenTexts;
    if (!newest.here && taken.right() + wide < width() &&
        position(newest.date) - wide / 2 > taken.right())
        write(painter, newest.date, kHereTop, tokens.textMuted, text);
}

QRectF BuildTimeline::write(QPainter &painter, const QDate &date, int top, const QColor &color,
                            const QString &text) const
{
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 2;
    const double left =
        std::clamp(position(date) - wide / 2, 0.0, std::max(0.0, double(width()) - wide));
    const QRectF place(left, top, wide, kText);
    painter.setPen(color);
    painter.drawText(place, Qt::AlignCenter, text);
    return place;
}

} // namespace amado
