#pragma once

#include "model/base/result.h"
#include "ports/hostaccess.h"

#include <QByteArrayList>
#include <QJsonObject>

namespace amado {

/// The name of a request in the batch, echoed by its reply: "readFile".
[[nodiscard]] QString requestName(const HostRequest &request);

/// One entry of the reply's list as the reply to `request`. `contents` are the file contents that
/// entries refer to by number. Errors: the request's own, or AnswerUnusable:
/// InvalidData, but TimedOut (what happened is unknown) for a request that changes something.
[[nodiscard]] Result<HostReply> readReply(const HostRequest &request, const QJsonObject &entry,
                                          const QByteArrayList &contents);

} // namespace amado
