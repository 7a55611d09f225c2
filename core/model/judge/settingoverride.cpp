// SPDX-License-Identifier: MIT
#include "model/judge/settingoverride.h"

#include "model/catalog/vulnerabilitycatalog.h"

#include <algorithm>

namespace amado {

namespace {

bool isSame(QStringView a, QStringView b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

bool SettingOverride::isInForce(const QString &server, const QString &fqdn,
                                const BuildNumber &build) const
{
    if (!status.isEmpty() && !isSame(status, u"Accepted"))
        return false;
    const auto means = [&](const QString &each) {
        return isSame(each, server) || isSame(each, fqdn) ||
               (!fqdn.isEmpty() && isSame(each, fqdn.section(u'.', 0, 0)));
    };
    if (!servers.isEmpty() && std::none_of(servers.begin(), servers.end(), means))
        return false;
    // A limit that cannot be read limits nothing: what may be in force is looked at.
    const auto least = BuildNumber::parse(minVersion);
    const auto most = BuildNumber::parse(maxVersion);
    return (!least || *least <= build) && (!most || build <= *most);
}

bool SettingOverride::sets(const OverriddenSetting &setting) const
{
    return isSame(component, setting.component) && isSame(section, setting.section) &&
           std::any_of(parameters.begin(), parameters.end(), [&](const QString &parameter) {
               return isSame(parameter.section(u'=', 0, 0), setting.parameter) &&
                      isSame(parameter.section(u'=', 1), setting.value);
           });
}

} // namespace amado
