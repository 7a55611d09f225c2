// SPDX-License-Identifier: MIT
#include "io/signon/authcontext.h"

namespace amado {

void wipe(std::string &secret)
{
    volatile char *bytes = secret.data();
    for (std::size_t i = 0; i < secret.size(); ++i)
        bytes[i] = 0;
    secret.clear();
}

AuthResult<void> checkComplete(const AuthRequest &request)
{
    const auto lacks = [](const char *what) {
        return tl::unexpected(AuthFailure{AuthProblem::Unavailable, what});
    };
    const bool ntlm = request.mechanism == AuthMechanism::Ntlm;
    if (request.user.empty() && (ntlm || !request.password.empty()))
        return lacks("a password needs a user name");
    if (ntlm && request.password.empty())
        return lacks("NTLM needs a password");
    return {};
}

} // namespace amado
