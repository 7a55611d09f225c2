// SPDX-License-Identifier: MIT
#include "io/store/lockfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

// Not in every linux/magic.h.
constexpr qint64 kXfsMagic = 0x58465342;
constexpr qint64 kZfsMagic = 0x2fc12fc1;

constexpr qsizetype kMaxContent = 4096;

/// Process, program, machine, machine's id, id of its start: one a line.
QByteArray ownContent()
{
    const QStringList lines = {QString::number(QCoreApplication::applicationPid()),
                               QCoreApplication::applicationName(),
                               QSysInfo::machineHostName(),
                               QString::fromLatin1(QSysInfo::machineUniqueId()),
                               QString::fromLatin1(QSysInfo::bootUniqueId()),
                               QString()};
    return lines.join(u'\n').toUtf8();
}

QString holderOf(const QByteArray &content)
{
    const QList<QByteArray> lines = content.split('\n');
    if (lines.size() < 3)
        return u"an unknown program"_s;
    return u"%1, process %2 on %3"_s.arg(QString::fromUtf8(lines[1]), QString::fromUtf8(lines[0]),
                                         QString::fromUtf8(lines[2]));
}

tl::unexpected<Error> underWay(const QString &path, const QByteArray &content,
                               const QDateTime &until = {})
{
    QString detail = holderOf(content);
    if (until.isValid())
        detail += u", until "_s + until.toUTC().toString(Qt::ISODate);
    return failure(ErrorCode::PreconditionFailed, Reason::ActUnderWay, path, detail);
}

tl::unexpected<Error> cannotMake(const QString &path)
{
    return failure(ErrorCode::StoreFailed, Reason::None, path,
                   u"the lock of the act: "_s + QString::fromLocal8Bit(std::strerror(errno)));
}

/// Whether the open file still is the one of that name: who held it may have taken it away.
bool isStillThere(int file, const QByteArray &name)
{
    struct stat open = {};
    struct stat named = {};
    return ::fstat(file, &open) == 0 && ::stat(name.constData(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

} // namespace

bool isLocalVolume(qint64 magic)
{
    static const std::array kLocal = {qint64(EXT4_SUPER_MAGIC),
                                      qint64(BTRFS_SUPER_MAGIC),
                                      qint64(TMPFS_MAGIC),
                                      qint64(RAMFS_MAGIC),
                                      qint64(OVERLAYFS_SUPER_MAGIC),
                                      qint64(F2FS_SUPER_MAGIC),
                                      kXfsMagic,
                                      kZfsMagic};
    return std::find(kLocal.begin(), kLocal.end(), magic) != kLocal.end();
}

QDateTime leaseOf(const QByteArray &content, const QDateTime &written, bool isLocal,
                  const QDateTime &now)
{
    const QList<QByteArray> lines = content.split('\n');
    const bool isOurs =
        lines.size() > 2 && QString::fromUtf8(lines[2]) == QSysInfo::machineHostName() &&
        (lines.size() < 4 || lines[3].isEmpty() || lines[3] == QSysInfo::machineUniqueId());
    // Nobody holds it, and every program that could is seen from here.
    if (isLocal || isOurs)
        return {};
    const QDateTime end = written.addSecs(std::chrono::seconds(LockFile::kLease).count());
    return end > now ? end : QDateTime();
}

LockFile::LockFile(QString path, int file)
    : m_path(std::move(path))
    , m_file(file)
{}

LockFile::~LockFile()
{
    if (m_isHeld)
        ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_file);
}

QByteArray LockFile::content() const
{
    QByteArray content(kMaxContent, '\0');
    const ssize_t got = ::pread(m_file, content.data(), size_t(content.size()), 0);
    content.truncate(std::max<ssize_t>(got, 0));
    return content;
}

QDateTime LockFile::lease() const
{
    struct stat info = {};
    struct statfs volume = {};
    const bool isLocal = ::fstatfs(m_file, &volume) == 0 && isLocalVolume(volume.f_type);
    if (::fstat(m_file, &info) != 0)
        return {};
    return leaseOf(content(), QDateTime::fromSecsSinceEpoch(info.st_mtim.tv_sec, Qt::UTC), isLocal,
                   QDateTime::currentDateTimeUtc());
}

Result<std::unique_ptr<LockFile>> LockFile::take(const QString &path)
{
    constexpr int kFlags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const QByteArray name = QFile::encodeName(path);
    while (true) {
        int file = ::open(name.constData(), kFlags | O_CREAT | O_EXCL, 0600);
        const bool isNew = file >= 0;
        if (!isNew && errno == EEXIST)
            file = ::open(name.constData(), kFlags);
        if (file < 0 && errno == ENOENT)
            continue;
        if (file < 0)
            return cannotMake(path);
        std::unique_ptr<LockFile> lock(new LockFile(path, file));
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK)
                return cannotMake(path);
            if (isNew) // Somebody is just taking away what nobody holds.
                continue;
            return underWay(path, lock->content());
        }
        if (!isStillThere(file, name))
            continue;
        if (const QDateTime until = isNew ? QDateTime() : lock->lease(); until.isValid())
            return underWay(path, lock->content(), until);
        lock->m_isHeld = true; // What is left behind from now on would be ours.
        const QByteArray own = ownContent();
        if (::ftruncate(file, 0) != 0 ||
            ::pwrite(file, own.constData(), size_t(own.size()), 0) != ssize_t(own.size()))
            return cannotMake(path);
        return lock;
    }
}

} // namespace amado
