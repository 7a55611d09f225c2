// SPDX-License-Identifier: MIT
#include "io/store/storefile.h"

#include "io/store/sqlmigrations.h"
#include "io/store/writequeue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QTemporaryDir>
#include <QtEndian>
#include <QUrl>
#include <QUuid>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNotADatabase = 26; ///< SQLITE_NOTADB.
constexpr int kCorrupt = 11;      ///< SQLITE_CORRUPT.

tl::unexpected<Error> foreign(const QString &path, const QString &what)
{
    return failure(ErrorCode::StoreFailed, Reason::StoreForeign, path, what);
}

tl::unexpected<Error> systemError(const QString &path)
{
    return failure(ErrorCode::StoreFailed, Reason::None, path,
                   QString::fromLocal8Bit(std::strerror(errno)));
}

/// The path behind every link, also where the last one leads to nothing yet.
QString realPath(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString target = file.isSymLink() ? file.symLinkTarget() : file.absoluteFilePath();
    const QFileInfo there(target);
    const QString folder = QFileInfo(there.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? there.absoluteFilePath() : QDir(folder).filePath(there.fileName());
}

quint64 mountOf(const QByteArray &path)
{
    struct statx found = {};
    if (::statx(AT_FDCWD, path.constData(), 0, STATX_MNT_ID, &found) != 0 ||
        !(found.stx_mask & STATX_MNT_ID))
        return 0;
    return found.stx_mnt_id;
}

bool hasOtherNames(const QString &path, const struct stat &info)
{
    if (info.st_nlink > 1)
        return true;
    return mountOf(QFile::encodeName(path)) !=
           mountOf(QFile::encodeName(QFileInfo(path).absolutePath()));
}

/// What is inside, read as if nobody ever wrote to it: without locks, without the log, and without
/// a file made beside it.
struct Inside
{
    qint32 application = 0;
    QStringList tables;
    QString home;
};

Result<Inside> lookInside(QSqlDatabase &database, const QString &file)
{
    const auto fail = [&](const QSqlError &error) {
        const int code = error.nativeErrorCode().toInt() & 0xff;
        const bool damaged = code == kNotADatabase || code == kCorrupt;
        return failure(ErrorCode::StoreFailed, damaged ? Reason::StoreCorrupt : Reason::None, file,
                       error.text());
    };
    database.setDatabaseName(u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) +
                             u"?immutable=1"_s);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    if (!database.open())
        return fail(database.lastError());
    Inside inside;
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA application_id"_s))
        return fail(query.lastError());
    if (query.next())
        inside.application = query.value(0).toInt();
    if (!query.exec(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s))
        return fail(query.lastError());
    while (query.next())
        inside.tables.append(query.value(0).toString());
    if (inside.tables.contains(u"amado_home"_s) && query.exec(u"SELECT path FROM amado_home"_s) &&
        query.next())
        inside.home = query.value(0).toString();
    return inside;
}

Result<Inside> insideOf(const QString &file)
{
    const QString name = u"amado-look-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<Inside> inside = failure(ErrorCode::Internal);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        inside = lookInside(database, file);
    }
    QSqlDatabase::removeDatabase(name);
    return inside;
}

bool isStore(const Inside &inside)
{
    return inside.application == kApplicationId || inside.tables.contains(u"amado_schema"_s);
}

/// A database that shows nothing may have all it holds in its log, when a program was killed right
/// after it had made the store. That is read from a copy.
Result<Inside> insideWithLog(const QString &file)
{
    const auto copied = copyStore(file);
    if (!copied)
        return failure(copied.error());
    auto session = SqlSession::open(copiedStore(**copied), std::chrono::seconds(1));
    if (!session)
        return failure(session.error());
    session->reset(); // What the log held is in the database now.
    return insideOf(copiedStore(**copied));
}

/// What is inside, with the log where the database alone shows nothing, or not a whole: a program
/// that was killed while it brought the log in leaves parts of two states.
Result<Inside> insideOrWithLog(const QString &path, bool hasLog)
{
    auto inside = insideOf(path);
    const bool isWhole = inside ? !inside->tables.isEmpty() || inside->application != 0
                                : inside.error().reason != Reason::StoreCorrupt;
    return isWhole || !hasLog ? inside : insideWithLog(path);
}

/// Whether the head of the file says that it is a store, which every one does since schema 5. Not
/// to be asked for a file Amado has open: closing it would take SQLite's locks away.
bool hasOurHead(const QString &path)
{
    constexpr qint64 kHead = 100;
    constexpr qsizetype kApplicationAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray head = file.read(kHead);
    return head.size() == kHead && head.startsWith("SQLite format 3") &&
           qFromBigEndian<qint32>(head.constData() + kApplicationAt) == kApplicationId;
}

Result<StoreFile::Kind> kindOf(const QString &path, qint64 size, bool hasOtherNames, QString &home)
{
    const bool hasLog = QFile::exists(path + u"-wal"_s) || QFile::exists(path + u"-journal"_s);
    if (size == 0 && !hasLog)
        return StoreFile::Kind::Empty;
    const bool isOpen = WriteQueue::isOpen(path);
    if (!hasOtherNames && (isOpen || hasOurHead(path)))
        return StoreFile::Kind::Store;
    const auto inside = isOpen ? insideOf(path) : insideOrWithLog(path, hasLog);
    if (!inside)
        return failure(inside.error());
    home = inside->home;
    if (isStore(*inside))
        return StoreFile::Kind::Store;
    if (!inside->tables.isEmpty() || inside->application != 0)
        return foreign(path, u"the database of another program"_s);
    return StoreFile::Kind::Empty;
}

} // namespace

Result<StoreFile> lookAtStore(const QString &path)
{
    StoreFile file;
    file.path = realPath(path);
    const QByteArray name = QFile::encodeName(file.path);
    struct stat info = {};
    if (::stat(name.constData(), &info) != 0)
        return errno == ENOENT ? Result<StoreFile>(file) : systemError(file.path);
    if (!S_ISREG(info.st_mode))
        return foreign(file.path, u"no file"_s);
    if (::euidaccess(name.constData(), R_OK) != 0)
        return systemError(file.path);
    file.hasOtherNames = hasOtherNames(file.path, info);
    const auto kind = kindOf(file.path, info.st_size, file.hasOtherNames, file.home);
    if (!kind)
        return failure(kind.error());
    file.kind = *kind;
    const QByteArray folder = QFile::encodeName(QFileInfo(file.path).absolutePath());
    file.isWritable = ::euidaccess(name.constData(), W_OK) == 0 &&
                      ::euidaccess(folder.constData(), W_OK | X_OK) == 0;
    return file;
}

Result<std::unique_ptr<QTemporaryDir>> copyStore(const QString &path)
{
    // Ten seconds: whoever begins to use a new store writes to it for so long on a busy machine.
    constexpr int kTries = 400;
    constexpr std::chrono::milliseconds kPause{25};
    // The log after the database; a program that writes meanwhile makes the two of different times.
    static const std::array kSuffixes = {u""_s, u"-journal"_s, u"-wal"_s};
    const auto state = [&path] {
        QString all;
        for (const QString &suffix : kSuffixes) {
            const QFileInfo part(path + suffix);
            all += u"%1 %2 "_s.arg(part.size()).arg(part.lastModified().toMSecsSinceEpoch());
        }
        return all;
    };
    for (int attempt = 0; attempt < kTries; ++attempt) {
        auto folder = std::make_unique<QTemporaryDir>();
        const QString before = state();
        bool copied = folder->isValid();
        for (const QString &suffix : kSuffixes) {
            if (!QFile::exists(path + suffix))
                continue;
            const QString to = copiedStore(*folder) + suffix;
            copied = copied && QFile::copy(path + suffix, to) &&
                     QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        }
        if (!copied)
            return failure(ErrorCode::StoreFailed, Reason::None, path,
                           u"cannot be copied to be read"_s);
        if (state() == before)
            return folder;
        std::this_thread::sleep_for(kPause);
    }
    return failure(ErrorCode::StoreFailed, Reason::StoreLocked, path,
                   u"changes while it is copied"_s);
}

QString copiedStore(const QTemporaryDir &folder)
{
    return folder.filePath(u"amado.sqlite"_s);
}

} // namespace amado
