// SPDX-License-Identifier: MIT
#include "model/base/winpath.h"
#include "model/iis/parsedfiles.h"

#include <algorithm>

namespace amado {

void ConfigFileSet::insert(const QString &path, Fact<QByteArray> content)
{
    m_files.insert(winPathKey(path), std::make_shared<const ConfigFileEntry>(normalizeWinPath(path),
                                                                             std::move(content)));
}

bool ConfigFileSet::contains(const QString &path) const
{
    return m_files.contains(winPathKey(path));
}

Fact<QByteArray> ConfigFileSet::file(const QString &path) const
{
    const auto found = m_files.constFind(winPathKey(path));
    if (found == m_files.constEnd())
        return Fact<QByteArray>::missing(MissingReason::NotCollected, path);
    return (*found)->content();
}

qint64 ConfigFileSet::maxFileBytes(bool in32BitPool) const
{
    constexpr int kDefaultKb = 250;
    const Fact<int> &limit = in32BitPool ? sizeLimit32 : sizeLimit;
    return qint64(1024) * (limit && *limit > 0 ? *limit : kDefaultKb);
}

QStringList ConfigFileSet::paths() const
{
    QStringList result;
    result.reserve(m_files.size());
    for (const auto &entry : m_files)
        result.append(entry->path());
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace amado
