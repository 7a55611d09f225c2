#include "io/store/store.h"

#include "io/store/privatefile.h"
#include "io/store/sqlmigrations.h"
#include "io/store/sqlstores.h"

#include <QFileInfo>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class SqlStore : public Store
{
public:
    explicit SqlStore(std::unique_ptr<SqlSession> session)
        : m_session(std::move(session))
        , m_inventory(*m_session)
        , m_journal(*m_session)
    {}
    InventoryStore &inventory() override { return m_inventory; }
    JournalStore &journal() override { return m_journal; }
    std::unique_ptr<FeedStore> feeds(const QString &scope) override
    {
        return std::make_unique<SqlFeedStore>(*m_session, scope);
    }

private:
    std::unique_ptr<SqlSession> m_session;
    SqlInventoryStore m_inventory;
    SqlJournalStore m_journal;
};

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
    const QFileInfo file(path);
    if (!makePrivateFolder(file.absolutePath()))
        return failure(ErrorCode::StoreFailed, Reason::None, path, u"cannot make the folder"_s);
    if (!makePrivateFile(file.absoluteFilePath()))
        return failure(ErrorCode::StoreFailed, Reason::None, path, u"cannot make the file"_s);
    narrowStore(QFileInfo(file.absoluteFilePath()).canonicalFilePath());

    auto session = SqlSession::open(file.absoluteFilePath(), options.busyTimeout);
    if (!session)
        return failure(session.error());
    if (auto whole = (*session)->checkIntegrity(); !whole)
        return failure(whole.error());
    if (auto current = migrate(**session, migrations()); !current)
        return failure(current.error());
    return std::make_unique<SqlStore>(std::move(*session));
}

} // namespace amado
