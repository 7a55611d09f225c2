// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/jsonreader.h"
#include "model/base/result.h"
#include "ports/hostaccess.h"

#include <QByteArrayList>
#include <QJsonObject>

namespace amado {

// Requests that search, and their replies. What is found travels as contents, each a table: lines
// of cells with tabs between them, texts in base64. JSON of that size would take PowerShell too
// long.

/// What the script looks for in many lines at once before it looks closer.
void addBlockMarks(QJsonObject &arguments, const SearchLogs &request);

/// The reply whose tables `value` numbers. Nothing in it is trusted: places, numbers and sizes are
/// held against the request. Error: AnswerUnusable.
[[nodiscard]] Result<HostReply> readSearchReply(const SearchLogs &request, const JsonReader &value,
                                                const QByteArrayList &contents);
[[nodiscard]] Result<HostReply> readSearchReply(const InspectFiles &request,
                                                const JsonReader &value,
                                                const QByteArrayList &contents);
[[nodiscard]] Result<HostReply> readSearchReply(const SearchEvents &request,
                                                const JsonReader &value,
                                                const QByteArrayList &contents);

} // namespace amado
