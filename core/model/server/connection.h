// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace amado {

/// Who answers at an address, before anybody signs on: a TLS certificate or an SSH host key.
struct PeerIdentity
{
    QString sha256;  ///< Lower-case hex of the certificate or host key: what Endpoint::pinnedSha256
                     ///< compares.
    QString subject; ///< Certificate: its name; host key: its type ("ssh-ed25519").
    QString issuer;  ///< Certificate only.
    QDateTime notAfter; ///< Certificate only, UTC.
    QString protocol;   ///< "TLSv1.3"; empty for SSH.
    QString sha1; ///< Certificate only, upper-case hex: the thumbprint by which Windows shows it.

    [[nodiscard]] bool isHostKey() const { return protocol.isEmpty(); }
    bool operator==(const PeerIdentity &) const = default;
};

/// What reaching a server takes, in this order.
enum class ConnectionStage {
    Name,       ///< The name has an address.
    Port,       ///< Something listens there.
    Identity,   ///< It is the right server: TLS certificate, SSH host key.
    SignOn,     ///< The account is accepted.
    Rights,     ///< It may run programs there.
    PowerShell, ///< Windows PowerShell runs and answers.
    Exchange,   ///< Exchange 2013 or later is installed.
};
inline constexpr int kConnectionStages = 7;
/// How long a port, a service or a domain controller that says nothing is waited for; each of them
/// answers within a second or two when it is there.
inline constexpr std::chrono::seconds kOutagePatience{15};

/// How far a stage of the connection test has come.
enum class StageState {
    Running,
    Passed,
    NotNeeded, ///< This way has no such stage: plain HTTP shows no certificate.
    Failed,
    NotReached, ///< An earlier one failed.
    Unknown,    ///< Neither passed nor failed: the server gave no evidence; the error says why.
};

/// What an account may do on a server, as the server itself sees its token.
enum class AccountRights {
    Administrator, ///< Member of the local Administrators, and the membership holds.
    Filtered,      ///< Member, but in this sign-on the membership only serves to refuse (UAC).
    Ordinary,      ///< No member.
};

/// What a stage of the connection test found.
struct StageReport
{
    ConnectionStage stage = ConnectionStage::Name;
    StageState state = StageState::NotReached;
    QString detail;                   ///< Addresses, protocol, version: data, no sentence.
    std::optional<Error> error;       ///< Failed, Unknown: code and reason say what to do.
    std::optional<PeerIdentity> peer; ///< Identity: who answered, also when not accepted.

    bool operator==(const StageReport &) const = default;
};

} // namespace amado
