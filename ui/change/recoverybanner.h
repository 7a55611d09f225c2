#pragma once

#include "engine/changeservice.h"
#include "ui/widgets/banner.h"

namespace amado {

/// Says that acts were left unsettled by a crash or a lost connection, and checks them again.
/// Hidden when there are none.
class RecoveryBanner : public Banner
{
    Q_OBJECT
public:
    explicit RecoveryBanner(ChangeService &changes, QWidget *parent = nullptr);

    void setCount(int count);

private:
    void showTexts();

    int m_count = 0;
};

} // namespace amado
