// SPDX-License-Identifier: MIT
#include "model/iis/sitechoice.h"

#include "model/iis/requesturl.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct HostAndPort
{
    QString host;
    int port = 0; ///< 0: none given.
};

HostAndPort split(const QString &authority)
{
    const qsizetype user = authority.lastIndexOf(u'@');
    const QString text = authority.mid(user + 1);
    const qsizetype bracket = text.lastIndexOf(u']');
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= bracket)
        return {text, 0};
    return {text.left(colon), text.mid(colon + 1).toInt()};
}

bool isAddress(const QString &host)
{
    if (host.startsWith(u'['))
        return true;
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool isNumber = false;
               const int value = part.toInt(&isNumber);
               return isNumber && value >= 0 && value <= 255;
           });
}

/// How closely a binding's host name fits: 0 not at all, 1 any host, 2 a name below, 3 the name.
int hostFit(const QString &bound, const QString &host)
{
    if (bound.isEmpty())
        return 1;
    if (bound.compare(host, Qt::CaseInsensitive) == 0)
        return 3;
    const bool below = bound.startsWith("*."_L1) &&
                       host.endsWith(QStringView(bound).mid(1), Qt::CaseInsensitive) &&
                       host.size() > bound.size() - 1;
    return below ? 2 : 0;
}

/// How closely a binding fits, 0 for not at all; a host name outweighs an address.
int bindingFit(const SiteBinding &binding, const RequestTarget &target, bool anyAddress)
{
    if (binding.protocol.compare(target.protocol, Qt::CaseInsensitive) != 0 ||
        binding.port != target.port)
        return 0;
    const int host = hostFit(binding.host, target.host);
    if (host == 0)
        return 0;
    if (binding.address.isEmpty())
        return 2 * host;
    const bool same = binding.address.compare(target.address, Qt::CaseInsensitive) == 0;
    if (same)
        return 2 * host + 1;
    return anyAddress && target.address.isEmpty() ? 2 * host : 0;
}

const Site *bestSite(const std::vector<Site> &sites, const RequestTarget &target, bool anyAddress)
{
    const Site *best = nullptr;
    int bestFit = 0;
    for (const Site &site : sites) {
        for (const SiteBinding &binding : site.bindings) {
            if (const int fit = bindingFit(binding, target, anyAddress); fit > bestFit) {
                best = &site;
                bestFit = fit;
            }
        }
    }
    return best;
}

} // namespace

RequestTarget targetOf(const HttpRequest &request)
{
    RequestTarget target;
    const RequestUrl url = parseRequestUrl(request.url);
    if (!url.secure) {
        target.protocol = u"http"_s;
        target.port = 80;
    }
    const HostAndPort arrived = split(url.host);
    target.host = arrived.host;
    if (arrived.port != 0)
        target.port = arrived.port;
    target.isGiven = !url.host.isEmpty();
    if (isAddress(arrived.host))
        target.address = arrived.host;
    for (const auto &[name, value] : request.headers) {
        if (name.compare("Host"_L1, Qt::CaseInsensitive) != 0)
            continue;
        const HostAndPort named = split(value.trimmed());
        target.host = named.host;
        if (!target.isGiven && named.port != 0)
            target.port = named.port;
        if (!target.isGiven && isAddress(named.host))
            target.address = named.host;
        target.isGiven = true;
    }
    return target;
}

const Site *siteAnswering(const std::vector<Site> &sites, const RequestTarget &target)
{
    const Site *site = bestSite(sites, target, false);
    return site ? site : bestSite(sites, target, true);
}

const Site *siteOf(const IisConfiguration &configuration, const HttpRequest &request)
{
    if (!configuration.sites())
        return nullptr;
    const RequestTarget target = targetOf(request);
    if (const Site *site = siteAnswering(*configuration.sites(), target))
        return site;
    // A plain request where only TLS is bound reaches the rules through whatever ends TLS in front
    // of the server, so the site is the one that the same address has over TLS.
    if (target.protocol == "http"_L1 && target.port == 80) {
        RequestTarget secure = target;
        secure.protocol = u"https"_s;
        secure.port = 443;
        if (const Site *site = siteAnswering(*configuration.sites(), secure))
            return site;
    }
    const bool bound = std::any_of(configuration.sites()->begin(), configuration.sites()->end(),
                                   [](const Site &site) { return !site.bindings.empty(); });
    // A partial copy may name no bindings at all.
    return target.isGiven && bound ? nullptr : configuration.frontEndSite();
}

} // namespace amado
