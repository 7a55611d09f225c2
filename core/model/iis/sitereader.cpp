#include "model/iis/sitereader.h"

#include "model/base/winpath.h"
#include "model/iis/requesturl.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLevels = 64;

/// Number of leading segments of `path` that `prefix` covers, or -1 when it is no prefix.
qsizetype coveredSegments(const QStringList &prefix, const QStringList &path)
{
    if (prefix.size() > path.size())
        return -1;
    for (qsizetype i = 0; i < prefix.size(); ++i) {
        if (prefix[i].compare(path[i], Qt::CaseInsensitive) != 0)
            return -1;
    }
    return prefix.size();
}

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

struct Mapping
{
    const Application *application = nullptr;
    QString folder;
    qsizetype mappedSegments = -1; ///< Segments up to the virtual directory's root.
};

Mapping mapPath(const Site &site, const QStringList &path)
{
    Mapping best;
    qsizetype bestApplication = -1;
    for (const Application &application : site.applications) {
        const QStringList own = urlSegments(application.path);
        const qsizetype covered = coveredSegments(own, path);
        if (covered <= bestApplication)
            continue;
        bestApplication = covered;
        best = {&application, {}, -1};
        const QStringList rest = path.mid(covered);
        for (const VirtualDirectory &directory : application.virtualDirectories) {
            const qsizetype inside = coveredSegments(urlSegments(directory.path), rest);
            if (inside < 0 || covered + inside <= best.mappedSegments)
                continue;
            best.mappedSegments = covered + inside;
            best.folder = joinWinPath(directory.physicalPath, rest.mid(inside).join(u'\\'));
        }
    }
    return best;
}

} // namespace

QStringList urlSegments(QStringView urlPath)
{
    return canonicalUrlPath(urlPath).split(u'/', Qt::SkipEmptyParts);
}

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
                  {}};
        for (int inner = applicationHost.element(child).firstChild; inner != XmlElement::kNone;
             inner = applicationHost.element(inner).nextSibling) {
            if (applicationHost.element(inner).localName() == "application")
                site.applications.push_back(readApplication(applicationHost, inner, pools32));
        }
        sites.push_back(std::move(site));
    }
    return sites;
}

std::vector<PathLevel> pathLevels(const Site &site, QStringView urlPath)
{
    const QStringList segments = urlSegments(urlPath).mid(0, kMaxLevels);
    std::vector<PathLevel> levels;
    for (qsizetype length = 0; length <= segments.size(); ++length) {
        const QStringList path = segments.mid(0, length);
        const Mapping mapping = mapPath(site, path);
        PathLevel level;
        level.configPath = path.isEmpty() ? site.name : QString(site.name + u'/' + path.join(u'/'));
        level.folder = mapping.folder;
        level.application = mapping.application ? mapping.application->path : u"/"_s;
        level.isMapped = mapping.mappedSegments == length;
        level.in32BitPool = mapping.application && mapping.application->in32BitPool;
        levels.push_back(std::move(level));
    }
    return levels;
}

} // namespace amado
