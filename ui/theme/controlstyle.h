// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace amado {

/// Draws what a style detail view cannot colour sharply: boxes to tick and buttons to choose by,
/// with an edge and a mark of at least 3 : 1 in every theme.
class ControlStyle : public QProxyStyle
{
    Q_OBJECT
public:
    ControlStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace amado
