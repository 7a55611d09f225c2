// SPDX-License-Identifier: MIT
#include "model/iis/parsedfiles.h"

#include "model/base/winpath.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const ParsedFile *findIn(const ConfigFileSet::Entries &entries, const QString &path)
{
    const auto found = entries.constFind(winPathKey(path));
    return found == entries.cend() ? nullptr : &(*found)->parsed();
}

} // namespace

ConfigFileEntry::ConfigFileEntry(QString path, Fact<QByteArray> content)
    : m_path(std::move(path))
    , m_content(std::move(content))
{}

const ParsedFile &ConfigFileEntry::parsed() const
{
    std::call_once(m_once, [this] {
        if (!m_content) {
            m_parsed.missing = m_content.reason();
            return;
        }
        m_parsed.bytes = m_content->size();
        if (Result<ConfigFile> file = readConfigFile(m_path, *m_content); file)
            m_parsed.file = std::make_unique<ConfigFile>(std::move(*file));
        else
            m_parsed.error = file.error();
    });
    return m_parsed;
}

ParsedFiles::ParsedFiles(const ConfigFileSet &files)
    : m_entries(files.entries())
    , m_maxBytes(files.maxFileBytes(false))
    , m_maxBytes32(files.maxFileBytes(true))
{
    const ParsedFile *server = find(IisConfiguration::applicationHostPath());
    if (server && server->file)
        m_declarations = readDeclarations(server->file->document);
    else
        m_declarations.resize(kConfigSectionCount);
}

const ParsedFile *ParsedFiles::find(const QString &path) const
{
    return findIn(m_entries, path);
}

std::optional<ConfigProblem> ParsedFiles::sizeProblem(const QString &path, const ParsedFile &file,
                                                      const PathLevel &place) const
{
    const qint64 limit = place.in32BitPool ? m_maxBytes32 : m_maxBytes;
    if (file.bytes <= limit)
        return std::nullopt;
    return ConfigProblem{Reason::ConfigOverLimit,
                         path,
                         0,
                         0,
                         u"%1 bytes, limit %2 bytes"_s.arg(file.bytes).arg(limit),
                         place.configPath};
}

QString redirectionConfigPath()
{
    return u"C:\\Windows\\System32\\inetsrv\\config\\redirection.config"_s;
}

const ParsedFile *parsedFile(const ConfigFileSet &files, const QString &path)
{
    return findIn(files.entries(), path);
}

bool isRedirected(const ConfigFileSet &files)
{
    const ParsedFile *redirection = parsedFile(files, redirectionConfigPath());
    if (!redirection || !redirection->file)
        return false;
    const XmlDocument &document = redirection->file->document;
    const int element = document.child(0, "configurationRedirection");
    return element != XmlElement::kNone && document.attribute(element, "enabled")
                                                   .value_or(QString())
                                                   .compare("true"_L1, Qt::CaseInsensitive) == 0;
}

QString webConfigIn(const QString &folder)
{
    return joinWinPath(folder, u"web.config");
}

} // namespace amado
