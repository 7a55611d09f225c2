// SPDX-License-Identifier: MIT
#pragma once

#include "ports/evidencekeeper.h"

#include <QObject>

#include <memory>

namespace amado {

class JobQueue;

/// Keeps evidence for the window, one folder at a time. Lives in the GUI thread; results arrive
/// there. The keeper outlives it.
class EvidenceService : public QObject
{
    Q_OBJECT
public:
    EvidenceService(EvidenceKeeper &keeper, JobQueue &queue, QObject *parent = nullptr);
    ~EvidenceService() override;

    [[nodiscard]] bool isBusy() const;
    /// Answers by kept() or failed(). Does nothing while another folder is being filled.
    void keep(const std::vector<scan::ServerScan> &scans, const EvidenceOptions &options);
    /// What was kept until then stays.
    void cancel();

Q_SIGNALS:
    void kept(const amado::EvidenceSummary &summary);
    void failed(const amado::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
