// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QLabel>

namespace amado {

/// A time as its age ("3 min ago"), the exact time in the tooltip;
/// follows the language.
class AgeLabel : public QLabel
{
    Q_OBJECT
public:
    explicit AgeLabel(QWidget *parent = nullptr);

    /// `now` tells the time ages are counted from.
    void setTime(const QDateTime &at, const QDateTime &now);

private:
    void showAge();

    QDateTime m_at;
    QDateTime m_now;
};

} // namespace amado
