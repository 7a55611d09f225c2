// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions.h"
#include "ui/i18n/languageswitcher.h"

#include <QFrame>

#include <vector>

class QLineEdit;
class QMenu;
class QPushButton;

namespace amado {

class IconButton;

/// The commands, the search box with the filter's chip, and the language. What has no room goes
/// into a menu at the end, the commands in a hurry last.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    TopBar(Actions &actions, LanguageSwitcher &languages, QWidget *parent = nullptr);

    /// The filter that is on, as a chip that removes it; empty hides the chip.
    void setChip(const QString &text);
    void focusSearch();
    void clearSearch();
    /// Search and chip are there where there is something to filter.
    void setFiltering(bool filters);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void searchChanged(const QString &text);
    void chipRemoved();
    void languageChosen(amado::Language language);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *buttonFor(QAction *action, bool withText = true);
    QPushButton *languageButton(Language language, const QString &name);
    [[nodiscard]] int widthOf(const QWidget &part) const;
    void fit();
    void fillMenu();

    /// A button of the bar and what it does, which the menu offers in its place.
    struct Part
    {
        QPushButton *button;
        QAction *action;
    };

    LanguageSwitcher &m_languages;
    QLineEdit *m_search;
    QPushButton *m_chip;
    IconButton *m_more;
    QMenu *m_menu;
    std::vector<Part> m_parts;   ///< In the order of the bar.
    std::vector<Part> m_leaving; ///< The first one goes first where room is short.
    bool m_filters = true;
    bool m_hasChip = false;
};

} // namespace amado
