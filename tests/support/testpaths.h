// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QString>

#include <optional>

namespace amado::test {

/// A path below the root of the sources ("tests/fixtures/a.xml"). The root is compiled into one
/// file only, so that the compiler's cache serves every clone.
QString sourcePath(QStringView relative);

/// A folder of recorded real material beside the project ("iis-2019", "feed"); nullopt where it is
/// absent. A test that needs it skips with a printed reason then. AMADO_SAMPLES names another
/// folder that holds them.
inline std::optional<QString> samplesFolder(const QString &name)
{
    const QString samples = qEnvironmentVariable("AMADO_SAMPLES", sourcePath(u"../shared/samples"));
    const QString path = QDir::cleanPath(samples + QLatin1Char('/') + name);
    if (QDir(path).exists())
        return path;
    return std::nullopt;
}

/// A fixture shipped with the tests.
inline QString fixture(const QString &name)
{
    return sourcePath(u"tests/fixtures/") + name;
}

} // namespace amado::test
