#include "ui/widgets/sheetsplitter.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/sheet.h"

#include <QBoxLayout>
#include <QSplitter>

namespace amado {

QSplitter *makeSheetSplitter(QWidget *upper, Sheet *sheet, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setProperty("card", true);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap8, measure::kGap8);
    inside->addWidget(sheet);
    auto *splitter = new QSplitter(Qt::Vertical, parent);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(upper);
    splitter->addWidget(card);
    return splitter;
}

} // namespace amado
