// SPDX-License-Identifier: MIT
#include "ui/wizard/wizardpage.h"

namespace amado {

WizardPage::WizardPage(ProtectFlow &flow, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
{
    setObjectName(name);
}

} // namespace amado
