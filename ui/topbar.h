// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions.h"
#include "ui/i18n/languageswitcher.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace amado {

/// The commands, the search box with the filter's chip, and the language.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    TopBar(Actions &actions, LanguageSwitcher &languages, QWidget *parent = nullptr);

    /// The filter that is on, as a chip that removes it; empty hides the chip.
    void setChip(const QString &text);
    void focusSearch();
    void clearSearch();
    void setSearchEnabled(bool enabled);

Q_SIGNALS:
    void searchChanged(const QString &text);
    void chipRemoved();
    void languageChosen(amado::Language language);

private:
    QPushButton *buttonFor(QAction *action, bool withText = true);
    QPushButton *languageButton(Language language, const QString &name);

    LanguageSwitcher &m_languages;
    QLineEdit *m_search;
    QPushButton *m_chip;
};

} // namespace amado
