#include "cli/serverpaths.h"

#include "model/base/winpath.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

QString absolutePath(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

/// The server's path in the spelling of the path that was typed: that one itself, or a folder in
/// it.
QString asTyped(const QString &typed, const QString &server)
{
    if (QFileInfo(typed).canonicalFilePath() == QFileInfo(server).canonicalFilePath())
        return typed;
    const QString name = QFileInfo(server).fileName();
    return typed == "."_L1 ? name : QDir::cleanPath(typed + u'/' + name);
}

} // namespace

std::vector<NamedServer> findServers(HostConnector &connector, const QStringList &paths)
{
    std::vector<NamedServer> servers;
    QSet<QString> seen;
    for (const QString &path : paths) {
        const auto found = connector.serversAt(absolutePath(path));
        if (!found) {
            servers.push_back({path, absolutePath(path), found.error()});
            continue;
        }
        for (const QString &server : *found) {
            const QString absolute = absolutePath(server);
            if (seen.contains(absolute))
                continue;
            seen.insert(absolute);
            servers.push_back({asTyped(path, absolute), absolute, std::nullopt});
        }
    }
    return servers;
}

QString fileInServer(const QString &windowsPath)
{
    const bool hasDrive =
        windowsPath.size() > 2 && windowsPath.at(0).isLetter() && windowsPath.at(1) == u':';
    if (!hasDrive)
        return windowsPath;
    QString path = normalizeWinPath(windowsPath);
    path.remove(1, 1);
    return path.replace(u'\\', u'/');
}

} // namespace amado::cli
