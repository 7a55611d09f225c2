// SPDX-License-Identifier: MIT
#include "ui/change/parts.h"

#include "ui/text/plaintext.h"
#include "ui/widgets/badgedelegate.h"

#include <QHeaderView>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

enum Column { ServerColumn, SubjectColumn, StateColumn, TextColumn };

} // namespace

QLabel *namedLabel(TextRole role, QWidget *parent, const QString &name)
{
    QLabel *label = makeLabel(role, parent, true);
    label->setObjectName(name);
    return label;
}

BadgeLook resultLook(EntryResult result)
{
    switch (result) {
    case EntryResult::Verified:
        return {u"state-fixed"_s, Tone::Good};
    case EntryResult::Unchanged:
    case EntryResult::Stopped:
        return {u"state-notAffected"_s, Tone::Neutral};
    case EntryResult::Refused:
        return {u"state-ineffective"_s, Tone::Warning};
    case EntryResult::Diverged:
    case EntryResult::Failed:
        return {u"state-conflict"_s, Tone::Bad};
    case EntryResult::Running: // Not the hatch of what nobody knows: it is under way.
        return {u"scan-running"_s, Tone::Notice};
    case EntryResult::InDoubt:
        return {u"state-unknown"_s, Tone::Unknown};
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

BadgeLook phaseLook(Progress::Phase phase)
{
    if (phase == Progress::Phase::Waiting)
        return {u"state-notAffected"_s, Tone::Neutral};
    if (phase == Progress::Phase::Done)
        return {u"state-fixed"_s, Tone::Notice};
    return resultLook(EntryResult::Running);
}

void fillRow(QTreeWidgetItem &item, const QStringList &texts)
{
    const QTreeWidgetItem *header = item.treeWidget()->headerItem();
    for (int column = 0; column < texts.size(); ++column) {
        item.setText(column, oneLine(texts[column]));
        item.setToolTip(column, plainToolTip(texts[column]));
        item.setData(column, Qt::AccessibleTextRole,
                     u"%1: %2"_s.arg(header->text(column), texts[column]));
    }
}

void fillServer(QTreeWidgetItem &item, const ServerLabel &label)
{
    const QString header = item.treeWidget()->headerItem()->text(ServerColumn);
    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                           int(SecondLineRole), int(OriginRole), int(ProminentRole)})
        item.setData(ServerColumn, role, labelCell(label, header, role));
}

ServerList::ServerList(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(TextColumn + 1);
    setRootIsDecorated(false);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    setItemDelegate(new BadgeDelegate(this));
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
        fillRow(*item, {line.server.name, line.subject, line.word, line.text});
        fillServer(*item, line.server);
        item->setData(StateColumn, BadgeRole, QVariant::fromValue(line.look));
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
