#pragma once

#include <QString>
#include <QTranslator>
#include <QWidget>

namespace amado::test {

/// The descendant of that type and object name; null when there is none.
template<class T>
T *child(const QWidget &parent, const QString &name)
{
    return parent.findChild<T *>(name);
}

/// Clicks in the middle of a visible, enabled widget; false when it is neither.
bool click(QWidget *widget);

/// Visible widgets that take the keyboard and have no accessible name; each as "class objectName".
[[nodiscard]] QStringList unnamedControls(const QWidget &window);

/// Mnemonics that two visible, enabled buttons of a window share.
[[nodiscard]] QStringList sharedMnemonics(const QWidget &window);

/// Puts every translatable text into ⟦ ⟧, so that what was not translated shows.
class PseudoTranslator : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment,
                                    int count) const override;
};

/// Texts of visible labels, buttons and headers that carry letters outside ⟦ ⟧, except those in
/// `foreign` (names and other data).
[[nodiscard]] QStringList untranslatedTexts(const QWidget &window, const QStringList &foreign);

} // namespace amado::test
