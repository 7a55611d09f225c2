// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/outputfile.h"

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace amado {

/// Asks where to save: title, suggested file name, name filters ("Text (*.txt)"). Empty: nowhere.
/// Replaceable, so that a test answers instead of a person.
using AskSavePath = std::function<QString(QWidget *parent, const QString &title,
                                          const QString &suggested, const QStringList &filters)>;

/// The system's own dialog.
[[nodiscard]] AskSavePath systemSaveDialog();

} // namespace amado
