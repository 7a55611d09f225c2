// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <gssapi/gssapi.h>

namespace amado::gss {

// What GSSAPI needs spelled out in C++: buffers, names, mechanisms, messages.

[[nodiscard]] gss_OID spnegoMech();
[[nodiscard]] gss_OID krb5Mech();
[[nodiscard]] gss_OID ntlmMech();
[[nodiscard]] bool isInstalled(gss_OID mech);

/// Points into `text`, which must live on.
[[nodiscard]] gss_buffer_desc bufferOf(std::string_view text);
[[nodiscard]] std::string bytesOf(const gss_buffer_desc &buffer);

/// A buffer the library fills and this object frees.
class OwnedBuffer
{
public:
    OwnedBuffer() = default;
    ~OwnedBuffer();
    OwnedBuffer(const OwnedBuffer &) = delete;
    OwnedBuffer &operator=(const OwnedBuffer &) = delete;
    [[nodiscard]] gss_buffer_t get() { return &m_buffer; }
    [[nodiscard]] std::string bytes() const { return bytesOf(m_buffer); }

private:
    gss_buffer_desc m_buffer = GSS_C_EMPTY_BUFFER;
};

/// gss_import_name() for a text; the caller releases the name.
OM_uint32 importName(std::string_view text, gss_OID type, OM_uint32 *minor, gss_name_t *name);
/// Empty when it cannot be shown; without the NUL byte gss-ntlmssp ends names with.
[[nodiscard]] std::string displayName(gss_name_t name);
/// What the library says of both codes, in English.
[[nodiscard]] std::string statusText(OM_uint32 major, OM_uint32 minor);

/// "user@example.test" as MIT Kerberos wants it: realms are upper-case in a domain.
[[nodiscard]] std::string withUpperRealm(std::string_view user);
/// Whether `found` ("user@REALM", "DOMAIN\user") is who was chosen. Case does not matter in a
/// domain; a choice without realm or domain is met by any, an empty choice by everybody.
[[nodiscard]] bool sameIdentity(std::string_view chosen, std::string_view found);

} // namespace amado::gss
