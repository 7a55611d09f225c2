// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedupdater.h"
#include "engine/jobqueue.h"

#include <QObject>

#include <memory>
#include <optional>

namespace amado {

/// The mitigation feed as the console holds it. Lives in the GUI thread; work runs in the job
/// queue.
class FeedService : public QObject
{
    Q_OBJECT
public:
    FeedService(FeedStore &store, HttpFetch &fetcher, const SignatureCheck &check,
                const Clock &clock, JobQueue &queue, const std::optional<QDateTime> &asOf = {},
                QObject *parent = nullptr);
    ~FeedService() override;

    /// Where the next fetch goes; the usual address and the system's proxy until it is set.
    void setSource(const FeedSource &source);
    [[nodiscard]] const FeedSource &source() const;

    /// Works with other roots and what was kept of them from now on, and with `source` in place of
    /// the one that setSource() names, now or later; nullopt: with that one. What is under way is
    /// stopped and says nothing more. Errors: the store's.
    [[nodiscard]] Result<> switchTo(const FeedTools &tools,
                                    const std::optional<FeedSource> &source);

    /// Reads what was kept. Errors: the store's.
    [[nodiscard]] Result<> load();
    /// The newest trusted document; its verdict is that of its last check.
    [[nodiscard]] const std::optional<HeldFeed> &held() const;
    /// Whatever was judged last, with its verdict; the held one when that was judged last.
    [[nodiscard]] const std::optional<HeldFeed> &lastChecked() const;
    /// Of the last attempt, also of an earlier run of the program; nullopt when it succeeded or
    /// there was none.
    [[nodiscard]] const std::optional<Error> &lastError() const;
    /// What the console saw of the endpoint at the last fetch; nullopt when it was never reached.
    [[nodiscard]] const std::optional<TlsObservation> &lastTls() const;
    /// When a fetch was last tried, UTC; invalid: never.
    [[nodiscard]] QDateTime lastAttemptAt() const;

    /// Both end with changed(); they do nothing while one of them is under way.
    void fetch();
    void importFile(const QByteArray &document, const QString &name);
    void cancel();
    [[nodiscard]] bool isBusy() const;

    /// feedProofDocument() of what was judged last. Error: NotFound when nothing ever came.
    [[nodiscard]] Result<QByteArray> exportProof() const;

Q_SIGNALS:
    void changed();                                  ///< Anything above, isBusy() included.
    void progress(qint64 received, qint64 expected); ///< Bytes; expected is -1 while unknown.
    /// A fetch or an import is over; follows the last changed().
    void finished(amado::FeedUpdate::Outcome outcome);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
