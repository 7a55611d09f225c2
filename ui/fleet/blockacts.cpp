// SPDX-License-Identifier: MIT
#include "ui/fleet/blockacts.h"

#include "model/feed/feeddocument.h"
#include "model/feed/mitigationid.h"
#include "ui/text/plaintext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kFieldWidth = 140;
constexpr int kLongestId = 40;

/// The heartbeat changes nothing, so there is nothing to block.
bool isHeartbeat(const QString &id)
{
    return mitigationFamily(id).startsWith("PING"_L1);
}

QString vulnerabilityOf(const QString &id, const MitigationCatalog &catalog)
{
    for (const Mitigation &mitigation : catalog.mitigations()) {
        if (!mitigation.feedId.isEmpty() && coversMitigation(mitigation.feedId, id))
            return mitigation.id;
    }
    return {};
}

QStringList appliedOf(const QString &id, const QStringList &applied)
{
    QStringList found;
    std::copy_if(applied.begin(), applied.end(), std::back_inserter(found),
                 [&](const QString &one) { return coversMitigation(id, one); });
    return found;
}

QString stateText(const BlockableId &id)
{
    const QString name =
        id.mitigation.isEmpty()
            ? shownName(id.id)
            : BlockActs::tr("%1 (%2)", "ID (vulnerability)").arg(shownName(id.id), id.mitigation);
    if (id.blocked && id.applied.isEmpty())
        return BlockActs::tr("%1: blocked", "mitigation ID").arg(name);
    if (id.blocked)
        return BlockActs::tr("%1: blocked; %2 is still applied", "mitigation ID, applied ID")
            .arg(name, shownNames(id.applied));
    if (id.applied.isEmpty())
        return BlockActs::tr("%1: not applied by the EM service", "mitigation ID").arg(name);
    return BlockActs::tr("%1: applied by the EM service as %2", "mitigation ID, applied ID")
        .arg(name, shownNames(id.applied));
}

} // namespace

std::vector<BlockableId> blockableIds(const FleetServer &server, const MitigationCatalog &catalog)
{
    const FeedAbility ability = server.assessment.feed.compatibility.ability;
    const Fact<ExchangeSettings> &exchange = server.facts.exchange;
    if (ability == FeedAbility::NoService || ability == FeedAbility::NotApplicable || !exchange ||
        !exchange->mitigationsBlocked)
        return {};
    const QStringList applied = exchange->mitigationsApplied.value_or(QStringList());
    std::vector<BlockableId> ids;
    for (const QString &entry : *exchange->mitigationsBlocked)
        ids.push_back({entry, vulnerabilityOf(entry, catalog), appliedOf(entry, applied), true});
    QStringList families;
    for (const Mitigation &mitigation : catalog.mitigations())
        families.append(mitigation.feedId);
    for (const QString &id : applied)
        families.append(mitigationFamily(id));
    families.removeDuplicates();
    for (const QString &family : families) {
        if (family.isEmpty() || isHeartbeat(family) ||
            coveringEntry(*exchange->mitigationsBlocked, family))
            continue;
        ids.push_back(
            {family, vulnerabilityOf(family, catalog), appliedOf(family, applied), false});
    }
    return ids;
}

BlockActs::BlockActs(const FleetServer &server, const Catalogs &catalogs, const QString &typed,
                     QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"blockActs"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap8);
    const std::vector<BlockableId> ids = blockableIds(server, catalogs.mitigations);
    for (const BlockableId &id : ids)
        addRow(*column, stateText(id), id.id, id.blocked ? ActKind::Unblock : ActKind::Block);
    if (ids.empty()) {
        QLabel *none = makeLabel(TextRole::Muted, this, true);
        none->setText(tr(
            "This server has no EM service whose list you could change, or its list is unknown."));
        column->addWidget(none);
        return;
    }
    addField(*column, typed);
}

void BlockActs::addRow(QBoxLayout &column, const QString &text, const QString &id, ActKind kind)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kGap12);
    QLabel *label = makeLabel(TextRole::Body, this, true);
    label->setText(text);
    const bool block = kind == ActKind::Block;
    auto *button =
        new QPushButton((block ? tr("Block %1…") : tr("Unblock %1…")).arg(buttonName(id)), this);
    button->setObjectName(block ? u"blockId"_s : u"unblockId"_s);
    button->setAccessibleName((block ? tr("Block %1…") : tr("Unblock %1…")).arg(shownName(id)));
    connect(button, &QPushButton::clicked, this,
            [this, id, kind] { Q_EMIT requested({id}, kind); });
    row->addWidget(label, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    column.addLayout(row);
}

/// Administrators also block full ids; what they choose is written exactly so.
void BlockActs::addField(QBoxLayout &column, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kGap8);
    QLabel *label = makeLabel(TextRole::Muted, this);
    label->setText(tr("Another ID"));
    auto *field = new QLineEdit(text, this);
    field->setObjectName(u"blockField"_s);
    field->setAccessibleName(tr("Mitigation ID to block or unblock"));
    field->setPlaceholderText(tr("for example %1").arg(u"M2.1.0"_s));
    field->setMaxLength(kLongestId);
    field->setFixedWidth(kFieldWidth);
    row->addWidget(label);
    row->addWidget(field);
    for (const ActKind kind : {ActKind::Block, ActKind::Unblock}) {
        const bool block = kind == ActKind::Block;
        auto *button = new QPushButton(block ? tr("Block…") : tr("Unblock…"), this);
        button->setObjectName(block ? u"blockTyped"_s : u"unblockTyped"_s);
        button->setAccessibleName(block ? tr("Block the entered ID…")
                                        : tr("Unblock the entered ID…"));
        const auto enable = [button](const QString &id) {
            button->setEnabled(isMitigationId(QStringView(id).trimmed()));
        };
        enable(text);
        connect(field, &QLineEdit::textChanged, button, enable);
        connect(button, &QPushButton::clicked, this,
                [this, field, kind] { Q_EMIT requested({field->text().trimmed()}, kind); });
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(field, &QLineEdit::textChanged, this, &BlockActs::typed);
    column.addLayout(row);
}

} // namespace amado
