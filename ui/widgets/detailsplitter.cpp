// SPDX-License-Identifier: MIT
#include "ui/widgets/detailsplitter.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/detailview.h"

#include <QBoxLayout>
#include <QSplitter>

namespace amado {

QSplitter *makeDetailSplitter(QWidget *upper, DetailView *detailView, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap8, measure::kGap8);
    inside->addWidget(detailView);
    auto *splitter = new QSplitter(Qt::Vertical, parent);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(card);
    return splitter;
}

} // namespace amado
