// SPDX-License-Identifier: MIT
#include "ui/wizard/reviewpage.h"

#include "ui/change/changedetail.h"
#include "ui/change/consentwords.h"
#include "ui/change/effectnotes.h"
#include "ui/change/parts.h"
#include "ui/change/planmodel.h"
#include "ui/i18n/retranslate.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/sentences.h"
#include "ui/widgets/tableview.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace amado {

using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(ProtectFlow &flow, QWidget *parent)
    : WizardPage(flow, u"reviewPage"_s, parent)
    , m_model(new PlanModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap8);
    m_headline = namedLabel(TextRole::Headline, this, u"reviewHeadline"_s);
    m_hint = namedLabel(TextRole::Muted, this, u"reviewHint"_s);
    m_effects = new EffectNotes(this);
    m_list = new TableView(this);
    m_list->setObjectName(u"reviewList"_s);
    stylePlanTable(*m_list, *m_model);
    m_detail = new ChangeDetail(this);
    m_detail->setObjectName(u"reviewDetail"_s);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(u"reviewSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_detail);
    split->setStretchFactor(1, 1);
    split->setStretchFactor(0, 0);
    split->setSizes({measure::kHeader + 2 * measure::kRow, 400});
    m_stale = namedLabel(TextRole::Body, this, u"reviewStale"_s);
    m_again = new QPushButton(this);
    m_again->setObjectName(u"reviewAgain"_s);
    m_again->setAutoDefault(false);
    m_consent = new QCheckBox(this);
    m_consent->setObjectName(u"reviewConsent"_s);
    layout->addWidget(m_headline);
    layout->addWidget(m_hint);
    layout->addWidget(m_effects);
    layout->addWidget(split, 1);
    auto *stale = new QHBoxLayout;
    stale->addWidget(m_stale, 1);
    stale->addWidget(m_again);
    layout->addLayout(stale);
    layout->addWidget(m_consent);
    connect(m_consent, &QCheckBox::toggled, &flow, &ProtectFlow::setConsent);
    connect(m_again, &QPushButton::clicked, &flow, &ProtectFlow::planAgain);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReviewPage::showDetail);
    retranslate(this, [this] { showDetail(); });
}

QWidget *ReviewPage::firstFocus()
{
    return m_list;
}

void ReviewPage::showState()
{
    const std::vector<ActRecord> changes = runnableChanges(state().planned);
    const OriginCount count = countOrigins(flow().fleet(), concernedServers(changes));
    m_headline->setText(tr("Review the changes"));
    m_hint->setText(
        joinedSentences({tr("Nothing has been changed yet. Select a line to see its differences."),
                         reachSentence(count)}));
    m_effects->showChanges(changes, labels());
    m_list->setAccessibleName(tr("Planned changes"));
    if (m_shownPlans != state().plannedAt) {
        m_shownPlans = state().plannedAt;
        m_model->setChanges(changes, labels());
        if (m_model->rowCount() > 0)
            m_list->selectRow(0);
        showDetail();
    }
    const bool fresh = isFresh(state(), flow().fleet().now());
    m_stale->setText(tr("These plans are too old to be applied. Check again to create new ones."));
    m_stale->setVisible(!fresh);
    m_again->setText(tr("C&heck again"));
    m_again->setVisible(!fresh);
    m_consent->setText(consentText(count));
    m_consent->setEnabled(fresh);
    m_consent->setChecked(state().consent);
}

void ReviewPage::showDetail()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount()) {
        m_detail->showNothing();
        return;
    }
    const ActRecord &change = m_model->changeAt(row);
    m_detail->showPlan(change, labelText(labels().of(change.server.id, change.server.name)),
                       equivalentText(change));
}

/// Why Amado applies it and not Microsoft's service.
QString ReviewPage::equivalentText(const ActRecord &change) const
{
    const EquivalentProtection *item = equivalentProtectionOf(state(), change);
    return item ? equivalentSentence(*item) : QString();
}

} // namespace amado
