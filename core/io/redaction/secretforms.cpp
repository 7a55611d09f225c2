// SPDX-License-Identifier: MIT
#include "io/redaction/secretscan.h"
#include "io/redaction/secretwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxAuthority = 4 << 10;
constexpr qsizetype kMaxKey = 16 << 10;

bool holdsPassword(QStringView base64)
{
    return QByteArray::fromBase64(base64.toLatin1()).contains(':');
}

/// Where an authority ends, seen from a place in it.
qsizetype authorityEnd(const QString &text, qsizetype from)
{
    const qsizetype most = std::min(text.size(), from + kMaxAuthority);
    for (; from < most; ++from) {
        const QChar c = text.at(from);
        if (c.isSpace() || c == u'"' || c == u'<' || c == u'>' || c == SecretView::kDouble ||
            c == SecretView::kLess || c == SecretView::kGreater)
            break;
    }
    return from;
}

/// "host:8080/…" without an account in front.
bool startsWithPort(QStringView text)
{
    static const QRegularExpression port(u"^[0-9]{1,5}(?:/|$)"_s);
    return port.match(text.toString()).hasMatch();
}

} // namespace

void markAuthorizations(SecretView &view)
{
    static const QRegularExpression scheme(
        u"\\b(Basic|Bearer|Negotiate|NTLM)[ \\t]+([A-Za-z0-9+/=_~.-]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression webToken(u"\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)+"_s);
    for (const auto &match : view.matches(SecretPattern::Scheme, scheme)) {
        const QStringView proof = match.capturedView(2);
        const bool isBasic = match.capturedView(1).compare("basic"_L1, Qt::CaseInsensitive) == 0;
        // Words such as "authentication" also follow the name of a way to sign on.
        if (looksRandom(proof) || (isBasic && holdsPassword(proof)))
            view.mark(match.capturedStart(2), match.capturedEnd(2));
    }
    for (const auto &match : view.matches(SecretPattern::WebToken, webToken))
        view.mark(match.capturedStart(), match.capturedEnd());
}

void markUserInfo(SecretView &view)
{
    const QString text = view.text();
    for (qsizetype i = text.indexOf(u"://"); i >= 0; i = text.indexOf(u"://", i + 3)) {
        const qsizetype from = i + 3;
        const QStringView authority =
            QStringView(text).sliced(from, authorityEnd(text, from) - from);
        // A password may hold what should have been encoded: the last "@" ends it.
        const qsizetype end = authority.lastIndexOf(u'@');
        const qsizetype colon = authority.indexOf(u':');
        const qsizetype slash = authority.indexOf(u'/');
        if (colon < 0 || end < colon || (slash >= 0 && slash < colon) ||
            startsWithPort(authority.sliced(colon + 1)))
            continue;
        view.mark(from + colon + 1, from + end);
    }
}

void markPrivateKeys(SecretView &view)
{
    const QString text = view.text();
    static const auto begin = "-----BEGIN "_L1;
    for (qsizetype i = text.indexOf(begin); i >= 0; i = text.indexOf(begin, i)) {
        i += begin.size();
        const qsizetype close = text.indexOf("-----"_L1, i);
        if (close < 0)
            break;
        if (!QStringView(text).sliced(i, close - i).contains("PRIVATE KEY"_L1))
            continue;
        i = text.indexOf("-----END "_L1, close + 5);
        if (i < 0)
            i = text.size();
        view.mark(close + 5, i);
    }
    static const QRegularExpression part(u"<(P|Q|DP|DQ|InverseQ|D)>([A-Za-z0-9+/=\\s]+)</\\1>"_s);
    for (qsizetype i = text.indexOf("<RSAKeyValue"_L1); i >= 0;
         i = text.indexOf("<RSAKeyValue"_L1, i + 1)) {
        const QString rest = text.mid(i, kMaxKey);
        const QString key = rest.first(std::max<qsizetype>(0, rest.indexOf("</RSAKeyValue"_L1)));
        for (auto found = part.globalMatch(key); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            view.mark(i + match.capturedStart(2), i + match.capturedEnd(2));
        }
    }
}

} // namespace amado
