#pragma once

#include "engine/changeservice.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace amado {

/// Says that acts were left unsettled by a crash or a lost connection, and checks them again.
/// Hidden when there are none.
class RecoveryBanner : public QFrame
{
    Q_OBJECT
public:
    RecoveryBanner(ChangeService &changes, QWidget *parent = nullptr);

    void setCount(int count);

private:
    void showTexts();

    ChangeService &m_changes;
    int m_count = 0;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_check = nullptr;
};

} // namespace amado
