// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFrame;
class QLabel;
class QPushButton;
class QWidget;

namespace amado {

// Labels show plain text only: what a server sent is never taken for markup.

enum class TextRole { Body, Muted, Meta, Section, Headline, Monospace };

/// A plain-text label that wraps, Japanese between phrases, and can be selected by mouse and keyboard where `selectable`.
[[nodiscard]] QLabel *makeLabel(TextRole role, QWidget *parent, bool selectable = false);
/// Gives a label the look of a role.
void giveRole(QLabel &label, TextRole role);
/// A one-pixel line.
[[nodiscard]] QFrame *makeHairline(QWidget *parent);
/// Marks the one prominent button of a page.
void makePrimary(QPushButton *button);

} // namespace amado
