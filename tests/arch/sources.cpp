// SPDX-License-Identifier: MIT
#include "arch/sources.h"
#include "support/testpaths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace amado::test {

using namespace Qt::StringLiterals;

std::vector<SourceFile> sourceFiles(const QStringList &folders)
{
    const QString root = amado::test::sourcePath(u"");
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator it(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            files.push_back(
                {file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return files;
}

QStringList projectIncludes(const SourceFile &file)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s);
    QStringList names;
    for (const QString &line : file.lines) {
        if (const auto match = include.match(line); match.hasMatch())
            names.append(match.captured(1));
    }
    return names;
}

} // namespace amado::test
