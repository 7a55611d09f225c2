// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace amado {

/// A drawing of resources/icons by name ("servers", "state-exposed"), in one colour, sharp at this
/// ratio of device pixels. The drawings hold shapes only; colour comes from the tokens.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio);
/// The same as an icon that is redrawn at any size; muted when disabled.
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &color);
void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &color);

} // namespace amado
