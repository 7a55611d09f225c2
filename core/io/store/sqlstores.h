// SPDX-License-Identifier: MIT
#pragma once

#include "io/store/actlocks.h"
#include "io/store/sqlsession.h"
#include "ports/stores.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace amado {

/// The servers over one session, which must outlive it.
class SqlInventoryStore : public InventoryStore
{
public:
    explicit SqlInventoryStore(SqlSession &session);
    Result<std::vector<ServerRecord>> servers() override;
    Result<ServerRecord> putServer(const ServerRecord &record) override;
    Result<std::vector<ServerRecord>> putServers(const std::vector<ServerRecord> &records) override;
    Result<> putFacts(const ServerId &id, const FactsRecord &record) override;
    Result<> putName(const ServerId &id, const QString &name) override;
    Result<> removeServer(const ServerId &id) override;
    Result<qint64> revision() override;

private:
    struct FactsToPut;
    std::vector<Result<>> writeFacts(const std::vector<FactsToPut *> &together) noexcept;

    SqlSession &m_session;
    std::mutex m_factsMutex;
    std::condition_variable m_factsWritten;
    std::vector<FactsToPut *> m_gathered; ///< Nobody writes these yet.
    bool m_isWritingFacts = false;
};

/// The journal over one session, which must outlive it.
class SqlJournalStore : public JournalStore
{
public:
    explicit SqlJournalStore(SqlSession &session);
    Result<EntryId> begin(const JournalEntry &entry) override;
    Result<> claim(const EntryId &entry) override;
    void release(const EntryId &entry) override;
    Result<> setSettleAfter(const EntryId &entry, const QDateTime &at) override;
    Result<> setStepState(const EntryId &entry, int step, StepState state,
                          const QString &detail) override;
    Result<> finish(const EntryId &entry, EntryResult result, Reason reason,
                    const QString &detail) override;
    Result<std::vector<JournalEntry>> entries() override;
    Result<std::vector<JournalEntry>> entriesSince(const EntryId &newest,
                                                   const std::vector<EntryId> &open) override;
    Result<std::vector<JournalEntry>> entriesOf(const ServerId &server) override;
    Result<JournalEntry> entry(const EntryId &id) override;
    Result<std::vector<JournalEntry>> openEntries() override;
    Result<qint64> revision() override;
    /// Takes away the locks of acts that are over; of programs that were killed.
    [[nodiscard]] Result<> sweepLocks();

private:
    Result<std::vector<JournalEntry>> select(const QString &condition, const QVariantList &values);
    SqlSession &m_session;
    ActLocks m_locks;
};

/// Scans and explanations over one session, which must outlive it.
class SqlScanStore : public ScanStore
{
public:
    explicit SqlScanStore(SqlSession &session);
    Result<ScanRecord> keepScan(const ScanRecord &record) override;
    Result<std::vector<ScanRecord>> newestScans() override;
    Result<std::vector<ScanRecord>> scansOf(const ServerId &server) override;
    Result<> keepExplanation(const Explanation &explanation) override;
    Result<> removeExplanation(const ServerId &server, const QString &finding) override;
    Result<std::vector<Explanation>> explanations() override;
    Result<qint64> revision() override;

private:
    SqlSession &m_session;
};

/// The feed documents of one scope over one session, which must outlive it.
class SqlFeedStore : public FeedStore
{
public:
    SqlFeedStore(SqlSession &session, QString scope);
    Result<std::optional<FeedRecord>> held() override;
    Result<std::optional<FeedRecord>> lastChecked() override;
    Result<std::vector<FeedRecord>> feeds() override;
    Result<FeedRecord> keep(const FeedRecord &record, const QString &judgedAgainst) override;
    Result<> noteAttempt(const FeedAttempt &attempt) override;
    Result<std::optional<FeedAttempt>> lastAttempt() override;

private:
    Result<std::optional<FeedRecord>> first(const QString &rest);
    SqlSession &m_session;
    QString m_scope;
};

} // namespace amado
