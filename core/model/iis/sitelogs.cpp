// SPDX-License-Identifier: MIT
#include "model/iis/sitelogs.h"

#include "model/base/winpath.h"
#include "model/iis/sitereader.h"

#include <optional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kDefaultFolder = u"%SystemDrive%\\inetpub\\logs\\LogFiles"_s;

bool same(const QString &value, QLatin1StringView word)
{
    return value.trimmed().compare(word, Qt::CaseInsensitive) == 0;
}

/// Attributes of an element of each site, which the defaults of all sites stand in for.
class LogSettings
{
public:
    explicit LogSettings(const XmlDocument &document)
        : m_document(document)
        , m_host(below(0, "system.applicationHost"))
        , m_list(below(m_host, "sites"))
        , m_defaults(below(below(m_list, "siteDefaults"), "logFile"))
    {}

    [[nodiscard]] QString value(int site, std::string_view name, const QString &otherwise) const
    {
        const auto own = attribute(below(site, "logFile"), name);
        return own ? *own : attribute(m_defaults, name).value_or(otherwise);
    }
    [[nodiscard]] QString centralMode() const
    {
        return attribute(below(m_host, "log"), "centralLogFileMode").value_or(u"Site"_s);
    }
    /// Element of the site of that id.
    [[nodiscard]] int site(int id) const
    {
        for (int child = m_list == XmlElement::kNone ? m_list
                                                     : m_document.element(m_list).firstChild;
             child != XmlElement::kNone; child = m_document.element(child).nextSibling) {
            if (m_document.element(child).localName() == "site" &&
                attribute(child, "id").value_or(QString()).toInt() == id)
                return child;
        }
        return XmlElement::kNone;
    }
    /// httpLogging/@dontLog of the server, or of a location of the site's own.
    [[nodiscard]] bool isUnresponsive(const QString &siteName) const
    {
        bool unresponsive = dontLog(0).value_or(false);
        for (int child = m_document.element(0).firstChild; child != XmlElement::kNone;
             child = m_document.element(child).nextSibling) {
            if (m_document.element(child).localName() != "location")
                continue;
            const QString path = attribute(child, "path").value_or(QString());
            if (path.isEmpty() || path == u"." || path.compare(siteName, Qt::CaseInsensitive) == 0)
                unresponsive = dontLog(child).value_or(unresponsive);
        }
        return unresponsive;
    }

private:
    [[nodiscard]] int below(int parent, std::string_view name) const
    {
        return parent == XmlElement::kNone ? parent : m_document.child(parent, name);
    }
    [[nodiscard]] std::optional<QString> attribute(int element, std::string_view name) const
    {
        return element == XmlElement::kNone ? std::nullopt : m_document.attribute(element, name);
    }
    [[nodiscard]] std::optional<bool> dontLog(int parent) const
    {
        const auto value =
            attribute(below(below(parent, "system.webServer"), "httpLogging"), "dontLog");
        return value ? std::optional(same(*value, "true"_L1)) : std::nullopt;
    }

    const XmlDocument &m_document;
    int m_host;
    int m_list;
    int m_defaults;
};

void findObstacle(SiteLog &log, const LogSettings &settings, int site)
{
    const auto set = [&log](SiteLog::Obstacle obstacle, const QString &detail) {
        log.obstacle = obstacle;
        log.detail = detail;
    };
    const QString format = settings.value(site, "logFormat", u"W3C"_s);
    const QString target = settings.value(site, "logTargetW3C", u"File"_s);
    const QString central = settings.centralMode();
    if (!same(settings.value(site, "enabled", u"true"_s), "true"_L1))
        set(SiteLog::Obstacle::Off, u"logFile enabled=\"false\""_s);
    else if (settings.isUnresponsive(log.site))
        set(SiteLog::Obstacle::Off, u"httpLogging dontLog=\"true\""_s);
    else if (!same(central, "Site"_L1))
        set(SiteLog::Obstacle::Central, central);
    else if (!same(format, "W3C"_L1))
        set(SiteLog::Obstacle::Format, format);
    else if (!target.contains("File"_L1, Qt::CaseInsensitive))
        set(SiteLog::Obstacle::EventOnly, u"logTargetW3C=\""_s + target + u'"');
}

} // namespace

std::vector<SiteLog> siteLogs(const XmlDocument &applicationHost)
{
    const LogSettings settings(applicationHost);
    std::vector<SiteLog> logs;
    for (const Site &site : readSites(applicationHost)) {
        const int element = settings.site(site.id);
        const QString folder =
            normalizeWinPath(settings.value(element, "directory", kDefaultFolder));
        SiteLog log{site.name,
                    site.id,
                    joinWinPath(folder, u"W3SVC%1"_s.arg(site.id)),
                    SiteLog::Obstacle::None,
                    {},
                    {}};
        findObstacle(log, settings, element);
        for (const Application &application : site.applications) {
            for (const VirtualDirectory &directory : application.virtualDirectories)
                log.physicalPaths.append(directory.physicalPath);
        }
        logs.push_back(std::move(log));
    }
    return logs;
}

} // namespace amado
