#include "support/widgets.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

namespace amado::test {

using namespace Qt::StringLiterals;

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
