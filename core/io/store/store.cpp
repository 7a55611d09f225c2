// SPDX-License-Identifier: MIT
#include "io/store/store.h"

#include "io/store/privatefile.h"
#include "io/store/sqlmigrations.h"
#include "io/store/sqlstores.h"
#include "io/store/storefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class SqlStore : public Store
{
public:
    /// `copy`: the folder of a copy that is read, gone with the store.
    SqlStore(std::unique_ptr<SqlSession> session, std::unique_ptr<QTemporaryDir> copy)
        : m_copy(std::move(copy))
        , m_session(std::move(session))
        , m_inventory(*m_session)
        , m_journal(*m_session)
        , m_scans(*m_session)
    {}
    InventoryStore &inventory() override { return m_inventory; }
    SqlJournalStore &journal() override { return m_journal; }
    ScanStore &scans() override { return m_scans; }
    std::unique_ptr<FeedStore> feeds(const QString &scope) override
    {
        return std::make_unique<SqlFeedStore>(*m_session, scope);
    }

    [[nodiscard]] SqlSession &session() { return *m_session; }

private:
    std::unique_ptr<QTemporaryDir> m_copy;
    std::unique_ptr<SqlSession> m_session;
    SqlInventoryStore m_inventory;
    SqlJournalStore m_journal;
    SqlScanStore m_scans;
};

Result<std::unique_ptr<SqlSession>> openSession(const QString &path, const StoreOptions &options)
{
    auto session = SqlSession::open(path, options.busyTimeout, options.waiting);
    if (!session)
        return session;
    if (auto whole = (*session)->checkIntegrity(); !whole)
        return failure(whole.error());
    if (auto current = migrate(**session, migrations()); !current)
        return failure(current.error());
    return session;
}

Result<std::unique_ptr<Store>> openCopy(const QString &path, const StoreOptions &options)
{
    auto copy = copyStore(path);
    if (!copy)
        return failure(copy.error());
    auto session = openSession(copiedStore(**copy), options);
    if (!session)
        return failure(session.error());
    return std::make_unique<SqlStore>(std::move(*session), std::move(*copy));
}

Result<> makeFile(StoreFile &file)
{
    const QFileInfo info(file.path);
    if (!makePrivateFolder(info.absolutePath()))
        return failure(ErrorCode::StoreFailed, Reason::None, file.path,
                       u"cannot make the folder"_s);
    file.path = QDir(QFileInfo(info.absolutePath()).canonicalFilePath()).filePath(info.fileName());
    if (!makePrivateFile(file.path))
        return failure(ErrorCode::StoreFailed, Reason::None, file.path, u"cannot make the file"_s);
    return {};
}

/// Notes under which path the store is used, so that another name of the same file is told from it.
Result<> noteHome(SqlSession &session)
{
    QString known;
    const auto look = session.read([&known](QSqlDatabase &database) -> Result<> {
        auto row = execute(database, u"SELECT path FROM amado_home"_s);
        if (!row)
            return failure(row.error());
        known = row->next() ? row->value(0).toString() : QString();
        return {};
    });
    if (!look || known == session.file())
        return look;
    const auto noted = session.write([&session](QSqlDatabase &database) -> Result<> {
        if (auto gone = execute(database, u"DELETE FROM amado_home"_s); !gone)
            return failure(gone.error());
        auto put =
            execute(database, u"INSERT INTO amado_home (path) VALUES (?)"_s, {session.file()});
        return put ? Result<>() : Result<>(failure(put.error()));
    });
    session.checkpoint(); // Whoever looks at the file alone has to find it.
    return noted;
}

} // namespace

QString feedScope(const CertificateChain &roots)
{
    QStringList hashes;
    for (const CertificateInfo &root : roots)
        hashes.append(root.sha256);
    hashes.sort();
    hashes.removeDuplicates();
    return hashes.join(u' ');
}

Result<std::unique_ptr<Store>> openStore(const QString &path, const StoreOptions &options)
{
    if (path.startsWith(u"postgresql://"))
        return failure(ErrorCode::Unsupported, Reason::None, path,
                       u"shared stores are not part of this version"_s);
    auto file = lookAtStore(path);
    if (!file)
        return failure(file.error());
    if (file->hasOtherNames && file->home != file->path)
        return failure(ErrorCode::StoreFailed, Reason::StoreTwoNames, file->path, file->home);
    const bool isThere = file->kind != StoreFile::Kind::Absent;
    const bool isToBeLeft = !file->isWritable || file->kind == StoreFile::Kind::Empty;
    if (isThere && isToBeLeft && options.use == StoreOptions::Use::Read)
        return openCopy(file->path, options);
    if (isThere && !file->isWritable)
        return failure(ErrorCode::StoreFailed, Reason::None, file->path,
                       u"the file or its folder may not be written"_s);
    if (!isThere) {
        if (auto made = makeFile(*file); !made)
            return failure(made.error());
    }
    narrowStore(file->path);
    auto session = openSession(file->path, options);
    if (!session)
        return failure(session.error());
    if (options.use == StoreOptions::Use::Change && !file->hasOtherNames) {
        if (auto noted = noteHome(**session); !noted)
            return failure(noted.error());
    }
    auto store = std::make_unique<SqlStore>(std::move(*session), nullptr);
    if (options.use == StoreOptions::Use::Change) {
        if (auto swept = store->journal().sweepLocks(); !swept)
            return failure(swept.error());
    }
    if (options.openerPatience)
        store->session().setOpenerPatience(*options.openerPatience);
    return store;
}

} // namespace amado
