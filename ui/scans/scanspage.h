#pragma once

#include <QWidget>

namespace amado {

/// Says what is known about scans, which is that none was made.
class ScansPage : public QWidget
{
    Q_OBJECT
public:
    explicit ScansPage(QWidget *parent = nullptr);
};

} // namespace amado
