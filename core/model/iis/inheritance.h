#pragma once

#include "model/iis/rulereader.h"
#include "model/iis/sitereader.h"

#include <QHash>

#include <memory>
#include <vector>

namespace amado {

/// All files of a server, parsed; files that could not be read or parsed keep their reason.
struct ParsedFiles
{
    struct Entry
    {
        std::unique_ptr<ConfigFile> file;     ///< Null when there is none to read.
        std::optional<Error> error;           ///< Why it could not be parsed.
        std::optional<MissingReason> missing; ///< Why its bytes are not there.
        qint64 bytes = 0;                     ///< Its size.
    };
    QHash<QString, std::shared_ptr<Entry>> byKey; ///< By winPathKey.
    std::vector<SectionDeclaration> declarations;
    std::shared_ptr<SectionCache> sections = std::make_shared<SectionCache>();
    qint64 maxBytes = 0;   ///< What IIS reads of one web.config or configSource file,
    qint64 maxBytes32 = 0; ///< and in processes of 32 bits.

    /// IIS refuses this file for its size at the place.
    [[nodiscard]] std::optional<ConfigProblem> sizeProblem(const QString &path, const Entry &entry,
                                                           const PathLevel &place) const;
    [[nodiscard]] const Entry *find(const QString &path) const;
};

/// Merges what applies at the last of `levels` (the site root first): applicationHost.config, then
/// the web.config files on the way, each with its location elements; with clear, remove, locking
/// and duplicates as IIS treats them
/// (https://learn.microsoft.com/en-us/iis/get-started/planning-your-iis-architecture/deep-dive-into-iis-configuration-with-iis-7-and-iis-8).
[[nodiscard]] EffectiveRewrite mergeLevels(const ParsedFiles &files,
                                           const std::vector<PathLevel> &levels);

/// The file and line that lock the section for the web.config at the last level; nullopt when it
/// may be written there.
[[nodiscard]] std::optional<ConfigProblem>
lockedAt(const ParsedFiles &files, const std::vector<PathLevel> &levels, ConfigSection section);

/// web.config in a folder.
[[nodiscard]] QString webConfigIn(const QString &folder);

} // namespace amado
