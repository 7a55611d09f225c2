// SPDX-License-Identifier: MIT
#pragma once

#include "ports/clock.h"
#include "ports/evidencekeeper.h"

namespace amado {

/// Writes evidence into a folder of this machine and reads files through the connector. Both must
/// outlive it.
class EvidenceCollector : public EvidenceKeeper
{
public:
    /// `toolVersion` stands in the manifest: "1.3.0".
    EvidenceCollector(HostConnector &connector, const Clock &clock, QString toolVersion);
    Result<EvidenceSummary> keep(const std::vector<scan::ServerScan> &scans,
                                 const EvidenceOptions &options,
                                 const CallContext &context) override;

private:
    HostConnector &m_connector;
    const Clock &m_clock;
    QString m_toolVersion;
};

} // namespace amado
