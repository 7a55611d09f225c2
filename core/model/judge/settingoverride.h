// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/buildnumber.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

struct OverriddenSetting;

/// A customisation that stands in Active Directory, as the server itself
/// (Get-ExchangeDiagnosticInfo -Component VariantConfiguration) or Get-SettingOverride tells it.
/// https://learn.microsoft.com/powershell/module/exchange/new-settingoverride
struct SettingOverride
{
    QString name;
    QString component;
    QString section;
    QStringList parameters; ///< "Enabled=false"
    /// What the server makes of it: "Accepted", "SyntaxError"…; empty where only Active Directory
    /// was asked, which cannot say.
    QString status;
    QStringList servers; ///< Names it is meant for; empty: every server.
    QString minVersion;  ///< First version it is meant for; empty: any.
    QString maxVersion;  ///< Last one.

    static void fields(auto &io, auto &self)
    {
        io.prose(u"name", self.name)(u"component", self.component)(u"section", self.section);
        io(u"parameters", self.parameters)(u"status", self.status)(u"servers", self.servers);
        io(u"minVersion", self.minVersion)(u"maxVersion", self.maxVersion);
    }
    bool operator==(const SettingOverride &) const = default;

    /// Whether it is in force on that server: by the server's own word, otherwise by the names and
    /// versions it is meant for.
    [[nodiscard]] bool isInForce(const QString &server, const QString &fqdn,
                                 const BuildNumber &build) const;
    [[nodiscard]] bool sets(const OverriddenSetting &setting) const;
};

} // namespace amado
