// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>
#include <utility>

#include <gssapi/gssapi.h>

namespace amado::test {

/// The server's side of Negotiate on one connection: takes NTLM (accounts of NTLM_USER_FILE) and
/// Kerberos (keys of KRB5_KTNAME), raw or in SPNEGO. Written apart from the client's, so that both
/// can be wrong only differently.
class GssAcceptor
{
public:
    GssAcceptor() = default;
    ~GssAcceptor();
    GssAcceptor(const GssAcceptor &) = delete;
    GssAcceptor &operator=(const GssAcceptor &) = delete;

    struct Step
    {
        bool failed = false;
        QByteArray token; ///< For the client; empty: none.
    };
    /// `binding` is what the client should have bound itself to; empty: not checked.
    Step accept(const QByteArray &token, const QByteArray &binding);
    void reset();
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool isBound() const { return m_bound; }
    [[nodiscard]] const QByteArray &user() const { return m_user; }

    /// Token and ciphertext.
    std::optional<std::pair<QByteArray, QByteArray>> seal(const QByteArray &plain);
    /// As one piece that is not rotated, as gss_wrap() makes it.
    std::optional<std::pair<QByteArray, QByteArray>> sealPlainly(const QByteArray &plain);
    std::optional<QByteArray> unseal(const QByteArray &token, const QByteArray &data);

private:
    void finish(gss_name_t source, OM_uint32 flags);

    gss_ctx_id_t m_context = GSS_C_NO_CONTEXT;
    bool m_complete = false;
    bool m_bound = false;
    bool m_ntlm = false;
    QByteArray m_user;
};

} // namespace amado::test
