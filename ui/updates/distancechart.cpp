// SPDX-License-Identifier: MIT
#include "ui/updates/distancechart.h"

#include "model/base/enumnames.h"
#include "ui/text/buildtext.h"
#include "ui/text/sentences.h"
#include "ui/text/updatetext.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kBarHeight = 16, kBarStep = 24, kLabelGap = 12, kCountWidth = 48, kSwatch = 12;

Tone toneOf(SupportState state)
{
    switch (state) {
    case SupportState::Supported:
        return Tone::Good;
    case SupportState::Esu:
        return Tone::Warning;
    case SupportState::EsuEnded:
    case SupportState::Unsupported:
        return Tone::Bad;
    case SupportState::Unknown:
        break;
    }
    return Tone::Unknown;
}

/// The states are told apart by their pattern as well.
QBrush brushOf(SupportState state, const QColor &ink)
{
    switch (state) {
    case SupportState::Supported:
        return ink;
    case SupportState::Esu:
        return {ink, Qt::BDiagPattern};
    case SupportState::EsuEnded:
        return {ink, Qt::DiagCrossPattern};
    case SupportState::Unsupported:
        return {ink, Qt::Dense6Pattern};
    case SupportState::Unknown:
        break;
    }
    return Qt::NoBrush;
}

int sumOf(const std::map<SupportState, int> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0,
                           [](int sum, const auto &each) { return sum + each.second; });
}

void paintBox(QPainter &painter, SupportState state, const QRectF &box)
{
    const QColor ink = currentTokens().tone(toneOf(state)).ink;
    painter.setPen(QPen(ink, 1));
    painter.setBrush(brushOf(state, ink));
    painter.drawRect(box);
}

} // namespace

DistanceChart::DistanceChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"distanceChart"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DistanceChart::setServers(const std::vector<const BuildFinding *> &servers)
{
    m_bars.clear();
    for (const BuildFinding *server : servers)
        ++m_bars[distanceOf(*server)][server->support];
    m_most = 1;
    for (const auto &[distance, counts] : m_bars)
        m_most = std::max(m_most, sumOf(counts));
    setAccessibleName(tr("Servers by distance from current"));
    setAccessibleDescription(description());
    updateGeometry();
    update();
}

QString DistanceChart::description() const
{
    QStringList lines;
    for (const auto &[distance, counts] : m_bars) {
        QStringList parts;
        for (const auto &[support, count] : counts)
            parts.append(tr("%1: %2", "support: how many servers")
                             .arg(supportWord(support), QString::number(count)));
        lines.append(tr("%1: %n server(s) (%2)", "distance: how many, by support", sumOf(counts))
                         .arg(distanceWord(distance), joinedItems(parts)));
    }
    return lines.join(u'\n');
}

QSize DistanceChart::sizeHint() const
{
    return {400, (int(m_bars.size()) + 1) * kBarStep};
}

void DistanceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(metaFont());
    const QFontMetrics metrics(metaFont());
    int label = 0;
    for (const auto &[distance, counts] : m_bars)
        label = std::max(label, metrics.horizontalAdvance(distanceWord(distance)));
    const double left = label + kLabelGap;
    const double perServer = std::max(1.0, width() - left - kCountWidth) / m_most;
    int top = 0;
    for (const auto &[distance, counts] : m_bars) {
        painter.setPen(currentTokens().text);
        painter.drawText(QRectF(0, top, label, kBarHeight), Qt::AlignRight | Qt::AlignVCenter,
                         distanceWord(distance));
        paintBar(painter, counts, left, top, perServer);
        top += kBarStep;
    }
    paintLegend(painter, top);
}

void DistanceChart::paintBar(QPainter &painter, const Counts &counts, double left, double top,
                             double perServer) const
{
    for (const auto &[support, count] : counts) {
        const QRectF box(left, top, count * perServer, kBarHeight);
        paintBox(painter, support, box);
        left = box.right();
    }
    painter.setPen(currentTokens().text);
    painter.drawText(QRectF(left + kLabelGap / 2.0, top, kCountWidth, kBarHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, QString::number(sumOf(counts)));
}

void DistanceChart::paintLegend(QPainter &painter, int top) const
{
    double left = 0;
    for (const SupportState state : enumValues<SupportState>()) {
        const bool isShown = std::any_of(m_bars.begin(), m_bars.end(), [state](const auto &bar) {
            return bar.second.contains(state);
        });
        if (!isShown)
            continue;
        paintBox(painter, state, QRectF(left, top + 2, kSwatch, kSwatch));
        left += kSwatch + kLabelGap / 2.0;
        const QString word = supportWord(state);
        const double wide = painter.fontMetrics().horizontalAdvance(word) + 2;
        painter.setPen(currentTokens().textMuted);
        painter.drawText(QRectF(left, top, wide, kBarHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         word);
        left += wide + kLabelGap;
    }
}

} // namespace amado
