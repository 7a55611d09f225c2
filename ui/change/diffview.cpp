// SPDX-License-Identifier: MIT
#include "ui/change/diffview.h"

#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLinesHigh = 40;

class Gutter : public QWidget
{
public:
    explicit Gutter(DiffView *view)
        : QWidget(view)
        , m_view(view)
    {
        setFocusPolicy(Qt::NoFocus);
    }

    [[nodiscard]] QSize sizeHint() const override { return {m_view->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event); }

private:
    DiffView *m_view;
};

QColor groundOf(DiffLineKind kind, const Tokens &tokens)
{
    switch (kind) {
    case DiffLineKind::Added:
        return tokens.good.ground;
    case DiffLineKind::Removed:
        return tokens.bad.ground;
    case DiffLineKind::Hunk:
    case DiffLineKind::Header:
        return tokens.surfaceAlt;
    case DiffLineKind::Context:
    case DiffLineKind::Note:
        return tokens.surface;
    }
    return tokens.surface;
}

QColor inkOf(DiffLineKind kind, const Tokens &tokens)
{
    switch (kind) {
    case DiffLineKind::Added:
        return tokens.good.ink;
    case DiffLineKind::Removed:
        return tokens.bad.ink;
    case DiffLineKind::Hunk:
    case DiffLineKind::Header:
    case DiffLineKind::Note:
        return tokens.textMuted;
    case DiffLineKind::Context:
        return tokens.text;
    }
    return tokens.text;
}

QString shownText(const DiffLine &line)
{
    switch (line.kind) {
    case DiffLineKind::Header:
    case DiffLineKind::Hunk:
        return line.text;
    case DiffLineKind::Note:
        return u"\\ "_s + line.text;
    case DiffLineKind::Context:
    case DiffLineKind::Added:
    case DiffLineKind::Removed:
        return signOf(line.kind) + line.text;
    }
    return line.text;
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new Gutter(this))
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(monospaceFont());
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int moved) {
        if (moved != 0)
            m_gutter->scroll(0, moved);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
}

void DiffView::setDiff(const QString &diff)
{
    m_lines = parseUnifiedDiff(diff);
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(m_lines.size()));
    for (const DiffLine &line : m_lines)
        texts.append(harmless(shownText(line)));
    setPlainText(texts.join(u'\n'));
    paintGrounds();
    placeGutter();
    updateGeometry();
}

void DiffView::paintGrounds()
{
    const Tokens &tokens = currentTokens();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const auto number = static_cast<size_t>(block.blockNumber());
        if (number >= m_lines.size())
            break;
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextBlockFormat ground;
        ground.setBackground(groundOf(m_lines[number].kind, tokens));
        cursor.setBlockFormat(ground);
        QTextCharFormat ink;
        ink.setForeground(inkOf(m_lines[number].kind, tokens));
        cursor.setCharFormat(ink);
    }
    cursor.endEditBlock();
}

QSize DiffView::sizeHint() const
{
    const int lines = std::clamp(static_cast<int>(m_lines.size()), 1, kMostLinesHigh);
    const int frame = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin());
    const qreal line = blockBoundingRect(document()->firstBlock()).height();
    return {400, qCeil(lines * line) + frame + horizontalScrollBar()->sizeHint().height() +
                     measure::kGap4};
}

QSize DiffView::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

int DiffView::gutterWidth() const
{
    int largest = 99;
    for (const DiffLine &line : m_lines)
        largest = std::max({largest, line.oldLine, line.newLine});
    const int number = fontMetrics().horizontalAdvance(QString::number(largest));
    return 2 * number + 3 * measure::kGap8;
}

void DiffView::placeGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), viewport()->height());
    m_gutter->update();
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintGrounds();
}

void DiffView::paintGutter(QPaintEvent *event)
{
    const Tokens &tokens = currentTokens();
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), tokens.surfaceAlt);
    painter.setFont(font());
    const int column = (m_gutter->width() - 3 * measure::kGap8) / 2;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        const auto number = static_cast<size_t>(block.blockNumber());
        if (number < m_lines.size()) {
            const DiffLine &line = m_lines[number];
            painter.setPen(inkOf(line.kind, tokens));
            const auto draw = [&](int left, int value) {
                if (value > 0)
                    painter.drawText(QRectF(left, top, column, height),
                                     Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
            };
            draw(measure::kGap8, line.oldLine);
            draw(2 * measure::kGap8 + column, line.newLine);
        }
        top += height;
        block = block.next();
    }
}

} // namespace amado
