// SPDX-License-Identifier: MIT
#include "winrm/wsmanserver.h"

#include <QtEndian>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSoapType[] = "application/soap+xml;charset=UTF-8";
constexpr char kMutual[] = "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";

QByteArray httpHead(int status, const QByteArray &headers, qsizetype size)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " \r\n" + headers +
           "Server: Microsoft-HTTPAPI/2.0\r\nContent-Length: " + QByteArray::number(size) +
           "\r\n\r\n";
}

/// Length, token and ciphertext of a sealed body, found by another way than the client's reader:
/// from the end.
std::pair<QByteArray, QByteArray> openBody(const QByteArray &body)
{
    const QByteArray mark = "Content-Type: application/octet-stream\r\n";
    const qsizetype begin = body.indexOf(mark) + mark.size();
    const qsizetype end = body.lastIndexOf("--", body.lastIndexOf("Encrypted Boundary"));
    if (begin < mark.size() || end < begin + 4)
        return {};
    const auto size = qFromLittleEndian<quint32>(body.constData() + begin);
    const QByteArray rest = body.mid(begin + 4, end - begin - 4);
    return {rest.left(qsizetype(size)), rest.mid(qsizetype(size))};
}

/// "The provider failed", whatever was asked.
SoapReply faultReply(const QByteArray &soap, int status)
{
    const qsizetype from = soap.indexOf("uuid:");
    const QByteArray id = soap.mid(from, soap.indexOf('<', from) - from);
    return {status,
            "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" "
            "xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\"><s:Header>"
            "<a:RelatesTo>" +
                id +
                "</a:RelatesTo></s:Header><s:Body><s:Fault><s:Code><s:Value>s:Receiver</s:Value>"
                "</s:Code><s:Reason><s:Text>The provider failed.</s:Text></s:Reason></s:Fault>"
                "</s:Body></s:Envelope>"};
}

} // namespace

/// One connection's state.
struct WsManServer::Talk
{
    HttpPeer &peer;
    GssAcceptor gss = {};
    QByteArray user = {};      ///< Of this request; empty: not signed on.
    QByteArray lastToken = {}; ///< Header for the next answer.
    bool negotiated = false;
    int replies = 0;
};

WsManServer::WsManServer(std::unique_ptr<ServerOptions> options)
    : m_options(std::move(options))
    , m_service(m_options->service)
{
    if (const TestCertificates *certificates = m_options->certificates)
        m_tls = certificates->serverContext(m_options->certificateFile.isEmpty()
                                                ? certificates->serverFile()
                                                : m_options->certificateFile);
    m_listener =
        std::make_unique<HttpListener>(m_tls.get(), [this](HttpPeer &peer) { serve(peer); });
}

WsManServer::~WsManServer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_stopping.notify_all();
    }
    m_service.forgetShells();
    m_listener.reset();
}

void WsManServer::restart()
{
    m_service.forgetShells();
    m_listener->cutAll();
}

QByteArray WsManServer::lastUser() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastUser;
}

QStringList WsManServer::verbs() const
{
    const std::lock_guard lock(m_mutex);
    return m_verbs;
}

void WsManServer::serve(HttpPeer &peer)
{
    Talk talk{.peer = peer};
    if (++m_connections == 1 && m_options->firstInputLimit >= 0)
        peer.limitInput(m_options->firstInputLimit);
    while (const auto request = peer.read()) {
        ++talk.replies;
        if (!answer(talk, *request) || isLast(talk))
            return;
    }
}

bool WsManServer::isLast(const Talk &talk) const
{
    return m_options->closeAfterReplies > 0 && talk.replies >= m_options->closeAfterReplies;
}

bool WsManServer::reply(Talk &talk, int status, const QByteArray &headers, const QByteArray &body)
{
    const QByteArray last = isLast(talk) ? "Connection: close\r\n" : "";
    return talk.peer.write(httpHead(status, headers + last, body.size()) + body);
}

bool WsManServer::refuse(Talk &talk, const QByteArray &token)
{
    QByteArray headers;
    for (const QString &scheme : m_options->schemes) {
        headers += "WWW-Authenticate: " + scheme.toLatin1();
        if (scheme == u"Negotiate"_s && !token.isEmpty())
            headers += ' ' + token.toBase64();
        headers += scheme == u"Basic"_s ? " realm=\"WSMAN\"\r\n" : "\r\n";
    }
    return reply(talk, 401, headers);
}

bool WsManServer::answer(Talk &talk, const HttpRequest &request)
{
    const QByteArray authorization = request.headers.value("authorization");
    const auto offers = [this](const char *scheme) {
        return m_options->schemes.contains(QString::fromLatin1(scheme));
    };
    if (authorization.startsWith("Negotiate ") && offers("Negotiate")) {
        const auto step = negotiate(talk, QByteArray::fromBase64(authorization.mid(10)));
        if (!talk.negotiated)
            return refuse(talk, step);
        if (m_options->lastTokenStatus != 200)
            return reply(talk, m_options->lastTokenStatus, {}, "<html></html>");
        if (!step.isEmpty())
            talk.lastToken = "WWW-Authenticate: Negotiate " + step.toBase64() + "\r\n";
        // Clients of other origin send the message along with the last token.
        if (request.body.isEmpty())
            return reply(talk, 200, std::exchange(talk.lastToken, {}));
    } else if (authorization.startsWith("Basic ")) {
        m_sawBasic = true;
        if (!offers("Basic") || !basic(talk, QByteArray::fromBase64(authorization.mid(6))))
            return refuse(talk);
    } else if (authorization == kMutual && offers("Certificate")) {
        talk.user = talk.peer.clientName();
    } else if (!talk.negotiated) {
        talk.user.clear();
    }
    if (talk.user.isEmpty()) {
        if (!request.body.isEmpty() &&
            !request.headers.value("content-type").startsWith("multipart"))
            m_sawClearText = true;
        return refuse(talk);
    }
    return act(talk, request);
}

/// Takes the client's token and gives the one to answer with.
QByteArray WsManServer::negotiate(Talk &talk, const QByteArray &token)
{
    talk.negotiated = false;
    talk.user.clear();
    if (talk.gss.isComplete())
        talk.gss.reset();
    const auto step = talk.gss.accept(token, m_tls ? m_options->binding : QByteArray());
    if (step.failed || !talk.gss.isComplete())
        return step.token;
    m_wasBound = talk.gss.isBound();
    if (m_options->bindingRequired && !talk.gss.isBound()) {
        talk.gss.reset();
        return {};
    }
    ++m_signOns;
    talk.negotiated = true;
    talk.user = talk.gss.user();
    const std::lock_guard lock(m_mutex);
    m_lastUser = talk.user;
    return step.token;
}

bool WsManServer::basic(Talk &talk, const QByteArray &proof)
{
    const qsizetype colon = proof.indexOf(':');
    const QByteArray user = proof.left(colon);
    const bool known = colon > 0 && m_options->basicUsers.contains(user) &&
                       m_options->basicUsers.value(user) == proof.mid(colon + 1);
    talk.user = known ? user : QByteArray();
    m_refusedBasic += known ? 0 : 1;
    return known;
}

bool WsManServer::act(Talk &talk, const HttpRequest &request)
{
    QByteArray soap = request.body;
    if (!m_tls && talk.negotiated) {
        if (request.headers.value("content-type").startsWith("multipart/encrypted")) {
            const auto [token, data] = openBody(request.body);
            const auto plain = talk.gss.unseal(token, data);
            if (!plain)
                return reply(talk, 400, {});
            soap = *plain;
        } else if (m_options->requireSealing) {
            m_sawClearText = m_sawClearText || !soap.isEmpty();
            return reply(talk, 500, {});
        }
    }
    const QString verb = ShellService::verbOf(soap);
    WsFault fault = WsFault::None;
    {
        const std::lock_guard lock(m_mutex);
        m_verbs.append(verb);
        ++m_requests;
        if (m_options->fault)
            fault = m_options->fault(m_requests, verb);
    }
    switch (fault) {
    case WsFault::CutBefore:
        return false;
    case WsFault::Restart:
        m_service.forgetShells();
        return false;
    case WsFault::Unauthorized:
        talk.gss.reset();
        talk.negotiated = false;
        talk.user.clear();
        return refuse(talk);
    case WsFault::Redirect:
        return talk.peer.write(httpHead(302, "Location: http://127.0.0.1:9/\r\n", 0));
    case WsFault::Gone:
        return reply(talk, 404, {});
    case WsFault::Forbidden:
        return reply(talk, 403, {});
    case WsFault::Failed:
        return reply(talk, 500, {});
    case WsFault::Unavailable:
        return reply(talk, 503, "Content-Type: text/html\r\n", "<html></html>");
    case WsFault::FaultUnder400:
    case WsFault::FaultUnder503:
        return respond(talk, fault, faultReply(soap, fault == WsFault::FaultUnder400 ? 400 : 503));
    case WsFault::None:
    case WsFault::CutAfter:
    case WsFault::CutInAnswer:
    case WsFault::Stall:
    case WsFault::Slow:
    case WsFault::Garbage:
    case WsFault::NoSoap:
    case WsFault::Oversized:
    case WsFault::WrongMac:
    case WsFault::WrongBoundary:
    case WsFault::Truncated:
    case WsFault::ClearText:
    case WsFault::OtherMessage:
        break;
    }
    return respond(talk, fault, m_service.handle(soap));
}

QByteArray WsManServer::sealed(Talk &talk, const QByteArray &soap, WsFault fault,
                               QByteArray &contentType)
{
    contentType = "multipart/encrypted;protocol=\"application/HTTP-SPNEGO-session-encrypted\";"
                  "boundary=\"Encrypted Boundary\"";
    auto [token, data] = *(m_options->rotates ? talk.gss.seal(soap) : talk.gss.sealPlainly(soap));
    if (fault == WsFault::WrongMac)
        data[data.size() / 2] = char(data[data.size() / 2] ^ 1);
    const QByteArray tab = m_options->tabs ? "\t" : "";
    QByteArray boundary = m_options->spaceInBoundary ? "-- " : "--";
    boundary += fault == WsFault::WrongBoundary ? "Another Boundary" : "Encrypted Boundary";
    char size[4];
    qToLittleEndian(quint32(token.size()), size);
    QByteArray body = boundary + "\r\n" + tab +
                      "Content-Type: application/HTTP-SPNEGO-session-encrypted\r\n" + tab +
                      "OriginalContent: type=application/soap+xml;charset=UTF-8;Length=" +
                      QByteArray::number(data.size()) + "\r\n" + boundary + "\r\n" + tab +
                      "Content-Type: application/octet-stream\r\n" + QByteArray(size, 4) + token +
                      data + boundary + "--\r\n" + m_options->afterSealed;
    if (fault == WsFault::Truncated)
        body.chop(body.size() / 3);
    return body;
}

bool WsManServer::respond(Talk &talk, WsFault fault, const SoapReply &reply)
{
    if (fault == WsFault::CutAfter)
        return false;
    if (fault == WsFault::Stall) {
        std::unique_lock lock(m_mutex);
        m_stopping.wait(lock, [this] { return m_stopped; });
        return false;
    }
    if (fault == WsFault::Garbage)
        return talk.peer.write(httpHead(200, {}, 9) + "\x01\x02garbage");
    if (fault == WsFault::NoSoap)
        return talk.peer.write(httpHead(500, "Content-Type: text/html\r\n", 13) + "<html></html>");
    if (fault == WsFault::Oversized) {
        const QByteArray piece(64 * 1024, 'x');
        bool open = talk.peer.write(httpHead(200, {}, qsizetype(1) << 40));
        while (open)
            open = talk.peer.write(piece);
        return false;
    }
    QByteArray body = reply.body;
    if (fault == WsFault::OtherMessage)
        body.replace("RelatesTo>uuid:", "RelatesTo>uuid:0");
    QByteArray type = kSoapType;
    if (!m_tls && talk.negotiated && m_options->requireSealing && fault != WsFault::ClearText)
        body = sealed(talk, body, fault, type);
    const QByteArray headers = std::exchange(talk.lastToken, {}) + "Content-Type: " + type +
                               "\r\n" + (isLast(talk) ? "Connection: close\r\n" : "");
    const QByteArray whole = httpHead(reply.status, headers, body.size()) + body;
    if (fault == WsFault::CutInAnswer) {
        talk.peer.write(whole.left(whole.size() * m_options->cutPerMille / 1000));
        return false;
    }
    if (fault == WsFault::Slow) {
        for (const char byte : whole) {
            if (!talk.peer.write(QByteArray(1, byte)))
                return false;
        }
        return true;
    }
    return talk.peer.write(whole);
}

} // namespace amado::test
