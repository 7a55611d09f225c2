// SPDX-License-Identifier: MIT
#include "ui/theme/stylesheet.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr QStringView kTemplate = uR"(
QMainWindow, QDialog, QWizard { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @controlBorder; padding: 4px 8px; }

QPushButton, QToolButton[boxed="true"] {
    background: @surface; color: @text; border: 1px solid @controlBorder; border-radius: 6px;
    min-height: 28px; padding: 0 12px;
}
QPushButton:hover, QToolButton[boxed="true"]:hover { background: @surfaceAlt; }
QPushButton:pressed { background: @border; }
QPushButton:focus, QToolButton[boxed="true"]:focus { border: 2px solid @accent; padding: 0 11px; min-height: 26px; }
QPushButton:disabled, QToolButton[boxed="true"]:disabled { color: @textMuted; border-color: @border; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @surfaceAlt; color: @textMuted; border-color: @border; }
QPushButton::menu-indicator { image: url(:/icons/chevron.svg); width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: right center; right: 10px; }
QPushButton[icon="true"] { padding: 0 8px; }
QPushButton[icon="true"]:focus { padding: 0 7px; }
QPushButton[icon="true"]::menu-indicator { image: none; width: 0; }
QPushButton[hasMenu="true"] { padding-right: 28px; }
QPushButton[link="true"] { background: transparent; border: none; color: @accent; padding: 0 4px; text-align: left; }
QPushButton[link="true"]:checked { color: @text; font-weight: 600; }
QPushButton[link="true"]:focus { border: 2px solid @accent; padding: 0 2px; }
QPushButton[chip="true"] { background: @noticeGround; color: @noticeInk; border: 1px solid @noticeInk; border-radius: 14px; padding: 0 10px; }
QPushButton[chip="true"]:focus { border: 2px solid @accent; padding: 0 9px; }

QLineEdit, QComboBox, QSpinBox, QDateTimeEdit, QPlainTextEdit, QTextEdit {
    background: @surface; color: @text; border: 1px solid @controlBorder; border-radius: 6px;
    selection-background-color: @accent; selection-color: @accentText;
}
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: 28px; padding: 0 8px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus { min-height: 26px; padding: 0 7px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @textMuted; border-color: @border; background: @window; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/chevron.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @controlBorder; selection-background-color: @accent; selection-color: @accentText; }

QTableView, QTreeView, QListView, QListWidget {
    background: @surface; color: @text; border: 1px solid @border; border-radius: 8px;
    gridline-color: transparent; outline: none;
    selection-background-color: @surfaceAlt; selection-color: @text;
}
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid @accent; }
QHeaderView { background: @surfaceAlt; border: none; }
QHeaderView::section {
    background: @surfaceAlt; color: @textMuted; border: none; border-bottom: 1px solid @border;
    padding: 0 8px; min-height: 31px; font-size: 12px; font-weight: 600;
}
QTableCornerButton::section { background: @surfaceAlt; border: none; }

QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[bar="true"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[rail="true"] { background: @surface; border: none; border-right: 1px solid @border; }
QFrame[hairline="true"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QLabel[muted="true"] { color: @textMuted; }
QLabel[meta="true"] { color: @textMuted; font-size: 12px; }
QLabel[section="true"] { font-size: 15px; font-weight: 600; }
QLabel[headline="true"] { font-size: 20px; font-weight: 600; }

QToolButton[rail="true"] { background: transparent; border: none; border-radius: 6px; padding: 8px 4px; color: @textMuted; font-size: 12px; }
QToolButton[rail="true"][narrow="true"] { padding: 2px; min-height: 28px; }
QToolButton[rail="true"]:hover { background: @surfaceAlt; color: @text; }
QToolButton[rail="true"]:checked { background: @noticeGround; color: @noticeInk; font-weight: 600; border-left: 3px solid @noticeInk; }
QToolButton[rail="true"]:focus { border: 2px solid @accent; padding: 6px 2px; }
QToolButton[rail="true"][narrow="true"]:focus { padding: 0; min-height: 28px; }

QTabWidget::pane { border: none; border-top: 1px solid @border; background: transparent; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @textMuted; border: none; padding: 0 12px; min-height: 31px; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar::tab:focus { color: @accent; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[page="true"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: @controlBorder; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:vertical { height: 8px; }
QSplitter::handle:horizontal { width: 8px; }

QProgressBar { background: @surfaceAlt; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QStatusBar { background: @surface; color: @textMuted; border-top: 1px solid @border; font-size: 12px; }
QStatusBar::item { border: none; }
QMenu { background: @surface; color: @text; border: 1px solid @controlBorder; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:disabled { color: @textMuted; background: transparent; }
QMenu::item:selected:enabled { background: @accent; color: @accentText; }
QCheckBox, QRadioButton { min-height: 28px; spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { outline: 2px solid @accent; }
)";

} // namespace

QString styleSheet(const Tokens &t)
{
    const QHash<QStringView, QColor> colors = {
        {u"window", t.window},
        {u"surface", t.surface},
        {u"surfaceAlt", t.surfaceAlt},
        {u"border", t.border},
        {u"controlBorder", t.controlBorder},
        {u"text", t.text},
        {u"textMuted", t.textMuted},
        {u"accent", t.accent},
        {u"accentText", t.accentText},
        {u"noticeInk", t.notice.ink},
        {u"noticeGround", t.notice.ground},
    };
    static const QRegularExpression placeholder(u"@([A-Za-z]+)"_s);
    const QString sheetTemplate = kTemplate.toString();
    QString detailView;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(sheetTemplate); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        detailView += QStringView(sheetTemplate).mid(from, match.capturedStart() - from);
        detailView += colors.value(match.capturedView(1)).name();
        from = match.capturedEnd();
    }
    detailView += QStringView(sheetTemplate).mid(from);
    // Without shades, a dashed edge tells what cannot be pressed.
    if (t.outlinesOnly)
        detailView += u"QPushButton:disabled { border-style: dashed; }\n"_s;
    return detailView;
}

} // namespace amado
