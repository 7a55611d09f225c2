// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"

#include <QFrame>

namespace amado {

/// One error for a person: what, where, why, what to do; the raw detail in the tooltip and
/// copyable.
class ProblemView : public QFrame
{
    Q_OBJECT
public:
    /// `server` may be empty when the error's subject says enough.
    ProblemView(const Error &error, const QString &server, QWidget *parent);
};

} // namespace amado
