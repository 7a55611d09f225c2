// SPDX-License-Identifier: MIT
#include "ui/wizard/choosepage.h"

#include "ui/change/parts.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/localized.h"
#include "ui/text/plaintext.h"
#include "ui/text/sentences.h"
#include "ui/text/statetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badgedelegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

enum Column { NameColumn, StateColumn, WhyColumn };
enum Role { ServerRole = Qt::UserRole + 1, MitigationRole };

const ProtectionFinding *findingOf(const FleetServer *server, const QString &vulnerability)
{
    return server ? server->assessment.findingOf(vulnerability) : nullptr;
}

QString whyText(const ProtectionFinding &finding, const MitigationChoice &choice)
{
    const QString equivalent =
        choice.equivalent ? equivalentSentence(*choice.equivalent) : QString();
    return equivalent.isEmpty() ? reasonSentence(finding)
                                : ChoosePage::tr("%1 %2", "why, who protects instead")
                                      .arg(reasonSentence(finding), equivalent);
}

/// A ticked name, with the origin of a server behind it, and the hairline the other columns have.
class NameCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QRect &area = option.rect;
        QStyleOptionViewItem plain = option;
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(area, currentTokens().surfaceAlt);
            plain.state &= ~QStyle::State_Selected;
        }
        initStyleOption(&plain, index);
        const QStyle *style = option.widget->style();
        const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &plain, option.widget)
                               .adjusted(measure::kGap4, 0, 0, 0);
        const QVariant origin = index.data(OriginRole);
        if (origin.isValid())
            plain.text.clear();
        style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
        if (origin.isValid())
            paintServer(*painter, text, plain.font, index, origin.value<OriginMark>());
        painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1),
                          currentTokens().border);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (!index.data(SecondLineRole).toString().isEmpty())
            size.setHeight(measure::kRowTwoLines);
        return size;
    }

private:
    static void paintServer(QPainter &painter, const QRect &area, const QFont &font,
                            const QModelIndex &index, const OriginMark &mark)
    {
        painter.save();
        QRect first = area;
        if (mark.hasPlace) {
            first.setHeight(area.height() / 2);
            paintSecondLine(painter, first.translated(0, first.height()),
                            index.data(SecondLineRole).toString(), Qt::ElideLeft);
        }
        paintNameWithOrigin(painter, first, font, index.data(Qt::DisplayRole).toString(), mark);
        painter.restore();
    }
};

} // namespace

ChoosePage::ChoosePage(ProtectFlow &flow, QWidget *parent)
    : WizardPage(flow, u"choosePage"_s, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"chooseHeadline"_s);
    m_hint = namedLabel(TextRole::Muted, this, u"chooseHint"_s);
    m_recommended = new QPushButton(this);
    m_recommended->setObjectName(u"chooseRecommended"_s);
    m_recommended->setAutoDefault(false);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(u"chooseTree"_s);
    m_tree->setColumnCount(3);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setSectionsMovable(false);
    m_tree->setColumnWidth(NameColumn, 250);
    m_tree->setColumnWidth(StateColumn, 130);
    m_tree->setItemDelegateForColumn(NameColumn, new NameCells(m_tree));
    for (const int column : {StateColumn, WhyColumn})
        m_tree->setItemDelegateForColumn(column, new BadgeDelegate(m_tree));
    layout->addWidget(m_headline);
    layout->addWidget(m_hint);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_recommended, 0, Qt::AlignLeft);
    connect(m_recommended, &QPushButton::clicked, &flow, &ProtectFlow::chooseRecommended);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ChoosePage::takeTick);
}

QWidget *ChoosePage::firstFocus()
{
    return m_tree;
}

void ChoosePage::showState()
{
    const int chosen = chosenServers(state());
    m_headline->setText(chosen == 0 ? tr("Choose the servers to protect")
                                    : tr("Protect %n server(s)", nullptr, chosen));
    m_hint->setText(hintText());
    m_recommended->setText(tr("Select &recommended"));
    m_tree->setAccessibleName(tr("Servers and mitigations"));
    m_tree->setHeaderLabels({tr("Server and vulnerability"), tr("State"), tr("Reason")});
    const ServerLabels names = labels();
    const QSignalBlocker blocker(m_tree);
    if (m_tree->topLevelItemCount() != static_cast<int>(state().choices.size()))
        rebuild();
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        const ServerChoice &choice = state().choices[static_cast<size_t>(row)];
        QTreeWidgetItem &item = *m_tree->topLevelItem(row);
        showServer(item, choice, names);
        for (int child = 0; child < item.childCount(); ++child)
            showMitigation(*item.child(child), choice,
                           choice.mitigations[static_cast<size_t>(child)]);
    }
}

/// How many of the servers that need it are ticked, and what nobody can say.
QString ChoosePage::hintText() const
{
    const Need need = needOf(state());
    QStringList sentences;
    if (need.all == 0)
        sentences.append(tr("No server needs a mitigation at the moment."));
    else
        sentences.append(
            tr("%1 of %n server(s) that need protection are selected.", nullptr, need.all)
                .arg(need.chosen));
    if (need.notJudged > 0)
        sentences.append(tr("%n server(s) couldn't be evaluated.", nullptr, need.notJudged));
    if (need.all > 0)
        sentences.append(tr("Nothing is changed until you have seen every difference."));
    return joinedSentences(sentences);
}

void ChoosePage::rebuild()
{
    m_tree->clear();
    for (const ServerChoice &choice : state().choices) {
        auto *item = new QTreeWidgetItem(m_tree);
        item->setData(0, ServerRole, choice.server.value);
        for (const MitigationChoice &mitigation : choice.mitigations) {
            auto *child = new QTreeWidgetItem(item);
            child->setData(0, ServerRole, choice.server.value);
            child->setData(0, MitigationRole, mitigation.id);
        }
        item->setExpanded(choice.hasRecommendation());
    }
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void ChoosePage::showServer(QTreeWidgetItem &item, const ServerChoice &choice,
                            const ServerLabels &names)
{
    const FleetServer *server = flow().fleet().server(choice.server);
    const bool possible = !choice.mitigations.empty();
    const QString why = possible && server ? headlineSentence(server->assessment)
                                           : tr("No mitigation is needed or available here.");
    fillRow(item, {choice.name, stateWord(choice.headline), why});
    fillServer(item, names.of(choice.server, choice.name));
    item.setData(StateColumn, BadgeRole, QVariant::fromValue(badgeLook(choice.headline)));
    QFont bold = m_tree->font();
    bold.setWeight(QFont::DemiBold);
    item.setFont(NameColumn, bold);
    item.setFlags(possible ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                           : Qt::ItemIsSelectable);
    item.setCheckState(0, choice.chosen ? Qt::Checked : Qt::Unchecked);
}

void ChoosePage::showMitigation(QTreeWidgetItem &item, const ServerChoice &server,
                                const MitigationChoice &choice)
{
    const ProtectionFinding *finding = findingOf(flow().fleet().server(server.server), choice.id);
    fillRow(item,
            {choice.id, stateWord(choice.state), finding ? whyText(*finding, choice) : QString()});
    item.setData(StateColumn, BadgeRole, QVariant::fromValue(badgeLook(choice.state)));
    if (const Mitigation *mitigation = flow().fleet().catalogs().mitigations.find(choice.id))
        item.setToolTip(NameColumn, plainToolTip(localized(mitigation->title)));
    item.setFlags(server.chosen ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                : Qt::ItemIsSelectable);
    item.setCheckState(0, choice.chosen ? Qt::Checked : Qt::Unchecked);
}

void ChoosePage::takeTick(QTreeWidgetItem *item, int column)
{
    if (column != NameColumn)
        return;
    const ServerId server{item->data(0, ServerRole).toString()};
    const QString mitigation = item->data(0, MitigationRole).toString();
    const bool ticked = item->checkState(0) == Qt::Checked;
    if (mitigation.isEmpty())
        flow().setServerChosen(server, ticked);
    else
        flow().setMitigationChosen(server, mitigation, ticked);
}

} // namespace amado
