// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <span>

class QWidget;

namespace amado {

class ScanBoard;
class WindowDialogs;
struct WindowServices;

/// Pages of the rail, in its order.
enum class Page { Servers, Mitigations, Feed, Scans, History, Updates };

/// What a page is made of; everything outlives it.
struct PageTools
{
    const WindowServices &services;
    const ScanBoard &scans;
    WindowDialogs &dialogs;
    QWidget *parent;
};

/// One page of the window: the rail, the shortcuts, the notices and the pictures of all pages come
/// from here.
struct PageSpec
{
    Page page;
    QStringView drawing; ///< Of resources/icons; pictures of the page are named by it too.
    QString (*name)();   ///< In the language in force.
    QWidget *(*make)(const PageTools &tools);
    bool hasVerdicts = false; ///< They cannot know of what was published after the program.
};

/// In the order of Page.
[[nodiscard]] std::span<const PageSpec> pageSpecs();

} // namespace amado
