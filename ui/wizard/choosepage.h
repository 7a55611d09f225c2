// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wizard/wizardpage.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace amado {

/// Which servers, and which mitigations on each.
class ChoosePage : public WizardPage
{
    Q_OBJECT
public:
    ChoosePage(ProtectFlow &flow, QWidget *parent);

    void showState() override;
    [[nodiscard]] QWidget *firstFocus() override;

private:
    void rebuild();
    [[nodiscard]] QString hintText() const;
    void showServer(QTreeWidgetItem &item, const ServerChoice &choice, const ServerLabels &names);
    void showMitigation(QTreeWidgetItem &item, const ServerChoice &server,
                        const MitigationChoice &choice);
    void takeTick(QTreeWidgetItem *item, int column);

    QLabel *m_headline = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_recommended = nullptr;
    QTreeWidget *m_tree = nullptr;
};

} // namespace amado
