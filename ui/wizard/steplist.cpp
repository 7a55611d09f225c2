// SPDX-License-Identifier: MIT
#include "ui/wizard/steplist.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSign = 20;
constexpr int kNamesFrom = 760; ///< Where the window is narrower, the signs stand alone.
constexpr int kUsualSpacing = measure::kGap16, kTightSpacing = measure::kGap4;

int heightOf(size_t rows, int spacing)
{
    return int(rows) * kSign + int(rows - 1) * spacing;
}

QString markText(StepMark mark)
{
    switch (mark) {
    case StepMark::Ahead:
        return StepList::tr("not started");
    case StepMark::Current:
        return StepList::tr("current");
    case StepMark::Done:
        return StepList::tr("done");
    case StepMark::Problem:
        return StepList::tr("done with problems");
    }
    return {};
}

QPixmap numberPixmap(int number, bool current, qreal ratio)
{
    const Tokens &tokens = currentTokens();
    QPixmap pixmap(qRound(kSign * ratio), qRound(kSign * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(current ? tokens.accent : tokens.controlBorder, 1.5));
    painter.setBrush(current ? QBrush(tokens.accent) : Qt::NoBrush);
    painter.drawEllipse(QRectF(1, 1, kSign - 2, kSign - 2));
    painter.setPen(current ? tokens.accentText : tokens.textMuted);
    painter.setFont(metaFont());
    painter.drawText(QRectF(0, 0, kSign, kSign), Qt::AlignCenter, QString::number(number));
    return pixmap;
}

} // namespace

QString wizardStepText(WizardStep step)
{
    switch (step) {
    case WizardStep::Choose:
        return StepList::tr("Choose servers");
    case WizardStep::Check:
        return StepList::tr("Check");
    case WizardStep::Review:
        return StepList::tr("Review");
    case WizardStep::Apply:
        return StepList::tr("Apply");
    case WizardStep::Verify:
        return StepList::tr("Verify");
    case WizardStep::Scan:
        return StepList::tr("Look for traces");
    case WizardStep::Summary:
        return StepList::tr("Summary");
    }
    return {};
}

StepList::StepList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"stepList"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(measure::kGap16, measure::kGap24, measure::kGap16, measure::kGap16);
    grid->setHorizontalSpacing(measure::kGap8);
    grid->setVerticalSpacing(kUsualSpacing);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = {new QLabel(this), new QLabel(this)};
        m_rows[i].sign->setFixedSize(kSign, kSign);
        m_rows[i].name->setObjectName(u"step%1"_s.arg(i + 1));
        grid->addWidget(m_rows[i].sign, static_cast<int>(i), 0);
        grid->addWidget(m_rows[i].name, static_cast<int>(i), 1);
    }
    grid->setRowStretch(static_cast<int>(m_rows.size()), 1);
    grid->setColumnStretch(1, 1);
}

QSize StepList::minimumSizeHint() const
{
    return {kSign + 2 * measure::kGap16,
            heightOf(m_rows.size(), kTightSpacing) + 2 * measure::kGap8};
}

/// A small screen with large text: the steps stand closer.
void StepList::resizeEvent(QResizeEvent *event)
{
    const bool tight =
        height() < heightOf(m_rows.size(), kUsualSpacing) + measure::kGap24 + measure::kGap16;
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setVerticalSpacing(tight ? kTightSpacing : kUsualSpacing);
    const bool narrow = window()->width() < kNamesFrom;
    for (const Row &row : m_rows)
        row.name->setVisible(!narrow);
    const int above = tight ? measure::kGap8 : measure::kGap24;
    grid->setContentsMargins(measure::kGap16, above, measure::kGap16,
                             tight ? measure::kGap8 : measure::kGap16);
    QWidget::resizeEvent(event);
}

void StepList::showState(const WizardState &state)
{
    const Tokens &tokens = currentTokens();
    QString current;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const StepMark mark = markOf(state, kWizardSteps[i]);
        const QString text = wizardStepText(kWizardSteps[i]);
        const Row &row = m_rows[i];
        if (mark == StepMark::Done)
            row.sign->setPixmap(
                iconPixmap(u"state-fixed"_s, tokens.good.ink, kSign, devicePixelRatioF()));
        else if (mark == StepMark::Problem)
            row.sign->setPixmap(
                iconPixmap(u"warning"_s, tokens.warning.ink, kSign, devicePixelRatioF()));
        else
            row.sign->setPixmap(numberPixmap(static_cast<int>(i) + 1, mark == StepMark::Current,
                                             devicePixelRatioF()));
        row.name->setText(text);
        row.name->setFont(mark == StepMark::Current ? boldFont() : font());
        row.name->setProperty("muted", mark == StepMark::Ahead);
        row.name->setAccessibleName(
            tr("Step %1 of %2: %3, %4").arg(i + 1).arg(m_rows.size()).arg(text, markText(mark)));
        row.name->setToolTip(markText(mark));
        row.sign->setToolTip(row.name->accessibleName());
        if (mark == StepMark::Current)
            current = row.name->accessibleName();
    }
    setAccessibleName(current);
}

} // namespace amado
