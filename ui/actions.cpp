// SPDX-License-Identifier: MIT
#include "ui/actions.h"

#include "ui/i18n/retranslate.h"
#include "ui/pages.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// "Reads every server again (F5)".
QString withShortcut(const QAction *action, const QString &sentence)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty()
               ? sentence
               : Actions::tr("%1 (%2)", "what a button does (its shortcut)").arg(sentence, keys);
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , addServer(make(u"addServerAction"_s, Qt::CTRL | Qt::Key_N))
    , testServer(make(u"testServerAction"_s, Qt::CTRL | Qt::Key_T))
    , removeServer(make(u"removeServerAction"_s, Qt::CTRL | Qt::Key_Delete))
    , openFolder(make(u"openFolderAction"_s, Qt::CTRL | Qt::Key_O))
    , openLab(make(u"openLabAction"_s, {}))
    , refresh(make(u"refreshAction"_s, Qt::Key_F5))
    , protect(make(u"protectAction"_s, Qt::CTRL | Qt::Key_P))
    , undo(make(u"undoAction"_s, Qt::CTRL | Qt::Key_Z))
    , scan(make(u"scanAction"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , find(make(u"findAction"_s, Qt::CTRL | Qt::Key_F))
    , palette(make(u"paletteAction"_s, Qt::CTRL | Qt::Key_K))
    , settings(make(u"settingsAction"_s, Qt::CTRL | Qt::Key_Comma))
    , guide(make(u"guideAction"_s, {})) // HelpKey takes F1, in dialogs too.
    , quit(make(u"quitAction"_s, Qt::CTRL | Qt::Key_Q))
{
    for (const PageSpec &page : pageSpecs()) {
        QAction *action = make(u"pageAction%1"_s.arg(int(page.page) + 1), {});
        const auto key = Qt::Key(Qt::Key_1 + int(page.page));
        action->setShortcuts({QKeySequence(Qt::ALT | key), QKeySequence(Qt::CTRL | key)});
        action->setCheckable(true);
        pages.push_back(action);
    }
    for (QAction *action : findChildren<QAction *>())
        window->addAction(action);
    style();
    retranslate(this, [this] { showTexts(); });
}

QAction *Actions::make(const QString &name, const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

void Actions::style()
{
    const Tokens &tokens = currentTokens();
    for (const PageSpec &page : pageSpecs())
        pages[size_t(page.page)]->setIcon(themedIcon(page.drawing.toString(), tokens.text));
    addServer->setIcon(themedIcon(u"add"_s, tokens.text));
    openFolder->setIcon(themedIcon(u"folder"_s, tokens.text));
    openLab->setIcon(themedIcon(u"lab"_s, tokens.text));
    refresh->setIcon(themedIcon(u"refresh"_s, tokens.text));
    protect->setIcon(themedIcon(u"protect"_s, tokens.accentText));
    undo->setIcon(themedIcon(u"undo"_s, tokens.text));
    scan->setIcon(themedIcon(u"scans"_s, tokens.text));
    settings->setIcon(themedIcon(u"settings"_s, tokens.text));
    guide->setIcon(themedIcon(u"help"_s, tokens.text));
}

void Actions::showTexts()
{
    for (const PageSpec &page : pageSpecs()) {
        QAction *action = pages[size_t(page.page)];
        action->setText(page.name());
        action->setToolTip(withShortcut(action, page.name()));
    }
    addServer->setText(tr("&Add server…"));
    addServer->setToolTip(withShortcut(
        addServer, tr("Adds real servers by name, from a list or from Active Directory")));
    testServer->setText(tr("&Test the connection…"));
    testServer->setToolTip(
        withShortcut(testServer, tr("Shows the connection settings of the selected server and "
                                    "tests the connection stage by stage")));
    removeServer->setText(tr("Re&move from the list"));
    removeServer->setToolTip(
        withShortcut(removeServer, tr("Removes the selected servers from the list. The servers and "
                                      "the history stay as they are")));
    openFolder->setText(tr("&Open folder…"));
    openFolder->setToolTip(withShortcut(
        openFolder,
        tr("Opens a folder copied from a server, or a folder that contains such folders")));
    openLab->setText(tr("Open the practice &lab"));
    openLab->setToolTip(tr("Opens a small organization on disk to practice on"));
    refresh->setText(tr("&Refresh"));
    refresh->setToolTip(withShortcut(
        refresh, tr("Reads all servers again, or only the selected ones if you select several")));
    protect->setText(tr("&Protect…"));
    protect->setToolTip(
        withShortcut(protect, tr("Applies mitigations. You see every change before it's made")));
    undo->setText(tr("&Undo…"));
    undo->setToolTip(withShortcut(undo, tr("Shows what undoing the newest change would do")));
    scan->setText(tr("S&can…"));
    scan->setToolTip(withShortcut(
        scan, tr("Searches servers for traces of earlier attacks, without changing them")));
    find->setText(tr("Search"));
    palette->setText(tr("Find a command, a server or a CVE…"));
    settings->setText(tr("Settings"));
    settings->setToolTip(withShortcut(settings, tr("Language, theme, store and date of the data")));
    guide->setText(tr("Guide"));
    guide->setToolTip(tr("Opens the guide (also with F1)"));
    quit->setText(tr("Quit"));
}

} // namespace amado
