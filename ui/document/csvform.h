// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/fleetreport.h"

namespace amado {

/// One line per server and vulnerability as RFC 4180 has it
/// (https://www.rfc-editor.org/rfc/rfc4180), UTF-8, headed in the language of the moment. What a
/// spreadsheet would take for a formula gets an apostrophe before it
/// (https://owasp.org/www-community/attacks/CSV_Injection). `withMark`: begins with a byte order
/// mark, by which Excel knows UTF-8.
[[nodiscard]] QByteArray reportCsv(const std::vector<ReportedServer> &servers, bool withMark);

} // namespace amado
