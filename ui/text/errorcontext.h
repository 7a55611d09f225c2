// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace amado {

/// The context in which the words of errors are translated; they stand in several files.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace amado
