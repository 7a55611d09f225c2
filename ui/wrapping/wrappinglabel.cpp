// SPDX-License-Identifier: MIT
#include "ui/wrapping/wrappinglabel.h"

#include "ui/wrapping/phrases.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTextDocument>
#include <QtMath>

namespace amado {

namespace {

/// Joins the phrases of a document whenever Qt has put the words of the label into it.
void joinPhrasesOf(QTextDocument *document)
{
    const QString words = withoutJoiners(document->toPlainText());
    const QString joined = joinedPhrases(words);
    if (joined == words || joined == document->toPlainText())
        return;
    document->setPlainText(joined);
}

} // namespace

WrappingLabel::WrappingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QTextDocument *WrappingLabel::document() const
{
    auto *document = findChild<QTextDocument *>();
    static constexpr auto kWatched = "phrasesJoined";
    if (document && !document->property(kWatched).toBool()) {
        document->setProperty(kWatched, true);
        connect(document, &QTextDocument::contentsChanged, document,
                [document] { joinPhrasesOf(document); });
        joinPhrasesOf(document);
    }
    return document;
}

QString WrappingLabel::drawnText() const
{
    if (m_words != text()) {
        m_words = text();
        m_drawn = joinedPhrases(m_words);
    }
    return m_drawn;
}

bool WrappingLabel::drawsItself() const
{
    return !document() && wordWrap() && !text().isEmpty() && drawnText() != text();
}

/// As a document measures it, whose lines are a little higher than those of font metrics where a
/// second font helps out: the label may become one that way at any time.
QSize WrappingLabel::sizeOf(int width) const
{
    const QMargins around = contentsMargins() + QMargins(margin(), margin(), margin(), margin());
    const int inner = std::max(0, width - around.left() - around.right());
    QTextDocument measured;
    measured.setDocumentMargin(0);
    measured.setDefaultFont(font());
    measured.setPlainText(drawnText());
    measured.setTextWidth(inner);
    return QSize(qCeil(measured.idealWidth()), qCeil(measured.size().height())).grownBy(around);
}

QSize WrappingLabel::sizeHint() const
{
    if (!drawsItself())
        return QLabel::sizeHint();
    // The width that Qt finds well proportioned, and the height the phrases take there.
    const int width = std::max(QLabel::sizeHint().width(), minimumSizeHint().width());
    return {width, sizeOf(width).height()};
}

QSize WrappingLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return drawsItself() ? QSize(sizeOf(0).width(), hint.height()) : hint;
}

int WrappingLabel::heightForWidth(int width) const
{
    return drawsItself() ? sizeOf(width).height() : QLabel::heightForWidth(width);
}

void WrappingLabel::paintEvent(QPaintEvent *event)
{
    if (!drawsItself()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    QStyleOption option;
    option.initFrom(this);
    const QRect inside = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    const int flags =
        int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextWordWrap;
    style()->drawItemText(&painter, inside, flags, option.palette, isEnabled(), drawnText(),
                          foregroundRole());
}

QString WrappingLabel::selectedWords() const
{
    return withoutJoiners(selectedText()).replace(QChar::ParagraphSeparator, u'\n');
}

void WrappingLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText()) {
        QGuiApplication::clipboard()->setText(selectedWords());
        event->accept();
        return;
    }
    QLabel::keyPressEvent(event);
}

void WrappingLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (hasSelectedText() && clipboard->supportsSelection())
        clipboard->setText(selectedWords(), QClipboard::Selection);
}

void WrappingLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!document()) {
        QLabel::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this,
                    [this] { QGuiApplication::clipboard()->setText(selectedWords()); })
        ->setEnabled(hasSelectedText());
    menu->addAction(tr("Select &all"), this, [this] { setSelection(0, int(drawnText().size())); });
    menu->popup(event->globalPos());
}

} // namespace amado
