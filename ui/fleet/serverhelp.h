#pragma once

class QWidget;

namespace amado {

/// Shows what to prepare on a server, in the language in force.
void showServerHelp(QWidget *parent);

} // namespace amado
