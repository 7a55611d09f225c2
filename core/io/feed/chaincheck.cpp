// SPDX-License-Identifier: MIT
#include "io/feed/chaincheck.h"

#include "io/tls/certificates.h"
#include "io/tls/opensslhandles.h"

#include <algorithm>

#include <openssl/err.h>
#include <openssl/x509v3.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaxChain = 10;
constexpr int kSecurityLevel = 2; ///< 112 bits, SSL_CTX_set_security_level(3).

struct Fault
{
    TrustRule rule = TrustRule::None;
    int link = 0;
    QString detail;
};

/// Links from the leaf upwards; owned by whoever holds the certificates.
struct Path
{
    std::vector<X509 *> links;
    bool anchored = false; ///< The last link carries a pinned key.
    Fault fault;           ///< Why it is not anchored.
};

bool sameKey(X509 *a, X509 *b)
{
    EVP_PKEY *left = X509_get0_pubkey(a);
    EVP_PKEY *right = X509_get0_pubkey(b);
    return left != nullptr && right != nullptr && EVP_PKEY_eq(left, right) == 1;
}

bool isNamedIssuer(X509 *issuer, X509 *subject)
{
    return X509_NAME_cmp(X509_get_subject_name(issuer), X509_get_issuer_name(subject)) == 0;
}

bool hasSigned(X509 *issuer, X509 *subject)
{
    EVP_PKEY *key = X509_get0_pubkey(issuer);
    return key != nullptr && X509_verify(subject, key) == 1;
}

/// The one of `candidates` that issued `subject`; `named` tells whether any bears the issuer's
/// name.
X509 *issuerOf(X509 *subject, std::span<X509 *const> candidates, const std::vector<X509 *> &used,
               bool &named)
{
    for (X509 *candidate : candidates) {
        const auto isCandidate = [&](X509 *link) { return X509_cmp(link, candidate) == 0; };
        if (!isNamedIssuer(candidate, subject) ||
            std::any_of(used.begin(), used.end(), isCandidate))
            continue;
        named = true;
        if (hasSigned(candidate, subject))
            return candidate;
    }
    return nullptr;
}

Path buildPath(std::span<X509 *const> given, std::span<X509 *const> roots)
{
    Path path;
    path.links.push_back(given.front());
    while (path.links.size() < kMaxChain) {
        X509 *current = path.links.back();
        const int link = int(path.links.size()) - 1;
        const auto pinned = std::find_if(roots.begin(), roots.end(),
                                         [&](X509 *root) { return sameKey(root, current); });
        if (pinned != roots.end()) {
            // Pinned by key: the certificate known here counts, not the one that came along.
            path.links.back() = *pinned;
            path.anchored = true;
            return path;
        }
        bool named = false;
        X509 *issuer = issuerOf(current, roots, path.links, named);
        if (issuer == nullptr)
            issuer = issuerOf(current, given, path.links, named);
        if (issuer != nullptr) {
            path.links.push_back(issuer);
            continue;
        }
        if (isNamedIssuer(current, current) && hasSigned(current, current))
            path.fault = {TrustRule::RootNotPinned, link, u"the root is not a pinned one"_s};
        else if (named)
            path.fault = {TrustRule::CertificateSignatureDiffers, link,
                          u"the certificate was not signed by the issuer it names"_s};
        else
            path.fault = {TrustRule::CertificateMissing, link, u"the issuer is not known"_s};
        return path;
    }
    path.fault = {TrustRule::ConstraintViolated, int(kMaxChain) - 1, u"the chain is too long"_s};
    return path;
}

TrustRule ruleOf(int error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return TrustRule::CertificateExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return TrustRule::NotYetValid;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_NON_CA:
        return TrustRule::NotACertificateAuthority;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return TrustRule::CertificateSignatureDiffers;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return TrustRule::WeakCryptography;
    default: // An open set of another library: whatever else it refuses is a constraint.
        return TrustRule::ConstraintViolated;
    }
}

int collectFault(int ok, X509_STORE_CTX *context)
{
    if (ok == 0) {
        const int error = X509_STORE_CTX_get_error(context);
        X509 *certificate = X509_STORE_CTX_get_current_cert(context);
        // An authority by its basic constraints, whose key usage does not let it sign certificates.
        const bool limited = error == X509_V_ERR_INVALID_CA && certificate != nullptr &&
                             (X509_get_extension_flags(certificate) & EXFLAG_CA) != 0;
        const TrustRule rule = limited ? TrustRule::ConstraintViolated : ruleOf(error);
        static_cast<std::vector<Fault> *>(X509_STORE_CTX_get_app_data(context))
            ->push_back({rule, X509_STORE_CTX_get_error_depth(context),
                         QString::fromLatin1(X509_verify_cert_error_string(error))});
    }
    return 1; // Go on, so that every fault is known.
}

/// RFC 5280, section 6, over exactly these links, the last of which is believed.
void verifyPath(const std::vector<X509 *> &links, const QDateTime &at, std::vector<Fault> &faults)
{
    const X509StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), links.back());
    const X509StackPtr between(sk_X509_new_null());
    for (size_t i = 1; i + 1 < links.size(); ++i)
        pushShared(between.get(), links[i]);
    const X509StoreContextPtr context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), links.front(), between.get()) != 1) {
        faults.push_back({TrustRule::ConstraintViolated, 0, u"the chain cannot be verified"_s});
        return;
    }
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_auth_level(param, kSecurityLevel);
    X509_VERIFY_PARAM_set_depth(param, int(kMaxChain));
    X509_VERIFY_PARAM_set_time(param, time_t(at.toSecsSinceEpoch()));
    X509_STORE_CTX_set_app_data(context.get(), &faults);
    X509_STORE_CTX_set_verify_cb(context.get(), collectFault);
    const size_t before = faults.size();
    if (X509_verify_cert(context.get()) != 1 && faults.size() == before)
        faults.push_back({TrustRule::ConstraintViolated, 0, u"the chain was refused"_s});
}

bool allows(const CertificateInfo &certificate, const QString &purpose)
{
    return certificate.extendedKeyUsages.contains(purpose) ||
           certificate.extendedKeyUsages.contains(u"2.5.29.37.0"_s); // any purpose
}

/// What OpenSSL does not ask here, or answers only by not finding an issuer.
void checkLinks(const std::vector<X509 *> &links, const CertificateChain &chain,
                const ChainDemand &demand, std::vector<Fault> &faults)
{
    for (const QString &purpose : demand.purposes) {
        if (!chain.front().extendedKeyUsages.contains(purpose))
            faults.push_back({TrustRule::PurposeMissing, 0, u"key usage "_s + purpose});
    }
    if (demand.noOtherPurpose && chain.front().extendedKeyUsages.size() != demand.purposes.size())
        faults.push_back({TrustRule::PurposeMissing, 0, u"the key serves other purposes too"_s});
    constexpr uint32_t kSigns = KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION;
    if ((X509_get_key_usage(links.front()) & kSigns) == 0)
        faults.push_back({TrustRule::ConstraintViolated, 0, u"the key may not sign"_s});
    for (size_t i = 1; i < links.size(); ++i) {
        const int link = int(i);
        const bool isAnchor = i + 1 == links.size();
        if (!isAnchor && !chain[i].isCa)
            faults.push_back({TrustRule::NotACertificateAuthority, link,
                              u"basic constraints name no authority"_s});
        if (!isAnchor && !chain[i].extendedKeyUsages.isEmpty() &&
            !allows(chain[i], demand.nestedPurpose))
            faults.push_back(
                {TrustRule::PurposeMissing, link, u"the authority is limited to other purposes"_s});
        const int issued = X509_check_issued(links[i], links[i - 1]);
        if (issued != X509_V_OK)
            faults.push_back({TrustRule::ConstraintViolated, link,
                              QString::fromLatin1(X509_verify_cert_error_string(issued))});
    }
}

/// Lower is graver. Time comes last: it is the one fault that was not there when the certificate
/// was made.
int gravity(TrustRule rule)
{
    static constexpr TrustRule kOrder[] = {TrustRule::CertificateSignatureDiffers,
                                           TrustRule::NotACertificateAuthority,
                                           TrustRule::PurposeMissing,
                                           TrustRule::WeakCryptography,
                                           TrustRule::ConstraintViolated,
                                           TrustRule::NotYetValid,
                                           TrustRule::CertificateExpired};
    return int(std::find(std::begin(kOrder), std::end(kOrder), rule) - std::begin(kOrder));
}

} // namespace

ChainFinding checkChain(std::span<X509 *const> given, const CertificateChain &pinned,
                        const ChainDemand &demand)
{
    std::vector<X509Ptr> owned;
    std::vector<X509 *> roots;
    for (const CertificateInfo &root : pinned) {
        auto parsed = x509FromDer(root.der);
        if (!parsed)
            continue; // A root that cannot be read is believed for nothing.
        roots.push_back(parsed->get());
        owned.push_back(std::move(*parsed));
    }
    const Path path = buildPath(given, roots);
    ChainFinding finding;
    for (X509 *link : path.links)
        finding.chain.push_back(certificateInfo(link));
    std::vector<Fault> faults;
    if (path.anchored) {
        checkLinks(path.links, finding.chain, demand, faults);
        verifyPath(path.links, demand.at, faults);
    } else {
        faults.push_back(path.fault);
    }
    ERR_clear_error();
    const auto worst =
        std::min_element(faults.begin(), faults.end(), [](const auto &a, const auto &b) {
            return std::pair(gravity(a.rule), a.link) < std::pair(gravity(b.rule), b.link);
        });
    if (worst == faults.end())
        return finding;
    finding.rule = worst->rule;
    finding.brokenLink = std::clamp(worst->link, 0, int(finding.chain.size()) - 1);
    finding.detail = worst->detail;
    return finding;
}

} // namespace amado
