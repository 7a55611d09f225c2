// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include "io/store/sqlsession.h"

#include <QFile>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A store with one entry that uses every column.
class Damage : public testing::Test
{
protected:
    StoreFolder m_folder;
    EntryId m_id;

    void SetUp() override
    {
        const auto store = m_folder.open();
        JournalEntry entry = entryFor(u"EX01"_s);
        entry.rule = u"PING"_s;
        entry.reverses = EntryId{u"20260101-000000000-0000-aaaa"_s};
        entry.group = u"DAG1"_s;
        entry.settleAfter = entry.at.addSecs(90);
        const auto id = store->journal().begin(entry);
        ASSERT_TRUE(id);
        m_id = *id;
        ASSERT_TRUE(store->journal().setStepState(m_id, 0, StepState::Intended, u"a detail"_s));
        ASSERT_TRUE(
            store->journal().finish(m_id, EntryResult::Failed, Reason::DiskFull, u"no space"_s));
    }
    void run(const QString &statement, const QVariantList &values = {}) const
    {
        auto session = SqlSession::open(m_folder.file(), 50ms);
        ASSERT_TRUE(session);
        const auto done = (*session)->write([&](QSqlDatabase &database) -> Result<> {
            auto query = execute(database, statement, values);
            return query ? Result<>() : Result<>(failure(query.error()));
        });
        ASSERT_TRUE(done) << qPrintable(statement) << qPrintable(done.error().detail);
    }
    QVariant value(const QString &select) const
    {
        auto session = SqlSession::open(m_folder.file(), 50ms);
        QVariant found;
        EXPECT_TRUE((*session)->read([&](QSqlDatabase &database) -> Result<> {
            auto query = execute(database, select);
            if (query && query->next())
                found = query->value(0);
            return {};
        }));
        return found;
    }
    /// The reason why the journal cannot be read, as whoever acts on it hears it.
    Reason found() const
    {
        auto store = openStore(m_folder.file());
        if (!store)
            return store.error().reason;
        const auto entries = (*store)->journal().entries();
        return entries ? Reason::None : entries.error().reason;
    }
    static QVariant flipped(const QVariant &value)
    {
        if (value.typeId() == QMetaType::LongLong)
            return value.toLongLong() ^ 0x10;
        if (value.typeId() == QMetaType::QByteArray) {
            QByteArray bytes = value.toByteArray();
            bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 0x04);
            return bytes;
        }
        QString text = value.toString();
        if (text.isEmpty())
            return u"x"_s;
        text[text.size() / 2] = QChar(text[text.size() / 2].unicode() ^ 0x01);
        return text;
    }
};

} // namespace

TEST_F(Damage, ABitThatFlippedInAnyColumnIsFound)
{
    ASSERT_EQ(found(), Reason::None);
    const std::vector<std::pair<QString, QStringList>> tables = {
        {u"entries"_s,
         {u"at"_s, u"server"_s, u"path"_s, u"person"_s, u"kind"_s, u"mitigation"_s, u"rule"_s,
          u"reverses"_s, u"catalog_date"_s, u"result"_s, u"reason"_s, u"detail"_s,
          u"availability_group"_s, u"settle_after"_s, u"server_id"_s, u"seal"_s}},
        {u"steps"_s,
         {u"target_kind"_s, u"target_name"_s, u"before_image"_s, u"after_image"_s, u"state"_s,
          u"detail"_s, u"step"_s, u"seal"_s}}};
    for (const auto &[table, columns] : tables) {
        for (const QString &column : columns) {
            SCOPED_TRACE(QString(table + u'.' + column).toStdString());
            const QString rest = table == u"steps"_s ? u" ORDER BY step LIMIT 1"_s : QString();
            const QVariant was = value(u"SELECT %1 FROM %2%3"_s.arg(column, table, rest));
            const QString one = table == u"steps"_s
                                    ? u" WHERE rowid = (SELECT MIN(rowid) FROM steps)"_s
                                    : QString();
            const QString put = u"UPDATE %1 SET %2 = ?%3"_s.arg(table, column, one);
            run(put, {flipped(was)});
            EXPECT_EQ(found(), Reason::StoreCorrupt);
            run(put, {was});
            EXPECT_EQ(found(), Reason::None);
        }
    }
}

TEST_F(Damage, AnIdOrAStepThatIsGoneIsFound)
{
    run(u"PRAGMA foreign_keys = OFF"_s);
    run(u"DELETE FROM steps WHERE step = 1"_s);
    EXPECT_EQ(found(), Reason::StoreCorrupt);
}

TEST_F(Damage, ABitInTheFileItselfIsFound)
{
    QFile file(m_folder.file());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (const QByteArray &text :
         {QByteArray("C:\\web.config"), QByteArray("MSExchangeHM"), QByteArray("/servers/EX01"),
          QByteArray("2026-10-15"), m_id.value.toLatin1()}) {
        for (qsizetype at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
            SCOPED_TRACE(testing::Message() << text.constData() << " at " << at);
            QByteArray damaged = whole;
            damaged[at + 3] = char(damaged[at + 3] ^ 0x02);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            EXPECT_EQ(found(), Reason::StoreCorrupt);
        }
    }
}

TEST_F(Damage, NothingIsUnsealed)
{
    run(u"UPDATE entries SET seal = NULL"_s);
    EXPECT_EQ(found(), Reason::StoreCorrupt);
}
