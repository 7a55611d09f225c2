// SPDX-License-Identifier: MIT
#include "ui/widgets/scrollbody.h"

#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace amado {

namespace {

constexpr int kLeastHeight = 96;

/// The least that the current page can do with, of that width.
int leastHeight(const QStackedWidget &pages, int width)
{
    const QWidget *page = pages.currentWidget();
    if (!page || !page->layout())
        return pages.minimumSizeHint().height();
    const QMargins around = pages.contentsMargins();
    return around.top() + around.bottom() +
           page->layout()->totalMinimumHeightForWidth(width - around.left() - around.right());
}

/// A scroll area would give it the height it likes best, and scroll where lists could do with less;
/// so it asks for the least. A stack in its column asks for what its pages would like.
class Content : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (!layout())
            return -1;
        int height = layout()->totalMinimumHeightForWidth(width);
        const QMargins around = layout()->contentsMargins();
        const int inner = width - around.left() - around.right();
        for (int i = 0; i < layout()->count(); ++i) {
            QLayoutItem *item = layout()->itemAt(i);
            const auto *pages = qobject_cast<QStackedWidget *>(item->widget());
            if (pages && item->hasHeightForWidth())
                height += leastHeight(*pages, inner) - item->heightForWidth(inner);
        }
        return height;
    }
};

} // namespace

ScrollBody::ScrollBody(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    auto *content = new Content;
    content->setProperty("page", true);
    setWidget(content);
}

QSize ScrollBody::sizeHint() const
{
    return widget()->sizeHint();
}

QSize ScrollBody::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    const int bar = least.height() > height() ? verticalScrollBar()->sizeHint().width() : 0;
    return {least.width() + bar, std::min(least.height(), kLeastHeight)};
}

void askForCurrentPage(QStackedWidget &pages)
{
    const auto ask = [&pages] {
        for (int place = 0; place < pages.count(); ++place) {
            const auto policy =
                place == pages.currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            pages.widget(place)->setSizePolicy(policy, policy);
        }
    };
    QObject::connect(&pages, &QStackedWidget::currentChanged, &pages, ask);
    ask();
}

} // namespace amado
