// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/connection.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace amado {

class StatusBadge;

/// The stages of a connection test as they pass; beside them what to do about the one that failed,
/// and who answered when a person has to accept that.
class StageList : public QWidget
{
    Q_OBJECT
public:
    explicit StageList(QWidget *parent = nullptr);

    void clear();
    void setStage(const StageReport &report);
    void setStages(const std::vector<StageReport> &reports);
    [[nodiscard]] const std::vector<StageReport> &stages() const { return m_reports; }

Q_SIGNALS:
    /// The person compared the fingerprint and takes this certificate or key for the server's own.
    void peerAccepted(const QString &sha256);

private:
    void refill();
    void fillHelp();
    [[nodiscard]] const StageReport *failed() const;

    struct Row
    {
        QLabel *name;
        StatusBadge *badge;
        QLabel *detail;
    };
    std::vector<StageReport> m_reports;
    std::array<Row, kConnectionStages> m_rows{};
    QLabel *m_help;
    QLabel *m_fingerprint;
    QPushButton *m_accept;
};

} // namespace amado
