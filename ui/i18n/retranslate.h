// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <functional>

namespace amado {

/// Runs `apply` now and again after every change of language, for as long as `owner` lives. `owner`
/// is a widget or a child of one: that is whom the toolkit tells about a new language.
void retranslate(QObject *owner, std::function<void()> apply);

} // namespace amado
