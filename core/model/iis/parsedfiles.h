// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/rulereader.h"
#include "model/iis/sitepaths.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace amado {

/// One file as far as it could be read and parsed.
struct ParsedFile
{
    std::unique_ptr<ConfigFile> file;     ///< Null when there is none to read.
    std::optional<Error> error;           ///< Why it could not be parsed.
    std::optional<MissingReason> missing; ///< Why its bytes are not there.
    qint64 bytes = 0;                     ///< Its size.
};

/// A file of a ConfigFileSet, shared by all copies of the set. Thread-safe.
class ConfigFileEntry
{
public:
    ConfigFileEntry(QString path, Fact<QByteArray> content);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const Fact<QByteArray> &content() const { return m_content; }
    /// Parsed once, when somebody first asks.
    [[nodiscard]] const ParsedFile &parsed() const;

private:
    QString m_path;
    Fact<QByteArray> m_content;
    mutable std::once_flag m_once;
    mutable ParsedFile m_parsed;
};

/// All files of a server, parsed; files that could not be read or parsed keep their reason.
class ParsedFiles
{
public:
    explicit ParsedFiles(const ConfigFileSet &files);

    /// Null for a file that was never asked for.
    [[nodiscard]] const ParsedFile *find(const QString &path) const;
    /// In no order.
    [[nodiscard]] const ConfigFileSet::Entries &entries() const { return m_entries; }
    /// IIS refuses this file for its size at the place.
    [[nodiscard]] std::optional<ConfigProblem>
    sizeProblem(const QString &path, const ParsedFile &file, const PathLevel &place) const;
    /// What applicationHost.config declares; nothing where it could not be read.
    [[nodiscard]] const SectionDeclaration &declaration(ConfigSection section) const
    {
        return m_declarations[static_cast<size_t>(section)];
    }
    [[nodiscard]] SectionCache &sections() const { return *m_sections; }

private:
    ConfigFileSet::Entries m_entries;
    std::vector<SectionDeclaration> m_declarations;
    std::shared_ptr<SectionCache> m_sections = std::make_shared<SectionCache>();
    qint64 m_maxBytes = 0;   ///< What IIS reads of one web.config or configSource file,
    qint64 m_maxBytes32 = 0; ///< and in processes of 32 bits.
};

/// The standard place of redirection.config.
[[nodiscard]] QString redirectionConfigPath();

/// True when redirection.config says that the server's configuration stands elsewhere.
[[nodiscard]] bool isRedirected(const ConfigFileSet &files);

/// Null for a file that was never asked for.
[[nodiscard]] const ParsedFile *parsedFile(const ConfigFileSet &files, const QString &path);

/// web.config in a folder.
[[nodiscard]] QString webConfigIn(const QString &folder);

} // namespace amado
