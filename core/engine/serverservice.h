#pragma once

#include "engine/connectiontest.h"
#include "engine/fleetservice.h"
#include "engine/serverlisting.h"
#include "ports/directory.h"

#include <QObject>

#include <memory>

namespace amado {

/// What came of adding one server.
struct AddOutcome
{
    QString name; ///< As asked for: the host, or the address.
    Result<ListedServer> listed = failure(ErrorCode::Cancelled);
};

/// Adding, testing, finding and removing real servers, for the window. Lives in the GUI thread;
/// results arrive there by the signal named. One of each kind at a time: a new test or search ends
/// the one before.
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

    /// Lists the servers in this order and reads them → added().
    void add(std::vector<ServerToList> servers);
    /// Walks the stages → stageChanged() for each, then tested(). A typed secret is kept for this
    /// session.
    void test(const Endpoint &endpoint, const std::optional<QByteArray> &secret);
    void cancelTest();
    /// → discovered(). The password is wiped when the search ended.
    void discover(const DirectoryQuery &query);
    void cancelDiscovery();
    /// Takes it off the list and its password out of the keychain. Errors: NotFound, the store's.
    [[nodiscard]] Result<> remove(const ServerId &id);

Q_SIGNALS:
    void added(const std::vector<amado::AddOutcome> &outcomes);
    void stageChanged(const amado::StageReport &report);
    void tested(const std::vector<amado::StageReport> &reports);
    void discovered(const amado::Result<amado::Discovery> &found);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
