// SPDX-License-Identifier: MIT
#pragma once

#include "io/feed/trustanchors.h"
#include "io/lab/timestampissuer.h"
#include "io/tls/opensslhandles.h"

namespace amado {

/// Signs a feed in the vendor's shape: the signature enveloped before the closing tag of EOCS,
/// KeyInfo with the key and the certificates given, and a countersignature where an authority is
/// given. Everything outside the signature keeps its bytes. Errors: InvalidData when the text is no
/// feed without a signature, or declares a namespace on its root; Internal.
[[nodiscard]] Result<QByteArray> signFeed(const QByteArray &text, const SigningChain &signer,
                                          const SigningChain *timestampAuthority,
                                          const QDateTime &at);

/// Keys of a test PKI. Making them takes a good part of a second.
struct FeedKeys
{
    EvpKeyPtr root;
    EvpKeyPtr authority;
    EvpKeyPtr signer;
    EvpKeyPtr timestampRoot;
    EvpKeyPtr timestampAuthority;
    EvpKeyPtr strangerRoot; ///< Of the authority that nobody pinned.

    [[nodiscard]] static Result<FeedKeys> generate(); ///< RSA 2048 each. Errors: Internal.
    [[nodiscard]] QByteArray toPem() const;           ///< In the order above.
    [[nodiscard]] static Result<FeedKeys> fromPem(const QByteArray &pem); ///< Errors: InvalidData.
};

/// What a practice feed shall look like to the one who checks it.
enum class FeedVariant {
    Good,
    ExpiredSigner, ///< The signer's certificate ended before the time of signing, and there is no
                   ///< timestamp.
    UntrustedAuthority, ///< The same names, but below a root that nobody pinned.
    NoTimestamp,
    Altered,  ///< A mitigation was added after signing.
    Unsigned, ///< The text itself.
    Older,    ///< Good, but signed 30 days earlier: for replaying against a newer one.
};

/// Signs the feeds of the practice lab with a PKI of its own, and says which roots to believe for
/// them. Names, serials and validity depend on the time of founding alone, so the same keys give
/// the same bytes.
class FeedSigner
{
public:
    /// Sets up the PKI as of `founded`. Certificates hold from 60 days before: signers for two
    /// years, authorities for ten. Errors: Internal.
    [[nodiscard]] static Result<FeedSigner> found(FeedKeys keys, const QDateTime &founded);

    [[nodiscard]] const TrustAnchors &anchors() const { return m_anchors; }
    /// As `--trust` reads them: root.pem and tsa-root.pem.
    [[nodiscard]] QByteArray rootPem() const;
    [[nodiscard]] QByteArray timestampRootPem() const;

    /// Errors: as signFeed.
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &text, FeedVariant variant,
                                          const QDateTime &at) const;

    [[nodiscard]] SigningChain signer() const;
    [[nodiscard]] SigningChain timestampAuthority() const;

private:
    FeedSigner() = default;

    FeedKeys m_keys;
    TrustAnchors m_anchors;
    std::vector<QByteArray> m_signer; ///< DER: signer, authority, root.
    std::vector<QByteArray> m_expiredSigner;
    std::vector<QByteArray> m_strangeSigner;
    std::vector<QByteArray> m_timestampAuthority; ///< DER: authority, root.
};

} // namespace amado
