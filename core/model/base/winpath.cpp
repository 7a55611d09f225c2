// SPDX-License-Identifier: MIT
#include "model/base/winpath.h"

#include <QStringList>
#include <QStringTokenizer>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

/// Most paths are spelled in the normal way already; anything that might not be is worked through,
/// and so are names that begin with a dot.
static bool isNormal(QStringView path)
{
    QChar before = u'\\';
    for (const QChar c : path) {
        if (c == u'/' || c == u'%' || (before == u'\\' && (c == u'\\' || c == u'.')))
            return false;
        before = c;
    }
    return before != u'\\';
}

QString normalizeWinPath(QStringView path)
{
    if (isNormal(path))
        return path.toString();
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
    QString key = normalizeWinPath(path);
    if (!std::all_of(key.cbegin(), key.cend(), [](QChar c) { return c.unicode() < 0x80; }))
        return key.toCaseFolded();
    for (QChar &c : key) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(ushort(c.unicode() + ('a' - 'A')));
    }
    return key;
}

bool sameWinPath(QStringView a, QStringView b)
{
    return a == b || winPathKey(a) == winPathKey(b);
}

QString joinWinPath(QStringView folder, QStringView tail)
{
    QString path = folder.toString();
    if (folder.isEmpty() || (!tail.isEmpty() && tail.front() != u'\\'))
        path += u'\\';
    path += tail;
    return normalizeWinPath(path);
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

QString pathOnServer(const QString &fileInServer)
{
    const bool hasDrive = fileInServer.size() > 1 && fileInServer.at(0).isLetter() &&
                          (fileInServer.at(1) == u'/' || fileInServer.at(1) == u'\\');
    return normalizeWinPath(hasDrive ? fileInServer.left(1) + u':' + fileInServer.mid(1)
                                     : fileInServer);
}

} // namespace amado
