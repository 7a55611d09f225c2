// SPDX-License-Identifier: MIT
#include "io/feed/fetchrules.h"

#include <QLocale>

#include <algorithm>

#include <arpa/inet.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The first of the variables that is set and not empty.
QString firstOf(const QProcessEnvironment &environment, const QStringList &names)
{
    for (const QString &name : names) {
        const QString value = environment.value(name).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

/// Whether an entry of no_proxy names the host: the host itself or a domain it is in.
bool names(const QString &entry, const QString &host)
{
    const QString name = entry.startsWith(u'.') ? entry.mid(1) : entry;
    return !name.isEmpty() && (host.compare(name, Qt::CaseInsensitive) == 0 ||
                               host.endsWith(u'.' + name, Qt::CaseInsensitive));
}

bool isExempt(const QString &host, const QProcessEnvironment &environment)
{
    QString list = firstOf(environment, {u"no_proxy"_s, u"NO_PROXY"_s});
    const QStringList entries = list.replace(u',', u' ').simplified().split(u' ');
    return std::any_of(entries.begin(), entries.end(), [&host](const QString &entry) {
        return entry == u"*" || names(entry, host);
    });
}

QString environmentProxy(const QUrl &address, const QProcessEnvironment &environment)
{
    if (isExempt(address.host(), environment))
        return {};
    // HTTP_PROXY in capitals is not read: a web server sets it from a request header.
    return address.scheme() == u"https"
               ? firstOf(environment,
                         {u"https_proxy"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s})
               : firstOf(environment, {u"http_proxy"_s, u"all_proxy"_s, u"ALL_PROXY"_s});
}

tl::unexpected<Error> refused(const QUrl &address, const QString &why)
{
    return failure(ErrorCode::InvalidData, Reason::AddressRefused,
                   address.toDisplayString(QUrl::RemoveUserInfo), why);
}

} // namespace

bool isThisMachine(const QString &host)
{
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0 || host == u"::1")
        return true;
    in_addr address{};
    return inet_pton(AF_INET, host.toLatin1().constData(), &address) == 1 &&
           (ntohl(address.s_addr) >> 24) == 127;
}

Result<QUrl> fetchAddress(const QString &text)
{
    QUrl address(text, QUrl::StrictMode);
    address.setFragment({});
    if (!address.isValid() || address.host().isEmpty())
        return failure(ErrorCode::InvalidData, Reason::AddressRefused, {},
                       u"not an address with a host"_s);
    if (!address.userInfo().isEmpty())
        return refused(address, u"the address carries credentials"_s);
    const bool plainHere = address.scheme() == u"http" && isThisMachine(address.host());
    if (address.scheme() != u"https" && !plainHere)
        return refused(address, u"not an https address"_s);
    return address;
}

Result<QString> proxyFor(const QUrl &address, const ProxyChoice &choice,
                         const QProcessEnvironment &environment)
{
    QString text;
    switch (choice.kind) {
    case ProxyChoice::Kind::None:
        return QString();
    case ProxyChoice::Kind::Explicit:
        text = choice.url;
        break;
    case ProxyChoice::Kind::System:
        text = environmentProxy(address, environment);
        if (text.isEmpty())
            return QString();
        break;
    }
    if (!text.contains(u"://"))
        text.prepend(u"http://"_s);
    QUrl proxy(text, QUrl::StrictMode);
    if (!proxy.isValid() || proxy.host().isEmpty())
        return failure(ErrorCode::InvalidData, Reason::AddressRefused, {},
                       u"the proxy is not an address with a host"_s);
    if (proxy.scheme() != u"http")
        return refused(proxy, u"only http:// proxies are used"_s);
    if (choice.kind == ProxyChoice::Kind::Explicit && !proxy.userInfo().isEmpty())
        return refused(proxy, u"the address of the proxy carries credentials"_s);
    const QString host = proxy.host().contains(u':') ? u'[' + proxy.host() + u']' : proxy.host();
    constexpr int kUsualProxyPort = 1080; // curl's, when the address names none
    return u"http://%1:%2"_s.arg(host).arg(proxy.port(kUsualProxyPort));
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return one.scheme() == other.scheme() &&
           one.host().compare(other.host(), Qt::CaseInsensitive) == 0 && port(one) == port(other);
}

bool isXmlType(const QString &contentType)
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    return type == u"application/xml" || type == u"text/xml" || type.endsWith(u"+xml");
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT";
}

} // namespace amado
