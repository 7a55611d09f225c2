// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "ports/hostaccess.h"

#include <QByteArrayList>
#include <QJsonObject>

namespace amado {

/// One entry of the reply's list as the reply to `request`. `contents` are the file contents that
/// entries refer to by number. Errors: the request's own, or AnswerUnusable:
/// InvalidData, but TimedOut (what happened is unknown) for a request that changes something.
[[nodiscard]] Result<HostReply> readReply(const HostRequest &request, const QJsonObject &entry,
                                          const QByteArrayList &contents);

/// Of the codes that a request of its own can fail with; nullopt for another word.
[[nodiscard]] std::optional<ErrorCode> replyErrorCode(QStringView name);
/// Text for the log: bounded, on one line, nothing a terminal would act on.
[[nodiscard]] QString plainText(const QString &text);

} // namespace amado
