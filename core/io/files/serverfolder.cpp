// SPDX-License-Identifier: MIT
#include "io/files/serverfolder.h"

#include "model/base/winpath.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxLinks = 40;
constexpr size_t kMaxEntries = 200'000;

/// Names compare as on Windows; copies made on a Mac carry decomposed characters.
QString nameKey(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool isAscii(QByteArrayView name)
{
    return std::all_of(name.begin(), name.end(), [](char c) { return (c & 0x80) == 0; });
}

/// The wanted name, ready to be compared with many.
class WantedName
{
public:
    explicit WantedName(const QString &name)
        : m_bytes(name.toUtf8())
        , m_key(nameKey(name))
        , m_isAscii(isAscii(m_bytes))
    {}
    [[nodiscard]] bool matches(QByteArrayView name) const
    {
        if (m_isAscii && isAscii(name))
            return name.size() == m_bytes.size() && name.compare(m_bytes, Qt::CaseInsensitive) == 0;
        return nameKey(QString::fromUtf8(name)) == m_key;
    }

private:
    QByteArray m_bytes;
    QString m_key;
    bool m_isAscii;
};

/// Why a folder could not be looked through; this never means that something is absent.
tl::unexpected<Error> cannotLook(int error, const QString &subject)
{
    Error known = errorFromErrno(error, subject);
    if (known.code == ErrorCode::NotFound)
        known = {ErrorCode::InvalidData, Reason::FileUnreadable, subject, known.detail};
    return failure(known);
}

/// Hands every entry to `take(name)`, a text that ends with a zero, until it returns false. Half a
/// listing is an error.
template<class Take>
Result<> lookThrough(int folder, const QString &subject, const Take &take)
{
    FileDescriptor copy(::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!copy.isOpen())
        return cannotLook(errno, subject);
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(::fdopendir(copy.get()), &::closedir);
    if (!stream)
        return cannotLook(errno, subject);
    (void)copy.release(); // The stream closes it.
    for (size_t count = 0;;) {
        errno = 0;
        const dirent *entry = ::readdir(stream.get());
        if (!entry && errno == EINTR)
            continue;
        if (!entry && errno != 0)
            return cannotLook(errno, subject);
        if (!entry)
            return {};
        const QByteArrayView name(entry->d_name);
        // A temporary file of a write in progress, or of one that was cut off, is no file of the
        // server.
        if (name == "." || name == ".." || (name.startsWith(".amado-") && name.endsWith(".tmp")))
            continue;
        if (count++ == kMaxEntries)
            return failure(ErrorCode::InvalidData, Reason::FileTooLarge, subject,
                           u"more than %1 entries"_s.arg(kMaxEntries));
        if (!take(name))
            return {};
    }
}

/// The name as spelled on disk; none when the folder holds no such name.
Result<std::optional<QByteArray>> spelledName(int folder, const QString &wanted,
                                              const QString &subject)
{
    const WantedName name(wanted);
    QByteArrayList same;
    const auto looked = lookThrough(folder, subject, [&](QByteArrayView entry) {
        if (name.matches(entry))
            same.append(entry.toByteArray());
        return true;
    });
    if (!looked)
        return failure(looked.error());
    if (same.isEmpty())
        return std::optional<QByteArray>();
    if (same.size() > 1) {
        std::sort(same.begin(), same.end());
        return failure(ErrorCode::InvalidData, Reason::AmbiguousName, subject,
                       QString::fromUtf8(same.join(", ")));
    }
    return std::optional(same.front());
}

Result<bool> holdsFile(int folder, const QString &subject)
{
    int error = 0;
    bool found = false;
    const auto looked = lookThrough(folder, subject, [&](QByteArrayView name) {
        struct stat info = {};
        if (::fstatat(folder, name.data(), &info, AT_SYMLINK_NOFOLLOW) == 0)
            found = S_ISREG(info.st_mode);
        else if (errno != ENOENT) // Gone meanwhile.
            error = errno;
        return !found;
    });
    if (!looked)
        return failure(looked.error());
    if (!found && error != 0)
        return cannotLook(error, subject);
    return found;
}

tl::unexpected<Error> linkLeaves(const QString &subject, const QString &target)
{
    return failure(ErrorCode::PreconditionFailed, Reason::LinkLeavesFolder, subject, target);
}

} // namespace

/// Walks a path, keeping the folders above at hand so that ".." inside a link can be followed
/// safely.
class ServerFolder::Walk
{
public:
    Walk(const ServerFolder &folder, QStringList components, QString subject)
        : m_folder(folder)
        , m_pending(std::move(components))
        , m_subject(std::move(subject))
    {}

    Result<Place> run()
    {
        m_stack.push_back(m_folder.m_root.duplicate());
        while (!m_pending.isEmpty()) {
            const QString name = m_pending.takeFirst();
            if (name.isEmpty() || name == u"."_s)
                continue;
            if (name == u".."_s) {
                if (m_stack.size() == 1)
                    return linkLeaves(m_subject, u".."_s);
                m_stack.pop_back();
                continue;
            }
            auto place = step(name);
            if (!place)
                return failure(place.error());
            if (*place)
                return std::move(**place);
        }
        // The path named the folder itself, or a link that ends in one.
        Place place{m_stack.back().duplicate(), QByteArrayLiteral("."), true, {}};
        if (::fstat(place.parent.get(), &place.info) != 0)
            return cannotLook(errno, m_subject);
        return place;
    }

private:
    /// Handles one component; a Place when it was the last one.
    Result<std::optional<Place>> step(const QString &name)
    {
        const int parent = m_stack.back().get();
        if (name.contains(u'\0') || name.contains(u'/'))
            return failure(ErrorCode::NotFound, Reason::None, m_subject, u"not a file name"_s);
        const auto found = spelledName(parent, name, m_subject);
        if (!found)
            return failure(found.error());
        if (!*found)
            return missing(name);
        const QByteArray &spelled = **found;
        struct stat info = {};
        if (::fstatat(parent, spelled.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return failure(errorFromErrno(errno, m_subject));
        if (S_ISLNK(info.st_mode)) {
            if (auto followed = follow(spelled); !followed)
                return failure(followed.error());
            return std::optional<Place>();
        }
        if (m_pending.isEmpty())
            return std::optional<Place>(Place{m_stack.back().duplicate(), spelled, true, info});
        if (!S_ISDIR(info.st_mode))
            return failure(ErrorCode::NotFound, Reason::None, m_subject,
                           u"a file stands in the way"_s);
        const int child =
            ::openat(parent, spelled.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (child < 0)
            return failure(errorFromErrno(errno, m_subject));
        m_stack.emplace_back(child);
        return std::optional<Place>();
    }

    Result<std::optional<Place>> missing(const QString &name)
    {
        if (m_pending.isEmpty())
            return std::optional<Place>(
                Place{m_stack.back().duplicate(), name.toUtf8(), false, {}});
        const Result<bool> collected =
            m_stack.size() > 1 ? holdsFile(m_stack.back().get(), m_subject) : false;
        if (!collected)
            return failure(collected.error());
        return failure(ErrorCode::NotFound, *collected ? Reason::None : Reason::FactMissing,
                       m_subject, u"no folder %1"_s.arg(name));
    }

    Result<> follow(const QByteArray &link)
    {
        if (++m_links > kMaxLinks)
            return linkLeaves(m_subject, u"too many links"_s);
        QByteArray target(PATH_MAX, '\0');
        const ssize_t length = ::readlinkat(m_stack.back().get(), link.constData(), target.data(),
                                            static_cast<size_t>(target.size()));
        if (length < 0)
            return failure(errorFromErrno(errno, m_subject));
        target.truncate(length);
        QString text = QString::fromUtf8(target);
        if (text.startsWith(u'/')) {
            const QString clean = QDir::cleanPath(text);
            if (clean != m_folder.m_path && !clean.startsWith(m_folder.m_path + u'/'))
                return linkLeaves(m_subject, text);
            text = clean.mid(m_folder.m_path.size());
            m_stack.erase(m_stack.begin() + 1, m_stack.end());
        }
        m_pending = text.split(u'/', Qt::SkipEmptyParts) + m_pending;
        return {};
    }

    const ServerFolder &m_folder;
    QStringList m_pending;
    QString m_subject;
    std::vector<FileDescriptor> m_stack;
    int m_links = 0;
};

Result<ServerFolder> ServerFolder::open(const QString &path)
{
    const int fd = ::open(path.toUtf8().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return failure(errorFromErrno(errno, path));
    return ServerFolder(FileDescriptor(fd), QFileInfo(path).canonicalFilePath());
}

QStringList ServerFolder::components(QStringView winPath)
{
    const QString path = normalizeWinPath(winPath);
    if (path.size() < 2 || path[1] != u':' || !path[0].isLetter() ||
        (path.size() > 2 && path[2] != u'\\'))
        return {};
    QStringList parts = path.split(u'\\', Qt::SkipEmptyParts);
    parts.front().chop(1);
    return parts;
}

Result<ServerFolder::Place> ServerFolder::locate(const QStringList &components,
                                                 const QString &subject) const
{
    return Walk(*this, components, subject).run();
}

Result<FileDescriptor> ServerFolder::openFile(const QStringList &components,
                                              const QString &subject) const
{
    const auto place = locate(components, subject);
    if (!place)
        return failure(place.error());
    if (!place->exists)
        return failure(ErrorCode::NotFound, Reason::None, subject);
    // Looked at before it is opened: opening a pipe or a device can block or act.
    if (!S_ISREG(place->info.st_mode))
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable, subject,
                       u"not a regular file"_s);
    FileDescriptor file(::openat(place->parent.get(), place->name.constData(),
                                 O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.isOpen())
        return failure(errorFromErrno(errno, subject));
    struct stat info = {};
    if (::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable, subject,
                       u"not a regular file"_s);
    return file;
}

Result<QByteArray> ServerFolder::read(const QStringList &components, qint64 maxBytes,
                                      const QString &subject) const
{
    const auto file = openFile(components, subject);
    if (!file)
        return failure(file.error());
    return readWhole(file->get(), maxBytes, subject);
}

Result<QByteArray> ServerFolder::readTail(const QStringList &components, qint64 maxBytes,
                                          const QString &subject) const
{
    const auto file = openFile(components, subject);
    if (!file)
        return failure(file.error());
    return readEnd(file->get(), maxBytes, subject);
}

Result<DirectoryListing> ServerFolder::list(const QStringList &components,
                                            const QString &subject) const
{
    const auto place = locate(components, subject);
    if (!place)
        return failure(place.error());
    if (!place->exists || !S_ISDIR(place->info.st_mode))
        return failure(ErrorCode::NotFound, Reason::None, subject);
    const FileDescriptor folder(::openat(place->parent.get(), place->name.constData(),
                                         O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder.isOpen())
        return failure(errorFromErrno(errno, subject));
    std::vector<QByteArray> names;
    const auto looked = lookThrough(folder.get(), subject, [&names](QByteArrayView name) {
        names.push_back(name.toByteArray());
        return true;
    });
    if (!looked)
        return failure(looked.error());

    DirectoryListing listing;
    for (const QByteArray &name : names) {
        const QString text = QString::fromUtf8(name);
        struct stat info = {};
        if (::fstatat(folder.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT) // Gone meanwhile.
                continue;
            return cannotLook(errno, subject);
        }
        bool isFolder = S_ISDIR(info.st_mode);
        if (S_ISLNK(info.st_mode)) {
            const auto target = locate(components + QStringList{text}, subject);
            if (!target && target.error().code != ErrorCode::NotFound &&
                target.error().reason != Reason::LinkLeavesFolder)
                return failure(target.error());
            isFolder = target && target->exists && S_ISDIR(target->info.st_mode);
        }
        (isFolder ? listing.folders : listing.files).append(text);
    }
    listing.files.sort(Qt::CaseInsensitive);
    listing.folders.sort(Qt::CaseInsensitive);
    return listing;
}

Result<bool> ServerFolder::isServer() const
{
    // As usually spelled it says so without a listing: then what cannot be listed is unknown of a
    // server, not a server that is unknown.
    struct stat info = {};
    if (::fstatat(m_root.get(), "server.json", &info, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISREG(info.st_mode))
        return true;
    if (::fstatat(m_root.get(), "C", &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(info.st_mode))
        return true;
    const auto json = locate({u"server.json"_s}, {});
    if (json ? json->exists && !S_ISDIR(json->info.st_mode)
             : json.error().reason == Reason::AmbiguousName)
        return true;
    if (!json && json.error().reason != Reason::LinkLeavesFolder)
        return failure(json.error());
    const auto listing = list({}, {});
    if (!listing)
        return failure(listing.error());
    return std::any_of(listing->folders.begin(), listing->folders.end(), [](const QString &name) {
        return name.size() == 1 && name[0].toUpper() >= u'A' && name[0].toUpper() <= u'Z';
    });
}

} // namespace amado
