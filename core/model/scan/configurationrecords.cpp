// SPDX-License-Identifier: MIT
#include "model/scan/configurationrecords.h"

#include "model/base/winpath.h"
#include "model/config/xmldocument.h"
#include "model/iis/entrykinds.h"

#include <initializer_list>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostText = 4000;

/// Where an element stands: its ancestors' names without <configuration> and <location>.
struct ElementPlace
{
    QString section;  ///< "system.webServer/handlers" of an <add> in it.
    QString location; ///< Path of the <location> around it.
};

/// A file that configSource points to holds nothing but its section.
QString sectionOfRoot(QStringView name)
{
    if (name == u"configuration")
        return {};
    if (name == u"rules" || name == u"globalRules" || name == u"outboundRules")
        return u"system.webServer/rewrite/"_s + name;
    return u"system.webServer/"_s + name;
}

QString nameOfElement(const XmlElement &element)
{
    const std::string_view name = element.localName();
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

std::vector<ElementPlace> placesIn(const XmlDocument &document)
{
    const auto elements = document.elements();
    std::vector<ElementPlace> places(elements.size());
    for (size_t i = 1; i < elements.size(); ++i) {
        const auto parent = static_cast<size_t>(elements[i].parent);
        places[i] = places[parent];
        const QString name = nameOfElement(elements[parent]);
        if (parent == 0) {
            places[i].section = sectionOfRoot(name);
        } else if (name == u"location") {
            places[i].location = document.attribute(elements[i].parent, "path").value_or(QString());
        } else {
            places[i].section += (places[i].section.isEmpty() ? u""_s : u"/"_s) + name;
        }
    }
    return places;
}

class FileReader
{
public:
    FileReader(const XmlDocument &document, QString file, QString place, QString installPath,
               std::vector<LogRecord> &records)
        : m_document(document)
        , m_file(std::move(file))
        , m_place(std::move(place))
        , m_installPath(std::move(installPath))
        , m_records(records)
        , m_places(placesIn(document))
    {}

    void run()
    {
        for (int i = 1; i < static_cast<int>(m_places.size()); ++i)
            readElement(i, nameOfElement(m_document.element(i)));
    }

private:
    using Fields = std::initializer_list<std::pair<QString, QString>>;

    [[nodiscard]] QString text(int element, std::string_view name,
                               const QString &otherwise = {}) const
    {
        return element == XmlElement::kNone
                   ? otherwise
                   : m_document.attribute(element, name).value_or(otherwise).trimmed();
    }
    [[nodiscard]] QString path(int element, std::string_view name) const
    {
        const QString value = text(element, name);
        return value.isEmpty() ? value : normalizeWinPath(value);
    }
    [[nodiscard]] int childOf(int element, std::string_view name) const
    {
        return element == XmlElement::kNone ? element : m_document.child(element, name);
    }

    void add(Source source, const QString &type, int element, const QString &location,
             Fields fields)
    {
        const XmlElement &written = m_document.element(element);
        LogRecord record;
        record.source = source;
        record.file = m_file;
        record.line = m_document.position(written.startTag.begin).line;
        const size_t length = std::min(written.startTag.size(), kMostText);
        record.text = QString::fromUtf8(m_document.text().data() + written.startTag.begin,
                                        static_cast<qsizetype>(length));
        record.fields = {{u"type"_s, type},
                         {u"location"_s, location},
                         {u"site"_s, location.section(u'/', 0, 0)}};
        record.fields.insert(record.fields.end(), fields);
        if (!m_installPath.isEmpty())
            record.fields.emplace_back(u"installpath"_s, m_installPath);
        record.fields.emplace_back(u"text"_s, record.text);
        m_records.push_back(std::move(record));
    }

    void add(const QString &type, int element, Fields fields)
    {
        QStringList parts{m_place, m_places[static_cast<size_t>(element)].location};
        parts.removeAll(QString());
        add(Source::IisConfiguration, type, element, parts.join(u'/'), fields);
    }

    void readElement(int element, const QString &name)
    {
        const QString &section = m_places[static_cast<size_t>(element)].section;
        if (section == "system.applicationHost/sites"_L1 && name == "site"_L1) {
            readSite(element);
        } else if (section == "system.webServer"_L1 && name == "httpLogging"_L1) {
            add(u"logging"_s, element, {{u"dontlog"_s, text(element, "dontLog", u"false"_s)}});
        } else if (const EntryKind *kind = entryKindIn(section.toStdString(), name.toStdString())) {
            readEntry(element, kind->what);
        }
    }

    void readEntry(int element, EntryKind::What what)
    {
        switch (what) {
        case EntryKind::What::GlobalModule:
            add(u"globalModule"_s, element,
                {{u"name"_s, text(element, "name")}, {u"image"_s, path(element, "image")}});
            return;
        case EntryKind::What::Module:
            add(u"module"_s, element,
                {{u"name"_s, text(element, "name")}, {u"managedtype"_s, text(element, "type")}});
            return;
        case EntryKind::What::Handler:
            add(u"handler"_s, element,
                {{u"name"_s, text(element, "name")},
                 {u"path"_s, text(element, "path")},
                 {u"verb"_s, text(element, "verb")},
                 {u"managedtype"_s, text(element, "type")},
                 {u"scriptprocessor"_s, path(element, "scriptProcessor")},
                 {u"modules"_s, text(element, "modules")}});
            return;
        case EntryKind::What::IsapiFilter:
            add(u"isapiFilter"_s, element,
                {{u"name"_s, text(element, "name")}, {u"path"_s, path(element, "path")}});
            return;
        case EntryKind::What::RewriteRule:
            readRule(element);
            return;
        case EntryKind::What::Application:
        case EntryKind::What::VirtualDirectory: // With their site, which says where they are.
            return;
        }
    }

    void readRule(int element)
    {
        const int action = m_document.child(element, "action");
        add(u"rewriteRule"_s, element,
            {{u"name"_s, text(element, "name")},
             {u"enabled"_s, text(element, "enabled", u"true"_s)},
             {u"action"_s, text(action, "type")},
             {u"actionurl"_s, text(action, "url")}});
    }

    void readSite(int site)
    {
        const QString name = text(site, "name");
        add(Source::VirtualDirectories, u"site"_s, site, name, {{u"name"_s, name}});
        readLogging(site, name);
        for (int child = m_document.element(site).firstChild; child != XmlElement::kNone;
             child = m_document.element(child).nextSibling) {
            if (m_document.element(child).localName() == "application")
                readApplication(child, name);
        }
    }

    void readApplication(int application, const QString &site)
    {
        const QString own = text(application, "path", u"/"_s);
        for (int child = m_document.element(application).firstChild; child != XmlElement::kNone;
             child = m_document.element(child).nextSibling) {
            if (m_document.element(child).localName() != "virtualDirectory")
                continue;
            const QString below = text(child, "path", u"/"_s);
            const bool root = below == "/"_L1;
            const QString whole = root ? own : (own == "/"_L1 ? below : QString(own + below));
            add(Source::VirtualDirectories, root ? u"application"_s : u"virtualDirectory"_s, child,
                whole == "/"_L1 ? site : QString(site + whole),
                {{u"path"_s, whole}, {u"physicalpath"_s, path(child, "physicalPath")}});
        }
    }

    /// What a site leaves open is that of <siteDefaults>, then IIS's own
    /// (https://learn.microsoft.com/en-us/iis/configuration/system.applicationhost/sites/sitedefaults/logfile/).
    void readLogging(int site, const QString &name)
    {
        const int sites = m_document.element(site).parent;
        const int central = childOf(m_document.element(sites).parent, "log");
        const int defaults = childOf(childOf(sites, "siteDefaults"), "logFile");
        const int own = childOf(site, "logFile");
        const auto value = [&](std::string_view attribute, const QString &otherwise) {
            return text(own, attribute, text(defaults, attribute, otherwise));
        };
        add(Source::IisConfiguration, u"logging"_s, own == XmlElement::kNone ? site : own, name,
            {{u"enabled"_s, value("enabled", u"true"_s)},
             {u"format"_s, value("logFormat", u"W3C"_s)},
             {u"target"_s, value("logTargetW3C", u"File"_s)},
             {u"fields"_s, value("logExtFileFlags", {})},
             {u"centralmode"_s, text(central, "centralLogFileMode", u"Site"_s)},
             {u"directory"_s,
              normalizeWinPath(value("directory", u"%SystemDrive%\\inetpub\\logs\\LogFiles"_s))}});
    }

    const XmlDocument &m_document;
    QString m_file;
    QString m_place;
    QString m_installPath;
    std::vector<LogRecord> &m_records;
    std::vector<ElementPlace> m_places;
};

} // namespace

std::vector<LogRecord> configurationRecords(const IisConfiguration &configuration,
                                            const QString &installPath)
{
    std::vector<LogRecord> records;
    const QString install = installPath.isEmpty() ? installPath : normalizeWinPath(installPath);
    for (const QString &path : configuration.files().paths()) {
        const Fact<QByteArray> bytes = configuration.files().file(path);
        if (!bytes)
            continue;
        const Result<XmlDocument> document = XmlDocument::parse(*bytes, path);
        if (!document)
            continue;
        const QString place = configuration.placesOf(path).value(0);
        FileReader(*document, path, place, install, records).run();
    }
    return records;
}

} // namespace amado::scan
