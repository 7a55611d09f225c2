// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/rewriteitems.h"
#include "model/judge/serverfacts.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

/// One act the unified mitigation tool recorded to get back to where it started.
struct EomtRestoreStep
{
    enum class Kind {
        RemoveItem,   ///< It added this rule or precondition.
        KeepItem,     ///< The item was there before it came.
        SetAttribute, ///< It changed an attribute that had this value.
    };
    Kind kind = Kind::RemoveItem;
    QString configPath;       ///< "Default Web Site/owa".
    std::string_view section; ///< One of kItemSections.
    std::string element;      ///< "rule" or "preCondition".
    QString name;
    std::string
        child; ///< SetAttribute: the child element that carries it; empty for the item itself.
    std::string attribute;
    QString value;
};

/// "…\IISManagementRestoreCmdlets-CVE-2022-41040.json" → "CVE-2022-41040"; empty for another file.
[[nodiscard]] QString eomtBackupId(const QString &path);
/// Where the tool leaves a backup it has used: ".bak" for ".json".
[[nodiscard]] QString setAsidePath(const QString &backup);

/// Reads a backup, in whichever Unicode form PowerShell wrote it. Errors: MalformedJson,
/// WrongJsonType; Unsupported with WrongJsonType for a command this program does not know: a backup
/// is followed in full or not at all.
[[nodiscard]] Result<std::vector<EomtRestoreStep>> parseEomtBackup(const QByteArray &bytes,
                                                                   const QString &path);

/// Carries out the steps for one file. Items and attributes that are gone are passed over.
[[nodiscard]] Result<> restoreEomt(ConfigEditor &editor, const std::vector<EomtRestoreStep> &steps);

} // namespace amado
