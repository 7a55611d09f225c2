// SPDX-License-Identifier: MIT
#include "model/server/transport.h"

#include <algorithm>

namespace amado {

namespace {

constexpr SignOn kWinrmSignOns[] = {SignOn::Kerberos, SignOn::Ntlm, SignOn::Basic,
                                    SignOn::Certificate};
constexpr SignOn kSshSignOns[] = {SignOn::Kerberos, SignOn::SshKey, SignOn::SshAgent,
                                  SignOn::Password};

constexpr TransportSpec kTransports[] = {
    {.transport = Transport::Folder},
    {.transport = Transport::Winrm,
     .scheme = QLatin1StringView("winrm://"),
     .tlsScheme = QLatin1StringView("winrms://"),
     .port = 5985,
     .tlsPort = 5986,
     .signOns = kWinrmSignOns,
     .keySignOn = SignOn::Certificate},
    {.transport = Transport::Ssh,
     .scheme = QLatin1StringView("ssh://"),
     .port = 22,
     .signOns = kSshSignOns,
     .keySignOn = SignOn::SshKey,
     .namesAccount = true,
     .hasHostKey = true},
    {.transport = Transport::Local, .address = QLatin1StringView("local:")},
};
static_assert(std::ranges::is_sorted(kTransports, {}, &TransportSpec::transport));

} // namespace

std::span<const TransportSpec> transportSpecs()
{
    return kTransports;
}

const TransportSpec &specOf(Transport transport)
{
    return kTransports[size_t(transport)];
}

} // namespace amado
