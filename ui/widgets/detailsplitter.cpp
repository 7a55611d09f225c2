// SPDX-License-Identifier: MIT
#include "ui/widgets/detailsplitter.h"

#include "ui/i18n/retranslate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kLeastUpper = measure::kHeader + measure::kRow;
constexpr int kLeastDetail = 120, kLeastOpen = 64;
/// Below this height, half of it would be too little for either.
constexpr int kTogether = 380;
constexpr double kTableShare = 0.66; ///< Of the width, when the detail is beside the table.

} // namespace

DetailSplitter::DetailSplitter(QWidget *upper, QWidget *detail, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_upper(upper)
    , m_card(new QFrame(this))
    , m_detail(detail)
    , m_back(new IconButton(u"back"_s, m_card))
    , m_escape(new QShortcut(Qt::Key_Escape, this))
{
    const bool isText = qobject_cast<DetailView *>(detail);
    m_card->setProperty("card", true);
    auto *inside = new QVBoxLayout(m_card);
    if (isText)
        inside->setContentsMargins(measure::kGap16, measure::kGap8, measure::kGap8, measure::kGap8);
    else
        inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(measure::kGap4);
    inside->addWidget(m_back, 0, Qt::AlignLeft);
    inside->addWidget(m_detail, 1);
    m_back->setObjectName(u"closeDetail"_s);
    m_upper->setMinimumHeight(kLeastUpper);
    setChildrenCollapsible(false);
    addWidget(m_upper);
    addWidget(m_card);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    connect(this, &QSplitter::splitterMoved, this, [this] { place() = saveState(); });
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_escape, &QShortcut::activated, this, [this] { setOpen(false); });
    connect(m_back, &QPushButton::clicked, this, [this] { setOpen(false); });
    retranslate(this, [this] { m_back->setWords(tr("Back to the list"), tr("Esc", "key")); });
    arrange();
}

void DetailSplitter::openFrom(TableView &table)
{
    connect(&table, &TableView::activatedByKey, this, [this] { setOpen(true); });
    connect(&table, &QAbstractItemView::doubleClicked, this, [this] { setOpen(true); });
}

void DetailSplitter::setOpen(bool open)
{
    if (m_isOpen == open)
        return;
    m_isOpen = open;
    if (open)
        m_cameFrom = window()->focusWidget();
    arrange();
    Q_EMIT openChanged(open);
    QWidget *next = open || !m_cameFrom || !m_cameFrom->isVisible() ? nullptr : m_cameFrom.data();
    if (!next)
        next = open ? m_detail : m_upper;
    next->setFocus(Qt::OtherFocusReason);
}

void DetailSplitter::hideBack()
{
    m_hasBack = false;
    arrange();
}

void DetailSplitter::setBeside(bool beside)
{
    setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    if (!place().isEmpty())
        restoreState(place());
    arrange();
}

void DetailSplitter::setUpperHeight(int height)
{
    m_upperHeight = height;
    placeHandle();
}

void DetailSplitter::setHandlePlaces(const QByteArrayList &places)
{
    m_below = places.value(0);
    m_besides = places.value(1);
    setBeside(orientation() == Qt::Horizontal);
}

QByteArray &DetailSplitter::place()
{
    return orientation() == Qt::Vertical ? m_below : m_besides;
}

/// Until a person moves it.
void DetailSplitter::placeHandle()
{
    if (!place().isEmpty())
        return;
    if (orientation() == Qt::Horizontal) {
        const int room = width() - handleWidth();
        const int upper = int(room * kTableShare);
        setSizes({upper, room - upper});
        return;
    }
    const int room = height() - handleWidth();
    const int upper = std::min(std::max(m_upperHeight, room / 2), room - kLeastDetail);
    setSizes({upper, room - upper});
}

QSize DetailSplitter::minimumSizeHint() const
{
    const auto widthOf = [](const QWidget *part) {
        return part->isHidden() ? 0 : part->minimumSizeHint().width();
    };
    const int width = orientation() == Qt::Vertical
                          ? std::max(widthOf(m_upper), widthOf(m_card))
                          : widthOf(m_upper) + handleWidth() + widthOf(m_card);
    return {width, std::max(kLeastUpper, kLeastOpen)};
}

void DetailSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    arrange();
    placeHandle();
}

void DetailSplitter::arrange()
{
    const bool alone = orientation() == Qt::Vertical && height() < kTogether;
    m_upper->setVisible(!m_isOpen);
    m_card->setVisible(m_isOpen || !alone);
    m_card->setMinimumHeight(m_isOpen ? kLeastOpen : kLeastDetail);
    m_back->setVisible(m_isOpen && m_hasBack);
    m_escape->setEnabled(m_isOpen);
}

} // namespace amado
