// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/configelement.h"
#include "model/iis/rewriterule.h"

namespace amado {

// Only what differs from the schema's defaults is written, as IIS does.

[[nodiscard]] ConfigElement inboundRuleElement(const QString &name,
                                               const InboundRuleContent &content);
[[nodiscard]] ConfigElement outboundRuleElement(const QString &name, const QString &preCondition,
                                                const OutboundRuleContent &content);
[[nodiscard]] ConfigElement preConditionElement(const PreCondition &preCondition,
                                                const QString &name);

} // namespace amado
