// SPDX-License-Identifier: MIT
#pragma once

#include "engine/fleetservice.h"
#include "engine/safetyscan.h"
#include "engine/tracescan.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QSettings;
class QSpinBox;
class QVBoxLayout;

namespace amado {

class Prompter;
class ScannerProgramFields;
class ScannerProgramService;

/// What a person asked to be scanned.
struct ScanRequest
{
    std::vector<ServerId> servers;
    std::optional<TraceScanOptions> traces;
    std::vector<ServerId> scannerServers; ///< Those of them that the scanner can run on.
    std::optional<SafetyScanOptions> scanner;
};

/// Asks what to scan: which servers, how far back, and whether Microsoft's Safety Scanner runs
/// there too. The search changes nothing; the scanner's disclosure has to be accepted before its
/// first run, and removal needs a consent of its own. Never modal.
class ScanDialog : public QDialog
{
    Q_OBJECT
public:
    /// `remembered` keeps where the program comes from and that the disclosure was accepted.
    ScanDialog(const FleetService &fleet, scan::ScannerLimits limits,
               ScannerProgramService &programs, Prompter &prompter, QSettings &remembered,
               QWidget *parent = nullptr);

    /// Servers that were pointed at; empty: all of them. They are chosen with `certain`, else
    /// only offered beside all servers.
    void start(const std::vector<ServerId> &pointed, bool certain);
    /// As filled in now; nullopt while something is missing.
    [[nodiscard]] std::optional<ScanRequest> request() const;

Q_SIGNALS:
    void requested(const amado::ScanRequest &request);

private:
    void build();
    QWidget *buildServers();
    QWidget *buildTraces();
    QWidget *buildScanner();
    void showTexts();
    void update();
    [[nodiscard]] std::vector<ServerId> chosen() const;
    [[nodiscard]] std::vector<ServerId> scannerServers() const;
    [[nodiscard]] QString missing() const;
    void accept() override;
    void done(int result) override;

    const FleetService &m_fleet;
    scan::ScannerLimits m_limits;
    QSettings &m_remembered;
    ScannerProgramFields *m_program;
    std::vector<ServerId> m_pointed;
    QLabel *m_serversTitle = nullptr;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_some = nullptr;
    QCheckBox *m_traces = nullptr;
    QLabel *m_tracesHint = nullptr;
    QLabel *m_rangeLabel = nullptr;
    QComboBox *m_range = nullptr;
    QSpinBox *m_days = nullptr;
    QDateEdit *m_since = nullptr;
    QCheckBox *m_scanner = nullptr;
    QLabel *m_scannerHint = nullptr;
    QWidget *m_scannerFields = nullptr;
    QLabel *m_programLabel = nullptr;
    QLabel *m_modeLabel = nullptr;
    QComboBox *m_mode = nullptr;
    QLabel *m_actionLabel = nullptr;
    QComboBox *m_action = nullptr;
    QCheckBox *m_removeConsent = nullptr;
    QLabel *m_disclosure = nullptr;
    QCheckBox *m_telemetry = nullptr;
    QLabel *m_estimate = nullptr;
    QLabel *m_missing = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace amado
