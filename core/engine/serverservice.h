// SPDX-License-Identifier: MIT
#pragma once

#include "engine/connectiontest.h"
#include "engine/fleetservice.h"
#include "engine/serverlisting.h"
#include "ports/directory.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace amado {

/// What came of adding one server.
struct AddOutcome
{
    QString name; ///< As asked for: the host, or the address.
    Result<ListedServer> listed = failure(ErrorCode::Cancelled);
};

/// Adding, testing, finding and removing real servers, for the window. Lives in the GUI thread, in
/// which whoever asked is answered, and nobody else.
class ServerService : public QObject
{
    Q_OBJECT
public:
    ServerService(InventoryStore &inventory, FleetService &fleet, CredentialSource &credentials,
                  ServerReach &reach, Directory &directory, JobQueue &queue,
                  QObject *parent = nullptr);
    ~ServerService() override;

    /// False: passwords are kept for this session only.
    [[nodiscard]] bool canStoreSecrets() const;

    /// Lists the servers in this order and reads them.
    void add(std::vector<ServerToList> servers,
             std::function<void(const std::vector<AddOutcome> &)> answer);
    /// Walks the stages: `stage` hears of each, `answer` of all of them; of none when the test was
    /// stopped before it began. A typed secret is kept for this session.
    [[nodiscard]] std::stop_source
    test(const Endpoint &endpoint, const std::optional<QByteArray> &secret, StageSink stage,
         std::function<void(const std::vector<StageReport> &)> answer);
    /// The password is wiped when the search ended.
    [[nodiscard]] std::stop_source discover(const DirectoryQuery &query,
                                            std::function<void(const Result<Discovery> &)> answer);
    /// Takes it off the list and its password out of the keychain. Errors: NotFound, the store's.
    [[nodiscard]] Result<> remove(const ServerId &id);

Q_SIGNALS:
    void added(const std::vector<amado::AddOutcome> &outcomes); ///< The list has these now.

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
