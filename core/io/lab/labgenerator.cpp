// SPDX-License-Identifier: MIT
#include "io/lab/labgenerator.h"

#include "io/files/posixfile.h"
#include "io/lab/labfiles.h"
#include "model/base/localfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kMarker = u"lab.json"_s;
constexpr int kLayout = 1;

QJsonObject marker(const QString &folder)
{
    const auto bytes = readLocalFile(QDir(folder).filePath(kMarker), 4096);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QByteArray markerText(bool complete)
{
    return QJsonDocument(QJsonObject{{u"amadoPracticeLab"_s, kLayout}, {u"complete"_s, complete}})
        .toJson();
}

/// Dates tell something of files that attackers may have left, so the lab's are always the same.
Result<> writeFile(const QString &path, const QByteArray &bytes,
                   const QDateTime &modified = labTime())
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failure(ErrorCode::PermissionDenied, Reason::None, QFileInfo(path).path());
    const FileDescriptor file(::open(path.toUtf8().constData(),
                                     O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file.isOpen())
        return failure(errorFromErrno(errno, path));
    if (auto written = writeWhole(file.get(), bytes, path); !written)
        return written;
    const timespec time{modified.toSecsSinceEpoch(), 0};
    const timespec times[] = {time, time};
    if (::futimens(file.get(), times) != 0)
        return failure(errorFromErrno(errno, path));
    return {};
}

/// The marker goes first and is completed last, so that a lab whose making was cut off is known as
/// one.
Result<> makeLab(const QString &folder)
{
    const QDir dir(folder);
    if (auto done = writeFile(dir.filePath(kMarker), markerText(false)); !done)
        return done;
    const QByteArray readMe = "\xEF\xBB\xBF" + lab::withCrLf(lab::labResource(u"README.txt"_s));
    if (auto done = writeFile(dir.filePath(u"README.txt"_s), readMe); !done)
        return done;
    for (const LabServer &server : labServers()) {
        QDir own(dir.filePath(server.name));
        if (own.exists() && !own.removeRecursively())
            return failure(ErrorCode::PermissionDenied, Reason::None, own.path());
        for (const LabFile &file : lab::serverFiles(server)) {
            if (auto done = writeFile(own.filePath(file.path), file.bytes,
                                      file.modified.isValid() ? file.modified : labTime());
                !done)
                return done;
        }
    }
    return writeFile(dir.filePath(kMarker), markerText(true));
}

} // namespace

bool isLab(const QString &folder)
{
    return marker(folder).contains("amadoPracticeLab"_L1);
}

Result<> createLab(const QString &folder)
{
    if (isLab(folder))
        return marker(folder).value("complete"_L1).toBool() ? Result<>() : makeLab(folder);
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return failure(ErrorCode::PreconditionFailed, Reason::FileExists, folder,
                       u"not a folder"_s);
    if (!QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                              QDir::NoDotAndDotDot) &&
        info.exists())
        return failure(ErrorCode::PreconditionFailed, Reason::FolderNotEmpty, folder);
    return makeLab(folder);
}

} // namespace amado
