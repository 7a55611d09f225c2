// SPDX-License-Identifier: MIT
#include "ui/widgets/emptystate.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace amado {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_sentence(makeLabel(TextRole::Muted, this))
    , m_button(new QPushButton(this))
{
    m_sentence->setObjectName(u"emptySentence"_s);
    m_button->setObjectName(u"emptyButton"_s);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(measure::kGap12);
    column->addStretch(2);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setContent(const QString &sentence, const QString &buttonText)
{
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

} // namespace amado
