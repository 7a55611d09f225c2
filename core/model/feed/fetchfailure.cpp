// SPDX-License-Identifier: MIT
#include "model/feed/fetchfailure.h"

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLength = 4'000;

struct Sign
{
    QStringView text;
    FetchFailure kind;
};

// What does not follow the language of Windows: the service's own sentences, numbers, and the words
// of .NET's enumerations. The most telling comes first, since a nested exception names its outer
// ones too.
// https://granikos.eu/exchange-emergency-mitigation-service-findings/
// https://granikos.eu/exchange-mitigation-service-xml-is-not-deemed-safe/
// https://learn.microsoft.com/en-us/answers/questions/1052271
// https://learn.microsoft.com/en-us/dotnet/api/system.net.webexceptionstatus
constexpr auto kFixedSigns = std::to_array<Sign>({
    {u"untrusted endpoint", FetchFailure::UntrustedEndpoint},
    {u"not deemed safe", FetchFailure::XmlNotSafe},
    {u"signing cert is invalid", FetchFailure::XmlNotSafe},
    {u"RemoteCertificateNameMismatch", FetchFailure::UntrustedEndpoint},
    // Revocation, before the chain error that carries it.
    {u"RevocationStatusUnknown", FetchFailure::RevocationFailed},
    {u"OfflineRevocation", FetchFailure::RevocationFailed},
    {u"0x80092012", FetchFailure::RevocationFailed}, // CRYPT_E_NO_REVOCATION_CHECK
    {u"0x80092013", FetchFailure::RevocationFailed}, // CRYPT_E_REVOCATION_OFFLINE
    {u"ProxyNameResolutionFailure", FetchFailure::ProxyFailed},
    {u"(407)", FetchFailure::ProxyFailed},
    {u"NameResolutionFailure", FetchFailure::NameNotResolved},
    {u"WSAHOST_NOT_FOUND", FetchFailure::NameNotResolved},
    {u"HostNotFound", FetchFailure::NameNotResolved},
    {u"(11001)", FetchFailure::NameNotResolved}, // WSAHOST_NOT_FOUND
    {u"ERROR_INTERNET_NAME_NOT_RESOLVED", FetchFailure::NameNotResolved},
    {u"0x80072ee7", FetchFailure::NameNotResolved}, // WININET_E_NAME_NOT_RESOLVED
    {u"SecureChannelFailure", FetchFailure::HandshakeFailed},
    {u"0x80090331", FetchFailure::HandshakeFailed}, // SEC_E_ALGORITHM_MISMATCH
    {u"0x80090326", FetchFailure::HandshakeFailed}, // SEC_E_ILLEGAL_MESSAGE
    {u"0x80090308", FetchFailure::HandshakeFailed}, // SEC_E_INVALID_TOKEN
    {u"0x80072f7d", FetchFailure::HandshakeFailed}, // WININET_E_SECURE_CHANNEL_ERROR
    {u"TLS certificate or its chain validation failed", FetchFailure::ChainInvalid},
    {u"RemoteCertificateChainErrors", FetchFailure::ChainInvalid},
    {u"RemoteCertificateNotAvailable", FetchFailure::ChainInvalid},
    {u"TrustFailure", FetchFailure::ChainInvalid},
    {u"UntrustedRoot", FetchFailure::ChainInvalid},
    {u"PartialChain", FetchFailure::ChainInvalid},
    {u"0x800b0101", FetchFailure::ChainInvalid}, // CERT_E_EXPIRED
    {u"0x800b0109", FetchFailure::ChainInvalid}, // CERT_E_UNTRUSTEDROOT
    {u"0x800b010a", FetchFailure::ChainInvalid}, // CERT_E_CHAINING
    {u"0x80090325", FetchFailure::ChainInvalid}, // SEC_E_UNTRUSTED_ROOT
    {u"0x80072f8f", FetchFailure::ChainInvalid}, // WININET_E_DECODING_FAILED: a certificate refused
    {u"0x80072ee2", FetchFailure::TimedOut},     // WININET_E_TIMEOUT
    {u"(10060)", FetchFailure::TimedOut},        // WSAETIMEDOUT
    {u"0x80072efd", FetchFailure::ConnectFailed}, // WININET_E_CANNOT_CONNECT
    {u"0x80072efe", FetchFailure::ConnectFailed}, // WININET_E_CONNECTION_ABORTED
    {u"(10061)", FetchFailure::ConnectFailed},    // WSAECONNREFUSED
    {u"(10054)", FetchFailure::ConnectFailed},    // WSAECONNRESET
    {u"ConnectFailure", FetchFailure::ConnectFailed},
    {u"TaskCanceledException", FetchFailure::TimedOut},
    {u"TimeoutException", FetchFailure::TimedOut},
});

// Texts that do: of the .NET Framework and of Windows in English, Japanese, German, French,
// Spanish, Italian, Portuguese, Russian, Chinese and Korean, and of OpenSSL for the connection that
// Amado tries. The noun is looked for where it occurs in no other message; verbs differ by version.
constexpr auto kTextSigns = std::to_array<Sign>({
    {u"revocation server was offline", FetchFailure::RevocationFailed},
    {u"unable to get certificate CRL", FetchFailure::RevocationFailed},
    {u"失効サーバー", FetchFailure::RevocationFailed},
    {u"Sperrserver", FetchFailure::RevocationFailed},
    {u"serveur de révocation", FetchFailure::RevocationFailed},
    {u"servidor de revocación", FetchFailure::RevocationFailed},
    {u"server di revoca", FetchFailure::RevocationFailed},
    {u"servidor de revogação", FetchFailure::RevocationFailed},
    {u"сервер отзыва", FetchFailure::RevocationFailed},
    {u"吊销服务器", FetchFailure::RevocationFailed},
    {u"撤銷伺服器", FetchFailure::RevocationFailed},
    {u"해지 서버", FetchFailure::RevocationFailed},
    // Proxy
    {u"proxy name could not be resolved", FetchFailure::ProxyFailed},
    {u"Proxy Authentication Required", FetchFailure::ProxyFailed},
    {u"Could not resolve proxy", FetchFailure::ProxyFailed},
    {u"from proxy after CONNECT", FetchFailure::ProxyFailed},
    {u"プロキシ認証", FetchFailure::ProxyFailed},
    {u"プロキシ名", FetchFailure::ProxyFailed},
    {u"Proxyname", FetchFailure::ProxyFailed},
    {u"nom du proxy", FetchFailure::ProxyFailed},
    {u"nom de proxy", FetchFailure::ProxyFailed},
    {u"nombre de proxy", FetchFailure::ProxyFailed},
    {u"nombre del proxy", FetchFailure::ProxyFailed},
    {u"nome proxy", FetchFailure::ProxyFailed},
    {u"nome del proxy", FetchFailure::ProxyFailed},
    {u"nome do proxy", FetchFailure::ProxyFailed},
    {u"nome de proxy", FetchFailure::ProxyFailed},
    {u"имя прокси", FetchFailure::ProxyFailed},
    {u"имя посредника", FetchFailure::ProxyFailed},
    {u"代理名称", FetchFailure::ProxyFailed},
    {u"代理服务器名称", FetchFailure::ProxyFailed},
    {u"Proxy 名稱", FetchFailure::ProxyFailed},
    {u"프록시 이름", FetchFailure::ProxyFailed},
    // Name
    {u"remote name could not be resolved", FetchFailure::NameNotResolved},
    {u"No such host is known", FetchFailure::NameNotResolved},
    {u"Could not resolve host", FetchFailure::NameNotResolved},
    {u"Name or service not known", FetchFailure::NameNotResolved},
    {u"リモート名を解決できません", FetchFailure::NameNotResolved},
    {u"そのようなホストは不明", FetchFailure::NameNotResolved},
    {u"Remotename", FetchFailure::NameNotResolved},
    {u"Host ist unbekannt", FetchFailure::NameNotResolved},
    {u"Host ist nicht bekannt", FetchFailure::NameNotResolved},
    {u"solcher Host bekannt", FetchFailure::NameNotResolved},
    {u"nom distant", FetchFailure::NameNotResolved},
    {u"Hôte inconnu", FetchFailure::NameNotResolved},
    {u"nombre remoto", FetchFailure::NameNotResolved},
    {u"Host desconocido", FetchFailure::NameNotResolved},
    {u"nome remoto", FetchFailure::NameNotResolved},
    {u"Host sconosciuto", FetchFailure::NameNotResolved},
    {u"host não é conhecido", FetchFailure::NameNotResolved},
    {u"удаленное имя", FetchFailure::NameNotResolved},
    {u"удалённое имя", FetchFailure::NameNotResolved},
    {u"хост неизвестен", FetchFailure::NameNotResolved},
    {u"远程名称", FetchFailure::NameNotResolved},
    {u"不知道这样的主机", FetchFailure::NameNotResolved},
    {u"遠端名稱", FetchFailure::NameNotResolved},
    {u"無法識別這台主機", FetchFailure::NameNotResolved},
    {u"원격 이름", FetchFailure::NameNotResolved},
    {u"알려진 호스트가 없습니다", FetchFailure::NameNotResolved},
    // Chain
    {u"remote certificate is invalid", FetchFailure::ChainInvalid},
    {u"Could not establish trust relationship", FetchFailure::ChainInvalid},
    {u"certificate verify failed", FetchFailure::ChainInvalid},
    {u"unable to get local issuer certificate", FetchFailure::ChainInvalid},
    {u"self-signed certificate", FetchFailure::ChainInvalid},
    {u"self signed certificate", FetchFailure::ChainInvalid},
    {u"certificate has expired", FetchFailure::ChainInvalid},
    {u"リモート証明書は無効", FetchFailure::ChainInvalid},
    {u"信頼関係を確立できませんでした", FetchFailure::ChainInvalid},
    {u"Remotezertifikat", FetchFailure::ChainInvalid},
    {u"certificat distant", FetchFailure::ChainInvalid},
    {u"certificado remoto", FetchFailure::ChainInvalid}, // Spanish and Portuguese
    {u"certificato remoto", FetchFailure::ChainInvalid},
    {u"удаленный сертификат", FetchFailure::ChainInvalid},
    {u"удалённый сертификат", FetchFailure::ChainInvalid},
    {u"远程证书", FetchFailure::ChainInvalid},
    {u"遠端憑證", FetchFailure::ChainInvalid},
    {u"원격 인증서", FetchFailure::ChainInvalid},
    // Protocol
    {u"do not possess a common algorithm", FetchFailure::HandshakeFailed},
    {u"unsupported protocol", FetchFailure::HandshakeFailed},
    {u"protocol version", FetchFailure::HandshakeFailed},
    {u"handshake failure", FetchFailure::HandshakeFailed},
    {u"no protocols available", FetchFailure::HandshakeFailed},
    // Time
    {u"timed out", FetchFailure::TimedOut},
    {u"A task was canceled", FetchFailure::TimedOut},
    {u"操作がタイムアウト", FetchFailure::TimedOut},
    {u"Timeout für", FetchFailure::TimedOut},
    {u"délai d'attente de l'opération", FetchFailure::TimedOut},
    {u"délai d’attente de l’opération", FetchFailure::TimedOut},
    {u"tiempo de espera de la operación", FetchFailure::TimedOut},
    {u"Timeout dell'operazione", FetchFailure::TimedOut},
    {u"Timeout dell’operazione", FetchFailure::TimedOut},
    {u"Timeout operazione", FetchFailure::TimedOut},
    {u"Tempo scaduto per l'operazione", FetchFailure::TimedOut},
    {u"tempo limite da operação", FetchFailure::TimedOut},
    {u"время ожидания операции", FetchFailure::TimedOut},
    {u"操作超时", FetchFailure::TimedOut},
    {u"操作已超时", FetchFailure::TimedOut},
    {u"作業逾時", FetchFailure::TimedOut},
    {u"作業已逾時", FetchFailure::TimedOut},
    {u"작업 시간이 초과", FetchFailure::TimedOut},
    {u"작업 시간을 초과", FetchFailure::TimedOut},
    {u"작업 제한 시간", FetchFailure::TimedOut},
    // Answer
    {u"does not indicate success", FetchFailure::HttpStatus},
    {u"The remote server returned an error", FetchFailure::HttpStatus},
    {u"リモート サーバーがエラーを返しました", FetchFailure::HttpStatus},
    // Connection, after the answers that name the remote server too.
    {u"Unable to connect to the remote server", FetchFailure::ConnectFailed},
    {u"actively refused", FetchFailure::ConnectFailed},
    {u"Connection refused", FetchFailure::ConnectFailed},
    {u"No route to host", FetchFailure::ConnectFailed},
    {u"Network is unreachable", FetchFailure::ConnectFailed},
    {u"Connection reset", FetchFailure::ConnectFailed},
    {u"リモート サーバーに接続できません", FetchFailure::ConnectFailed},
    {u"コンピューターによって拒否された", FetchFailure::ConnectFailed},
    {u"Remoteserver", FetchFailure::ConnectFailed},
    {u"Zielcomputer die Verbindung verweigerte", FetchFailure::ConnectFailed},
    {u"serveur distant", FetchFailure::ConnectFailed},
    {u"ordinateur cible l'a expressément refusée", FetchFailure::ConnectFailed},
    {u"servidor remoto", FetchFailure::ConnectFailed}, // Spanish and Portuguese
    {u"equipo de destino denegó", FetchFailure::ConnectFailed},
    {u"server remoto", FetchFailure::ConnectFailed},
    {u"Rifiuto persistente del computer", FetchFailure::ConnectFailed},
    {u"máquina de destino as recusou", FetchFailure::ConnectFailed},
    {u"удаленным сервером", FetchFailure::ConnectFailed},
    {u"удаленному серверу", FetchFailure::ConnectFailed},
    {u"компьютер отверг запрос", FetchFailure::ConnectFailed},
    {u"远程服务器", FetchFailure::ConnectFailed},
    {u"目标计算机积极拒绝", FetchFailure::ConnectFailed},
    {u"遠端伺服器", FetchFailure::ConnectFailed},
    {u"目標電腦拒絕連線", FetchFailure::ConnectFailed},
    {u"원격 서버", FetchFailure::ConnectFailed},
    {u"대상 컴퓨터에서 연결을 거부", FetchFailure::ConnectFailed},
});

/// .NET writes the status of an answer in parentheses in every language: "(503)".
bool hasErrorStatus(QStringView text)
{
    for (qsizetype at = text.indexOf(u'('); at >= 0; at = text.indexOf(u'(', at + 1)) {
        const QStringView status = text.mid(at, 5);
        if (status.size() == 5 && (status[1] == u'4' || status[1] == u'5') && status[2].isDigit() &&
            status[3].isDigit() && status[4] == u')')
            return true;
    }
    return false;
}

/// Of ".NET could not create a secure channel" and "… could not establish a trust relationship for
/// it" only the second has one of these words; both name "SSL/TLS".
bool speaksOfTrust(QStringView text)
{
    static constexpr QStringView kWords[] = {
        u"trust",   u"信頼",      u"Vertrauens", u"confiance", u"confianza", u"attendibilità",
        u"fiducia", u"confiança", u"довери",     u"信任",      u"트러스트",  u"신뢰",
    };
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](QStringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

template<size_t count>
const Sign *signIn(QStringView text, const std::array<Sign, count> &signs)
{
    for (const Sign &sign : signs) {
        if (text.contains(sign.text, Qt::CaseInsensitive))
            return &sign;
    }
    return nullptr;
}

} // namespace

FetchFailure classifyFetchFailure(QStringView text)
{
    const QStringView shown = text.left(kMaxLength);
    if (const Sign *sign = signIn(shown, kFixedSigns))
        return sign->kind;
    // Thrown for a certificate that was refused; where the handshake itself failed it wraps an
    // error of Windows.
    if (shown.contains(u"AuthenticationException"))
        return shown.contains(u"Win32Exception") ? FetchFailure::HandshakeFailed
                                                 : FetchFailure::ChainInvalid;
    if (shown.contains(u"SSL/TLS"))
        return speaksOfTrust(shown) ? FetchFailure::ChainInvalid : FetchFailure::HandshakeFailed;
    if (hasErrorStatus(shown))
        return FetchFailure::HttpStatus;
    const Sign *sign = signIn(shown, kTextSigns);
    return sign ? sign->kind : FetchFailure::Unspecific;
}

bool isAboutFetching(QStringView text)
{
    // Sentences and names of the service itself, which are English everywhere.
    static constexpr QStringView kSigns[] = {
        u"fetching mitigations",
        u"FetchMitigation",
        u"GetHttpUrlResponse",
        u"getexchangemitigations",
        u"officeclient.microsoft.com",
        u"untrusted endpoint",
        u"not deemed safe",
        u"TLS certificate or its chain validation failed",
    };
    const QStringView shown = text.left(kMaxLength);
    return std::any_of(std::begin(kSigns), std::end(kSigns),
                       [&](QStringView sign) { return shown.contains(sign, Qt::CaseInsensitive); });
}

} // namespace amado
