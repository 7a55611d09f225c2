// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace amado {

/// Asks a server in one call for what will be asked in several: whatever is expected rides along
/// with the next call, and later calls for it are answered from what came. Whoever reads through it
/// needs not know. Nothing read before a write is used after it.
class ReadAhead : public HostAccess
{
public:
    explicit ReadAhead(HostAccess &host, std::vector<HostRequest> expected = {});

    /// Rides along with the next call; only reading requests are taken.
    void expect(std::vector<HostRequest> expected);
    [[nodiscard]] Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                             const CallContext &context) override;
    /// Keys of what was read through this so far, in order, each once.
    [[nodiscard]] const QStringList &asked() const { return m_asked; }

    /// The same as requests.
    [[nodiscard]] const std::vector<HostRequest> &askedRequests() const { return m_askedRequests; }

private:
    /// A request with its key, which is worked out once.
    struct Keyed
    {
        QString key;
        HostRequest request;
    };
    [[nodiscard]] std::vector<Keyed> batchFor(const std::vector<Keyed> &requests, bool writes);
    void keep(const std::vector<Keyed> &batch, const std::vector<Result<HostReply>> &replies,
              size_t asked);

    HostAccess &m_host;
    std::vector<Keyed> m_expected;
    QHash<QString, Result<HostReply>> m_known; ///< By key.
    QStringList m_asked;
    std::vector<HostRequest> m_askedRequests;
    QSet<QString> m_askedKeys;
};

} // namespace amado
