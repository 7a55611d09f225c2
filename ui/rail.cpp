// SPDX-License-Identifier: MIT
#include "ui/rail.h"

#include "ui/theme/tokens.h"

#include <QAction>
#include <QBoxLayout>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kWidth = 104, kNarrowWidth = 52;
constexpr int kRailIcon = 24;
constexpr int kNarrowButton = 36;

} // namespace

Rail::Rail(const std::vector<QAction *> &pages, QAction *guide, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"rail"_s);
    setProperty("rail", true);
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap4, measure::kGap8, measure::kGap4, measure::kGap8);
    column->setSpacing(measure::kGap4);
    for (QAction *page : pages)
        column->addWidget(add(page));
    column->addStretch(1);
    column->addWidget(add(guide));
}

QToolButton *Rail::add(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QString(action->objectName()).replace(u"Action"_s, u"Button"_s));
    button->setProperty("rail", true);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({kRailIcon, kRailIcon});
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons.push_back(button);
    return button;
}

QSize Rail::minimumSizeHint() const
{
    const int count = int(m_buttons.size());
    return {kNarrowWidth,
            count * kNarrowButton + (count - 1) * measure::kGap4 + 2 * measure::kGap4};
}

bool Rail::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        fit();
    return done;
}

void Rail::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void Rail::fit()
{
    const int wide = m_buttons.empty() ? 0 : QFontMetrics(font()).height() + kRailIcon + 24;
    const int count = int(m_buttons.size());
    const bool narrow = height() < count * wide + (count - 1) * measure::kGap4 + 16;
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    setFixedWidth(narrow ? kNarrowWidth : kWidth);
    const int margin = narrow ? measure::kGap4 : measure::kGap8;
    layout()->setContentsMargins(measure::kGap4, margin, measure::kGap4, margin);
    for (QToolButton *button : m_buttons) {
        button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
        button->setProperty("narrow", narrow);
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

} // namespace amado
