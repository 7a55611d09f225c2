// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace amado {

/// Shows what to prepare on a server, in the language in force.
void showServerHelp(QWidget *parent);
/// Shows what scans can tell, and what to do then.
void showScanHelp(QWidget *parent);
/// The one of them that fits the widget: those about scans carry the property kScanHelp.
void showHelpFor(const QWidget *widget, QWidget *parent);
inline constexpr char kScanHelp[] = "scanHelp";

} // namespace amado
