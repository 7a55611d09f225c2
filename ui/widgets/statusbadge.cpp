// SPDX-License-Identifier: MIT
#include "ui/widgets/statusbadge.h"

#include "model/base/enumnames.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kPadding = 6;
constexpr int kShapeGap = 5;

Tone toneOf(ProtectionState state)
{
    switch (state) {
    case ProtectionState::Fixed:
    case ProtectionState::Mitigated:
        return Tone::Good;
    case ProtectionState::Redundant:
        return Tone::Notice;
    case ProtectionState::Outdated:
        return Tone::Warning;
    case ProtectionState::Exposed:
    case ProtectionState::Ineffective:
    case ProtectionState::Conflict:
        return Tone::Bad;
    case ProtectionState::NotAffected:
        return Tone::Neutral;
    case ProtectionState::Unknown:
        break;
    }
    return Tone::Unknown;
}

} // namespace

BadgeLook badgeLook(ProtectionState state)
{
    return {u"state-"_s + enumName(state), toneOf(state)};
}

BadgeLook badgeLook(FeedAbility ability)
{
    switch (ability) {
    case FeedAbility::Capable:
        return {u"state-fixed"_s, Tone::Good};
    case FeedAbility::NoService:
        return {u"state-exposed"_s, Tone::Warning};
    case FeedAbility::CutOff:
        return {u"state-conflict"_s, Tone::Bad};
    case FeedAbility::NotApplicable:
        return {u"state-notAffected"_s, Tone::Neutral};
    case FeedAbility::Unknown:
        break;
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

BadgeLook badgeLook(const FeedFinding &feed)
{
    if (feed.compatibility.ability != FeedAbility::Capable)
        return badgeLook(feed.compatibility.ability);
    if (feed.has(CauseSeverity::Blocking))
        return {u"state-conflict"_s, Tone::Bad};
    if (feed.has(CauseSeverity::Attention))
        return {u"state-outdated"_s, Tone::Warning};
    return badgeLook(feed.compatibility.ability);
}

BadgeLook badgeLook(SupportState support)
{
    switch (support) {
    case SupportState::Supported:
        return {u"state-fixed"_s, Tone::Good};
    case SupportState::Esu:
        return {u"state-redundant"_s, Tone::Warning};
    case SupportState::EsuEnded:
    case SupportState::Unsupported:
        return {u"state-conflict"_s, Tone::Bad};
    case SupportState::Unknown:
        break;
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

int badgeWidth(const QString &word)
{
    return kPadding * 2 + measure::kBadgeShape + kShapeGap +
           QFontMetrics(metaFont()).horizontalAdvance(word) + 2;
}

void paintBadge(QPainter &painter, const QRect &area, const BadgeLook &look, const QString &word)
{
    const Tokens &tokens = currentTokens();
    const TonePair pair = tokens.tone(look.tone);
    const int width = std::min(badgeWidth(word), area.width());
    const QRectF pill(area.left() + 0.5, area.center().y() - measure::kBadgeHeight / 2 + 0.5,
                      width - 1, measure::kBadgeHeight - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(tokens.outlinesOnly ? QPen(pair.ink) : Qt::NoPen);
    painter.fillPath(outline, pair.ground);
    if (look.tone == Tone::Unknown) {
        QColor hatch = pair.ink;
        hatch.setAlphaF(0.22F);
        painter.fillPath(outline, QBrush(hatch, Qt::BDiagPattern));
    }
    painter.drawPath(outline);
    const QRectF shape(pill.left() + kPadding, pill.center().y() - measure::kBadgeShape / 2.0,
                       measure::kBadgeShape, measure::kBadgeShape);
    paintIcon(painter, shape, look.shape, pair.ink);
    const QFont font = metaFont();
    const QRectF text =
        pill.adjusted(kPadding + measure::kBadgeShape + kShapeGap, 0, -kPadding + 2, 0);
    painter.setFont(font);
    painter.setPen(pair.ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(word, Qt::ElideRight, qCeil(text.width())));
    painter.restore();
}

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::setBadge(const BadgeLook &look, const QString &word,
                           const QString &accessibleText)
{
    m_look = look;
    m_word = word;
    setAccessibleName(accessibleText.isEmpty() ? word : accessibleText);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return {badgeWidth(m_word), measure::kBadgeHeight};
}

QSize StatusBadge::minimumSizeHint() const
{
    return {measure::kBadgeHeight + 2 * kPadding, measure::kBadgeHeight};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_look, m_word);
}

} // namespace amado
