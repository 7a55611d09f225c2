// SPDX-License-Identifier: MIT
#include "ui/feed/certificatetree.h"

#include "ui/text/agetext.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badgedelegate.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

enum Column { NameColumn, StateColumn, ColumnCount };
constexpr int kIndexRole = Qt::UserRole + 1;
constexpr int kStateWidth = 300, kIndent = 20;

QString nameOf(const CertificateInfo &certificate)
{
    return certificate.commonName.isEmpty() ? certificate.subject : certificate.commonName;
}

struct CertificateLook
{
    BadgeLook look;
    QString word;
};

CertificateLook lookOf(const CertificateInfo &certificate, bool breaks,
                       const CertificateTree::Marks &marks)
{
    if (breaks)
        return {{u"state-conflict"_s, Tone::Bad}, marks.brokenWord};
    if (certificate.notBefore > marks.now)
        return {{u"state-outdated"_s, Tone::Warning},
                CertificateTree::tr("Valid from %1").arg(exactDate(certificate.notBefore.date()))};
    const QString through = exactDate(certificate.notAfter.date());
    if (certificate.notAfter < marks.now)
        return {{u"state-outdated"_s, Tone::Warning},
                CertificateTree::tr("Expired on %1").arg(through)};
    return {{u"state-fixed"_s, Tone::Good}, CertificateTree::tr("Valid until %1").arg(through)};
}

} // namespace

CertificateTree::CertificateTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(ColumnCount);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(kIndent);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    setColumnWidth(StateColumn, kStateWidth);
    for (int column = 0; column < ColumnCount; ++column)
        setItemDelegateForColumn(column, new BadgeDelegate(this));
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (!selectedItems().isEmpty())
            Q_EMIT certificateChosen();
    });
}

void CertificateTree::showChain(const CertificateChain &chain, const Marks &marks)
{
    const QSignalBlocker quiet(this);
    int wanted = std::max(0, marks.brokenLink);
    if (currentItem() && chain == m_chain)
        wanted = currentItem()->data(NameColumn, kIndexRole).toInt();
    clear();
    m_chain = chain;
    QTreeWidgetItem *above = nullptr;
    QTreeWidgetItem *chosen = nullptr;
    for (int index = int(chain.size()) - 1; index >= 0; --index) {
        const CertificateInfo &certificate = chain[size_t(index)];
        auto *item = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(this);
        const CertificateLook state = lookOf(certificate, index == marks.brokenLink, marks);
        item->setText(NameColumn, oneLine(nameOf(certificate)));
        item->setText(StateColumn, state.word);
        item->setData(StateColumn, BadgeRole, QVariant::fromValue(state.look));
        item->setData(NameColumn, kIndexRole, index);
        item->setToolTip(NameColumn, plainToolTip(certificate.subject));
        item->setToolTip(StateColumn, plainToolTip(state.word));
        item->setData(NameColumn, Qt::AccessibleTextRole,
                      tr("%1: %2", "certificate: its state, read aloud")
                          .arg(nameOf(certificate), state.word));
        above = item;
        if (chosen == nullptr || index == wanted)
            chosen = item;
    }
    expandAll();
    setVisible(!chain.empty());
    if (chosen)
        setCurrentItem(chosen);
    updateGeometry();
}

std::optional<CertificateInfo> CertificateTree::currentCertificate() const
{
    if (!currentItem())
        return std::nullopt;
    return m_chain[size_t(currentItem()->data(NameColumn, kIndexRole).toInt())];
}

void CertificateTree::focusInEvent(QFocusEvent *event)
{
    QTreeWidget::focusInEvent(event);
    // Several trees share one place for details: going back to one shows its certificate again.
    if (currentItem()) {
        currentItem()->setSelected(true);
        Q_EMIT certificateChosen();
    }
}

QSize CertificateTree::sizeHint() const
{
    const int rows = std::max(1, int(m_chain.size()));
    return {420, rows * measure::kRow + 2 * frameWidth() + 2};
}

} // namespace amado
