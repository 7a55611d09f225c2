// SPDX-License-Identifier: MIT
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

/// What a server, a file or a directory may call itself: markup that loads a picture, an entity, a
/// mnemonic, a mark that turns the direction of writing.
inline const QString kHostileText =
    QStringLiteral("<b>x</b><img src=file:///etc/passwd>&amp;&Test\u202E");

[[nodiscard]] bool turnsDirection(const QString &text);
/// Every place below the window, menus among them, where Qt would read more into a text than stands
/// there, or swallow a part of kHostileText.
[[nodiscard]] QStringList misread(const QWidget &window);
/// Whether kHostileText can be read there as it stands, but for its mark of direction.
[[nodiscard]] bool showsHostileText(const QWidget &window);

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
