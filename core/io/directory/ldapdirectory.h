// SPDX-License-Identifier: MIT
#pragma once

#include "ports/directory.h"

namespace amado {

/// Active Directory over LDAP: with the Kerberos ticket of this session sealed by SASL, or with a
/// typed password inside verified TLS. Referrals are not followed, pages hold 500 entries, and
/// every limit of the query holds.
class LdapDirectory : public Directory
{
public:
    [[nodiscard]] Result<Discovery> discover(const DirectoryQuery &query,
                                             const CallContext &context) override;
};

} // namespace amado
