// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/casekey.h"
#include "model/base/winpath.h"
#include "model/iis/sitepaths.h"

#include <QHash>
#include <QSet>

namespace amado {

/// The places that read a file which a plan writes for another, each named once.
class SharedPlaces
{
public:
    explicit SharedPlaces(QStringList &named)
        : m_named(named)
    {}

    /// Names who else reads the file of a place of this site; true when somebody does.
    bool note(const IisConfiguration &configuration, const Site &site, const PathLevel &level)
    {
        const QString folder = winPathKey(level.folder);
        const auto known = m_byFolder.constFind(folder);
        if (known == m_byFolder.cend()) {
            const QStringList others = configuration.applicationsSharingFolder(
                site, level.configPath.mid(site.name.size()));
            m_byFolder.insert(folder, {level.configPath, !others.isEmpty()});
            for (const QString &place : others)
                name(place);
            return !others.isEmpty();
        }
        // All others were named for the first; that one shares with this.
        if (known->first.compare(level.configPath, Qt::CaseInsensitive) != 0)
            name(known->first);
        return known->isShared;
    }

private:
    void name(const QString &place)
    {
        if (m_keys.contains(caseKey(place)))
            return;
        m_keys.insert(caseKey(place));
        m_named.append(place);
    }

    /// The place that a folder's file was first written for.
    struct Sharing
    {
        QString first;
        bool isShared = false; ///< Other places read it too.
    };
    QStringList &m_named;
    QHash<QString, Sharing> m_byFolder; ///< By key of the folder.
    QSet<QString> m_keys;               ///< Of the places named.
};

} // namespace amado
