// SPDX-License-Identifier: MIT
#include "ui/widgets/scrollbody.h"

#include <QLayout>
#include <QScrollBar>
#include <QStackedWidget>

namespace amado {

namespace {

constexpr int kLeastHeight = 96;

/// A scroll area would give it the height it likes best, and scroll where lists could do with less;
/// so it asks for the least.
class Content : public QWidget
{
public:
    using QWidget::QWidget;
    [[nodiscard]] int heightForWidth(int width) const override
    {
        if (!layout())
            return -1;
        const auto *pages = layout()->isEmpty()
                                ? nullptr
                                : qobject_cast<QStackedWidget *>(layout()->itemAt(0)->widget());
        const QWidget *page = pages ? pages->currentWidget() : nullptr;
        if (!page || !page->layout())
            return layout()->totalMinimumHeightForWidth(width);
        // A stack asks for what its pages would like, which is more than they need.
        const QMargins around = layout()->contentsMargins() + pages->contentsMargins();
        return around.top() + around.bottom() +
               page->layout()->totalMinimumHeightForWidth(width - around.left() - around.right());
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
