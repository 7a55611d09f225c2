// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QIcon>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace amado {

/// One thing that can be found and done by its name.
struct PaletteItem
{
    QString text;
    QString detail; ///< Searched and shown behind the text.
    QIcon icon;
    std::function<void()> run;
};

/// Everything by its name: what is typed narrows the list, Enter does the first. Every word typed
/// must occur, in any order.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(std::vector<PaletteItem> items, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void run();

    std::vector<PaletteItem> m_items;
    QStringList m_keys; ///< What is searched of each item.
    QLineEdit *m_edit;
    QListWidget *m_list;
};

} // namespace amado
