#pragma once

#include "model/feed/horizon.h"
#include "ui/widgets/sheet.h"

namespace amado {

/// When trust ends, as a time line and the same in sentences.
class HorizonSheet : public Sheet
{
    Q_OBJECT
public:
    explicit HorizonSheet(QWidget *parent = nullptr);

    void showHorizon(const std::vector<HorizonPoint> &points, const QDateTime &now);
};

} // namespace amado
