// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/expiry.h"

#include <QDateTime>
#include <QWidget>

#include <vector>

namespace amado {

/// When trust ends: expiry dates and cut-offs on a line of time, with today. Everything it shows is
/// also its accessible text.
class ExpiryLine : public QWidget
{
    Q_OBJECT
public:
    explicit ExpiryLine(QWidget *parent = nullptr);

    /// Points by date, as expiryOf() gives them.
    void setPoints(std::vector<ExpiryPoint> points, const QDateTime &now);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] double position(const QDateTime &at) const;
    void paintAxis(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;

    std::vector<ExpiryPoint> m_points;
    QDateTime m_now;
    QDateTime m_first;
    QDateTime m_last;
};

} // namespace amado
