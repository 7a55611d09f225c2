// SPDX-License-Identifier: MIT
#include "io/scan/evidencefolder.h"

#include "io/files/posixfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kReserve = ".reserve";
constexpr off_t kReserveBytes = 1 << 20;
constexpr int kLongestPart = 100; ///< Characters, so that any file system takes the name.
constexpr int kMostNamesakes = 1000;

/// One name that means nothing to this machine's file system.
QString safePart(QString part)
{
    for (QChar &c : part) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.isSurrogate() ||
            QStringView(u"/\\:*?\"<>|").contains(c))
            c = u'_';
    }
    if (part.size() > kLongestPart) // What tells files apart stands at the end.
        part = part.left(kLongestPart / 2) + u'~' + part.right(kLongestPart / 2);
    while (part.startsWith(u'.'))
        part[0] = u'_';
    return part.isEmpty() ? u"_"_s : part;
}

Error writeError(int error, const QString &subject)
{
    Error problem = errorFromErrno(error, subject);
    if (problem.reason == Reason::None || problem.reason == Reason::FileUnreadable)
        problem.reason = Reason::FileNotWritable;
    return problem;
}

/// "u_ex210303.log", "u_ex210303-2.log", …
QString namesake(const QString &name, int number)
{
    if (number == 1)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString tail = u'-' + QString::number(number);
    return dot > 0 ? QString(name.left(dot) + tail + name.mid(dot)) : QString(name + tail);
}

Result<FileDescriptor> enterFolder(int parent, const QByteArray &name, const QString &subject)
{
    if (::mkdirat(parent, name.constData(), 0700) != 0 && errno != EEXIST)
        return failure(writeError(errno, subject));
    FileDescriptor folder(
        ::openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder.isOpen())
        return failure(writeError(errno, subject));
    return folder;
}

/// Also on disk when it returns: a full disk may say so only then.
Result<> writeThrough(int fd, const QByteArray &bytes, const QString &subject)
{
    if (auto written = writeWhole(fd, bytes, subject); !written)
        return written;
    if (::fsync(fd) != 0)
        return failure(writeError(errno, subject));
    return {};
}

} // namespace

Result<EvidenceFolder> EvidenceFolder::create(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!QDir().mkpath(QFileInfo(absolute).absolutePath()))
        return failure(ErrorCode::PermissionDenied, Reason::FileNotWritable, absolute);
    if (::mkdir(QFile::encodeName(absolute).constData(), 0700) != 0 && errno != EEXIST)
        return failure(writeError(errno, absolute));
    FileDescriptor root(
        ::open(QFile::encodeName(absolute).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root.isOpen())
        return failure(
            errno == ENOTDIR
                ? Error{ErrorCode::PreconditionFailed, Reason::FolderNotEmpty, absolute, {}}
                : writeError(errno, absolute));
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (!QDir(absolute).entryList(all).isEmpty())
        return failure(ErrorCode::PreconditionFailed, Reason::FolderNotEmpty, absolute);
    EvidenceFolder folder(std::move(root), absolute);
    const FileDescriptor reserve(
        ::openat(folder.m_root.get(), kReserve, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!reserve.isOpen())
        return failure(writeError(errno, absolute));
    if (const int error = ::posix_fallocate(reserve.get(), 0, kReserveBytes); error == ENOSPC)
        return failure(writeError(error, absolute));
    return folder;
}

EvidenceFolder::~EvidenceFolder()
{
    releaseReserve();
}

void EvidenceFolder::releaseReserve()
{
    if (m_root.isOpen())
        ::unlinkat(m_root.get(), kReserve, 0);
}

Result<QString> EvidenceFolder::write(const QStringList &parts, const QByteArray &bytes)
{
    QStringList safe;
    for (const QString &part : parts)
        safe.append(safePart(part));
    const QString subject = m_path + u'/' + safe.join(u'/');
    FileDescriptor folder = m_root.duplicate();
    for (qsizetype i = 0; i + 1 < safe.size(); ++i) {
        auto inner = enterFolder(folder.get(), QFile::encodeName(safe.at(i)), subject);
        if (!inner)
            return failure(inner.error());
        folder = std::move(*inner);
    }
    const QString wanted = safe.takeLast();
    for (int number = 1; number <= kMostNamesakes; ++number) {
        const QString name = namesake(wanted, number);
        const QByteArray encoded = QFile::encodeName(name);
        const FileDescriptor file(::openat(folder.get(), encoded.constData(),
                                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                           0600));
        if (!file.isOpen() && errno == EEXIST)
            continue;
        if (!file.isOpen())
            return failure(writeError(errno, subject));
        if (auto written = writeThrough(file.get(), bytes, subject); !written) {
            ::unlinkat(folder.get(), encoded.constData(), 0); // Half a file is no evidence.
            return failure(written.error());
        }
        return QString((safe + QStringList{name}).join(u'/'));
    }
    return failure(ErrorCode::PreconditionFailed, Reason::FileExists, subject);
}

} // namespace amado
