// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace amado {

/// Whether a server was open to a vulnerability at some time, by its build of today and since when
/// it has it. Updates are cumulative, so what is open today was open before.
class BuildThen
{
public:
    /// `since`: the dates of ExSetup.exe; invalid: not known.
    BuildThen(const Catalogs &catalogs, std::optional<BuildNumber> build, const QDateTime &since);

    /// nullopt: no such vulnerability in the data, or the build of that time is not known.
    [[nodiscard]] std::optional<bool> wasVulnerable(const QString &vulnerability,
                                                    const QDateTime &at) const;
    /// Since when the server has its build: never before it was released. Invalid: not known.
    [[nodiscard]] const QDateTime &since() const { return m_since; }

private:
    [[nodiscard]] bool noFixYet(const Vulnerability &vulnerability, const QDateTime &at) const;

    const Catalogs &m_catalogs;
    std::optional<BuildNumber> m_build;
    QDateTime m_since;
};

} // namespace amado
