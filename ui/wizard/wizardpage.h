// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fleet/serverlabel.h"
#include "ui/wizard/protectflow.h"

#include <QWidget>

namespace amado {

/// One page of the Protect wizard. Shows the flow's state; every decision is the flow's.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    WizardPage(ProtectFlow &flow, const QString &name, QWidget *parent);

    /// Shows the state as it is now, in the current language.
    virtual void showState() = 0;
    /// What takes the keyboard when the page comes; harmless.
    [[nodiscard]] virtual QWidget *firstFocus() = 0;

protected:
    [[nodiscard]] ProtectFlow &flow() const { return m_flow; }
    [[nodiscard]] const WizardState &state() const { return m_flow.state(); }
    /// How the servers are named now; for one use.
    [[nodiscard]] ServerLabels labels() const { return ServerLabels(m_flow.fleet()); }

private:
    ProtectFlow &m_flow;
};

} // namespace amado
