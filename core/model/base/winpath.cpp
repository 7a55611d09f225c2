#include "model/base/winpath.h"

#include <QStringList>
#include <QStringTokenizer>

namespace amado {

using namespace Qt::StringLiterals;

QString normalizeWinPath(QStringView path)
{
    QString text = path.toString();
    text.replace(u'/', u'\\');
    text.replace("%SystemDrive%"_L1, "C:"_L1, Qt::CaseInsensitive);
    text.replace("%SystemRoot%"_L1, "C:\\Windows"_L1, Qt::CaseInsensitive);
    text.replace("%windir%"_L1, "C:\\Windows"_L1, Qt::CaseInsensitive);
    const bool unc = text.startsWith("\\\\"_L1);
    QStringList kept;
    for (const QStringView part : QStringTokenizer{text, u'\\', Qt::SkipEmptyParts}) {
        if (part == u"."_s)
            continue;
        if (part == u".."_s) {
            if (kept.size() > 1)
                kept.removeLast();
            continue;
        }
        kept.append(part.toString());
    }
    return (unc ? u"\\\\"_s : QString()) + kept.join(u'\\');
}

QString winPathKey(QStringView path)
{
    return normalizeWinPath(path).toCaseFolded();
}

bool sameWinPath(QStringView a, QStringView b)
{
    return winPathKey(a) == winPathKey(b);
}

QString joinWinPath(QStringView folder, QStringView tail)
{
    return normalizeWinPath(QString(folder.toString() + u'\\' + tail.toString()));
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

} // namespace amado
