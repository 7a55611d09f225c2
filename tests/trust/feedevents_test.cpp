// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/feed/feedevents.h"
#include "model/feed/fetchfailure.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QString kProvider = u"MSExchange Mitigation Service"_s;

EventRecord event(int hour, int id, const QString &message, const QString &provider = kProvider)
{
    return {QDateTime(QDate(2026, 11, 19), QTime(hour, 0), Qt::UTC), id, provider, u"Error"_s,
            message};
}

TEST(FeedEvents, TellsSuccessAndFailureById)
{
    const Fact<std::vector<EventRecord>> events(
        {event(9, 1008, u"Connection attempted against untrusted endpoint"_s), event(10, 1005, {}),
         event(8, 1006, {}), event(11, 1004, {}), event(12, 1008, u"other"_s, u"Another"_s)},
        u"events"_s);
    const FeedEvents read = readFeedEvents(events);
    ASSERT_TRUE(read.lastSuccess && read.lastFailure && read.classified);
    EXPECT_EQ(read.lastSuccess->time().hour(), 10);
    EXPECT_EQ(read.lastFailure->at.time().hour(), 9);
    EXPECT_EQ(read.classified->kind, FetchFailure::UntrustedEndpoint);
    EXPECT_EQ(read.classified->moment.line, 1008);
    EXPECT_EQ(read.lastError.reason(), MissingReason::NotPresent);
}

TEST(FeedEvents, AnErrorIsAFailedFetchOnlyWhereItSaysSo)
{
    const struct
    {
        QString message;
        bool fetch;
    } rows[] = {
        {u"Exception encountered while fetching mitigations : One or more errors occurred."_s,
         true},
        {u"Unerwartete Ausnahme. Exception encountered while fetching mitigations : x"_s, true},
        {u"予期しない例外が発生しました。 Exception encountered while fetching mitigations."_s,
         true},
        {u"   at Microsoft.Exchange.Mitigation.Service.Common.Utils.FetchMitigationsFromUrl[T]"_s,
         true},
        {u"MitigationCloudServiceV2.FetchMitigations(String url)"_s, true},
        {u"The remote name could not be resolved: 'officeclient.microsoft.com'"_s, true},
        {u"Connection attempted against untrusted endpoint"_s, true},
        {u"TLS certificate or its chain validation failed"_s, true},
        {u"This XML is not deemed safe to consume"_s, true},
        {u"Exception encountered while applying mitigation M2 : "
         u"System.UnauthorizedAccessException: Filename: redirection.config"_s,
         false},
        {u"An unexpected exception occurred while stopping service MSExchangeUM : "
         u"System.TimeoutException: The operation has timed out"_s,
         false},
        {u"Die Diagnosedaten konnten nicht gesendet werden. System.Net.WebException: Der "
         u"Remotename konnte nicht aufgelöst werden: 'example.invalid'"_s,
         false},
        {u"Active Directory response: The LDAP server is unavailable."_s, false},
        {{}, false},
    };
    for (const auto &row : rows) {
        const FeedEvents read = readFeedEvents({{event(9, 1008, row.message)}, u"events"_s});
        EXPECT_EQ(read.lastFailure.isKnown(), row.fetch) << qPrintable(row.message);
        EXPECT_EQ(read.classified.isKnown(), row.fetch) << qPrintable(row.message);
        EXPECT_EQ(read.lastError.isKnown(), !row.fetch) << qPrintable(row.message);
    }
}

TEST(FeedEvents, AbsenceKeepsItsReason)
{
    const auto none =
        readFeedEvents(Fact<std::vector<EventRecord>>(std::vector<EventRecord>(), {}));
    EXPECT_EQ(none.lastSuccess.reason(), MissingReason::NotPresent);
    EXPECT_EQ(none.classified.reason(), MissingReason::NotPresent);
    const auto denied =
        readFeedEvents(Fact<std::vector<EventRecord>>::missing(MissingReason::Denied));
    EXPECT_EQ(denied.lastSuccess.reason(), MissingReason::Denied);
    EXPECT_EQ(denied.lastFailure.reason(), MissingReason::Denied);
}

TEST(FeedEvents, LongMessagesAreCut)
{
    const Fact<std::vector<EventRecord>> events(
        {event(9, 1008, u"fetching mitigations "_s + QString(100'000, u'x'))}, {});
    const FeedEvents read = readFeedEvents(events);
    EXPECT_LE(read.lastFailure->message.size(), 4'000);
    EXPECT_LE(read.classified->moment.message.size(), 400);
}

/// The type of the exception, a number or a state counts before any text.
TEST(FetchFailure, IsToldByTypeNumberAndStateInEveryLanguage)
{
    using enum FetchFailure;
    const struct
    {
        QString text;
        FetchFailure kind;
    } rows[] = {
        {u"System.AggregateException: ? ---> System.Net.WebException: ? ---> "
         u"System.Security.Authentication.AuthenticationException: ?"_s,
         ChainInvalid},
        {u"System.Security.Authentication.AuthenticationException: ? ---> "
         u"System.ComponentModel.Win32Exception: ?"_s,
         HandshakeFailed},
        {u"System.Threading.Tasks.TaskCanceledException: ?"_s, TimedOut},
        {u"System.Net.WebException: ?: (503) ?"_s, HttpStatus},
        {u"System.Net.WebException: ?: (407) ?"_s, ProxyFailed},
        {u"System.Net.WebException (NameResolutionFailure): ?"_s, NameNotResolved},
        {u"System.Net.WebException (SecureChannelFailure): ?"_s, HandshakeFailed},
        {u"? 0x800B0101"_s, ChainInvalid},
        {u"? 0x80072F7D"_s, HandshakeFailed},
        {u"SocketException (10061): ?"_s, ConnectFailed},
        {u"SocketException (11001): ?"_s, NameNotResolved},
        {u"System.Net.WebException: ?"_s, Unspecific},
        {u"System.IO.IOException: ? (12345)"_s, Unspecific},
    };
    for (const auto &row : rows)
        EXPECT_EQ(enumName(classifyFetchFailure(row.text)), enumName(row.kind))
            << qPrintable(row.text);
}

TEST(FetchFailure, IsToldByTheFrameworksTextsInTenLanguages)
{
    using enum FetchFailure;
    const struct
    {
        FetchFailure kind;
        QStringList texts;
    } rows[] = {
        {ChainInvalid,
         {u"Das Remotezertifikat ist laut Validierungsverfahren ungültig."_s,
          u"Für den geschützten SSL/TLS-Kanal konnte keine Vertrauensstellung hergestellt werden."_s,
          u"Le certificat distant n'est pas valide selon la procédure de validation."_s,
          u"Impossible d'établir une relation de confiance pour le canal sécurisé SSL/TLS."_s,
          u"El certificado remoto no es válido según el procedimiento de validación."_s,
          u"No se puede establecer una relación de confianza para el canal seguro SSL/TLS."_s,
          u"Il certificato remoto non è stato ritenuto valido dalla procedura di convalida."_s,
          u"Impossibile stabilire una relazione di trust per il canale sicuro SSL/TLS."_s,
          u"O certificado remoto é inválido, de acordo com o procedimento de validação."_s,
          u"Não foi possível estabelecer relação de confiança para o canal seguro SSL/TLS."_s,
          u"Удаленный сертификат недействителен согласно результатам проверки подлинности."_s,
          u"Не удалось установить доверительные отношения для защищенного канала SSL/TLS."_s,
          u"根据验证过程，远程证书无效。"_s, u"未能为 SSL/TLS 安全通道建立信任关系。"_s,
          u"根據驗證程序，遠端憑證是無效的。"_s, u"無法為 SSL/TLS 安全通道建立信任關係。"_s,
          u"유효성 검사 절차에 따르면 원격 인증서가 잘못되었습니다."_s,
          u"SSL/TLS 보안 채널에 대한 트러스트 관계를 설정할 수 없습니다."_s,
          u"検証プロシージャによると、リモート証明書は無効です。"_s}},
        {HandshakeFailed,
         {u"Die Anfrage wurde abgebrochen: Es konnte kein geschützter SSL/TLS-Kanal erstellt "
          u"werden."_s,
          u"La demande a été interrompue : Impossible de créer un canal sécurisé SSL/TLS."_s,
          u"Se ha terminado la solicitud: No se puede crear un canal seguro SSL/TLS."_s,
          u"Richiesta annullata: Impossibile creare un canale sicuro SSL/TLS."_s,
          u"A solicitação foi anulada: Não foi possível criar um canal seguro para SSL/TLS."_s,
          u"Запрос был прерван: Не удалось создать защищенный канал SSL/TLS."_s,
          u"请求被中止: 未能创建 SSL/TLS 安全通道。"_s,
          u"要求已經中止: 無法建立 SSL/TLS 的安全通道。"_s,
          u"요청이 중단되었습니다. SSL/TLS 보안 채널을 만들 수 없습니다."_s}},
        {NameNotResolved,
         {u"Der Remotename konnte nicht aufgelöst werden: 'x'"_s,
          u"Le nom distant n'a pas pu être résolu: 'x'"_s,
          u"No se puede resolver el nombre remoto: 'x'"_s,
          u"Impossibile risolvere il nome remoto.: 'x'"_s,
          u"O nome remoto não pôde ser resolvido: 'x'"_s,
          u"Невозможно разрешить удаленное имя: 'x'"_s, u"未能解析此远程名称: 'x'"_s,
          u"無法解析遠端名稱: 'x'"_s, u"원격 이름을 확인할 수 없습니다.: 'x'"_s}},
        {ConnectFailed,
         {u"Die Verbindung mit dem Remoteserver kann nicht hergestellt werden."_s,
          u"Impossible de se connecter au serveur distant"_s,
          u"No es posible conectar con el servidor remoto"_s,
          u"Impossibile effettuare la connessione al server remoto."_s,
          u"Impossível conectar-se ao servidor remoto"_s,
          u"Невозможно соединиться с удаленным сервером"_s, u"无法连接到远程服务器"_s,
          u"無法連接至遠端伺服器"_s, u"원격 서버에 연결할 수 없습니다."_s}},
        {HttpStatus,
         {u"Der Remoteserver hat einen Fehler zurückgegeben: (503) Server nicht verfügbar."_s,
          u"Le serveur distant a retourné une erreur : (403) Interdit."_s,
          u"Удаленный сервер возвратил ошибку: (500) Внутренняя ошибка сервера."_s,
          u"远程服务器返回错误: (502) 错误的网关。"_s,
          u"원격 서버에서 (404) 찾을 수 없음 오류를 반환했습니다."_s}},
        {TimedOut,
         {u"Timeout für Vorgang überschritten"_s, u"Le délai d'attente de l'opération a expiré."_s,
          u"Se agotó el tiempo de espera de la operación"_s, u"Timeout dell'operazione."_s,
          u"O tempo limite da operação foi atingido"_s, u"Время ожидания операции истекло"_s,
          u"操作超时"_s, u"作業逾時"_s, u"작업 시간이 초과되었습니다."_s}},
        {ProxyFailed,
         {u"Der Proxyname konnte nicht aufgelöst werden: 'p'"_s,
          u"Le nom de proxy n'a pas pu être résolu: 'p'"_s, u"未能解析此代理名称: 'p'"_s,
          u"Der Remoteserver hat einen Fehler zurückgegeben: (407) Proxyauthentifizierung "
          u"erforderlich."_s}},
        {Unspecific,
         {u"Mindestens ein Fehler ist aufgetreten."_s,
          u"Une ou plusieurs erreurs se sont produites."_s,
          u"Die Vertrauensstellung zwischen dieser Arbeitsstation und der primären Domäne konnte "
          u"nicht hergestellt werden."_s,
          u"Se han producido uno o varios errores."_s, u"发生一个或多个错误。"_s}},
    };
    for (const auto &row : rows) {
        for (const QString &text : row.texts)
            EXPECT_EQ(enumName(classifyFetchFailure(text)), enumName(row.kind)) << qPrintable(text);
    }
}

TEST(FetchFailure, IsToldByTextInAnyLanguage)
{
    using enum FetchFailure;
    const struct
    {
        QString text;
        FetchFailure kind;
    } rows[] = {
        {u"Connection attempted against untrusted endpoint"_s, UntrustedEndpoint},
        {u"This XML is not deemed safe to consume since Response xml's signing cert is invalid or not from microsoft"_s,
         XmlNotSafe},
        {u"TLS certificate or its chain validation failed"_s, ChainInvalid},
        {u"AuthenticationException: The remote certificate is invalid according to the validation procedure."_s,
         ChainInvalid},
        {u"AuthenticationException: 検証プロシージャによると、リモート証明書は無効です。"_s,
         ChainInvalid},
        {u"WebException: 接続が切断されました: SSL/TLS のセキュリティで保護されているチャネルに対する信頼関係を確立できませんでした"_s,
         ChainInvalid},
        {u"certificate verify failed (0x800B0109)"_s, ChainInvalid},
        {u"The remote name could not be resolved: 'officeclient.microsoft.com'"_s, NameNotResolved},
        {u"リモート名を解決できませんでした。: 'officeclient.microsoft.com'"_s, NameNotResolved},
        {u"Fehler (0x80072EE7)"_s, NameNotResolved},
        {u"Unable to connect to the remote server ---> SocketException: No connection could be made because the target machine actively refused it"_s,
         ConnectFailed},
        {u"リモート サーバーに接続できません。"_s, ConnectFailed},
        {u"The remote server returned an error: (407) Proxy Authentication Required."_s,
         ProxyFailed},
        {u"The operation has timed out"_s, TimedOut},
        {u"System.Threading.Tasks.TaskCanceledException: A task was canceled."_s, TimedOut},
        {u"The request was aborted: Could not create SSL/TLS secure channel."_s, HandshakeFailed},
        {u"要求は中止されました: SSL/TLS のセキュリティで保護されているチャネルを作成できませんでした。"_s,
         HandshakeFailed},
        {u"The revocation function was unable to check revocation because the revocation server was offline (0x80092013)"_s,
         RevocationFailed},
        {u"Response status code does not indicate success: 503 (Service Unavailable)."_s,
         HttpStatus},
        {u"One or more errors occurred."_s, Unspecific},
        {u"1 つ以上のエラーが発生しました。"_s, Unspecific},
        {{}, Unspecific},
    };
    for (const auto &row : rows)
        EXPECT_EQ(enumName(classifyFetchFailure(row.text)), enumName(row.kind))
            << qPrintable(row.text);
    EXPECT_EQ(classifyFetchFailure(QString(QString(5'000, u'x') + u"untrusted endpoint"_s)),
              Unspecific);
}

} // namespace
} // namespace amado
