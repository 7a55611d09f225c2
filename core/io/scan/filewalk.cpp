// SPDX-License-Identifier: MIT
#include "io/scan/filewalk.h"

#include "model/base/winpath.h"

#include <algorithm>
#include <cerrno>
#include <set>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepestFolder = 32;

/// Lists one folder after the other.
class FileWalk
{
public:
    FileWalk(const ServerFolder &root, const WalkOptions &options, const std::stop_token &stop)
        : m_root(root)
        , m_options(options)
        , m_stop(stop)
    {}

    Result<WalkedFiles> run(const QString &path)
    {
        const QStringList parts = ServerFolder::components(path);
        const auto place = m_root.locate(parts, path);
        if (!place)
            return failure(place.error());
        if (!place->exists || !S_ISDIR(place->info.st_mode))
            return failure(ErrorCode::NotFound, Reason::None, path);
        FileDescriptor folder(::openat(place->parent.get(), place->name.constData(),
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!folder.isOpen())
            return failure(errorFromErrno(errno, path));
        m_seen.insert({place->info.st_dev, place->info.st_ino});
        if (auto listed = list(std::move(folder), parts, path, 0); !listed)
            return failure(listed.error());
        return std::move(m_found);
    }

private:
    bool isWanted(const QString &name) const
    {
        if (m_options.names.isEmpty())
            return true;
        const QStringView unpacked =
            m_options.packedToo && name.endsWith(".gz"_L1, Qt::CaseInsensitive)
                ? QStringView(name).chopped(3)
                : QStringView(name);
        return std::any_of(
            m_options.names.begin(), m_options.names.end(), [&](const QString &pattern) {
                return matchesWildcard(name, pattern) || matchesWildcard(unpacked, pattern);
            });
    }

    void add(WalkedFile file)
    {
        if (qsizetype(m_found.files.size()) >= m_options.maxFiles)
            m_found.complete = false;
        else
            m_found.files.push_back(std::move(file));
    }

    void addProblem(const QString &path, Error error)
    {
        error.subject = path;
        add({path, nullptr, {}, 0, 0, std::move(error)});
    }

    Result<> list(FileDescriptor opened, const QStringList &parts, const QString &path, int depth)
    {
        FileDescriptor copy(::openat(opened.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        const std::unique_ptr<DIR, int (*)(DIR *)> stream(
            copy.isOpen() ? ::fdopendir(copy.get()) : nullptr, &::closedir);
        if (!stream)
            return failure(errorFromErrno(errno, path));
        (void)copy.release(); // The stream closes it.
        const auto folder = std::make_shared<const FileDescriptor>(std::move(opened));
        QByteArrayList folders;
        while (m_found.complete) {
            if (m_stop.stop_requested())
                return failure(ErrorCode::Cancelled, Reason::None, path);
            errno = 0;
            const dirent *entry = ::readdir(stream.get());
            if (!entry && errno == EINTR)
                continue;
            if (!entry && errno != 0)
                return failure(errorFromErrno(errno, path));
            if (!entry)
                break;
            const QByteArray name(entry->d_name);
            const bool isOurs = name.startsWith(".amado-") && name.endsWith(".tmp");
            if (name == "." || name == ".." || isOurs)
                continue;
            take(folder, name, parts, path, folders);
        }
        for (const QByteArray &name : std::as_const(folders)) {
            if (auto entered = enter(*folder, name, parts, path, depth); !entered)
                return failure(entered.error());
        }
        return {};
    }

    void take(const std::shared_ptr<const FileDescriptor> &folder, const QByteArray &name,
              const QStringList &parts, const QString &path, QByteArrayList &folders)
    {
        const QString text = QString::fromUtf8(name);
        const QString whole = joinWinPath(path, text);
        struct stat info = {};
        if (::fstatat(folder->get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno != ENOENT && isWanted(text)) // Gone meanwhile.
                addProblem(whole, errorFromErrno(errno, whole));
            return;
        }
        if (S_ISLNK(info.st_mode)) {
            takeLink(parts + QStringList{text}, text, whole);
        } else if (S_ISDIR(info.st_mode)) {
            folders.append(name);
        } else if (isWanted(text)) {
            if (S_ISREG(info.st_mode))
                add({whole, folder, name, info.st_size, modifiedMs(info), {}});
            else
                addProblem(whole, {ErrorCode::InvalidData, Reason::FileUnreadable, whole,
                                   u"not a regular file"_s});
        }
    }

    void takeLink(const QStringList &parts, const QString &name, const QString &whole)
    {
        auto place = m_root.locate(parts, whole);
        if (!place || !place->exists) {
            if (!place && isWanted(name))
                addProblem(whole, place.error());
            return;
        }
        if (S_ISDIR(place->info.st_mode)) {
            FileDescriptor folder(::openat(place->parent.get(), place->name.constData(),
                                           O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
            if (!m_options.recursive ||
                !m_seen.insert({place->info.st_dev, place->info.st_ino}).second)
                return;
            const auto listed = folder.isOpen()
                                    ? list(std::move(folder), parts, whole, kDeepestFolder / 2)
                                    : Result<>(failure(errorFromErrno(errno, whole)));
            if (!listed && listed.error().code != ErrorCode::Cancelled)
                addProblem(whole, listed.error());
        } else if (isWanted(name) && S_ISREG(place->info.st_mode)) {
            add({whole,
                 std::make_shared<const FileDescriptor>(std::move(place->parent)),
                 place->name,
                 place->info.st_size,
                 modifiedMs(place->info),
                 {}});
        }
    }

    Result<> enter(const FileDescriptor &folder, const QByteArray &name, const QStringList &parts,
                   const QString &path, int depth)
    {
        const QString text = QString::fromUtf8(name);
        const QString whole = joinWinPath(path, text);
        if (!m_options.recursive)
            return {};
        FileDescriptor child(::openat(folder.get(), name.constData(),
                                      O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        struct stat info = {};
        if (!child.isOpen() || ::fstat(child.get(), &info) != 0) {
            if (errno != ENOENT)
                addProblem(whole, errorFromErrno(errno, whole));
            return {};
        }
        if (!m_seen.insert({info.st_dev, info.st_ino}).second)
            return {};
        if (depth + 1 > kDeepestFolder) {
            addProblem(whole, {ErrorCode::InvalidData, Reason::TooDeep, whole, {}});
            return {};
        }
        const auto listed = list(std::move(child), parts + QStringList{text}, whole, depth + 1);
        if (!listed && listed.error().code == ErrorCode::Cancelled)
            return listed;
        if (!listed)
            addProblem(whole, listed.error());
        return {};
    }

    static qint64 modifiedMs(const struct stat &info)
    {
        return qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1'000'000;
    }

    const ServerFolder &m_root;
    const WalkOptions &m_options;
    const std::stop_token &m_stop;
    std::set<std::pair<dev_t, ino_t>> m_seen;
    WalkedFiles m_found;
};

} // namespace

bool matchesWildcard(QStringView name, QStringView pattern)
{
    // Goes back to the last asterisk only, which is enough and never takes long.
    qsizetype n = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype starName = 0;
    const auto same = [](QChar a, QChar b) { return a.toCaseFolded() == b.toCaseFolded(); };
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            starName = n;
        } else if (p < pattern.size() && (pattern[p] == u'?' || same(pattern[p], name[n]))) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

Result<WalkedFiles> walkFiles(const ServerFolder &root, const QString &folder,
                              const WalkOptions &options, const std::stop_token &stop)
{
    const QString path = normalizeWinPath(folder);
    if (ServerFolder::components(path).isEmpty())
        return failure(ErrorCode::NotFound, Reason::FactMissing, path, u"not a path on a drive"_s);
    return FileWalk(root, options, stop).run(path);
}

Result<FileDescriptor> openWalked(const WalkedFile &file)
{
    if (file.problem)
        return failure(*file.problem);
    FileDescriptor opened(::openat(file.folder->get(), file.name.constData(),
                                   O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!opened.isOpen())
        return failure(errorFromErrno(errno, file.path));
    struct stat info = {};
    if (::fstat(opened.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable, file.path,
                       u"not a regular file"_s);
    return opened;
}

} // namespace amado
