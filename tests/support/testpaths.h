#pragma once

#include <QDir>
#include <QString>

#include <optional>

namespace amado::test {

/// A folder of recorded real material beside the project ("iis-2019", "feed"); nullopt where it is absent. A test
/// that needs it skips with a printed reason then. AMADO_SAMPLES names another folder that holds them.
inline std::optional<QString> samplesFolder(const QString &name)
{
    const QString samples = qEnvironmentVariable(
        "AMADO_SAMPLES", QStringLiteral(AMADO_SOURCE_DIR "/../shared/samples"));
    const QString path = QDir::cleanPath(samples + QLatin1Char('/') + name);
    if (QDir(path).exists())
        return path;
    return std::nullopt;
}

/// A fixture shipped with the tests.
inline QString fixture(const QString &name)
{
    return QStringLiteral(AMADO_SOURCE_DIR "/tests/fixtures/") + name;
}

} // namespace amado::test
