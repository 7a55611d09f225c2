// SPDX-License-Identifier: MIT
#include "io/feed/httpfetcher.h"

#include "io/feed/curltransfer.h"
#include "io/feed/fetchrules.h"
#include "io/tls/certificates.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRedirects = 3;

/// What came before goes back in a header, so it must not be able to end one.
bool isHeaderSafe(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

QByteArrayList headersFor(const FetchRequest &request)
{
    const bool program = request.content == FetchRequest::Content::Program;
    QByteArrayList headers{program ? "Accept: application/octet-stream, */*"
                                   : "Accept: application/xml, text/xml"};
    if (!request.etag.isEmpty() && isHeaderSafe(request.etag))
        headers.append("If-None-Match: " + request.etag.toLatin1());
    if (request.modifiedSince.isValid())
        headers.append("If-Modified-Since: " + httpDate(request.modifiedSince));
    return headers;
}

bool isConditional(const FetchRequest &request)
{
    return !request.etag.isEmpty() || request.modifiedSince.isValid();
}

struct Meaning
{
    ErrorCode code;
    Reason reason;
};

Meaning meaningOfStatus(long status)
{
    switch (status) {
    case 401:
    case 403:
        return {ErrorCode::PermissionDenied, Reason::HttpStatus};
    case 404:
    case 410:
        return {ErrorCode::NotFound, Reason::HttpStatus};
    case 408:
    case 429:
        return {ErrorCode::Unreachable, Reason::HttpStatus};
    default:
        return {status >= 500 ? ErrorCode::Unreachable : ErrorCode::Unsupported,
                Reason::HttpStatus};
    }
}

Meaning meaningOfProxyStatus(long status)
{
    return {status == 403 || status == 407 ? ErrorCode::PermissionDenied : ErrorCode::Unreachable,
            Reason::ProxyRefused};
}

/// Of a connection that broke off: before the proxy let us through, the proxy is what failed.
Meaning connectionEnded(const TransferResult &result, bool throughProxy)
{
    const bool atProxy = throughProxy && result.proxyStatus == 0 && result.status == 0;
    return {ErrorCode::Unreachable, atProxy ? Reason::ProxyUnreachable : Reason::ConnectionLost};
}

/// The codes are those of https://curl.se/libcurl/c/libcurl-errors.html.
Meaning meaningOf(const TransferResult &result, bool throughProxy)
{
    if (result.proxyStatus != 0 && result.proxyStatus != 200)
        return meaningOfProxyStatus(result.proxyStatus);
    switch (result.code) {
    case CURLE_URL_MALFORMAT:
        return {ErrorCode::InvalidData, Reason::AddressRefused};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {ErrorCode::Unreachable, Reason::NameNotResolved};
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return {ErrorCode::Unreachable, Reason::ProxyUnreachable};
    case CURLE_COULDNT_CONNECT:
        return {ErrorCode::Unreachable,
                throughProxy ? Reason::ProxyUnreachable : Reason::ConnectionRefused};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return {ErrorCode::PreconditionFailed, Reason::TlsRefused};
    case CURLE_SSL_CONNECT_ERROR:
        if (!result.tlsDisagreed)
            return connectionEnded(result, throughProxy);
        return {ErrorCode::PreconditionFailed, Reason::TlsFailed};
    case CURLE_SSL_CIPHER:
        return {ErrorCode::PreconditionFailed, Reason::TlsFailed};
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        return connectionEnded(result, throughProxy);
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
        return {ErrorCode::Unsupported, Reason::HttpStatus};
    case CURLE_FAILED_INIT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
    case CURLE_UNKNOWN_OPTION:
    case CURLE_NOT_BUILT_IN:
        return {ErrorCode::Internal, Reason::None};
    default: // Whatever else there is, the other side did it.
        return connectionEnded(result, throughProxy);
    }
}

/// The reply or error of one exchange; redirects are followed by the caller.
Result<FetchReply> replyOf(TransferResult &result, const FetchRequest &request,
                           const QString &subject, bool throughProxy)
{
    using End = TransferResult::End;
    switch (result.end) {
    case End::Cancelled:
        return failure(ErrorCode::Cancelled, Reason::None, subject);
    case End::TimedOut:
        return failure(ErrorCode::TimedOut, Reason::FetchTimedOut, subject);
    case End::HeadersTooLarge:
        return failure(ErrorCode::InvalidData, Reason::AnswerTooLarge, subject,
                       u"the headers have no end"_s);
    case End::TooLarge:
        return failure(ErrorCode::InvalidData, Reason::AnswerTooLarge, subject,
                       u"more than %1 bytes"_s.arg(request.maxBytes));
    case End::SinkFull:
        return failure(ErrorCode::PreconditionFailed, Reason::DiskFull, subject);
    case End::Failed: {
        const Meaning meaning = meaningOf(result, throughProxy);
        const bool proxySaid = meaning.reason == Reason::ProxyRefused;
        return failure(meaning.code, meaning.reason, subject,
                       proxySaid ? u"status %1 of the proxy"_s.arg(result.proxyStatus)
                                 : result.message);
    }
    case End::Answered:
        break;
    }
    FetchReply reply;
    reply.status = int(result.status);
    reply.contentType = result.contentType;
    reply.etag = result.etag;
    reply.lastModified = result.lastModified;
    reply.at = QDateTime::currentDateTimeUtc();
    if (result.status == 304 && isConditional(request)) {
        reply.notModified = true;
        return reply;
    }
    if (result.status == 407) {
        const Meaning meaning = meaningOfProxyStatus(result.status);
        return failure(meaning.code, meaning.reason, subject, u"status 407 of the proxy"_s);
    }
    if (result.status != 200) {
        const Meaning meaning = meaningOfStatus(result.status);
        return failure(meaning.code, meaning.reason, subject, u"status %1"_s.arg(result.status));
    }
    if (request.content == FetchRequest::Content::Xml && !isXmlType(result.contentType))
        return failure(ErrorCode::InvalidData, Reason::WrongContentType, subject,
                       u"content type “%1”"_s.arg(result.contentType.left(200)));
    reply.body = std::move(result.body);
    return reply;
}

bool isRedirect(const TransferResult &result)
{
    return result.end == TransferResult::End::Answered && !result.redirect.isEmpty() &&
           result.status >= 300 && result.status < 400;
}

/// Whoever signs a program vouches for it wherever it comes from, yet never over another scheme.
bool mayLeadTo(const QUrl &from, const QUrl &to, FetchRequest::Content content)
{
    if (content == FetchRequest::Content::Xml)
        return isSameOrigin(from, to);
    return from.scheme() == to.scheme() && fetchAddress(to.toString(QUrl::FullyEncoded));
}

} // namespace

HttpFetcher::HttpFetcher(const CertificateChain &roots, QProcessEnvironment environment)
    : m_roots(toPem(roots))
    , m_environment(std::move(environment))
{}

FetchOutcome HttpFetcher::fetch(const FetchRequest &request, const CallContext &context,
                                const FetchProgress &progress)
{
    const auto until = std::chrono::steady_clock::now() + context.deadline;
    FetchOutcome outcome;
    auto address = fetchAddress(request.url);
    if (!address) {
        outcome.reply = failure(address.error());
        return outcome;
    }
    const auto proxy = proxyFor(*address, request.proxy, m_environment);
    if (!proxy) {
        outcome.reply = failure(proxy.error());
        return outcome;
    }
    outcome.proxyUsed = *proxy;
    const QString subject = address->toString();
    TransferSetup setup{*address,         *proxy,      m_roots, headersFor(request),
                        request.maxBytes, request.sink};
    for (int hop = 0; hop <= kMostRedirects; ++hop) {
        TransferResult result = transfer(setup, context.stop, until, progress);
        outcome.tls = result.tls;
        if (!isRedirect(result)) {
            outcome.reply = replyOf(result, request, subject, !proxy->isEmpty());
            if (!outcome.reply && (outcome.reply.error().reason == Reason::TlsRefused ||
                                   outcome.reply.error().reason == Reason::TlsFailed))
                outcome.tls.error = outcome.reply.error().detail;
            return outcome;
        }
        if (!mayLeadTo(setup.url, result.redirect, request.content)) {
            outcome.reply = failure(ErrorCode::PreconditionFailed, Reason::RedirectRefused, subject,
                                    result.redirect.toDisplayString(QUrl::RemoveUserInfo));
            return outcome;
        }
        setup.url = result.redirect;
    }
    outcome.reply = failure(ErrorCode::PreconditionFailed, Reason::RedirectRefused, subject,
                            u"more than %1 redirects"_s.arg(kMostRedirects));
    return outcome;
}

} // namespace amado
