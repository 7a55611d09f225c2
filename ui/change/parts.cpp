#include "ui/change/parts.h"

#include "ui/change/badgedelegate.h"

#include <QHeaderView>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

enum Column { ServerColumn, SubjectColumn, StateColumn, TextColumn };

} // namespace

QLabel *makeLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *makeLabel(QWidget *parent, const QString &name, const char *dress)
{
    QLabel *label = makeLabel(parent, name);
    label->setProperty(dress, true);
    return label;
}

BadgeLook resultLook(EntryResult result)
{
    switch (result) {
    case EntryResult::Verified:
        return {u"state-fixed"_s, Tone::Good};
    case EntryResult::Unchanged:
        return {u"state-notAffected"_s, Tone::Neutral};
    case EntryResult::Refused:
        return {u"state-ineffective"_s, Tone::Warning};
    case EntryResult::Diverged:
    case EntryResult::Failed:
        return {u"state-conflict"_s, Tone::Bad};
    case EntryResult::Running:
    case EntryResult::InDoubt:
        return {u"state-unknown"_s, Tone::Unknown};
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

ServerList::ServerList(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(TextColumn + 1);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    setItemDelegateForColumn(
        StateColumn, new BadgeCells(
                         [this](const QModelIndex &index) {
                             return std::optional(m_lines[static_cast<size_t>(index.row())].look);
                         },
                         this));
    connect(this, &QTreeWidget::currentItemChanged, this,
            [this] { Q_EMIT currentLineChanged(currentLine()); });
}

void ServerList::setHeaders(const QString &server, const QString &subject, const QString &state,
                            const QString &text)
{
    setHeaderLabels({server, subject, state, text});
}

void ServerList::setLines(const std::vector<ServerLine> &lines)
{
    if (lines == m_lines)
        return;
    const bool first = m_lines.empty();
    while (topLevelItemCount() > static_cast<int>(lines.size()))
        delete takeTopLevelItem(topLevelItemCount() - 1);
    m_lines = lines;
    while (topLevelItemCount() < static_cast<int>(lines.size()))
        addTopLevelItem(new QTreeWidgetItem);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const ServerLine &line = m_lines[static_cast<size_t>(row)];
        QTreeWidgetItem *item = topLevelItem(row);
        const QStringList texts = {line.server, line.subject, line.word, line.text};
        for (int column = 0; column <= TextColumn; ++column) {
            item->setText(column, texts[column]);
            item->setToolTip(column, texts[column]);
            item->setData(column, Qt::AccessibleTextRole,
                          u"%1: %2"_s.arg(headerItem()->text(column), texts[column]));
        }
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        item->setFont(ServerColumn, bold);
    }
    if (first && !m_lines.empty())
        setCurrentItem(topLevelItem(0));
    for (int column = 0; column < TextColumn; ++column)
        resizeColumnToContents(column);
}

int ServerList::currentLine() const
{
    return currentItem() ? indexOfTopLevelItem(currentItem()) : -1;
}

} // namespace amado
