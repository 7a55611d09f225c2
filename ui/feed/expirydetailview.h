// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/expiry.h"
#include "ui/widgets/detailview.h"

namespace amado {

/// When trust ends, as a time line and the same in sentences.
class ExpiryDetailView : public DetailView
{
    Q_OBJECT
public:
    explicit ExpiryDetailView(QWidget *parent = nullptr);

    void showExpiry(const std::vector<ExpiryPoint> &points, const QDateTime &now);
};

} // namespace amado
