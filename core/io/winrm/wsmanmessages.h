// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace amado {

// The six messages of a text shell and their replies: [MS-WSMV] and DMTF DSP0226. Pure functions.

/// What every request carries.
struct WsManHead
{
    QString url;       ///< "http://host:5985/wsman"
    QString messageId; ///< "uuid:…", comes back in the reply.
    QString shellId;   ///< Empty for Create.
    std::chrono::milliseconds operationTimeout{
        60'000};                      ///< How long the server may hold the request.
    qint64 maxEnvelopeSize = 512'000; ///< Of the server's reply, in bytes of SOAP text.
};

/// The shell lives this long without being used, in case nobody deletes it.
[[nodiscard]] QByteArray createMessage(const WsManHead &head, std::chrono::seconds idleTimeout);
/// `commandLine` passes through cmd.exe: at most 8191 characters, quoting and % are its own.
[[nodiscard]] QByteArray commandMessage(const WsManHead &head, const QString &commandLine);
[[nodiscard]] QByteArray sendMessage(const WsManHead &head, const QString &commandId,
                                     const QByteArray &input, bool last);
[[nodiscard]] QByteArray receiveMessage(const WsManHead &head, const QString &commandId);
enum class ShellSignal {
    Terminate, ///< Ends the command if it runs, and releases it.
    CtrlC,
};
[[nodiscard]] QByteArray signalMessage(const WsManHead &head, const QString &commandId,
                                       ShellSignal signal);
[[nodiscard]] QByteArray deleteMessage(const WsManHead &head);

/// The longest command line a shell takes.
constexpr int kMaxCommandLine = 8191;
/// How many bytes of input fit into one Send under the envelope limit.
[[nodiscard]] qint64 sendCapacity(qint64 maxEnvelopeSize);

struct WsManFault
{
    quint32 code = 0; ///< WSManFault Code; 0 when there is none.
    QString subcode;  ///< Local name: "TimedOut", "EncodingLimit", …
    QString text;     ///< What the server says in general, cut to a line or two.
    QString closer;   ///< What it says of this case; empty where it says no more than `text`.

    bool operator==(const WsManFault &) const = default;
};

/// One reply, whichever request it answers; what it does not carry is empty.
struct WsManReply
{
    QString relatesTo;
    QString action;
    QString shellId;
    QString commandId;
    QByteArray out;
    QByteArray err;
    bool done = false;
    int exitCode = 0;
    std::optional<WsManFault> fault;
};

/// Reads one reply of at most `maxBytes`. Unknown elements are passed over.
/// Errors: InvalidData with FileTooLarge, DocTypeDeclared, TooDeep, MalformedXml, or NotWsMan for
/// other XML.
[[nodiscard]] Result<WsManReply> parseReply(const QByteArray &soap, qint64 maxBytes);

/// The server held the request as long as it may without anything to say: ask again.
[[nodiscard]] bool isOperationTimeout(const WsManFault &fault);
/// Too many shells or operations at the moment.
[[nodiscard]] bool isQuota(const WsManFault &fault);
/// The shell or command does not exist (any more).
[[nodiscard]] bool isShellGone(const WsManFault &fault);
/// The fault as an error of a request that was not carried out: PermissionDenied (AccessDenied) or
/// Unreachable (QuotaExceeded, ShellLost, None), the server's words in the detail.
[[nodiscard]] Error faultError(const WsManFault &fault, const QString &subject);

} // namespace amado
