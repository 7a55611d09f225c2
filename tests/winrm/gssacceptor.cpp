// SPDX-License-Identifier: MIT
#include "winrm/gssacceptor.h"

#include <QString>

#include <gssapi/gssapi_ext.h>

namespace amado::test {

namespace {

constexpr OM_uint32 kChannelBound = 2048; // GSS_C_CHANNEL_BOUND_FLAG

gss_buffer_desc view(const QByteArray &bytes)
{
    return {size_t(bytes.size()), const_cast<char *>(bytes.constData())};
}

QByteArray take(gss_buffer_desc &buffer)
{
    const QByteArray bytes(static_cast<const char *>(buffer.value), qsizetype(buffer.length));
    OM_uint32 minor = 0;
    gss_release_buffer(&minor, &buffer);
    return bytes;
}

} // namespace

GssAcceptor::~GssAcceptor()
{
    reset();
}

void GssAcceptor::reset()
{
    OM_uint32 minor = 0;
    gss_delete_sec_context(&minor, &m_context, nullptr);
    m_complete = m_bound = m_ntlm = false;
    m_user.clear();
}

GssAcceptor::Step GssAcceptor::accept(const QByteArray &token, const QByteArray &binding)
{
    gss_channel_bindings_struct bindings{};
    bindings.application_data = view(binding);
    gss_buffer_desc input = view(token);
    gss_buffer_desc output = GSS_C_EMPTY_BUFFER;
    gss_name_t source = GSS_C_NO_NAME;
    OM_uint32 minor = 0;
    OM_uint32 flags = 0;
    const OM_uint32 major =
        gss_accept_sec_context(&minor, &m_context, GSS_C_NO_CREDENTIAL, &input,
                               binding.isEmpty() ? GSS_C_NO_CHANNEL_BINDINGS : &bindings, &source,
                               nullptr, &output, &flags, nullptr, nullptr);
    Step step{GSS_ERROR(major) != 0, take(output)};
    if (step.failed)
        reset();
    else if (major == GSS_S_COMPLETE)
        finish(source, flags);
    gss_release_name(&minor, &source);
    return step;
}

void GssAcceptor::finish(gss_name_t source, OM_uint32 flags)
{
    OM_uint32 minor = 0;
    gss_OID mech = GSS_C_NO_OID;
    gss_inquire_context(&minor, m_context, nullptr, nullptr, nullptr, &mech, nullptr, nullptr,
                        nullptr);
    m_complete = true;
    m_bound = (flags & kChannelBound) != 0;
    m_ntlm =
        mech && mech->length == 10; // 1.3.6.1.4.1.311.2.2.10; Kerberos' identifier has 9 bytes.
    gss_buffer_desc name = GSS_C_EMPTY_BUFFER;
    gss_display_name(&minor, source, &name, nullptr);
    m_user = take(name);
    while (m_user.endsWith('\0'))
        m_user.chop(1);
}

std::optional<std::pair<QByteArray, QByteArray>> GssAcceptor::seal(const QByteArray &plain)
{
    OM_uint32 minor = 0;
    int sealed = 0;
    if (m_ntlm)
        return sealPlainly(plain);
    QByteArray data = plain;
    data.detach();
    gss_iov_buffer_desc parts[3] = {};
    parts[0].type = GSS_IOV_BUFFER_TYPE_HEADER | GSS_IOV_BUFFER_FLAG_ALLOCATE;
    parts[1].type = GSS_IOV_BUFFER_TYPE_DATA;
    parts[1].buffer = {size_t(data.size()), data.data()};
    parts[2].type = GSS_IOV_BUFFER_TYPE_PADDING | GSS_IOV_BUFFER_FLAG_ALLOCATE;
    if (GSS_ERROR(gss_wrap_iov(&minor, m_context, 1, 0, &sealed, parts, 3)))
        return std::nullopt;
    const auto bytes = [](const gss_buffer_desc &buffer) {
        return QByteArray(static_cast<const char *>(buffer.value), qsizetype(buffer.length));
    };
    std::pair result(bytes(parts[0].buffer), QByteArray(data + bytes(parts[2].buffer)));
    gss_release_iov_buffer(&minor, parts, 3);
    return result;
}

std::optional<std::pair<QByteArray, QByteArray>> GssAcceptor::sealPlainly(const QByteArray &plain)
{
    constexpr qsizetype kHeader = 16; // Of NTLM the signature, of Kerberos RFC 4121 4.2.6.2.
    OM_uint32 minor = 0;
    int sealed = 0;
    gss_buffer_desc input = view(plain);
    gss_buffer_desc output = GSS_C_EMPTY_BUFFER;
    if (GSS_ERROR(gss_wrap(&minor, m_context, 1, 0, &input, &sealed, &output)))
        return std::nullopt;
    const QByteArray whole = take(output);
    return std::pair(whole.left(kHeader), whole.mid(kHeader));
}

std::optional<QByteArray> GssAcceptor::unseal(const QByteArray &token, const QByteArray &data)
{
    const QByteArray whole = token + data;
    gss_buffer_desc input = view(whole);
    gss_buffer_desc output = GSS_C_EMPTY_BUFFER;
    OM_uint32 minor = 0;
    int sealed = 0;
    const OM_uint32 major = gss_unwrap(&minor, m_context, &input, &output, &sealed, nullptr);
    if (major != GSS_S_COMPLETE || sealed == 0)
        return std::nullopt;
    return take(output);
}

} // namespace amado::test
