// SPDX-License-Identifier: MIT
#pragma once

class QSplitter;
class QWidget;

namespace amado {

class DetailView;

/// The widget above, and the detail view below it on a card. Neither can be closed by dragging. The
/// splitter belongs to `parent` and owns both.
[[nodiscard]] QSplitter *makeDetailSplitter(QWidget *upper, DetailView *detailView,
                                            QWidget *parent);

} // namespace amado
