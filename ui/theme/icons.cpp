// SPDX-License-Identifier: MIT
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(QString name, QColor color)
        : m_name(std::move(name))
        , m_color(color)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name,
                  mode == QIcon::Disabled ? currentTokens().textMuted : m_color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, mode == QIcon::Disabled ? currentTokens().textMuted : m_color,
                          std::min(size.width(), size.height()), 1.0);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_color); }

private:
    QString m_name;
    QColor m_color;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    const QString key =
        u"amado/%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = qRound(size * ratio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(u":/icons/"_s + name + u".svg"_s);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themedIcon(const QString &name, const QColor &color)
{
    return QIcon(new ThemedIconEngine(name, color));
}

void paintIcon(QPainter &painter, const QRectF &area, const QString &name, const QColor &color)
{
    const int size = qRound(std::min(area.width(), area.height()));
    const QPixmap pixmap = iconPixmap(name, color, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(area.center().x() - size / 2.0, area.center().y() - size / 2.0),
                       pixmap);
}

} // namespace amado
