#include "ui/feed/feedpage.h"

#include "ui/feed/blockmenu.h"
#include "ui/feed/feedmodel.h"
#include "ui/fleet/feedsheet.h"
#include "ui/i18n/retranslate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr int kWidths[] = {150, 210, 170, 170, 120, 120, 130, 130};
}

FeedPage::FeedPage(FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_model(new FeedModel(fleet, this))
    , m_table(new TableView(this))
    , m_sheet(new FeedSheet(this))
{
    setObjectName(u"feedPage"_s);
    m_table->setObjectName(u"feedTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    for (int column = 0; column < FeedModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    m_table->horizontalHeader()->setStretchLastSection(true);
    QLabel *intro = makeLabel(TextRole::Muted, this);
    auto *frame = new QFrame(this);
    frame->setProperty("card", true);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap8, measure::kGap8);
    inside->addWidget(m_sheet);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(frame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGap16, measure::kGap12, measure::kGap16, measure::kGap12);
    column->setSpacing(measure::kGap8);
    column->addWidget(intro);
    column->addWidget(splitter, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FeedPage::showCurrent);
    const auto first = [this] {
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, first);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FeedPage::showCurrent);
    first();
    connect(m_sheet, &FeedSheet::blockRequested, this, &FeedPage::requestBlock);
    auto *menu = new BlockMenu(fleet, *m_table, [this] { return currentServer(); });
    connect(menu, &BlockMenu::requested, this, &FeedPage::requestBlock);
    retranslate(this, [this, intro] {
        intro->setText(
            tr("What the facts of each server say about receiving new mitigations from the vendor. "
               "This program fetches nothing itself."));
        m_table->setAccessibleName(tr("Feed by server"));
        m_sheet->setAccessibleName(tr("Feed trust of the server"));
        showCurrent();
    });
}

std::optional<ServerId> FeedPage::currentServer() const
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return std::nullopt;
    return m_model->server(row).record.id;
}

void FeedPage::requestBlock(const QStringList &ids, ActKind kind)
{
    if (const auto server = currentServer())
        Q_EMIT blockRequested(*server, ids, kind);
}

void FeedPage::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount())
        m_sheet->showServer(m_model->server(row), m_fleet.catalogs(), m_fleet.now());
}

} // namespace amado
