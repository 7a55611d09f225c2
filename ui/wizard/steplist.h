// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardstate.h"

#include <QWidget>

#include <array>

class QLabel;

namespace amado {

/// The steps of the wizard at its side, with how each stands: by sign, word and weight, not by
/// colour alone.
class StepList : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void showState(const WizardState &state);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QLabel *sign = nullptr;
        QLabel *name = nullptr;
    };
    std::array<Row, kWizardSteps.size()> m_rows;
};

[[nodiscard]] QString wizardStepText(WizardStep step);

} // namespace amado
