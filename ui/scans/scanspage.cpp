#include "ui/scans/scanspage.h"

#include "ui/i18n/retranslate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace amado {

ScansPage::ScansPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"scansPage"_s);
    QLabel *headline = makeLabel(TextRole::Headline, this);
    QLabel *known = makeLabel(TextRole::Body, this, true);
    QLabel *advice = makeLabel(TextRole::Muted, this, true);
    headline->setObjectName(u"scansHeadline"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap24, measure::kGap24, measure::kGap24, measure::kGap24);
    column->setSpacing(measure::kGap12);
    column->addWidget(headline);
    column->addWidget(known);
    column->addWidget(advice);
    column->addStretch(1);
    retranslate(this, [=] {
        headline->setText(tr("Nothing has been scanned"));
        known->setText(tr(
            "This program has scanned no server. Whether attackers left something behind on any of "
            "them is not known, and a protected server may have been attacked before it was "
            "protected."));
        advice->setText(tr(
            "Run the Microsoft Safety Scanner (MSERT) on a server that was exposed, and keep its "
            "log file."));
    });
}

} // namespace amado
