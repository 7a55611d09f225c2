// SPDX-License-Identifier: MIT
#include "io/files/atomicfile.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
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

/// Larger than anything Amado edits; a file beyond it is not ours to replace.
constexpr qint64 kMaxBytes = 64 << 20;

/// For the folder's lock, which is held for one write at a time.
constexpr std::chrono::milliseconds kLongestWait{10'000};

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

/// What the process's mask leaves of a new file's rights, of which nobody else ever may write.
mode_t rightsOfNewFile()
{
    // Asking the system for the mask would change it for every thread at that moment.
    // https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
    QFile status(u"/proc/self/status"_s);
    mode_t mask = 022;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            bool isNumber = false;
            const uint value =
                line.startsWith("Umask:") ? line.mid(6).trimmed().toUInt(&isNumber, 8) : 0;
            if (isNumber)
                mask = value;
        }
    }
    return 0644 & ~mask;
}

/// The rights the file is to have, given to the finished temporary one.
Result<> giveRights(const ServerFolder::Place &place, int file, const QString &subject)
{
    if (!place.exists) {
        if (::fchmod(file, rightsOfNewFile()) != 0)
            return failure(errorFromErrno(errno, subject));
        return {};
    }
    const FileDescriptor old(::openat(place.parent.get(), place.name.constData(),
                                      O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    return copyAttributes(old.get(), file, place.info, subject);
}

/// Writes the temporary file completely, for nobody but its owner; a failure leaves part of it.
Result<FileDescriptor> prepare(const ServerFolder::Place &place, const QByteArray &temporary,
                               const QByteArray &content, const QString &subject)
{
    const mode_t mode = place.exists ? place.info.st_mode & 0600 : 0600;
    FileDescriptor file(::openat(place.parent.get(), temporary.constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!file.isOpen())
        return failure(errorFromErrno(errno, subject));
    if (auto written = writeWhole(file.get(), content, subject); !written)
        return failure(written.error());
    if (::fsync(file.get()) != 0)
        return failure(errorFromErrno(errno, subject));
    return file;
}

/// Puts the finished file in place. A new file never replaces one that appeared meanwhile.
Result<> install(const ServerFolder::Place &place, const QByteArray &temporary,
                 const QString &subject)
{
    const int parent = place.parent.get();
    const unsigned flags = place.exists ? 0U : RENAME_NOREPLACE;
    if (::renameat2(parent, temporary.constData(), parent, place.name.constData(), flags) == 0)
        return {};
    if (errno == EEXIST) {
        return failure(ErrorCode::PreconditionChanged, Reason::FileChanged, subject,
                       u"a file of that name appeared"_s);
    }
    return failure(errorFromErrno(errno, subject));
}

/// One attempt; its answer does not say for certain what stands there now.
class Attempt
{
public:
    Attempt(const ServerFolder &folder, const QStringList &components, const QString &subject)
        : m_folder(folder)
        , m_components(components)
        , m_subject(subject)
    {}

    Result<> replace(const ServerFolder::Place &place, const QString &expected,
                     const QByteArray &content) const
    {
        const QByteArray temporary = temporaryName(place.name);
        const auto file = prepare(place, temporary, content, m_subject);
        Result<> done = file ? Result<>() : failure(file.error());
        if (done)
            done = giveRights(place, file->get(), m_subject);
        // Others edit these files too: look again at the last moment, so that the window is one
        // system call wide.
        if (done)
            done = requireHash(m_folder, m_components, expected, m_subject);
        if (done)
            done = install(place, temporary, m_subject);
        if (done)
            return syncFolder(place.parent.get(), m_subject);
        ::unlinkat(place.parent.get(), temporary.constData(), 0);
        return done;
    }

    Result<> remove(const ServerFolder::Place &place) const
    {
        if (::unlinkat(place.parent.get(), place.name.constData(), 0) != 0)
            return failure(errorFromErrno(errno, m_subject));
        return syncFolder(place.parent.get(), m_subject);
    }

    /// The answer in the light of what stands there. `wanted`: the hash after; empty: no file.
    Result<> settle(const Result<> &answer, const QString &expected, const QString &wanted) const
    {
        // What was compared and found otherwise was not touched.
        if (answer || answer.error().code == ErrorCode::PreconditionChanged)
            return answer;
        const auto now = currentHash(m_folder, m_components, m_subject);
        if (!now)
            return failure(ErrorCode::TimedOut, Reason::None, m_subject, now.error().detail);
        if (now->compare(expected, Qt::CaseInsensitive) == 0)
            return answer;
        if (*now == wanted)
            return {};
        return failure(ErrorCode::TimedOut, Reason::None, m_subject,
                       QString(answer.error().detail + u"; sha256 "_s + *now));
    }

private:
    const ServerFolder &m_folder;
    const QStringList &m_components;
    const QString &m_subject;
};

} // namespace

Result<> replaceFileIfHash(const ServerFolder &folder, const QStringList &components,
                           const QString &expectedSha256, const std::optional<QByteArray> &content,
                           const QString &subject)
{
    const auto place = folder.locate(components, subject);
    if (!place)
        return failure(place.error());
    ::unlinkat(place->parent.get(), temporaryName(place->name).constData(), 0);
    if (auto same = requireHash(folder, components, expectedSha256, subject); !same)
        return same;
    const QString wanted = content ? sha256Hex(*content) : QString();
    if (wanted.compare(expectedSha256, Qt::CaseInsensitive) == 0)
        return {};
    if (place->exists && (place->info.st_mode & 0222) == 0) {
        return failure(ErrorCode::PermissionDenied, Reason::FileNotWritable, subject,
                       u"the file is marked read-only"_s);
    }
    if (content && place->exists && place->info.st_nlink > 1) {
        return failure(
            ErrorCode::PreconditionFailed, Reason::None, subject,
            u"the file has %1 names (hard links), which its replacement would part"_s.arg(
                place->info.st_nlink));
    }
    const Attempt attempt(folder, components, subject);
    const auto answer =
        content ? attempt.replace(*place, expectedSha256, *content) : attempt.remove(*place);
    return attempt.settle(answer, expectedSha256, wanted);
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
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failure(errorFromErrno(errno, folder.path()));
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled, Reason::None, folder.path());
        if (timer.elapsed() > std::min(context.deadline, kLongestWait).count()) {
            return failure(ErrorCode::PreconditionFailed, Reason::None, folder.path(),
                           u"another program keeps the folder locked"_s);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return FolderLock(std::move(file));
}

} // namespace amado
