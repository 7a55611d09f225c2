// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/updateplan.h"

#include <QWidget>

#include <map>

namespace amado {

/// How many servers are how far from current, as bars; each bar says how Microsoft supports them.
/// Everything it shows is also its accessible text.
class DistanceChart : public QWidget
{
    Q_OBJECT
public:
    explicit DistanceChart(QWidget *parent = nullptr);

    void setServers(const std::vector<const BuildFinding *> &servers);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using Counts = std::map<SupportState, int>;
    void paintBar(QPainter &painter, const Counts &counts, double left, double top,
                  double perServer) const;
    void paintLegend(QPainter &painter, int top) const;
    [[nodiscard]] QString description() const;

    std::map<UpdateDistance, Counts> m_bars; ///< Those that somebody is in.
    int m_most = 1;                          ///< Servers of the longest bar.
};

} // namespace amado
