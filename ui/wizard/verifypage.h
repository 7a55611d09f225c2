// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardpage.h"

class QLabel;
class QProgressBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace amado {

/// The proof: every server is read again and the example requests are run against its
/// configuration.
class VerifyPage : public WizardPage
{
    Q_OBJECT
public:
    VerifyPage(ProtectFlow &flow, QWidget *parent);

    void showState() override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    /// Returns whether the mitigation is proven.
    bool addProof(const ActRecord &done);
    void addSamples(QTreeWidgetItem &parent, const MitigationObservation &observation);

    QLabel *m_headline = nullptr;
    QLabel *m_hint = nullptr;
    QProgressBar *m_progress = nullptr;
    QTreeWidget *m_tree = nullptr;
};

} // namespace amado
