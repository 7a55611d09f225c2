// SPDX-License-Identifier: MIT
#include "io/signon/gssnames.h"

#include "io/signon/asciicase.h"

#include <algorithm>
#include <utility>

namespace amado::gss {

namespace {

gss_OID_desc makeOid(std::string_view der)
{
    return {OM_uint32(der.size()), const_cast<char *>(der.data())};
}

/// Account and realm or domain, in lower case; the latter empty when not given.
std::pair<std::string, std::string> parts(std::string_view name)
{
    if (const std::size_t slash = name.find('\\'); slash != std::string_view::npos)
        return {lowered(name.substr(slash + 1)), lowered(name.substr(0, slash))};
    if (const std::size_t at = name.rfind('@'); at != std::string_view::npos)
        return {lowered(name.substr(0, at)), lowered(name.substr(at + 1))};
    return {lowered(name), {}};
}

void appendStatus(std::string &text, OM_uint32 code, int kind)
{
    OM_uint32 more = 0;
    do {
        OM_uint32 minor = 0;
        OwnedBuffer line;
        if (GSS_ERROR(gss_display_status(&minor, code, kind, GSS_C_NO_OID, &more, line.get())))
            return;
        if (!text.empty())
            text += "; ";
        text += line.bytes();
    } while (more != 0);
}

} // namespace

gss_OID spnegoMech()
{
    // 1.3.6.1.5.5.2, RFC 4178
    static gss_OID_desc oid = makeOid("\x2b\x06\x01\x05\x05\x02");
    return &oid;
}

gss_OID krb5Mech()
{
    // 1.2.840.113554.1.2.2, RFC 4121
    static gss_OID_desc oid = makeOid("\x2a\x86\x48\x86\xf7\x12\x01\x02\x02");
    return &oid;
}

gss_OID ntlmMech()
{
    // 1.3.6.1.4.1.311.2.2.10, [MS-NLMP] 1.9
    static gss_OID_desc oid = makeOid("\x2b\x06\x01\x04\x01\x82\x37\x02\x02\x0a");
    return &oid;
}

bool isInstalled(gss_OID mech)
{
    OM_uint32 minor = 0;
    gss_OID_set mechs = GSS_C_NO_OID_SET;
    int present = 0;
    if (!GSS_ERROR(gss_indicate_mechs(&minor, &mechs)))
        gss_test_oid_set_member(&minor, mech, mechs, &present);
    gss_release_oid_set(&minor, &mechs);
    return present != 0;
}

gss_buffer_desc bufferOf(std::string_view text)
{
    return {text.size(), const_cast<char *>(text.data())};
}

std::string bytesOf(const gss_buffer_desc &buffer)
{
    return buffer.length == 0 ? std::string()
                              : std::string(static_cast<const char *>(buffer.value), buffer.length);
}

OwnedBuffer::~OwnedBuffer()
{
    OM_uint32 minor = 0;
    gss_release_buffer(&minor, &m_buffer);
}

OM_uint32 importName(std::string_view text, gss_OID type, OM_uint32 *minor, gss_name_t *name)
{
    gss_buffer_desc buffer = bufferOf(text);
    return gss_import_name(minor, &buffer, type, name);
}

std::string displayName(gss_name_t name)
{
    if (name == GSS_C_NO_NAME)
        return {};
    OM_uint32 minor = 0;
    OwnedBuffer buffer;
    gss_display_name(&minor, name, buffer.get(), nullptr);
    std::string text = buffer.bytes();
    while (!text.empty() && text.back() == '\0')
        text.pop_back();
    return text;
}

std::string statusText(OM_uint32 major, OM_uint32 minor)
{
    std::string text;
    appendStatus(text, major, GSS_C_GSS_CODE);
    if (minor != 0)
        appendStatus(text, minor, GSS_C_MECH_CODE);
    return text;
}

std::string withUpperRealm(std::string_view user)
{
    std::string name(user);
    const std::size_t at = name.rfind('@');
    if (at != std::string::npos)
        std::transform(name.begin() + std::ptrdiff_t(at), name.end(),
                       name.begin() + std::ptrdiff_t(at),
                       [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return name;
}

bool sameIdentity(std::string_view chosen, std::string_view found)
{
    if (chosen.empty())
        return true;
    const auto [user, domain] = parts(chosen);
    const auto [foundUser, foundDomain] = parts(found);
    return user == foundUser && (domain.empty() || domain == foundDomain);
}

} // namespace amado::gss
