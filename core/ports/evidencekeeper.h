// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/serverscan.h"
#include "ports/hostaccess.h"

#include <QString>

#include <vector>

namespace amado {

struct EvidenceOptions
{
    /// Local folder: made, or there and empty. Nothing in it is ever overwritten.
    QString folder;
    /// Replaces passwords, cookies and tokens in lines by as many "x" and leaves whole files out.
    bool redact = false;
    qint64 largestFile = 64 << 20; ///< Of larger files the lines are kept that the scan holds.
};

struct EvidenceSummary
{
    int files = 0; ///< Written, without the manifest.
    qint64 bytes = 0;
    QString manifest; ///< Path of manifest.json.
    QString manifestSha256;
    /// What is not there, and why: a file that could not be read, a connection, a cancel, a full
    /// disk. The manifest says the same. Empty: everything was kept.
    std::vector<Error> problems;
};

/// Keeps what findings rest on, for whoever investigates: the lines and, up to a limit, the files
/// concerned, each with its hash, source, size and times, and a manifest of them all
/// (amado.evidence-manifest/1) whose own hash stands in manifest.sha256.
class EvidenceKeeper
{
public:
    virtual ~EvidenceKeeper() = default;
    /// Blocking; any thread. Only the findings in the scans count: leave out those that are not
    /// wanted. What was kept until a cancel or a full disk stays, and the summary says so. Errors:
    /// PreconditionFailed/FolderNotEmpty, DiskFull, PermissionDenied and FileNotWritable when not
    /// even the manifest could be written.
    [[nodiscard]] virtual Result<EvidenceSummary> keep(const std::vector<scan::ServerScan> &scans,
                                                       const EvidenceOptions &options,
                                                       const CallContext &context) = 0;
};

} // namespace amado
