#include "model/feed/fetchfailure.h"

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct Sign
{
    QStringView text;
    FetchFailure kind;
};

// Order matters: a nested exception names its outer ones too, and the service's own words say most.
// https://granikos.eu/exchange-emergency-mitigation-service-findings/
// https://granikos.eu/exchange-mitigation-service-xml-is-not-deemed-safe/
// https://learn.microsoft.com/en-us/answers/questions/1052271
constexpr auto kSigns = std::to_array<Sign>({
    {u"untrusted endpoint", FetchFailure::UntrustedEndpoint},
    {u"not deemed safe", FetchFailure::XmlNotSafe},
    {u"signing cert is invalid", FetchFailure::XmlNotSafe},
    {u"RemoteCertificateNameMismatch", FetchFailure::UntrustedEndpoint},
    // Revocation, before the chain error that carries it.
    {u"RevocationStatusUnknown", FetchFailure::RevocationFailed},
    {u"OfflineRevocation", FetchFailure::RevocationFailed},
    {u"0x80092012", FetchFailure::RevocationFailed}, // CRYPT_E_NO_REVOCATION_CHECK
    {u"0x80092013", FetchFailure::RevocationFailed}, // CRYPT_E_REVOCATION_OFFLINE
    {u"revocation server was offline", FetchFailure::RevocationFailed},
    {u"unable to get certificate CRL", FetchFailure::RevocationFailed},
    {u"失効サーバー", FetchFailure::RevocationFailed},
    // Name
    {u"NameResolutionFailure", FetchFailure::NameNotResolved},
    {u"remote name could not be resolved", FetchFailure::NameNotResolved},
    {u"No such host is known", FetchFailure::NameNotResolved},
    {u"WSAHOST_NOT_FOUND", FetchFailure::NameNotResolved},
    {u"ERROR_INTERNET_NAME_NOT_RESOLVED", FetchFailure::NameNotResolved},
    {u"0x80072ee7", FetchFailure::NameNotResolved}, // WININET_E_NAME_NOT_RESOLVED
    {u"Could not resolve host", FetchFailure::NameNotResolved},
    {u"Name or service not known", FetchFailure::NameNotResolved},
    {u"リモート名を解決できません", FetchFailure::NameNotResolved},
    {u"そのようなホストは不明", FetchFailure::NameNotResolved},
    // Proxy
    {u"ProxyNameResolutionFailure", FetchFailure::ProxyFailed},
    {u"proxy name could not be resolved", FetchFailure::ProxyFailed},
    {u"Proxy Authentication Required", FetchFailure::ProxyFailed},
    {u"(407)", FetchFailure::ProxyFailed},
    {u"Could not resolve proxy", FetchFailure::ProxyFailed},
    {u"from proxy after CONNECT", FetchFailure::ProxyFailed},
    {u"プロキシ認証", FetchFailure::ProxyFailed},
    // Protocol
    {u"SecureChannelFailure", FetchFailure::HandshakeFailed},
    {u"Could not create SSL/TLS secure channel", FetchFailure::HandshakeFailed},
    {u"do not possess a common algorithm", FetchFailure::HandshakeFailed},
    {u"0x80090331", FetchFailure::HandshakeFailed}, // SEC_E_ALGORITHM_MISMATCH
    {u"0x80090326", FetchFailure::HandshakeFailed}, // SEC_E_ILLEGAL_MESSAGE
    {u"unsupported protocol", FetchFailure::HandshakeFailed},
    {u"protocol version", FetchFailure::HandshakeFailed},
    {u"handshake failure", FetchFailure::HandshakeFailed},
    {u"no protocols available", FetchFailure::HandshakeFailed},
    {u"セキュリティで保護されているチャネルを作成できません", FetchFailure::HandshakeFailed},
    // Chain
    {u"TLS certificate or its chain validation failed", FetchFailure::ChainInvalid},
    {u"remote certificate is invalid", FetchFailure::ChainInvalid},
    {u"Could not establish trust relationship", FetchFailure::ChainInvalid},
    {u"RemoteCertificateChainErrors", FetchFailure::ChainInvalid},
    {u"TrustFailure", FetchFailure::ChainInvalid},
    {u"UntrustedRoot", FetchFailure::ChainInvalid},
    {u"PartialChain", FetchFailure::ChainInvalid},
    {u"0x800b0109", FetchFailure::ChainInvalid}, // CERT_E_UNTRUSTEDROOT
    {u"0x800b010a", FetchFailure::ChainInvalid}, // CERT_E_CHAINING
    {u"0x80090325", FetchFailure::ChainInvalid}, // SEC_E_UNTRUSTED_ROOT
    {u"certificate verify failed", FetchFailure::ChainInvalid},
    {u"unable to get local issuer certificate", FetchFailure::ChainInvalid},
    {u"self-signed certificate", FetchFailure::ChainInvalid},
    {u"self signed certificate", FetchFailure::ChainInvalid},
    {u"certificate has expired", FetchFailure::ChainInvalid},
    {u"検証プロシージャによると、リモート証明書は無効", FetchFailure::ChainInvalid},
    {u"信頼関係を確立できませんでした", FetchFailure::ChainInvalid},
    // Time and connection
    {u"0x80072ee2", FetchFailure::TimedOut}, // WININET_E_TIMEOUT
    {u"operation has timed out", FetchFailure::TimedOut},
    {u"timed out", FetchFailure::TimedOut},
    {u"TaskCanceledException", FetchFailure::TimedOut},
    {u"A task was canceled", FetchFailure::TimedOut},
    {u"操作がタイムアウト", FetchFailure::TimedOut},
    {u"ConnectFailure", FetchFailure::ConnectFailed},
    {u"Unable to connect to the remote server", FetchFailure::ConnectFailed},
    {u"actively refused", FetchFailure::ConnectFailed},
    {u"Connection refused", FetchFailure::ConnectFailed},
    {u"No route to host", FetchFailure::ConnectFailed},
    {u"Network is unreachable", FetchFailure::ConnectFailed},
    {u"0x80072efd", FetchFailure::ConnectFailed}, // WININET_E_CANNOT_CONNECT
    {u"Connection reset", FetchFailure::ConnectFailed},
    {u"リモート サーバーに接続できません", FetchFailure::ConnectFailed},
    // Answer
    {u"does not indicate success", FetchFailure::HttpStatus},
    {u"The remote server returned an error", FetchFailure::HttpStatus},
    {u"リモート サーバーがエラーを返しました", FetchFailure::HttpStatus},
});

} // namespace

FetchFailure classifyFetchFailure(QStringView text)
{
    constexpr qsizetype kMaxLength = 4'000;
    const QStringView shown = text.left(kMaxLength);
    for (const Sign &sign : kSigns) {
        if (shown.contains(sign.text, Qt::CaseInsensitive))
            return sign.kind;
    }
    return FetchFailure::Unspecific;
}

} // namespace amado
