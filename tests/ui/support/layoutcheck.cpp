// SPDX-License-Identifier: MIT
#include "support/layoutcheck.h"

#include "ui/widgets/statusbadge.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QProgressBar>
#include <QScrollBar>
#include <QStyle>
#include <QTabBar>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeading = 4; ///< Less is the room between two lines, and cuts no letter.
constexpr int kRounds = 4;  ///< Layouts that answer to a new size do so in the next rounds.

QString nameOf(const QWidget &widget)
{
    QString text;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text = button->text();
    return u"%1 %2 “%3”"_s.arg(QLatin1StringView(widget.metaObject()->className()),
                               widget.objectName(), text.left(40));
}

/// What a person reads or uses; frames and holders are not.
bool isControl(const QWidget &widget)
{
    if (widget.objectName().startsWith(u"qt_"_s) || widget.inherits("QScrollBar") ||
        widget.inherits("QHeaderView") || widget.inherits("QTableCornerButton"))
        return false;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull();
    return qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget) ||
           qobject_cast<const QAbstractSpinBox *>(&widget) ||
           qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QProgressBar *>(&widget) ||
           qobject_cast<const QAbstractItemView *>(&widget) ||
           qobject_cast<const StatusBadge *>(&widget);
}

/// The part of a control that its parents and the window leave in sight must be all of it. The
/// whole window is no place to scroll: then something was lost.
QString outside(const QWidget &widget, const QWidget &window)
{
    QRect seen = widget.rect();
    const QWidget *inner = &widget;
    bool scrolls = false;
    for (const QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        seen.moveTopLeft(inner->mapTo(around, seen.topLeft()));
        const auto *area = qobject_cast<const QAbstractScrollArea *>(around->parentWidget());
        scrolls = scrolls ||
                  (area && area->viewport() == around && area->objectName() != u"windowScroll"_s);
        const QRect room = around->rect();
        if (seen.left() < room.left() || seen.right() > room.right())
            return u"beside the edge of "_s + around->objectName();
        if (!scrolls && (seen.top() < room.top() || seen.bottom() > room.bottom()))
            return u"below the edge of "_s + around->objectName();
        if (scrolls) // What is above or below can be scrolled to.
            seen.moveTop(std::clamp(seen.top(), room.top(),
                                    std::max(room.top(), room.bottom() - seen.height())));
        if (seen.height() > room.height())
            seen.setHeight(room.height());
        if (around == &window)
            break;
        inner = around;
    }
    return {};
}

/// Every letter of its text has a place.
QString cut(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->property("elides").toBool())
            return {};
        if (label->wordWrap() && label->heightForWidth(label->width()) > label->height() + kLeading)
            return u"needs the height %1, has %2"_s.arg(label->heightForWidth(label->width()))
                .arg(label->height());
        if (!label->wordWrap() && label->sizeHint().width() > label->width() + 1)
            return u"needs the width %1, has %2"_s.arg(label->sizeHint().width())
                .arg(label->width());
        return {};
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (button->text().isEmpty())
            return {};
        const QSize wanted =
            button->minimumSizeHint().isEmpty() ? button->sizeHint() : button->minimumSizeHint();
        if (wanted.width() > button->width() + 1 || wanted.height() > button->height() + 1)
            return u"needs %1×%2, has %3×%4"_s.arg(wanted.width())
                .arg(wanted.height())
                .arg(button->width())
                .arg(button->height());
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->isTabVisible(tab) && tabs->tabRect(tab).right() > tabs->width())
                return u"the tab “%1” is not in sight"_s.arg(tabs->tabText(tab));
        }
    }
    return {};
}

void findOverlaps(const QWidget &parent, QStringList &found)
{
    QWidgetList shown;
    for (QObject *object : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(object);
        if (widget && widget->isVisible() && !widget->isWindow() && isControl(*widget))
            shown.append(widget);
    }
    for (qsizetype one = 0; one < shown.size(); ++one) {
        for (qsizetype other = one + 1; other < shown.size(); ++other) {
            const QRect both = shown[one]->geometry() & shown[other]->geometry();
            if (both.width() > 1 && both.height() > 1)
                found.append(u"%1 lies on %2"_s.arg(nameOf(*shown[one]), nameOf(*shown[other])));
        }
    }
}

bool isInView(const QWidget &widget)
{
    for (const QWidget *around = &widget; around; around = around->parentWidget()) {
        // Cells and what a view or a text shows are its own business.
        if (around != &widget &&
            (qobject_cast<const QAbstractItemView *>(around) ||
             qobject_cast<const QComboBox *>(around) || qobject_cast<const QLineEdit *>(around) ||
             qobject_cast<const QTabBar *>(around) ||
             qobject_cast<const QAbstractSpinBox *>(around)))
            return false;
    }
    return true;
}

} // namespace

QStringList layoutProblems(QWidget &window, QSize size)
{
    window.resize(size);
    for (int round = 0; round < kRounds; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    QStringList found;
    const QSize has = window.size();
    if (has.width() > size.width() || has.height() > size.height())
        found.append(u"the window needs %1×%2"_s.arg(has.width()).arg(has.height()));
    findOverlaps(window, found);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (!qobject_cast<const QAbstractItemView *>(widget))
            findOverlaps(*widget, found);
        if (!isControl(*widget) || !isInView(*widget))
            continue;
        if (const QString why = outside(*widget, window); !why.isEmpty())
            found.append(u"%1 is %2"_s.arg(nameOf(*widget), why));
        if (const QString why = cut(*widget); !why.isEmpty())
            found.append(u"%1 %2"_s.arg(nameOf(*widget), why));
    }
    return found;
}

QStringList sidewaysScrolling(const QWidget &window)
{
    QStringList found;
    for (const QAbstractItemView *view : window.findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->window() == &window &&
            view->horizontalScrollBar()->maximum() > 0)
            found.append(
                u"%1 by %2"_s.arg(nameOf(*view)).arg(view->horizontalScrollBar()->maximum()));
    }
    return found;
}

} // namespace amado::test
