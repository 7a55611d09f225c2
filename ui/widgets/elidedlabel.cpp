// SPDX-License-Identifier: MIT
#include "ui/widgets/elidedlabel.h"

#include "ui/i18n/retranslate.h"
#include "ui/text/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QStylePainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace amado {

namespace {
constexpr char kElides[] = "elides"; ///< For tests that look for texts without room.
} // namespace

ElidedLabel::ElidedLabel(TextRole role, QWidget *parent, Qt::TextElideMode mode)
    : QLabel(parent)
    , m_mode(mode)
{
    giveRole(*this, role);
    setWrapping(false);
    auto *copy = new QAction(this);
    connect(copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(text()); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    retranslate(this, [copy] { copy->setText(tr("Copy")); });
}

void ElidedLabel::setWrapping(bool wrapping)
{
    setProperty(kElides, !wrapping);
    setWordWrap(wrapping);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(wrapping);
    setSizePolicy(policy);
    updateGeometry();
}

bool ElidedLabel::isCut() const
{
    return !wordWrap() && fontMetrics().horizontalAdvance(oneLine(text())) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    if (wordWrap())
        return QLabel::sizeHint();
    return {fontMetrics().horizontalAdvance(oneLine(text())) + 1, fontMetrics().lineSpacing()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    if (wordWrap())
        return QLabel::minimumSizeHint();
    const int least = fontMetrics().horizontalAdvance(u"mm…"_s);
    return {text().isEmpty() ? 0 : std::min(least, sizeHint().width()),
            fontMetrics().lineSpacing()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()),
                           this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    const QRect area = contentsRect();
    painter.drawItemText(area, int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(),
                         fontMetrics().elidedText(oneLine(text()), m_mode, area.width()),
                         foregroundRole());
}

} // namespace amado
