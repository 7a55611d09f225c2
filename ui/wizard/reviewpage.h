// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardpage.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace amado {

class ChangeDetail;
class EffectNotes;
class PlanModel;
class TableView;

/// Every difference, what users may notice, and the consent that names the number of servers.
class ReviewPage : public WizardPage
{
    Q_OBJECT
public:
    ReviewPage(ProtectFlow &flow, QWidget *parent);

    void showState() override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void showDetail();
    [[nodiscard]] QString equivalentText(const ActRecord &change) const;

    QLabel *m_headline = nullptr;
    QLabel *m_hint = nullptr;
    PlanModel *m_model = nullptr;
    TableView *m_list = nullptr;
    EffectNotes *m_effects = nullptr;
    ChangeDetail *m_detail = nullptr;
    QLabel *m_stale = nullptr;
    QPushButton *m_again = nullptr;
    QCheckBox *m_consent = nullptr;
    QDateTime m_shownPlans;
};

} // namespace amado
