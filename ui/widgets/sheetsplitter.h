#pragma once

class QSplitter;
class QWidget;

namespace amado {

class Sheet;

/// The widget above, and the sheet below it on a card. Neither can be closed by dragging. The
/// splitter belongs to `parent` and owns both.
[[nodiscard]] QSplitter *makeSheetSplitter(QWidget *upper, Sheet *sheet, QWidget *parent);

} // namespace amado
