// SPDX-License-Identifier: MIT
#include "support/widgets.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

#include <algorithm>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

/// Where a single “&” stands before a text, it becomes the underline of the next letter.
bool swallowsAmpersand(const QString &text)
{
    return QString(text).remove(u"&&"_s).contains(QRegularExpression(u"&amp;|;&Test"_s));
}

/// What is read aloud, pointed at or painted of the rows of a model.
void misreadRows(const QString &who, const QAbstractItemModel &model, const QModelIndex &parent,
                 QStringList &found)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QString tip = model.index(row, column, parent).data(Qt::ToolTipRole).toString();
            if (Qt::mightBeRichText(tip) || tip.size() > 5'000)
                found.append(who + tip.left(80));
        }
        misreadRows(who, model, model.index(row, 0, parent), found);
    }
}

void misreadWidget(const QWidget &widget, QStringList &found)
{
    const QString who = QString::fromLatin1(widget.metaObject()->className()) + u' ' +
                        widget.objectName() + u": "_s;
    if (Qt::mightBeRichText(widget.toolTip()) || Qt::mightBeRichText(widget.statusTip()) ||
        Qt::mightBeRichText(widget.whatsThis()))
        found.append(who + widget.toolTip().left(80));
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            found.append(who + label->text().left(80));
        if (turnsDirection(label->text()))
            found.append(who + u"turns the direction"_s);
        if (label->buddy() && swallowsAmpersand(label->text()))
            found.append(who + u"swallows an ampersand"_s);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        const QString text = button->text();
        if (turnsDirection(text) || text.contains(u'\n') || text.size() > 200 ||
            swallowsAmpersand(text))
            found.append(who + text.left(80));
    }
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget);
        group && (swallowsAmpersand(group->title()) || turnsDirection(group->title())))
        found.append(who + group->title().left(80));
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (swallowsAmpersand(tabs->tabText(tab)) || Qt::mightBeRichText(tabs->tabToolTip(tab)))
                found.append(who + tabs->tabText(tab).left(80));
        }
    }
    for (const QAction *action : widget.actions()) {
        if (swallowsAmpersand(action->text()) || turnsDirection(action->text()) ||
            Qt::mightBeRichText(action->toolTip()))
            found.append(who + action->text().left(80));
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view && view->model())
        misreadRows(who, *view->model(), {}, found);
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        misreadRows(who, *combo->model(), {}, found);
}

} // namespace

bool turnsDirection(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
    });
}

QStringList misread(const QWidget &window)
{
    QStringList found;
    misreadWidget(window, found);
    if (turnsDirection(window.windowTitle()))
        found.append(u"title: "_s + window.windowTitle().left(80));
    for (const QWidget *widget : window.findChildren<QWidget *>())
        misreadWidget(*widget, found);
    return found;
}

bool showsHostileText(const QWidget &window)
{
    const QString literal = kHostileText.chopped(1);
    const auto labels = window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(literal);
    });
}

bool click(QWidget *widget)
{
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

QStringList unnamedControls(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool inner = widget->objectName().startsWith(u"qt_"_s) ||
                           widget->inherits("QScrollBar") || widget->inherits("QHeaderView");
        if (!widget->isVisible() || inner || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                        widget->objectName()));
    }
    return found;
}

QStringList sharedMnemonics(const QWidget &window)
{
    QStringList shared;
    QMap<QString, QString> owners;
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        const QString key = QKeySequence::mnemonic(button->text()).toString();
        if (key.isEmpty())
            continue;
        if (owners.contains(key))
            shared.append(u"%1: %2, %3"_s.arg(key, owners[key], button->text()));
        owners.insert(key, button->text());
    }
    return shared;
}

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    return u"⟦%1⟧"_s.arg(QString::fromUtf8(source));
}

QStringList untranslatedTexts(const QWidget &window, const QStringList &foreign)
{
    QStringList texts = {window.windowTitle()};
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            texts.append(button->text());
    }
    for (const QHeaderView *header : window.findChildren<QHeaderView *>()) {
        for (int i = 0; header->isVisible() && header->model() && i < header->count(); ++i)
            texts.append(
                header->model()->headerData(i, header->orientation(), Qt::DisplayRole).toString());
    }
    static const QRegularExpression innermost(u"⟦[^⟦⟧]*⟧"_s);
    static const QRegularExpression letter(u"\\p{L}{2,}"_s);
    QStringList found;
    for (const QString &text : texts) {
        QString rest = text;
        while (rest.contains(innermost))
            rest.remove(innermost);
        for (const QString &name : foreign)
            rest.remove(name);
        if (rest.contains(letter))
            found.append(text);
    }
    return found;
}

} // namespace amado::test
