// SPDX-License-Identifier: MIT
#include "io/lab/feedserver.h"

#include "io/lab/labfiles.h"
#include "model/feed/feeddocument.h"

#include <QCryptographicHash>

namespace amado {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPath = "/getexchangemitigations";

FeedVariant variantOf(ServedFeed feed)
{
    switch (feed) {
    case ServedFeed::ExpiredSigner:
        return FeedVariant::ExpiredSigner;
    case ServedFeed::WrongIssuer:
        return FeedVariant::UntrustedAuthority;
    case ServedFeed::NoTimestamp:
        return FeedVariant::NoTimestamp;
    case ServedFeed::Altered:
        return FeedVariant::Altered;
    case ServedFeed::Unsigned:
        return FeedVariant::Unsigned;
    case ServedFeed::Older:
        return FeedVariant::Older;
    case ServedFeed::Trusted:
    case ServedFeed::Inspected:
    case ServedFeed::Slow:
    case ServedFeed::CutOff:
    case ServedFeed::TooLarge:
    case ServedFeed::WrongContentType:
        return FeedVariant::Good;
    }
    Q_UNREACHABLE();
}

/// The document with whatever its transport does to it.
ServedAnswer answerWith(const QByteArray &document, ServedFeed feed)
{
    ServedAnswer answer;
    answer.body = document;
    answer.headers = {"Content-Type: application/xml; charset=utf-8", "Cache-Control: no-cache"};
    if (feed == ServedFeed::Slow) {
        answer.pieces = 20;
        answer.pause = 200ms;
    } else if (feed == ServedFeed::CutOff) {
        answer.cutAfter = document.size() / 2;
    } else if (feed == ServedFeed::TooLarge) {
        answer.body += QByteArray(2 * qsizetype(FeedLimits::kBytes), ' ');
    } else if (feed == ServedFeed::WrongContentType) {
        answer.headers.first() = "Content-Type: text/html; charset=utf-8";
    }
    return answer;
}

CertificateChain only(const LabIdentity &authority)
{
    return {certificateInfo(authority.certificate.get())};
}

} // namespace

Result<FeedServer> FeedServer::open(const QString &folder, ServedFeed feed, quint16 port,
                                    const QDateTime &now)
{
    auto pki = openLabPki(folder, now);
    if (!pki)
        return failure(pki.error());
    FeedServer server(std::move(*pki));
    const auto document = server.m_pki.signer.sign(lab::withCrLf(lab::labResource(u"feed.xml"_s)),
                                                   variantOf(feed), now);
    if (!document)
        return failure(document.error());
    server.m_answer = answerWith(*document, feed);
    server.m_etag =
        '"' + QCryptographicHash::hash(*document, QCryptographicHash::Sha256).toHex().left(32) +
        '"';
    server.m_answer.headers.append("ETag: " + server.m_etag);
    const bool inspected = feed == ServedFeed::Inspected;
    auto listening =
        inspected ? HttpsServer::listen(server.m_pki.inspectedServer,
                                        only(server.m_pki.inspectingAuthority), port)
                  : HttpsServer::listen(server.m_pki.tlsServer, only(server.m_pki.tlsRoot), port);
    if (!listening)
        return failure(listening.error());
    server.m_server = std::move(*listening);
    return server;
}

QString FeedServer::url() const
{
    return u"https://127.0.0.1:%1"_s.arg(m_server->port()) + QString::fromLatin1(kPath);
}

void FeedServer::serve(const std::stop_token &stop)
{
    m_server->serve([this](const ServedRequest &request) { return answerTo(request); }, stop);
}

ServedAnswer FeedServer::answerTo(const ServedRequest &request) const
{
    if (request.method != "GET")
        return {"405 Method Not Allowed", {"Allow: GET"}, {}};
    if (request.target != kPath)
        return {"404 Not Found", {}, {}};
    if (request.header("If-None-Match") == m_etag)
        return {"304 Not Modified", {"ETag: " + m_etag}, {}};
    return m_answer;
}

} // namespace amado
