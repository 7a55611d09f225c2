// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

class QTextDocument;

namespace amado {

/// A label that breaks Japanese between phrases. `text()`, the name for screen readers and whatever
/// is copied are what was set; only what is drawn has word joiners.
class WrappingLabel : public QLabel
{
    Q_OBJECT
public:
    explicit WrappingLabel(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// Qt keeps the text of a selectable label in a document of its own; null for others.
    [[nodiscard]] QTextDocument *document() const;
    /// True where this class draws: plain text that wraps, has Japanese and no document.
    [[nodiscard]] bool drawsItself() const;
    [[nodiscard]] QString drawnText() const;
    [[nodiscard]] QSize sizeOf(int width) const;
    [[nodiscard]] QString selectedWords() const;

    mutable QString m_words;
    mutable QString m_drawn;
};

} // namespace amado
