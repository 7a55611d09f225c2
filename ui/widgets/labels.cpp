// SPDX-License-Identifier: MIT
#include "ui/widgets/labels.h"

#include "ui/theme/theme.h"
#include "ui/wrapping/wrappinglabel.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace amado {

void giveRole(QLabel &label, TextRole role)
{
    label.setTextFormat(Qt::PlainText);
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::Muted:
        label.setProperty("muted", true);
        break;
    case TextRole::Meta:
        label.setProperty("meta", true);
        break;
    case TextRole::Section:
        label.setProperty("section", true);
        break;
    case TextRole::Headline:
        label.setProperty("headline", true);
        break;
    case TextRole::Monospace:
        label.setFont(monospaceFont());
        break;
    }
}

QLabel *makeLabel(TextRole role, QWidget *parent, bool selectable)
{
    auto *label = new WrappingLabel(parent);
    giveRole(*label, role);
    if (selectable)
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QFrame *makeHairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("hairline", true);
    line->setFixedHeight(1);
    return line;
}

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
}

} // namespace amado
