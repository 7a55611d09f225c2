// SPDX-License-Identifier: MIT
#include "model/iis/sitereader.h"

#include "model/base/winpath.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

VirtualDirectory readVirtualDirectory(const XmlDocument &document, int element)
{
    return {document.attribute(element, "path").value_or(u"/"_s),
            normalizeWinPath(document.attribute(element, "physicalPath").value_or(QString()))};
}

/// Names of the pools whose processes have 32 bits.
QStringList poolsOf32Bits(const XmlDocument &document, int host)
{
    QStringList names;
    const int list = host == XmlElement::kNone ? host : document.child(host, "applicationPools");
    if (list == XmlElement::kNone)
        return names;
    const auto flag = [&](int element) {
        return document.attribute(element, "enable32BitAppOnWin64");
    };
    const int defaults = document.child(list, "applicationPoolDefaults");
    const QString otherwise =
        (defaults == XmlElement::kNone ? std::nullopt : flag(defaults)).value_or(u"false"_s);
    for (int child = document.element(list).firstChild; child != XmlElement::kNone;
         child = document.element(child).nextSibling) {
        if (document.element(child).localName() == "add" &&
            flag(child).value_or(otherwise).compare("true"_L1, Qt::CaseInsensitive) == 0)
            names.append(document.attribute(child, "name").value_or(QString()));
    }
    return names;
}

Application readApplication(const XmlDocument &document, int element, const QStringList &pools32)
{
    Application application{document.attribute(element, "path").value_or(u"/"_s),
                            document.attribute(element, "applicationPool").value_or(QString()),
                            {},
                            false};
    application.in32BitPool = pools32.contains(application.applicationPool, Qt::CaseInsensitive);
    for (int child = document.element(element).firstChild; child != XmlElement::kNone;
         child = document.element(child).nextSibling) {
        if (document.element(child).localName() == "virtualDirectory")
            application.virtualDirectories.push_back(readVirtualDirectory(document, child));
    }
    return application;
}

/// "address:port:host"; an address of version 6 stands in brackets, as a host name never does.
SiteBinding readBinding(const XmlDocument &document, int element)
{
    SiteBinding binding;
    binding.protocol = document.attribute(element, "protocol").value_or(QString());
    const QString text = document.attribute(element, "bindingInformation").value_or(QString());
    const qsizetype hostColon = text.lastIndexOf(u':');
    const qsizetype portColon = hostColon > 0 ? text.lastIndexOf(u':', hostColon - 1) : -1;
    if (portColon < 0)
        return binding;
    binding.address = text.left(portColon);
    if (binding.address == u"*")
        binding.address.clear();
    binding.port = text.mid(portColon + 1, hostColon - portColon - 1).toInt();
    binding.host = text.mid(hostColon + 1);
    return binding;
}

std::vector<SiteBinding> readBindings(const XmlDocument &document, int site)
{
    std::vector<SiteBinding> bindings;
    const int list = document.child(site, "bindings");
    if (list == XmlElement::kNone)
        return bindings;
    for (int child = document.element(list).firstChild; child != XmlElement::kNone;
         child = document.element(child).nextSibling) {
        if (document.element(child).localName() == "binding")
            bindings.push_back(readBinding(document, child));
    }
    return bindings;
}

} // namespace

std::vector<Site> readSites(const XmlDocument &applicationHost)
{
    std::vector<Site> sites;
    const int host = applicationHost.child(0, "system.applicationHost");
    const int list =
        host == XmlElement::kNone ? XmlElement::kNone : applicationHost.child(host, "sites");
    if (list == XmlElement::kNone)
        return sites;
    const QStringList pools32 = poolsOf32Bits(applicationHost, host);
    for (int child = applicationHost.element(list).firstChild; child != XmlElement::kNone;
         child = applicationHost.element(child).nextSibling) {
        if (applicationHost.element(child).localName() != "site")
            continue;
        Site site{applicationHost.attribute(child, "name").value_or(QString()),
                  applicationHost.attribute(child, "id").value_or(QString()).toInt(),
                  {},
                  readBindings(applicationHost, child),
                  {},
                  nullptr};
        for (int inner = applicationHost.element(child).firstChild; inner != XmlElement::kNone;
             inner = applicationHost.element(inner).nextSibling) {
            if (applicationHost.element(inner).localName() == "application")
                site.applications.push_back(readApplication(applicationHost, inner, pools32));
        }
        site.paths = std::make_shared<SitePaths>(site.applications);
        sites.push_back(std::move(site));
    }
    return sites;
}

} // namespace amado
