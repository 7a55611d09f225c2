#include "io/host/atomicfile.h"

#include <QElapsedTimer>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Larger than anything this program edits; a file beyond it is not ours to replace.
constexpr qint64 kMaxBytes = 64 << 20;

/// Fixed per target: what a crash left behind is removed by the next write, under the folder's
/// lock.
QByteArray temporaryName(const QByteArray &name)
{
    return QByteArrayLiteral(".amado-") + name.left(200) + QByteArrayLiteral(".tmp");
}

/// The hash of what stands at the place now; empty when nothing does.
Result<QString> currentHash(const ServerFolder &folder, const QStringList &components,
                            const QString &subject)
{
    const auto bytes = folder.read(components, kMaxBytes, subject);
    if (bytes)
        return sha256Hex(*bytes);
    if (bytes.error().code == ErrorCode::NotFound)
        return QString();
    return failure(bytes.error());
}

Result<> requireHash(const ServerFolder &folder, const QStringList &components,
                     const QString &expected, const QString &subject)
{
    const auto hash = currentHash(folder, components, subject);
    if (!hash)
        return failure(hash.error());
    if (hash->compare(expected, Qt::CaseInsensitive) != 0) {
        return failure(ErrorCode::PreconditionChanged, Reason::FileChanged, subject,
                       hash->isEmpty() ? u"the file is gone"_s : u"sha256 %1"_s.arg(*hash));
    }
    return {};
}

/// Copies owner, mode and extended attributes (ACLs among them). Where the volume refuses one, the
/// mode holds.
Result<> copyAttributes(int from, int to, const struct stat &info, const QString &subject)
{
    if (::fchown(to, info.st_uid, info.st_gid) != 0 && errno != EPERM && errno != EINVAL)
        return failure(errorFromErrno(errno, subject));
    if (::fchmod(to, info.st_mode & 07777) != 0)
        return failure(errorFromErrno(errno, subject));
    QByteArray names(64 << 10, '\0');
    const ssize_t length = ::flistxattr(from, names.data(), static_cast<size_t>(names.size()));
    if (length <= 0)
        return {};
    names.truncate(length);
    for (const QByteArray &name : names.split('\0')) {
        QByteArray value(64 << 10, '\0');
        const ssize_t size = name.isEmpty() ? -1
                                            : ::fgetxattr(from, name.constData(), value.data(),
                                                          static_cast<size_t>(value.size()));
        if (size >= 0)
            (void)::fsetxattr(to, name.constData(), value.constData(), static_cast<size_t>(size),
                              0);
    }
    return {};
}

Result<> syncFolder(int folder, const QString &subject)
{
    const FileDescriptor copy(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some network volumes cannot sync a folder; the rename itself has happened.
    if (::fsync(copy.get()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return failure(errorFromErrno(errno, subject));
    return {};
}

/// Writes the temporary file completely; removed again on failure.
Result<> prepare(const ServerFolder::Place &place, const QByteArray &temporary,
                 const QByteArray &content, const QString &subject)
{
    const int parent = place.parent.get();
    ::unlinkat(parent, temporary.constData(), 0);
    const FileDescriptor file(::openat(parent, temporary.constData(),
                                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file.isOpen())
        return failure(errorFromErrno(errno, subject));
    Result<> done = writeWhole(file.get(), content, subject);
    if (done && place.exists) {
        const FileDescriptor old(::openat(parent, place.name.constData(),
                                          O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        done = copyAttributes(old.get(), file.get(), place.info, subject);
    }
    if (done && ::fsync(file.get()) != 0)
        done = failure(errorFromErrno(errno, subject));
    if (!done)
        ::unlinkat(parent, temporary.constData(), 0);
    return done;
}

/// Puts the finished file in place. A new file never replaces one that appeared meanwhile.
Result<> install(const ServerFolder::Place &place, const QByteArray &temporary,
                 const QString &subject)
{
    const int parent = place.parent.get();
    const unsigned flags = place.exists ? 0U : RENAME_NOREPLACE;
    if (::renameat2(parent, temporary.constData(), parent, place.name.constData(), flags) == 0)
        return {};
    const int error = errno;
    ::unlinkat(parent, temporary.constData(), 0);
    if (error == EEXIST) {
        return failure(ErrorCode::PreconditionChanged, Reason::FileChanged, subject,
                       u"a file of that name appeared"_s);
    }
    return failure(errorFromErrno(error, subject));
}

} // namespace

Result<> replaceFileIfHash(const ServerFolder &folder, const QStringList &components,
                           const QString &expectedSha256, const std::optional<QByteArray> &content,
                           const QString &subject)
{
    auto place = folder.locate(components, subject);
    if (!place)
        return failure(place.error());
    if (auto same = requireHash(folder, components, expectedSha256, subject); !same)
        return same;
    if (place->exists && (place->info.st_mode & 0222) == 0) {
        return failure(ErrorCode::PermissionDenied, Reason::FileUnreadable, subject,
                       u"the file is marked read-only"_s);
    }
    if (!content) {
        if (place->exists && ::unlinkat(place->parent.get(), place->name.constData(), 0) != 0)
            return failure(errorFromErrno(errno, subject));
        return syncFolder(place->parent.get(), subject);
    }

    const QByteArray temporary = temporaryName(place->name);
    if (auto prepared = prepare(*place, temporary, *content, subject); !prepared)
        return prepared;
    // Others edit these files too: look again at the last moment, so that the window is one system
    // call wide.
    if (auto same = requireHash(folder, components, expectedSha256, subject); !same) {
        ::unlinkat(place->parent.get(), temporary.constData(), 0);
        return same;
    }
    if (auto installed = install(*place, temporary, subject); !installed)
        return installed;
    return syncFolder(place->parent.get(), subject);
}

Result<FolderLock> FolderLock::acquire(const ServerFolder &folder, const CallContext &context)
{
    FileDescriptor file(::openat(folder.descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file.isOpen())
        return failure(errorFromErrno(errno, folder.path()));
    QElapsedTimer timer;
    timer.start();
    while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == ENOTSUP || errno == EINVAL || errno == ENOLCK)
            break; // a volume without locks: the hashes still guard every write
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled, Reason::None, folder.path());
        if (timer.elapsed() > context.deadline.count()) {
            return failure(ErrorCode::Unreachable, Reason::None, folder.path(),
                           u"another program is writing to this folder"_s);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return FolderLock(std::move(file));
}

} // namespace amado
