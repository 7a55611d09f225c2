// SPDX-License-Identifier: MIT
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

    /// `settledFrom`: when some are settled by themselves; invalid: none.
    void setOpen(int count, const QDateTime &settledFrom = {});

private:
    void showTexts();

    int m_count = 0;
    QDateTime m_settledFrom;
};

} // namespace amado
