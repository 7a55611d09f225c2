#pragma once

#include "model/feed/horizon.h"

#include <QDateTime>
#include <QWidget>

#include <vector>

namespace amado {

/// When trust ends: expiry dates and cut-offs on a line of time, with today. Everything it shows is
/// also its accessible text.
class HorizonLine : public QWidget
{
    Q_OBJECT
public:
    explicit HorizonLine(QWidget *parent = nullptr);

    /// Points by date, as horizonOf() gives them.
    void setPoints(std::vector<HorizonPoint> points, const QDateTime &now);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] double position(const QDateTime &at) const;
    void paintAxis(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;

    std::vector<HorizonPoint> m_points;
    QDateTime m_now;
    QDateTime m_first;
    QDateTime m_last;
};

} // namespace amado
