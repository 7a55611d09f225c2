// SPDX-License-Identifier: MIT
#include "ui/fleet/factdetailview.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace amado {

FactDetailView::FactDetailView(QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(0, 3, this))
    , m_table(new TableView(this))
    , m_copy(new QPushButton(this))
{
    setObjectName(u"factSheet"_s);
    m_table->setObjectName(u"factTable"_s);
    m_copy->setObjectName(u"copyFacts"_s);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setDefaultSectionSize(
        measure::kTarget); // Raw lines: many at a glance.
    m_table->setColumnWidth(0, 240);
    m_table->setColumnWidth(1, 360);
    // Beside the table, for height is what small screens lack.
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, measure::kGap8, 0, 0);
    line->addWidget(m_table, 1);
    line->addWidget(m_copy, 0, Qt::AlignTop);
    connect(m_copy, &QPushButton::clicked, this, &FactDetailView::copyAll);
    retranslate(this, [this] {
        m_model->setHorizontalHeaderLabels({tr("Item"), tr("Value"), tr("Source")});
        m_table->setAccessibleName(tr("Information collected from the server"));
        m_copy->setText(tr("Copy all"));
        m_copy->setToolTip(tr("Copies all collected information as text, one line for each item"));
    });
}

void FactDetailView::showServer(const FleetServer &server)
{
    m_rows = factRows(server.facts);
    m_model->setRowCount(0);
    for (const DocumentRow &row : m_rows) {
        QList<QStandardItem *> items;
        for (const QString &text : {row.label, row.sentence, row.source}) {
            items.append(new QStandardItem(text));
            items.back()->setToolTip(plainToolTip(text));
        }
        m_model->appendRow(items);
    }
}

void FactDetailView::copyAll()
{
    QString text;
    for (const DocumentRow &row : m_rows)
        text += row.label + u'\t' + row.sentence + u'\t' + row.source + u'\n';
    QApplication::clipboard()->setText(text);
}

} // namespace amado
